// A week of activities by day and hour. Phones show a day of it.
import { ActionIcon, Button, Group } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";

import { useSession } from "@/app/session";
import { useShortcuts } from "@/app/shortcuts";
import { useIsPhone } from "@/app/useIsPhone";
import { addDays, startOfDay } from "@/ui/filters/days";
import { IconChevronLeft, IconChevronRight } from "@/ui/icons";
import { useMayChange } from "@/ui/rights";
import { SkeletonRows } from "@/ui/Skeleton";

import { clockAt, timeOfDay } from "./clock";
import classes from "./components/Calendar.module.css";
import type { EntryActs } from "./components/CalendarEntry";
import { CalendarGrid } from "./components/CalendarGrid";
import { OwnerSelect } from "./components/OwnerSelect";
import { WeekDays } from "./components/WeekDays";
import { openNewActivity } from "./dialogState";
import { ActivityDialog } from "./lazyDialogs";
import { weekOptions } from "./queries";
import { dayMinutes } from "./schedule";
import { type Activity, isOpen } from "./types";
import { useMayPlan } from "./useMayPlan";
import { useEntryDrag } from "./useEntryDrag";
import { type Spot, useRedate } from "./useRedate";
import { dayFormat, weekOf } from "./week";

/** What the person's clock shows, minute by minute. */
function useClock() {
  const { format } = useSession();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), 60_000);
    return () => window.clearInterval(timer);
  }, []);
  return clockAt(now, format);
}

function useWeek(days: readonly string[], owner: string | undefined) {
  const { me, format } = useSession();
  const from = startOfDay(days[0]!, format.timeZone);
  const until = startOfDay(addDays(days[6]!, 1), format.timeZone);
  const options = weekOptions(from, until, owner ?? me.user.id);
  const query = useQuery({ ...options, placeholderData: keepPreviousData });
  return { ...query, activities: query.data?.data ?? [], queryKey: options.queryKey };
}

function useEntryActs(queryKey: readonly unknown[], open: (activity: Activity) => void) {
  const { format } = useSession();
  const mayChange = useMayChange("activities");
  const redate = useRedate(queryKey);
  const { drag, begin, isDragsClick } = useEntryDrag((activity, spot) => {
    void redate(activity, spot);
  });
  const savedSpot = (activity: Activity): Spot => {
    const { today: day, minutes } = clockAt(new Date(activity.due_date ?? 0), format);
    return { day, minutes };
  };
  const spotOf = (activity: Activity) => (drag?.id === activity.id ? drag : savedSpot(activity));

  // The keys go on with what they have moved, wherever it is by then.
  const moved = useRef<string>(undefined);
  useEffect(() => {
    if (!moved.current) return;
    const entry = document.querySelector<HTMLElement>(`[data-entry="${moved.current}"]`);
    if (entry !== document.activeElement) entry?.focus();
    if (entry) moved.current = undefined;
  });
  const acts: EntryActs = {
    draggedId: drag?.id,
    open: (activity) => {
      if (!isDragsClick()) open(activity);
    },
    mayMove: (activity) => isOpen(activity) && mayChange({ ...activity }),
    grab: (event, activity) => begin(event, activity, savedSpot(activity)),
    move: (activity, { minutes = 0, days = 0 }) => {
      const from = savedSpot(activity);
      const time = from.minutes + minutes;
      if (time < 0 || time >= dayMinutes) return;
      moved.current = activity.id;
      void redate(activity, { day: addDays(from.day, days), minutes: time });
    },
  };
  return { acts, spotOf };
}

interface HeadProps {
  title: string;
  step: "Day" | "Week";
  onStep: (by: 1 | -1) => void;
  onNow: () => void;
  children: React.ReactNode;
}

function Head({ title, step, onStep, onNow, children }: HeadProps) {
  return (
    <div className={classes.head}>
      <h1>Calendar</h1>
      <span className={classes.title}>{title}</span>
      <Group gap="xs" wrap="nowrap">
        <ActionIcon
          variant="default"
          size={36}
          aria-label={`${step} before`}
          onClick={() => onStep(-1)}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
        <Button variant="default" onClick={onNow}>
          {step === "Day" ? "Today" : "This week"}
        </Button>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={`${step} after`}
          onClick={() => onStep(1)}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
      </Group>
      {children}
    </div>
  );
}

export default function CalendarPage() {
  const { owner, day } = useSearch({ from: "/shell/calendar" });
  const navigate = useNavigate();
  const { format } = useSession();
  const isPhone = useIsPhone();
  const [opened, setOpened] = useState<Activity | null>(null);
  const now = useClock();
  const shown = day ?? now.today;
  const week = weekOf(shown);
  const days = isPhone ? [shown] : week;
  const { activities, error, isPending, isLoadingError, queryKey } = useWeek(week, owner);
  const { acts, spotOf } = useEntryActs(queryKey, setOpened);
  const go = (next: string | undefined, of = owner) =>
    void navigate({ to: "/calendar", search: { owner: of, day: next } });
  const step = (by: number) => go(addDays(shown, isPhone ? by : 7 * by));
  const group = "Calendar";
  useShortcuts([
    { keys: "[", label: isPhone ? "Day before" : "Week before", group, run: () => step(-1) },
    { keys: "]", label: isPhone ? "Day after" : "Week after", group, run: () => step(1) },
    { keys: ".", label: isPhone ? "Today" : "This week", group, run: () => go(undefined) },
  ]);
  const names = useMemo(
    () => dayFormat(format.locale, { day: "numeric", month: "short", year: "numeric" }),
    [format.locale],
  );
  if (isLoadingError) throw error;
  const mayPlan = useMayPlan(owner);
  const plan = ({ day: on, minutes }: { day: string; minutes?: number }) => {
    const when = minutes === undefined ? `${on} ` : `${on} ${timeOfDay(minutes)} `;
    openNewActivity({ owner_id: owner }, "task", when);
  };
  return (
    <div className={classes.page}>
      <Head
        title={isPhone ? names.name(shown) : names.range(week[0]!, week[6]!)}
        step={isPhone ? "Day" : "Week"}
        onStep={step}
        onNow={() => go(undefined)}
      >
        <OwnerSelect owner={owner} onChange={(next) => go(day, next)} />
      </Head>
      {isPhone && (
        <WeekDays
          days={week}
          shown={shown}
          today={now.today}
          countOf={(on) => activities.filter((one) => spotOf(one).day === on).length}
          onPick={(on) => go(on)}
        />
      )}
      <p id="calendar-keys" hidden>
        Shift and the arrows move it by half an hour or by a day.
      </p>
      {isPending ? (
        <SkeletonRows count={12} />
      ) : (
        <CalendarGrid
          days={days}
          activities={activities}
          spotOf={spotOf}
          now={now}
          lanes={isPhone ? 3 : 2}
          acts={acts}
          onPlan={mayPlan ? plan : undefined}
        />
      )}
      {opened && <ActivityDialog activity={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
