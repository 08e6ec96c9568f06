// An activity of the calendar is put at another time: shown at once, saved in the order of the moves,
// taken back as a whole.
import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";

import { messageOf } from "@/api/problem";
import type { RecordList } from "@/api/queries";
import { useSession } from "@/app/session";
import { tellFailure } from "@/app/toasts";
import { offerUndo } from "@/app/undo";
import { momentOf } from "@/ui/filters/days";

import { postpone, refreshActivities } from "./queries";
import type { Activity } from "./types";

/** Where an activity stands in the calendar, by the person's clock. */
export interface Spot {
  day: string;
  /** After midnight. */
  minutes: number;
}

interface Journey {
  id: string;
  from: string;
  moves: number;
  saved: Promise<void>;
}

export function useRedate(queryKey: QueryKey) {
  const client = useQueryClient();
  const { format } = useSession();
  const journey = useRef<Journey | null>(null);
  const show = (id: string, due: string) =>
    client.setQueryData<RecordList<Activity>>(queryKey, (list) => {
      const data = list?.data.map((one) => (one.id === id ? { ...one, due_date: due } : one));
      return list && data && { ...list, data };
    });
  const takeBack = async (activity: Activity, { from }: Journey) => {
    journey.current = null;
    show(activity.id, from);
    await postpone(activity, from);
    refreshActivities();
  };
  return async (activity: Activity, { day, minutes }: Spot) => {
    const due = momentOf(day, minutes, format.timeZone);
    const before = activity.due_date;
    if (!before || new Date(before).getTime() === new Date(due).getTime()) return;
    // Several steps of one activity are one change for whoever takes it back.
    if (journey.current?.id !== activity.id) {
      journey.current = { id: activity.id, from: before, moves: 0, saved: Promise.resolve() };
    }
    const own = journey.current;
    const move = (own.moves += 1);
    await client.cancelQueries({ queryKey });
    show(activity.id, due);
    own.saved = own.saved.then(() => postpone(activity, due));
    try {
      await own.saved;
      if (own.moves !== move) return;
      const message = `Moved to ${format.weekday(due)}, ${format.time(due)}`;
      offerUndo({ message, undo: () => takeBack(activity, own) });
    } catch (error) {
      journey.current = null;
      tellFailure(`“${activity.subject}” stays where it was: ${messageOf(error)}`);
    }
    if (own.moves === move) refreshActivities();
  };
}
