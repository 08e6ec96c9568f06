import { describe, expect, it } from "vitest";
import { forecastOf, monthsFrom, type RevenueRow } from "./forecast";

const row = (
  month: string,
  owner: string | null,
  won: number,
  open: number,
  forecast: number,
): RevenueRow => ({
  month,
  owner_id: owner,
  owner_name: owner && owner.toUpperCase(),
  total_revenue: won,
  pipeline_value: open,
  forecasted_revenue: forecast,
});

describe("months", () => {
  it("go on over the end of the year", () => {
    expect(monthsFrom("2026-11-30", 3)).toEqual(["2026-11", "2026-12", "2027-01"]);
  });
});

describe("the forecast", () => {
  const months = ["2026-11", "2026-12"];
  // ada: Nov 100 won, 200 open of which 50.50 weighted; Dec 300 open of which 30 weighted.
  // bob: Nov 10 open of which 5 weighted. Nobody: Dec 1000 open of which 1000 weighted.
  const forecast = forecastOf(
    [
      row("2026-11", "ada", 100, 200, 150.5),
      row("2026-12", "ada", 0, 300, 30),
      row("2026-11", "bob", 0, 10, 5),
      row("2026-12", null, 0, 1000, 1000),
      row("2027-01", "bob", 7, 7, 7),
    ],
    months,
  );

  it("tells what is won from what is weighted", () => {
    expect(forecast.byMonth).toEqual({
      "2026-11": { won: 100, open: 210, weighted: 55.5 },
      "2026-12": { won: 0, open: 1300, weighted: 1030 },
    });
    expect(forecast.total).toEqual({ won: 100, open: 1510, weighted: 1085.5 });
  });

  it("sums by owner, the largest first, and leaves out months that are not shown", () => {
    expect(forecast.owners.map((line) => [line.name, line.total])).toEqual([
      ["Nobody", { won: 0, open: 1000, weighted: 1000 }],
      ["ADA", { won: 100, open: 500, weighted: 80.5 }],
      ["BOB", { won: 0, open: 10, weighted: 5 }],
    ]);
  });
});
