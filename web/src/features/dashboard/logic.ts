// Figures as the page groups them. Sums of counts only: rates of groups are made from their sums,
// and money is never added up here where the server has its sum.
import { addDays, dayOf } from "@/ui/filters/days";

import type { DashboardSearch, Period } from "./search";
import type {
  ActivityFigures,
  Dashboard,
  Figure,
  PersonActivities,
  Proof,
  RevenueMonth,
  StageFigures,
} from "./types";

export const periodNames: Record<Period, string> = {
  month: "This month",
  "month-1": "Last month",
  quarter: "This quarter",
  "quarter-1": "Last quarter",
  year: "This year",
  "year-1": "Last year",
  "30d": "Last 30 days",
  "90d": "Last 90 days",
};

export interface Days {
  from?: string;
  to?: string;
}

/** First and last day of a period; whole months, quarters and years, also those under way. */
export function daysOf(period: Period, today: string): Required<Days> {
  const days = /^(\d+)d$/.exec(period);
  if (days) return { from: addDays(today, 1 - Number(days[1])), to: today };
  const [, unit = "", steps = "0"] = /^([a-z]+)([+-]\d+)?$/.exec(period) ?? [];
  const next = Number(steps) + 1;
  const following = next === 0 ? unit : `${unit}+${next}`;
  return { from: dayOf(period, today), to: addDays(dayOf(following, today), -1) };
}

/** What the server is asked for. */
export function questionOf(search: DashboardSearch, today: string): Record<string, string> {
  const { period, ...named } = search;
  return { ...(period && daysOf(period, today)), ...named } as Record<string, string>;
}

export function isBackwards({ from, to }: Days): boolean {
  return from !== undefined && to !== undefined && from > to;
}

/** The months of the period, and those ahead that have a forecast. */
export function monthsOf(revenue: NonNullable<Dashboard["revenue"]>): RevenueMonth[] {
  const known = new Set(revenue.months.map(({ month }) => month));
  const last = revenue.months.at(-1)?.month ?? "";
  const ahead = revenue.forecast.filter(({ month }) => month > last && !known.has(month));
  return [...revenue.months, ...ahead];
}

/** What is still expected of a month besides what has been won in it. */
export function expectedOf({ forecasted_revenue, total_revenue }: RevenueMonth): number {
  const cents = Math.round(100 * ((forecasted_revenue ?? 0) - (total_revenue ?? 0)));
  return Math.max(0, cents) / 100;
}

/** Sums of money in whole cents, which are exact far beyond any company's revenue. */
export function sumOf(amounts: Figure[]): number {
  return amounts.reduce<number>((sum, amount) => sum + Math.round(100 * (amount ?? 0)), 0) / 100;
}

export interface PipelineStages {
  id: string;
  name: string;
  stages: StageFigures[];
}

export function byPipeline(stages: StageFigures[]): PipelineStages[] {
  const found = new Map<string, PipelineStages>();
  for (const stage of stages) {
    const { pipeline_id: id, pipeline_name: name } = stage;
    const pipeline = found.get(id) ?? { id, name: name ?? "Pipeline", stages: [] };
    pipeline.stages.push(stage);
    found.set(id, pipeline);
  }
  return [...found.values()];
}

export interface ActivityGroup extends ActivityFigures {
  key: string | null;
  name: string | null;
}

type Counted = Pick<
  ActivityFigures,
  "total_count" | "completed_count" | "overdue_count" | "pending_count" | "cancelled_count"
>;
const counted: (keyof Counted)[] = [
  "total_count",
  "completed_count",
  "overdue_count",
  "pending_count",
  "cancelled_count",
];

function grouped(
  rows: PersonActivities[],
  of: (row: PersonActivities) => [key: string | null, name: string | null],
): ActivityGroup[] {
  const found = new Map<string | null, ActivityGroup>();
  for (const row of rows) {
    const [key, name] = of(row);
    const empty = { total_count: 0, completed_count: 0, overdue_count: 0, pending_count: 0 };
    const group: ActivityGroup = found.get(key) ?? {
      key,
      name,
      ...empty,
      cancelled_count: 0,
      completion_rate: null,
    };
    for (const column of counted) group[column] += row[column];
    group.completion_rate =
      group.total_count > 0 ? (100 * group.completed_count) / group.total_count : null;
    found.set(key, group);
  }
  return [...found.values()].sort((a, b) => b.total_count - a.total_count);
}

export const byPerson = (rows: PersonActivities[]) =>
  grouped(rows, (row) => [row.user_id, row.owner_name]);

export const byType = (rows: PersonActivities[]) =>
  grouped(rows, (row) => [row.activity_type, row.activity_type]);

export type Verification =
  | { kind: "unchecked" }
  | { kind: "right"; at: string }
  | { kind: "differed"; at: string; rows: number; tables: string[]; isRepaired: boolean };

/** What the last proofs say together: as old as the oldest of them, as good as the worst. */
export function verificationOf(proofs: Proof[]): Verification {
  const times = proofs.map(({ finished_at }) => finished_at);
  if (times.length === 0 || times.includes(null)) return { kind: "unchecked" };
  const at = times.reduce((oldest, time) => (time! < oldest! ? time : oldest))!;
  const wrong = proofs.filter(({ drift_count }) => (drift_count ?? 0) > 0);
  if (wrong.length === 0) return { kind: "right", at };
  return {
    kind: "differed",
    at,
    rows: wrong.reduce((sum, { drift_count }) => sum + (drift_count ?? 0), 0),
    tables: wrong.map(({ ledger }) => ledger),
    isRepaired: wrong.every(({ kind }) => kind !== "verify"),
  };
}

/** Has this person seen no deal and no contact in the figures? Then the first steps are due. */
export function looksEmpty({ pipeline, lead_sources }: Dashboard): boolean {
  const hasDeals = pipeline?.some(({ deal_count }) => deal_count > 0) ?? false;
  return !hasDeals || (lead_sources?.length ?? 0) === 0;
}

/** 637 seconds as 10:38. */
export function minutesAndSeconds(seconds: Figure): string {
  if (seconds === null || seconds === undefined) return "–";
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
