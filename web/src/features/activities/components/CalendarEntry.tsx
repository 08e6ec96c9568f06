// An activity in the calendar, and several of which only the number finds room.
import { type KeyboardEvent, type PointerEvent, useState } from "react";

import { useSession } from "@/app/session";
import { humanise } from "@/ui/catalog/words";
import { ButtonPopover } from "@/ui/menu/ButtonPopover";

import { subjectOf } from "../subject";
import { type Activity, isOpen } from "../types";
import { TypeIcon } from "./ActivityRow";
import classes from "./Calendar.module.css";

export interface EntryActs {
  open: (activity: Activity) => void;
  mayMove: (activity: Activity) => boolean;
  grab: (event: PointerEvent<HTMLElement>, activity: Activity) => void;
  /** By so many minutes or days. */
  move: (activity: Activity, by: { minutes?: number; days?: number }) => void;
  draggedId: string | undefined;
}

const steps: Record<string, { minutes?: number; days?: number }> = {
  ArrowUp: { minutes: -30 },
  ArrowDown: { minutes: 30 },
  ArrowLeft: { days: -1 },
  ArrowRight: { days: 1 },
};

function stateOf(activity: Activity): "done" | "overdue" | "planned" {
  if (!isOpen(activity)) return "done";
  return activity.status === "overdue" ? "overdue" : "planned";
}

export function CalendarEntry({ activity, acts }: { activity: Activity; acts: EntryActs }) {
  const { format } = useSession();
  const about = subjectOf(activity).name;
  const hasAbout = about !== undefined && !activity.subject.includes(about);
  const state = stateOf(activity);
  const time = format.time(activity.due_date);
  const mayMove = acts.mayMove(activity);
  const words = [time, `${humanise(activity.type)}: ${activity.subject}`];
  if (hasAbout) words.push(about);
  if (state !== "planned") words.push(state);
  const press = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (!by || !event.shiftKey || !mayMove) return;
    event.preventDefault();
    acts.move(activity, by);
  };
  return (
    <button
      type="button"
      className={classes.entry}
      data-entry={activity.id}
      data-state={state}
      data-dragged={acts.draggedId === activity.id || undefined}
      aria-describedby={mayMove ? "calendar-keys" : undefined}
      title={words.join(", ")}
      onClick={() => acts.open(activity)}
      onKeyDown={press}
      onPointerDown={mayMove ? (event) => acts.grab(event, activity) : undefined}
    >
      <span className={classes.entryHead}>
        <TypeIcon type={activity.type} />
        <span className={classes.entrySubject}>{activity.subject}</span>
        {state !== "planned" && <span className={classes.hidden}>{state}</span>}
      </span>
      <span className={classes.entryMore}>
        <time dateTime={activity.due_date ?? undefined}>{time}</time>
        {hasAbout && <span className={classes.entryAbout}>{about}</span>}
      </span>
    </button>
  );
}

export function Crowd({ activities, acts }: { activities: Activity[]; acts: EntryActs }) {
  const { format } = useSession();
  const [isUnfolded, unfold] = useState(false);
  const label = `${activities.length} more at ${format.time(activities[0]!.due_date)}`;
  const open = (activity: Activity) => {
    unfold(false);
    acts.open(activity);
  };
  const button = (
    <button
      type="button"
      className={classes.crowd}
      aria-label={label}
      title={label}
      onClick={() => unfold(!isUnfolded)}
    >
      +{activities.length}
    </button>
  );
  return (
    <ButtonPopover
      button={button}
      label={label}
      position="bottom-end"
      isOpen={isUnfolded}
      onOpen={unfold}
      padding={8}
    >
      <ul className={classes.unfolded}>
        {activities.map((activity) => (
          <li key={activity.id}>
            <CalendarEntry activity={activity} acts={{ ...acts, open, mayMove: () => false }} />
          </li>
        ))}
      </ul>
    </ButtonPopover>
  );
}
