// The days of a week as buttons, for phones, which show one of them.
import { useMemo } from "react";

import { useSession } from "@/app/session";

import { dayFormat } from "../week";
import classes from "./Calendar.module.css";

interface Props {
  days: readonly string[];
  shown: string;
  today: string;
  /** How much lies on a day. */
  countOf: (day: string) => number;
  onPick: (day: string) => void;
}

export function WeekDays({ days, shown, today, countOf, onPick }: Props) {
  const { format } = useSession();
  const names = useMemo(() => dayFormat(format.locale, { weekday: "short" }), [format.locale]);
  return (
    <div className={classes.weekDays} role="group" aria-label="Days of the week">
      {days.map((day) => {
        const count = countOf(day);
        return (
          <button
            key={day}
            type="button"
            className={classes.weekDay}
            aria-current={day === shown ? "date" : undefined}
            data-today={day === today || undefined}
            onClick={() => onPick(day)}
          >
            <span>{names.name(day)} </span>
            <strong>{Number(day.slice(-2))}</strong>
            <span className={classes.hidden}>, {count === 0 ? "nothing" : count} planned</span>
            <span className={classes.dot} data-some={count > 0 || undefined} />
          </button>
        );
      })}
    </div>
  );
}
