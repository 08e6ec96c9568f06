// Days beside each other with their hours: what has a time stands at it, the rest above.
import { ActionIcon } from "@mantine/core";
import { type MouseEvent, type ReactNode, useLayoutEffect, useMemo, useRef } from "react";

import { useSession } from "@/app/session";
import { IconPlus } from "@/ui/icons";

import { type Clock } from "../phrase";
import { dayMinutes, hasNoTime, type Placed, placed, timed } from "../schedule";
import type { Activity } from "../types";
import type { Spot } from "../useRedate";
import { byDay, dayFormat } from "../week";
import classes from "./Calendar.module.css";
import { CalendarEntry, Crowd, type EntryActs } from "./CalendarEntry";

interface Props {
  days: readonly string[];
  activities: readonly Activity[];
  spotOf: (activity: Activity) => Spot;
  /** What the person's clock shows. */
  now: Clock;
  /** How many find room beside each other. */
  lanes: number;
  acts: EntryActs;
  /** Without it nothing can be planned here. */
  onPlan?: ((spot: { day: string; minutes?: number }) => void) | undefined;
}

const firstInSight = 7.5 * 60;
const share = (minutes: number) => `${(minutes / dayMinutes) * 100}%`;

function placeOf({ start, end, lane, lanes }: Placed<Activity>) {
  return {
    top: share(start),
    height: share(end - start),
    left: `${(lane / lanes) * 100}%`,
    width: `${100 / lanes}%`,
  };
}

function Hours({ children }: { children: ReactNode }) {
  const { format } = useSession();
  const names = useMemo(() => {
    const hour = new Intl.DateTimeFormat(format.locale, { timeZone: "UTC", timeStyle: "short" });
    return Array.from({ length: 23 }, (_, index) => hour.format(Date.UTC(2024, 0, 1, index + 1)));
  }, [format.locale]);
  return (
    <div className={classes.hours}>
      <div className={classes.axis} aria-hidden>
        {names.map((name, index) => (
          <span key={name} style={{ top: share((index + 1) * 60) }}>
            {name}
          </span>
        ))}
      </div>
      {children}
    </div>
  );
}

interface DayProps extends Pick<Props, "now" | "lanes" | "spotOf" | "acts" | "onPlan"> {
  day: string;
  name: string;
  activities: readonly Activity[];
}

function DayHours({ day, name, activities, now, lanes, spotOf, acts, onPlan }: DayProps) {
  const entries = activities.map((one) => timed(one, spotOf(one).minutes, one.duration_minutes));
  const plan = (event: MouseEvent<HTMLElement>) => {
    if ((event.target as HTMLElement).closest("button")) return;
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const minutes = ((event.clientY - top) / height) * dayMinutes;
    onPlan?.({ day, minutes: Math.floor(minutes / 30) * 30 });
  };
  return (
    <section
      className={classes.day}
      data-day={day}
      data-today={day === now.today || undefined}
      data-plans={onPlan ? true : undefined}
      aria-label={name}
      onClick={plan}
    >
      <ul className={classes.entries}>
        {placed(entries, lanes).map((one) => (
          <li key={one.items[0]!.id} style={placeOf(one)}>
            {one.items.length === 1 ? (
              <CalendarEntry activity={one.items[0]!} acts={acts} />
            ) : (
              <Crowd activities={one.items} acts={acts} />
            )}
          </li>
        ))}
      </ul>
      {day === now.today && <div className={classes.now} style={{ top: share(now.minutes) }} />}
    </section>
  );
}

export function CalendarGrid({ days, activities, spotOf, now, lanes, acts, onPlan }: Props) {
  const { format } = useSession();
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const hours = scroller.current?.lastElementChild;
    if (hours) scroller.current!.scrollTop = (hours.clientHeight * firstInSight) / dayMinutes;
  }, []);
  const names = useMemo(
    () => dayFormat(format.locale, { weekday: "short", day: "numeric", month: "short" }),
    [format.locale],
  );
  const isTimeless = (one: Activity) => hasNoTime(spotOf(one).minutes);
  const dayOf = (one: Activity) => spotOf(one).day;
  const timeless = byDay(days, activities.filter(isTimeless), dayOf);
  const ofHours = byDay(
    days,
    activities.filter((one) => !isTimeless(one)),
    dayOf,
  );
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      data-hours
      style={{ "--days": days.length } as React.CSSProperties}
      role="region"
      aria-label="Hours"
      tabIndex={0}
    >
      <div className={classes.heads}>
        <div className={classes.row}>
          <span />
          {days.map((day) => (
            <div key={day} className={classes.dayHead} data-today={day === now.today || undefined}>
              <h2>{names.name(day)}</h2>
              {onPlan && (
                <ActionIcon
                  size="sm"
                  aria-label={`Plan something on ${names.name(day)}`}
                  onClick={() => onPlan({ day })}
                >
                  <IconPlus size={14} />
                </ActionIcon>
              )}
            </div>
          ))}
        </div>
        {days.some((day) => timeless.get(day)!.length > 0) && (
          <div className={classes.row}>
            <span className={classes.axisNote}>No time</span>
            {days.map((day) => (
              <ul key={day} className={classes.timeless} aria-label={`${names.name(day)}, no time`}>
                {timeless.get(day)!.map((one) => (
                  <li key={one.id}>
                    <CalendarEntry activity={one} acts={acts} />
                  </li>
                ))}
              </ul>
            ))}
          </div>
        )}
      </div>
      <Hours>
        {days.map((day) => (
          <DayHours
            key={day}
            {...{ day, now, lanes, spotOf, acts, onPlan }}
            name={names.name(day)}
            activities={ofHours.get(day)!}
          />
        ))}
      </Hours>
    </div>
  );
}
