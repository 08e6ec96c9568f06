import { sendJson } from "@/api/client";
import { listOptions } from "@/api/queries";
import { nameOf } from "@/lib/names";

type Kind = "assigned" | "due_soon" | "deal_won" | "mention";

interface Titled {
  id: string;
  title?: string;
  subject?: string;
  first_name?: string | null;
  last_name?: string | null;
  email?: string | null;
}

export interface AppNotification {
  id: string;
  kind: Kind;
  resource: string;
  record_id: string | null;
  record_count: number;
  created_at: string;
  read_at: string | null;
  actor?: Titled | null;
  contact?: Titled | null;
  deal?: Titled | null;
  activity?: Titled | null;
}

/** Only its total counts. */
export const unreadOptions = listOptions<AppNotification>("notifications", {
  "read_at[is_null]": true,
  limit: 1,
});

export const latestOptions = listOptions<AppNotification>("notifications", {
  sort: "-created_at",
  include: "actor,contact,deal,activity",
  limit: 50,
});

export const markRead = (id: string) => sendJson("POST", `/notifications/${id}/read`);
export const markAllRead = () => sendJson("POST", "/notifications/read-all");

function recordOf({ contact, deal, activity }: AppNotification): string | null {
  if (deal) return String(deal.title);
  if (activity) return String(activity.subject);
  return contact ? nameOf(contact) : null;
}

const singular: Record<string, string> = {
  contacts: "a contact",
  deals: "a deal",
  activities: "an activity",
};

/** "Marc Oduya gave you Engines for Ada" */
export function inWords(item: AppNotification): string {
  const who = item.actor ? nameOf(item.actor) : "Somebody";
  const one = recordOf(item) ?? singular[item.resource] ?? "a record";
  const what = item.record_count > 1 ? `${item.record_count} ${item.resource}` : one;
  switch (item.kind) {
    case "assigned":
      return `${who} gave you ${what}`;
    case "due_soon":
      return `Due soon: ${what}`;
    case "deal_won":
      return `${who} won ${what}`;
    case "mention":
      return `${who} speaks to you in ${what}`;
  }
}
