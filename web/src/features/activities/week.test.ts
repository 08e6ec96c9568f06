import { expect, test } from "vitest";

import { byDay, dayFormat, weekOf } from "./week";

test("a week begins on Monday, also seen from its Sunday and across a month", () => {
  const week = ["2026-02-23", "2026-02-24", "2026-02-25", "2026-02-26", "2026-02-27"].concat([
    "2026-02-28",
    "2026-03-01",
  ]);
  expect(weekOf("2026-02-23")).toEqual(week);
  expect(weekOf("2026-03-01")).toEqual(week);
});

test("an activity lies on its day, and those of other weeks on none", () => {
  const [late, gone] = [{ day: "2026-03-05" }, { day: "2026-03-12" }];
  const days = byDay(["2026-03-04", "2026-03-05"], [late, gone], ({ day }) => day);
  expect(days.get("2026-03-04")).toEqual([]);
  expect(days.get("2026-03-05")).toEqual([late]);
  expect(days.size).toBe(2);
});

test("days are named in the person's language, a range with what both share said once", () => {
  const format = dayFormat("en-GB", { day: "numeric", month: "short" });
  expect(format.name("2026-03-04")).toBe("4 Mar");
  expect(format.range("2026-03-02", "2026-03-08").replace(/\s+/g, "")).toBe("2–8Mar");
});
