import { describe, expect, test } from "vitest";

import {
  byPerson,
  byPipeline,
  byType,
  daysOf,
  expectedOf,
  isBackwards,
  looksEmpty,
  minutesAndSeconds,
  monthsOf,
  questionOf,
  sumOf,
  verificationOf,
} from "./logic";
import { validateSearch } from "./search";
import type { Dashboard, PersonActivities, Proof, RevenueMonth, StageFigures } from "./types";

describe("periods", () => {
  test.each([
    ["month", "2026-02-01", "2026-02-28"],
    ["month-1", "2026-01-01", "2026-01-31"],
    ["quarter", "2026-01-01", "2026-03-31"],
    ["quarter-1", "2025-10-01", "2025-12-31"],
    ["year", "2026-01-01", "2026-12-31"],
    ["year-1", "2025-01-01", "2025-12-31"],
    ["30d", "2026-01-16", "2026-02-14"],
    ["90d", "2025-11-17", "2026-02-14"],
  ] as const)("%s on 14 February 2026", (period, from, to) => {
    expect(daysOf(period, "2026-02-14")).toEqual({ from, to });
  });

  test("the last month of January is December", () => {
    expect(daysOf("month-1", "2026-01-31")).toEqual({ from: "2025-12-01", to: "2025-12-31" });
  });

  test("days that run backwards are no span; a single day is one", () => {
    expect(isBackwards({ from: "2026-02-02", to: "2026-02-01" })).toBe(true);
    expect(isBackwards({ from: "2026-02-01", to: "2026-02-01" })).toBe(false);
    expect(isBackwards({ from: "2026-02-01" })).toBe(false);
  });
});

const id = "0192dfdf-3400-7000-a04b-d51c41b96940";

describe("the address", () => {
  test("keeps what it understands", () => {
    const raw = { period: "month", owner_id: id, team_id: "nobody", other: "x" };
    expect(validateSearch(raw)).toEqual({ period: "month", owner_id: id });
  });

  test("days of one's own take the place of a period; days that are none are dropped", () => {
    expect(validateSearch({ period: "month", from: "2026-02-28", to: "2026-02-30" })).toEqual({
      from: "2026-02-28",
    });
    expect(validateSearch({ period: "decade" })).toEqual({});
  });

  test("becomes the question to the server", () => {
    expect(questionOf({ period: "month", owner_id: id }, "2026-02-14")).toEqual({
      from: "2026-02-01",
      to: "2026-02-28",
      owner_id: id,
    });
    expect(questionOf({ from: "2026-01-05" }, "2026-02-14")).toEqual({ from: "2026-01-05" });
    expect(questionOf({}, "2026-02-14")).toEqual({});
  });
});

const month = (name: string, more: Partial<RevenueMonth> = {}): RevenueMonth => ({
  month: name,
  total_deals: 0,
  total_revenue: 0,
  forecasted_revenue: 0,
  ...more,
});

describe("revenue", () => {
  test("goes on with the months ahead, each once", () => {
    const months = [month("2026-10"), month("2026-11", { total_deals: 3 })];
    const forecast = [month("2026-11"), month("2026-12"), month("2027-01")];
    const shown = monthsOf({ total: null, months, forecast });
    expect(shown.map((row) => row.month)).toEqual(["2026-10", "2026-11", "2026-12", "2027-01"]);
    expect(shown[1]?.total_deals).toBe(3);
  });

  test("of a period long ago goes on with the months from now", () => {
    const shown = monthsOf({
      total: null,
      months: [month("2024-01")],
      forecast: [month("2026-11")],
    });
    expect(shown.map((row) => row.month)).toEqual(["2024-01", "2026-11"]);
  });

  test("what is expected is the forecast without what is won", () => {
    expect(expectedOf(month("2026-11", { total_revenue: 0.1, forecasted_revenue: 0.3 }))).toBe(0.2);
    expect(expectedOf(month("2026-11", { total_revenue: 5, forecasted_revenue: 5 }))).toBe(0);
    expect(expectedOf(month("2026-11", { total_revenue: undefined }))).toBe(0);
  });

  test("sums of money do not collect errors", () => {
    expect(sumOf([0.1, 0.2, null, undefined])).toBe(0.3);
    expect(sumOf([])).toBe(0);
  });
});

