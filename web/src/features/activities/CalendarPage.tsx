// A week of activities, day by day. Phones show the days beneath each other.
import { ActionIcon, Button, Group } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";

import { useSession } from "@/app/session";
import { useShortcuts } from "@/app/shortcuts";
import { addDays, startOfDay } from "@/ui/filters/days";
import { IconChevronLeft, IconChevronRight, IconPlus } from "@/ui/icons";
import { SkeletonRows } from "@/ui/Skeleton";

import { TypeIcon } from "./components/ActivityRow";
import classes from "./components/Calendar.module.css";
import { OwnerSelect } from "./components/OwnerSelect";
import { openNewActivity } from "./dialogState";
import { ActivityDialog } from "./lazyDialogs";
import { weekOptions } from "./queries";
import { subjectOf } from "./subject";
import { type Activity, isOpen } from "./types";
import { byDay, weekOf } from "./week";

interface EntryProps {
  activity: Activity;
  onOpen: (activity: Activity) => void;
}

function Entry({ activity, onOpen }: EntryProps) {
  const { format } = useSession();
  const about = subjectOf(activity).name;
  return (
    <li>
      <button
        type="button"
        className={classes.entry}
        data-done={!isOpen(activity) || undefined}
        onClick={() => onOpen(activity)}
      >
        <span className={classes.entryHead}>
          <TypeIcon type={activity.type} />
          <time dateTime={activity.due_date ?? undefined}>{format.time(activity.due_date)}</time>
          {!isOpen(activity) && <span>done</span>}
        </span>
        <span className={classes.entrySubject}>{activity.subject}</span>
        {about && !activity.subject.includes(about) && <span className="quiet">{about}</span>}
      </button>
    </li>
  );
}

interface DayProps {
  day: string;
  isToday: boolean;
  activities: readonly Activity[];
  mayCreate: boolean;
  onOpen: (activity: Activity) => void;
}

function Day({ day, isToday, activities, mayCreate, onOpen }: DayProps) {
  // A day of the calendar is no moment: it is named as if the clock stood in UTC.
  const { format } = useSession();
  const name = useMemo(
    () =>
      new Intl.DateTimeFormat(format.locale, {
        timeZone: "UTC",
        weekday: "short",
        day: "numeric",
        month: "short",
      }).format(new Date(`${day}T00:00:00Z`)),
    [day, format.locale],
  );
  return (
    <section className={classes.day} data-today={isToday || undefined} aria-label={name}>
      <header className={classes.dayHead}>
        <h2>{name}</h2>
        {mayCreate && (
          <ActionIcon
            size="sm"
            aria-label={`Plan something on ${name}`}
            onClick={() => openNewActivity({}, "task", `${day} `)}
          >
            <IconPlus size={14} />
          </ActionIcon>
        )}
      </header>
      <ul className={classes.entries}>
        {activities.map((activity) => (
          <Entry key={activity.id} activity={activity} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

export default function CalendarPage() {
  const { owner, day } = useSearch({ from: "/shell/calendar" });
  const navigate = useNavigate();
  const { me, can, format } = useSession();
  const [opened, setOpened] = useState<Activity | null>(null);
  const today = format.dayKey(new Date());
  const shown = day ?? today;
  const days = weekOf(shown);
  const from = startOfDay(days[0]!, format.timeZone);
  const until = startOfDay(addDays(days[6]!, 1), format.timeZone);
  const { data, error, isPending } = useQuery({
    ...weekOptions(from, until, owner ?? me.user.id),
    placeholderData: keepPreviousData,
  });
  const go = (next: string | undefined, of = owner) =>
    void navigate({ to: "/calendar", search: { owner: of, day: next } });
  const group = "Calendar";
  const [earlier, later] = [() => go(addDays(shown, -7)), () => go(addDays(shown, 7))];
  useShortcuts([
    { keys: "[", label: "Week before", group, run: earlier },
    { keys: "]", label: "Week after", group, run: later },
    { keys: ".", label: "This week", group, run: () => go(undefined) },
  ]);
  if (error && !data) throw error;
  const entries = byDay(days, data?.data ?? [], format.dayKey);
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1>Calendar</h1>
        <Group gap="xs">
          <ActionIcon variant="default" size={36} aria-label="Week before" onClick={earlier}>
            <IconChevronLeft size={18} />
          </ActionIcon>
          <Button variant="default" onClick={() => go(undefined)}>
            This week
          </Button>
          <ActionIcon variant="default" size={36} aria-label="Week after" onClick={later}>
            <IconChevronRight size={18} />
          </ActionIcon>
        </Group>
        <OwnerSelect owner={owner} onChange={(next) => go(day, next)} />
      </div>
      {isPending ? (
        <SkeletonRows count={8} />
      ) : (
        <div className={classes.week}>
          {days.map((each) => (
            <Day
              key={each}
              day={each}
              isToday={each === today}
              activities={entries.get(each) ?? []}
              mayCreate={can("activities", "create")}
              onOpen={setOpened}
            />
          ))}
        </div>
      )}
      {opened && <ActivityDialog activity={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
