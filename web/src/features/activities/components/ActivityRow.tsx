import { ActionIcon } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ComponentType, ReactNode } from "react";

import { useSession } from "@/app/session";
import { personName } from "@/ui/fields/titles";
import {
  IconAlertCircle,
  IconCalendarEvent,
  IconCheck,
  IconChecklist,
  IconMail,
  IconNote,
  IconPhone,
  IconUsers,
} from "@/ui/icons";

import type { ActivityType } from "../phrase";
import type { Bucket } from "../queries";
import type { Activity } from "../types";
import classes from "./Today.module.css";

const icons: Record<ActivityType, [ComponentType<{ size?: number }>, string]> = {
  call: [IconPhone, "Call"],
  email: [IconMail, "Email"],
  meeting: [IconUsers, "Meeting"],
  task: [IconChecklist, "Task"],
  deadline: [IconAlertCircle, "Deadline"],
  note: [IconNote, "Note"],
};

export function TypeIcon({ type }: { type: ActivityType }) {
  const [Icon, label] = icons[type] ?? [IconCalendarEvent, type];
  return (
    <span className={classes.type} role="img" aria-label={label} title={label}>
      <Icon size={16} />
    </span>
  );
}

export function AboutLinks({ activity }: { activity: Activity }) {
  const { contact, deal } = activity;
  return (
    <span className={classes.about}>
      {contact && (
        <Link to="/contacts/$id" params={{ id: contact.id }}>
          {personName({ ...contact })}
        </Link>
      )}
      {deal && (
        <Link to="/deals/$id" params={{ id: deal.id }}>
          {deal.title}
        </Link>
      )}
    </span>
  );
}

interface Props {
  activity: Activity;
  bucket: Bucket;
  isCurrent: boolean;
  mayComplete: boolean;
  /** Beneath the row: the field for what comes next. */
  editor: ReactNode;
  onComplete: () => void;
  onOpen: () => void;
  onFocus: () => void;
}

export function ActivityRow({ activity, bucket, editor, ...props }: Props) {
  const { format } = useSession();
  const due = activity.due_date;
  const when = due && (bucket === "today" ? format.time(due) : format.dateTime(due));
  return (
    <li className={classes.item} data-current={props.isCurrent || undefined}>
      <div
        className={classes.row}
        data-activity={activity.id}
        tabIndex={props.isCurrent ? 0 : -1}
        role="group"
        aria-label={activity.subject}
        onFocus={props.onFocus}
      >
        {props.mayComplete ? (
          <ActionIcon
            title="Done (e)"
            className={classes.done}
            variant="default"
            radius="xl"
            size={22}
            aria-label={`Complete ${activity.subject}`}
            onClick={props.onComplete}
          >
            <IconCheck size={14} />
          </ActionIcon>
        ) : (
          <span className={classes.done} />
        )}
        <TypeIcon type={activity.type} />
        <button type="button" className={classes.subject} onClick={props.onOpen}>
          {activity.subject}
        </button>
        <AboutLinks activity={activity} />
        <time
          className={classes.when}
          data-late={bucket === "overdue" || undefined}
          dateTime={due ?? undefined}
          title={due ? format.relative(due) : undefined}
        >
          {when}
        </time>
      </div>
      {editor}
    </li>
  );
}
