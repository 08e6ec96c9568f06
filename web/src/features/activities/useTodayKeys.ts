import type { QueryKey } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { useShortcuts } from "@/app/shortcuts";

import type { Draft } from "./queries";
import type { Activity } from "./types";
import { type TodayRow, useTodayActs } from "./useToday";

type Act = "complete" | "postpone";

const rowElement = (id: string) =>
  document.querySelector<HTMLElement>(`[data-activity="${CSS.escape(id)}"]`);

/** Which row the keys mean, and what is being written about one. */
export function useTodayKeys(rows: readonly TodayRow[], queryKey: QueryKey) {
  const acts = useTodayActs(queryKey);
  const [pointed, point] = useState<string | null>(null);
  const [editing, setEditing] = useState<{ id: string; act: Act } | null>(null);
  const isFocusDue = useRef(false);
  const index = Math.max(
    rows.findIndex((row) => row.activity.id === pointed),
    0,
  );
  const current = rows[index];

  useEffect(() => {
    if (!isFocusDue.current || editing || !current) return;
    isFocusDue.current = false;
    rowElement(current.activity.id)?.focus();
  });

  const focus = (row: TodayRow | undefined) => {
    if (!row) return;
    isFocusDue.current = true;
    point(row.activity.id);
  };
  const begin = (id: string, act: Act) => {
    point(id);
    setEditing({ id, act });
  };
  const leave = () => {
    // The neighbour takes the place of what goes away.
    focus(rows[index + 1] ?? rows[index - 1]);
    setEditing(null);
  };
  const beginCurrent = (act: Act) => () => current && begin(current.activity.id, act);
  const group = "Today";
  useShortcuts([
    { keys: "j", label: "Next", group, run: () => focus(rows[index + 1]), isHidden: true },
    { keys: "k", label: "Previous", group, run: () => focus(rows[index - 1]), isHidden: true },
    { keys: "e", label: "Complete, and say what comes next", group, run: beginCurrent("complete") },
    { keys: "p", label: "Postpone", group, run: beginCurrent("postpone") },
  ]);
  return {
    current,
    editing,
    point,
    begin,
    cancelEditing: () => {
      isFocusDue.current = true;
      setEditing(null);
    },
    finish: (activity: Activity, next: Draft | null) => {
      leave();
      void acts.finish(activity, next);
    },
    postpone: (activity: Activity, until: Draft | null) => {
      if (!until?.due_date) return;
      leave();
      void acts.move(activity, until.due_date);
    },
  };
}
