// The days of a calendar week. Pure.
import { addDays } from "@/ui/filters/days";

/** Monday to Sunday around a day. */
export function weekOf(day: string): string[] {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const monday = addDays(day, -((weekday + 6) % 7));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** What lies on each day, by the key that the person's time zone gives a moment. */
export function byDay<T extends { due_date: string | null }>(
  days: readonly string[],
  items: readonly T[],
  dayKey: (moment: string) => string,
): Map<string, T[]> {
  const result = new Map<string, T[]>(days.map((day) => [day, []]));
  for (const item of items) {
    if (item.due_date) result.get(dayKey(item.due_date))?.push(item);
  }
  return result;
}
