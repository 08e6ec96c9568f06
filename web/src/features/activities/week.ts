// The days of a calendar week. Pure.
import { addDays } from "@/ui/filters/days";

/** Monday to Sunday around a day. */
export function weekOf(day: string): string[] {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const monday = addDays(day, -((weekday + 6) % 7));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** What lies on each day, by the day that each says. */
export function byDay<T>(
  days: readonly string[],
  items: readonly T[],
  dayOf: (item: T) => string,
): Map<string, T[]> {
  const result = new Map<string, T[]>(days.map((day) => [day, []]));
  for (const item of items) result.get(dayOf(item))?.push(item);
  return result;
}

/** A day of the calendar is no moment: it is named as if the clock stood in UTC. */
export function dayFormat(locale: string, options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  const noon = (day: string) => new Date(`${day}T12:00:00Z`);
  return {
    name: (day: string) => format.format(noon(day)),
    /** "30 Nov – 6 Dec 2026" */
    range: (first: string, last: string) => format.formatRange(noon(first), noon(last)),
  };
}
