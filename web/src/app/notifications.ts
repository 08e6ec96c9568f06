import { sendJson } from "@/api/client";
import { listOptions } from "@/api/queries";

export interface AppNotification {
  id: string;
  kind: string;
  title: string;
  body: string | null;
  resource: string | null;
  record_id: string | null;
  read_at: string | null;
  created_at: string;
}

/** Only its total counts. */
export const unreadOptions = listOptions<AppNotification>("notifications", {
  "read_at[is_null]": true,
  limit: 1,
});

export const latestOptions = listOptions<AppNotification>("notifications", {
  sort: "-created_at",
  limit: 50,
});

export const markRead = (id: string) => sendJson("POST", `/notifications/${id}/read`);
export const markAllRead = () => sendJson("POST", "/notifications/read-all");
