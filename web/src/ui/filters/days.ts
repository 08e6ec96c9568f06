// Days as filters say them: 2026-01-31, or relative to today so that a saved view stays true:
// today, -7d, +30d, week, month, quarter, year, month-1. Pure.

const relative = /^(?:today|[+-]\d{1,4}d|(?:week|month|quarter|year)(?:[+-]\d{1,3})?)$/;
const fixed = /^\d{4}-\d{2}-\d{2}$/;

export function isDayWord(text: string): boolean {
  return relative.test(text);
}

export function isDay(text: string): boolean {
  return fixed.test(text);
}

/** The day of a word, given today's (both YYYY-MM-DD); other texts stay what they are. */
export function dayOf(word: string, today: string): string {
  if (!isDayWord(word)) {
    return word;
  }
  if (word === "today") {
    return today;
  }
  if (word.endsWith("d")) {
    return addDays(today, Number(word.slice(0, -1)));
  }
  const [, unit = "", steps = "0"] = /^([a-z]+)([+-]\d+)?$/.exec(word) ?? [];
  return startOf(unit, today, Number(steps));
}

export function addDays(day: string, count: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return text(date);
}

/** The first day of the unit that holds the day, moved by whole units. Weeks begin on Monday. */
function startOf(unit: string, day: string, steps: number): string {
  const date = utc(day);
  switch (unit) {
    case "week":
      date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7) + 7 * steps);
      break;
    case "month":
      date.setUTCMonth(date.getUTCMonth() + steps, 1);
      break;
    case "quarter":
      date.setUTCMonth(Math.floor(date.getUTCMonth() / 3) * 3 + 3 * steps, 1);
      break;
    case "year":
      date.setUTCFullYear(date.getUTCFullYear() + steps, 0, 1);
      break;
  }
  return text(date);
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function text(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The moment at which a day begins in a time zone, as RFC 3339 in UTC. */
export function startOfDay(day: string, timeZone: string): string {
  return momentOf(day, 0, timeZone);
}

/** The moment at which the clock of a time zone shows so many minutes after midnight. */
export function momentOf(day: string, minutes: number, timeZone: string): string {
  const wanted = utc(day).getTime() + minutes * 60_000;
  let moment = wanted;
  // The offset at a guess leads to the moment; twice, because it may lie behind a change of clocks.
  for (let round = 0; round < 2; ++round) {
    moment = wanted - offsetAt(moment, timeZone);
  }
  return new Date(moment).toISOString();
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Made once for each zone: the links of a dashboard ask hundreds of times. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  clocks.set(timeZone, clock);
  return clock;
}

function offsetAt(moment: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(moment);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return local - Math.floor(moment / 1000) * 1000;
}

const names: Record<string, string> = {
  today: "today",
  week: "the start of this week",
  month: "the start of this month",
  quarter: "the start of this quarter",
  year: "the start of this year",
};

/** How a chip says a day. */
export function dayInWords(word: string): string {
  const days = /^([+-])(\d+)d$/.exec(word);
  if (days) {
    const count = Number(days[2]);
    const noun = count === 1 ? "day" : "days";
    return days[1] === "-" ? `${count} ${noun} ago` : `in ${count} ${noun}`;
  }
  const moment = /^\d{4}-\d{2}-\d{2}T/.test(word) ? new Date(word) : null;
  return (
    names[word] ?? moment?.toLocaleString([], { dateStyle: "medium", timeStyle: "short" }) ?? word
  );
}

export interface DayRange {
  label: string;
  from?: string;
  until?: string;
}

/** Ranges that a list offers; `until` is included. */
export const pastRanges: DayRange[] = [
  { label: "Today", from: "today" },
  { label: "Last 7 days", from: "-7d" },
  { label: "Last 30 days", from: "-30d" },
  { label: "This month", from: "month" },
  { label: "This quarter", from: "quarter" },
  { label: "This year", from: "year" },
];

export const comingRanges: DayRange[] = [
  { label: "Before today", until: "-1d" },
  { label: "Today", from: "today", until: "today" },
  { label: "Next 7 days", from: "today", until: "+7d" },
  { label: "Next 30 days", from: "today", until: "+30d" },
];
