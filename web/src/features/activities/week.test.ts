import { expect, test } from "vitest";

import { byDay, weekOf } from "./week";

test("a week begins on Monday, also seen from its Sunday and across a month", () => {
  const week = ["2026-02-23", "2026-02-24", "2026-02-25", "2026-02-26", "2026-02-27"].concat([
    "2026-02-28",
    "2026-03-01",
  ]);
  expect(weekOf("2026-02-23")).toEqual(week);
  expect(weekOf("2026-03-01")).toEqual(week);
});

test("an activity lies on the day that the person's clock says", () => {
  const late = { due_date: "2026-03-04T23:30:00Z" };
  const inVienna = (moment: string) =>
    new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Vienna" }).format(new Date(moment));
  const days = byDay(["2026-03-04", "2026-03-05"], [late, { due_date: null }], inVienna);
  expect(days.get("2026-03-04")).toEqual([]);
  expect(days.get("2026-03-05")).toEqual([late]);
});
