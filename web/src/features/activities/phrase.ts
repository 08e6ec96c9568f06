// "call fri 14:30 about the offer" as an activity. Pure.
import { addDays } from "@/ui/filters/days";

export const activityTypes = ["call", "email", "meeting", "task", "deadline", "note"] as const;
export type ActivityType = (typeof activityTypes)[number];

export interface Phrase {
  type: ActivityType;
  /** What remains when type, day and time are taken out; empty if nothing does. */
  subject: string;
  /** YYYY-MM-DD */
  day: string;
  /** After midnight. */
  minutes: number;
  /** Whether the text said a day or a time. */
  hasDay: boolean;
  hasTime: boolean;
}

/** Now, as the person's clock shows it. */
export interface Clock {
  today: string;
  minutes: number;
}

const typeWords: Record<string, ActivityType> = {
  call: "call",
  phone: "call",
  ring: "call",
  mail: "email",
  email: "email",
  "e-mail": "email",
  meet: "meeting",
  meeting: "meeting",
  task: "task",
  todo: "task",
  deadline: "deadline",
  note: "note",
};

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const months = [
  ...["january", "february", "march", "april", "may", "june", "july", "august"],
  ...["september", "october", "november", "december"],
];

const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
const monthIndex = (word: string) => months.findIndex((name) => name.startsWith(word));

function weekdayIndex(word: string): number {
  return word.length < 3 ? -1 : weekdays.findIndex((name) => name.startsWith(word));
}

/** The next such day after today: on a Friday, "fri" is in a week. */
function nextWeekday(index: number, today: string): string {
  return addDays(today, ((index - weekdayOf(today) + 6) % 7) + 1);
}

function addMonths(day: string, count: number): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

function dayOfMonth(day: number, month: number, today: string): string | null {
  const make = (year: number) => new Date(Date.UTC(year, month, day));
  const year = Number(today.slice(0, 4));
  const date = make(year);
  if (date.getUTCMonth() !== month || date.getUTCDate() !== day) return null;
  const text = date.toISOString().slice(0, 10);
  return text < today
    ? make(year + 1)
        .toISOString()
        .slice(0, 10)
    : text;
}

interface Found {
  /** How many words it takes. */
  words: number;
  day: string;
}

const later = (count: number, unit: string, today: string): string => {
  if (unit.startsWith("w")) return addDays(today, 7 * count);
  return unit.startsWith("m") ? addMonths(today, count) : addDays(today, count);
};

function singleDay(word: string, today: string): string | null {
  if (["today", "tod"].includes(word)) return today;
  if (["tomorrow", "tom", "tmr"].includes(word)) return addDays(today, 1);
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return Number.isNaN(Date.parse(word)) ? null : word;
  const short = /^(\d{1,3})([dwm])$/.exec(word);
  if (short) return later(Number(short[1]), short[2]!, today);
  const index = weekdayIndex(word);
  return index < 0 ? null : nextWeekday(index, today);
}

/** A day that begins at this word. */
function dayAt(words: readonly string[], at: number, today: string): Found | null {
  const [first = "", second = "", third = ""] = words.slice(at, at + 3);
  if (first === "next" && second === "week") return { words: 2, day: nextWeekday(1, today) };
  if (first === "next" && second === "month") return { words: 2, day: addMonths(today, 1) };
  if (first === "in" && /^\d{1,3}$/.test(second) && /^(day|week|month)s?$/.test(third)) {
    return { words: 3, day: later(Number(second), third, today) };
  }
  const dated = (day: string, month: string): Found | null => {
    if (!/^\d{1,2}(st|nd|rd|th)?$/.test(day) || !/^[a-z]{3,}$/.test(month)) return null;
    if (monthIndex(month) < 0) return null;
    const found = dayOfMonth(parseInt(day), monthIndex(month), today);
    return found === null ? null : { words: 2, day: found };
  };
  const date = dated(first, second) ?? dated(second, first);
  if (date) return date;
  if (first === "on" || first === "next") {
    const found = singleDay(second, today);
    return found === null ? null : { words: 2, day: found };
  }
  const found = singleDay(first, today);
  return found === null ? null : { words: 1, day: found };
}

interface Minutes {
  words: number;
  minutes: number;
}

/** "14:30", "2pm", "2:30pm", "14h"; "at 9" only with its "at". */
function timeAt(words: readonly string[], at: number): Minutes | null {
  const hasAt = words[at] === "at" || words[at] === "@";
  const word = words[at + (hasAt ? 1 : 0)] ?? "";
  const match = /^(\d{1,2})(?:[:.h](\d{2})?)?(am|pm)?$/.exec(word);
  if (!match) return null;
  const [, hour = "", minute = "0", half] = match;
  const isPlainNumber = /^\d+$/.test(word);
  if (isPlainNumber && !hasAt) return null;
  if (/^\d+\.$/.test(word)) return null;
  const hours = half ? (Number(hour) % 12) + (half === "pm" ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute) > 59) return null;
  return { words: hasAt ? 2 : 1, minutes: hours * 60 + Number(minute) };
}

const morning = 9 * 60;
const evening = 17 * 60;

/** A time for a day that was said without one. */
function usualMinutes(isToday: boolean, now: number): number {
  if (!isToday) return morning;
  return now < evening ? evening : Math.min(now + 60, 24 * 60 - 1);
}

/** Without a day it is tomorrow; without a type of its own a task. */
export function parsePhrase(text: string, { today, minutes }: Clock): Phrase {
  const original = text.trim().split(/\s+/).filter(Boolean);
  const words = original.map((word) => word.toLowerCase().replace(/[,;]$/, ""));
  const type = typeWords[words[0] ?? ""];
  const rest: string[] = [];
  let day: string | null = null;
  let time: number | null = null;
  for (let at = type ? 1 : 0; at < words.length;) {
    const foundTime: Minutes | null = time === null ? timeAt(words, at) : null;
    const foundDay: Found | null = day === null && !foundTime ? dayAt(words, at, today) : null;
    if (foundTime) time = foundTime.minutes;
    else if (foundDay) day = foundDay.day;
    else rest.push(original[at]!);
    at += foundTime?.words ?? foundDay?.words ?? 1;
  }
  // A time that is still to come today means today.
  const usualDay = time !== null && time > minutes ? today : addDays(today, 1);
  const due = day ?? usualDay;
  return {
    type: type ?? "task",
    subject: rest.join(" "),
    day: due,
    minutes: time ?? usualMinutes(due === today, minutes),
    hasDay: day !== null,
    hasTime: time !== null,
  };
}

const verbs: Record<ActivityType, string> = {
  call: "Call",
  email: "Write to",
  meeting: "Meet",
  task: "Follow up with",
  deadline: "Deadline of",
  note: "Note on",
};

const alone: Record<ActivityType, string> = {
  call: "Call",
  email: "Write an email",
  meeting: "Meeting",
  task: "Follow up",
  deadline: "Deadline",
  note: "Note",
};

/** "Call Ada Lovelace" for a phrase that says no more than "call fri". */
export function subjectOfPhrase(phrase: Phrase, about: string | undefined): string {
  const { subject, type } = phrase;
  if (subject === "") return about ? `${verbs[type]} ${about}` : alone[type];
  // "call about the offer" reads better with its verb than without.
  if (type !== "task" && /^(about|re|for|with)\b/i.test(subject)) {
    return about ? `${verbs[type]} ${about} ${subject}` : `${alone[type]} ${subject}`;
  }
  return subject.charAt(0).toUpperCase() + subject.slice(1);
}
