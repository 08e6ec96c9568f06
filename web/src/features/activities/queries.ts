import { queryOptions } from "@tanstack/react-query";

import { sendJson } from "@/api/client";
import { listOptions, patchRecord, type RecordList } from "@/api/queries";
import { queryClient } from "@/app/queryClient";

import type { Activity } from "./types";

const shown = {
  include: "contact,deal",
  fields:
    "id,type,subject,description,status,due_date,completed_at,duration_minutes,owner_id," +
    "contact_id,deal_id,outcome,priority",
};

export interface Today {
  timezone: string;
  date: string;
  counts: Record<Bucket, number>;
  overdue: RecordList<Activity>;
  today: RecordList<Activity>;
  upcoming: RecordList<Activity>;
}

export type Bucket = "overdue" | "today" | "upcoming";
export const buckets: Bucket[] = ["overdue", "today", "upcoming"];

export function todayOptions(owner: string | undefined) {
  return queryOptions({
    queryKey: ["activities", "today", owner ?? "me"],
    queryFn: ({ signal }) =>
      sendJson<Today>("GET", "/activities/today", {
        query: { ...shown, limit: 200, owner_id: owner },
        signal,
      }),
  });
}

/** What lies between two moments, in its order; the server's longest page is enough for a week. */
export function weekOptions(from: string, until: string, owner: string) {
  return listOptions<Activity>("activities", {
    ...shown,
    "due_date[gte]": from,
    "due_date[lt]": until,
    "status[ne]": "cancelled",
    owner_id: owner,
    sort: "due_date",
    limit: 500,
  });
}

export interface Draft {
  type: string;
  subject: string;
  due_date: string | null;
  contact_id?: string;
  deal_id?: string;
  owner_id?: string;
}

type Completed = Activity & { next?: Activity };

export const complete = (id: string, next: Draft | null, outcome?: string) =>
  sendJson<Completed>("POST", `/activities/${id}/complete`, {
    body: { ...(outcome ? { outcome } : {}), ...(next ? { next } : {}) },
  });

export const reopen = (id: string) => sendJson("POST", `/activities/${id}/reopen`, { body: {} });
export const cancel = (id: string) => sendJson("POST", `/activities/${id}/cancel`, { body: {} });

export async function postpone(activity: Activity, due: string): Promise<void> {
  await patchRecord("activities", activity.id, { due_date: due });
}

export const create = (draft: Draft, idempotencyKey: string) =>
  sendJson<Activity>("POST", "/activities", { body: draft, idempotencyKey });

export const remove = (id: string) => sendJson("DELETE", `/activities/${id}`);

export interface LoggedCall {
  outcome: string;
  direction: "outbound" | "inbound";
  duration_seconds?: number;
  notes?: string;
  contact_id?: string;
  deal_id?: string;
  subject?: string;
  follow_up?: Draft;
}

export const logCall = (call: LoggedCall, idempotencyKey: string) =>
  sendJson<{ id: string; activity: Activity; follow_up?: Activity }>("POST", "/calls", {
    body: call,
    idempotencyKey,
  });

/** What shows activities, or next steps and timelines made of them. */
export function refreshActivities(): void {
  for (const resource of ["activities", "contacts", "deals", "pipelines"]) {
    void queryClient.invalidateQueries({ queryKey: [resource] });
  }
}
