// What the board and the record say in words: idleness, next steps, durations, who a person is.
import type { Card, NextActivity, Person } from "./types";

/** From this many days without anything happening a card says so, and from the second with weight. */
export const idleDaysNoted = 7;
export const idleDaysLong = 30;

export type Weight = "plain" | "warn" | "bad";

export interface Mark {
  text: string;
  weight: Weight;
}

const days = (count: number) => `${count} ${count === 1 ? "day" : "days"}`;

export function idleMark(idleDays: number | null): Mark | undefined {
  if (idleDays === null || idleDays < idleDaysNoted) return undefined;
  return { text: `Idle ${days(idleDays)}`, weight: idleDays >= idleDaysLong ? "warn" : "plain" };
}

/** Whole days from one day to another; both such as 2026-03-14. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** "today", "tomorrow", "in 3 days", "2 days late". */
export function dueWords(due: string, today: string): string {
  const ahead = daysBetween(today, due);
  if (ahead === 0) return "today";
  if (ahead === 1) return "tomorrow";
  return ahead > 0 ? `in ${days(ahead)}` : `${days(-ahead)} late`;
}

/** The next step of an open deal; `dueDay` is its due date as a day in the person's zone. */
export function nextStepMark(
  status: Card["status"],
  next: NextActivity | null | undefined,
  dueDay: string | undefined,
  today: string,
): Mark | undefined {
  if (status !== "open") return undefined;
  if (!next) return { text: "No next step", weight: "bad" };
  if (dueDay === undefined) return { text: next.subject, weight: "plain" };
  const isLate = next.status === "overdue" || dueDay < today;
  const due = isLate && dueDay >= today ? "due now" : dueWords(dueDay, today);
  const first = due.charAt(0).toUpperCase() + due.slice(1);
  // What is short comes first: on a card the rest may be cut off.
  return { text: `${first}: ${next.subject}`, weight: isLate ? "bad" : "plain" };
}

export function personName(person: Person | null | undefined): string | undefined {
  if (!person) return undefined;
  const name = [person.first_name, person.last_name].filter(Boolean).join(" ");
  return name || person.company || person.email || undefined;
}

/** How long a stay in a stage was: "40 minutes", "5 hours", "12 days". */
export function stayWords(seconds: number): string {
  const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;
  if (seconds < 60) return "less than a minute";
  if (seconds < 3600) return plural(Math.floor(seconds / 60), "minute");
  if (seconds < 86_400) return plural(Math.floor(seconds / 3600), "hour");
  return plural(Math.floor(seconds / 86_400), "day");
}

/** Days have no time of day: an expected close is kept as noon UTC, the same day nearly everywhere. */
export const dayToMoment = (day: string) => `${day}T12:00:00Z`;
export const momentToDay = (moment: string | null | undefined) => moment?.slice(0, 10);
