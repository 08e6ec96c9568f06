// The rows of the page in one order for the keys, and what is done to them: shown at once, taken
// back with a plain sentence when the server refuses.
import { type QueryKey, useQueryClient } from "@tanstack/react-query";

import { messageOf } from "@/api/problem";
import { tellFailure } from "@/app/toasts";
import { offerUndo } from "@/app/undo";

import {
  type Bucket,
  buckets,
  complete,
  type Draft,
  postpone,
  refreshActivities,
  remove,
  reopen,
  type Today,
} from "./queries";
import type { Activity } from "./types";

export interface TodayRow {
  bucket: Bucket;
  activity: Activity;
}

export function rowsOf(today: Today | undefined): TodayRow[] {
  if (!today) return [];
  return buckets.flatMap((bucket) => today[bucket].data.map((activity) => ({ bucket, activity })));
}

/** The page without one of its rows. */
export function without(today: Today, id: string): Today {
  const next = { ...today, counts: { ...today.counts } };
  for (const bucket of buckets) {
    const data = today[bucket].data.filter((activity) => activity.id !== id);
    next.counts[bucket] -= today[bucket].data.length - data.length;
    next[bucket] = { ...today[bucket], data };
  }
  return next;
}

export function useTodayActs(key: QueryKey) {
  const client = useQueryClient();
  const act = async (activity: Activity, work: () => Promise<void>) => {
    await client.cancelQueries({ queryKey: key });
    client.setQueryData<Today>(key, (today) => today && without(today, activity.id));
    try {
      await work();
    } catch (error) {
      tellFailure(`“${activity.subject}” stays as it was: ${messageOf(error)}`);
    }
    refreshActivities();
  };
  const finish = (activity: Activity, next: Draft | null) =>
    act(activity, async () => {
      const done = await complete(activity.id, next);
      offerUndo({
        message: next ? "Done, and the next step is set" : "Done",
        undo: async () => {
          if (done.next) await remove(done.next.id);
          await reopen(activity.id);
          refreshActivities();
        },
      });
    });
  const move = (activity: Activity, due: string) =>
    act(activity, async () => {
      await postpone(activity, due);
      offerUndo({
        message: "Postponed",
        undo: async () => {
          await postpone(activity, activity.due_date ?? due);
          refreshActivities();
        },
      });
    });
  return { finish, move };
}