const activity = (person: string | null, type: string, counts: number[]): PersonActivities => {
  const [completed_count = 0, overdue_count = 0, pending_count = 0, cancelled_count = 0] = counts;
  const total_count = counts.reduce((sum, count) => sum + count, 0);
  const rest = { owner_name: person && `Name of ${person}`, completion_rate: null };
  const numbers = { total_count, completed_count, overdue_count, pending_count, cancelled_count };
  return { user_id: person, activity_type: type, ...rest, ...numbers };
};

describe("activities", () => {
  const rows = [
    activity("a", "call", [1, 1, 0, 0]),
    activity("a", "task", [2, 0, 0, 0]),
    activity(null, "call", [0, 3, 1, 1]),
  ];

  test("by person, the busiest first, with the rate of the sums", () => {
    const groups = byPerson(rows);
    expect(groups.map(({ key, total_count }) => [key, total_count])).toEqual([
      [null, 5],
      ["a", 4],
    ]);
    expect(groups[1]).toMatchObject({ name: "Name of a", completion_rate: 75, overdue_count: 1 });
    expect(groups[0]).toMatchObject({ completion_rate: 0, cancelled_count: 1, pending_count: 1 });
  });

  test("by type", () => {
    // 7 calls, of which 1 is completed; 2 tasks, both completed.
    const groups = byType(rows);
    expect(groups.map(({ key, total_count }) => [key, total_count])).toEqual([
      ["call", 7],
      ["task", 2],
    ]);
    expect(groups[0]?.completion_rate).toBeCloseTo(100 / 7, 10);
    expect(groups[1]?.completion_rate).toBe(100);
  });

  test("leave the rows as they were", () => {
    byPerson(rows);
    expect(rows[0]?.total_count).toBe(2);
  });
});

const stage = (pipeline_id: string, stage_id: string, deal_count = 0): StageFigures => ({
  pipeline_id,
  pipeline_name: `Pipeline ${pipeline_id}`,
  stage_id,
  stage_name: stage_id,
  deal_count,
});

test("stages come by pipeline, in the order of the server", () => {
  const found = byPipeline([stage("p", "one"), stage("p", "two"), stage("q", "three")]);
  expect(found.map(({ name, stages }) => [name, stages.map((each) => each.stage_id)])).toEqual([
    ["Pipeline p", ["one", "two"]],
    ["Pipeline q", ["three"]],
  ]);
});

const proof = (ledger: string, more: Partial<Proof> = {}): Proof => ({
  ledger,
  kind: "verify",
  finished_at: "2026-11-30T10:00:00Z",
  row_count: 10,
  drift_count: 0,
  ...more,
});

describe("verification", () => {
  test("is as old as the oldest proof", () => {
    const proofs = [proof("call"), proof("email", { finished_at: "2026-11-29T10:00:00Z" })];
    expect(verificationOf(proofs)).toEqual({ kind: "right", at: "2026-11-29T10:00:00Z" });
  });

  test("is none as long as one table was never compared", () => {
    const never = proof("email", { finished_at: null, drift_count: null, kind: null });
    expect(verificationOf([proof("call"), never])).toEqual({ kind: "unchecked" });
    expect(verificationOf([])).toEqual({ kind: "unchecked" });
  });

  test("says what differed, and whether it was put right", () => {
    const proofs = [proof("call", { drift_count: 2, kind: "run" }), proof("email")];
    expect(verificationOf(proofs)).toMatchObject({
      kind: "differed",
      rows: 2,
      tables: ["call"],
      isRepaired: true,
    });
    expect(verificationOf([proof("call", { drift_count: 1 }), ...proofs])).toMatchObject({
      rows: 3,
      isRepaired: false,
    });
  });
});

test("it looks empty without deals or without contacts", () => {
  const none = { pipeline: [stage("p", "one")], lead_sources: [] } as unknown as Dashboard;
  expect(looksEmpty(none)).toBe(true);
  const source = { source: null, total_contacts: 1 };
  expect(looksEmpty({ ...none, lead_sources: [source] })).toBe(true);
  expect(looksEmpty({ ...none, pipeline: [stage("p", "one", 1)], lead_sources: [source] })).toBe(
    false,
  );
});

test("talking time in minutes and seconds", () => {
  expect(minutesAndSeconds(637.6)).toBe("10:38");
  expect(minutesAndSeconds(59.6)).toBe("1:00");
  expect(minutesAndSeconds(0)).toBe("0:00");
  expect(minutesAndSeconds(null)).toBe("–");
});
