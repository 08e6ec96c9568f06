import { expect, test } from "vitest";

import { addDays, dayInWords, dayOf, isDayWord, startOfDay } from "./days";
import { pressed, sortKeys } from "./sorting";

// The 15th of January 2026 is a Thursday.
const today = "2026-01-15";

test.each([
  ["today", "2026-01-15"],
  ["-7d", "2026-01-08"],
  ["+30d", "2026-02-14"],
  ["week", "2026-01-12"],
  ["week-1", "2026-01-05"],
  ["month", "2026-01-01"],
  ["month-1", "2025-12-01"],
  ["quarter", "2026-01-01"],
  ["quarter-1", "2025-10-01"],
  ["year", "2026-01-01"],
  ["year+1", "2027-01-01"],
  ["2026-03-01", "2026-03-01"],
])("%s is %s", (word, day) => {
  expect(dayOf(word, today)).toBe(day);
});

test("a Sunday belongs to the week that began on Monday", () => {
  expect(dayOf("week", "2026-01-18")).toBe("2026-01-12");
});

test("days go over the ends of months, also in leap years", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
});

test("other texts are no words for days", () => {
  expect(isDayWord("tomorrow")).toBe(false);
  expect(isDayWord("-7")).toBe(false);
});

test("days begin by the clocks of the place, summer and winter", () => {
  expect(startOfDay("2026-01-15", "UTC")).toBe("2026-01-15T00:00:00.000Z");
  expect(startOfDay("2026-07-15", "Europe/Berlin")).toBe("2026-07-14T22:00:00.000Z");
  expect(startOfDay("2026-07-15", "America/New_York")).toBe("2026-07-15T04:00:00.000Z");
  // Clocks go forward at 01:00 UTC of the 29th of March: the day still begins in winter time.
  expect(startOfDay("2026-03-29", "Europe/Berlin")).toBe("2026-03-28T23:00:00.000Z");
  expect(startOfDay("2026-03-30", "Europe/Berlin")).toBe("2026-03-29T22:00:00.000Z");
});

test("days in words", () => {
  expect(dayInWords("-1d")).toBe("1 day ago");
  expect(dayInWords("+7d")).toBe("in 7 days");
  expect(dayInWords("month")).toBe("the start of this month");
  expect(dayInWords("2026-01-01")).toBe("2026-01-01");
});

test("a head of a column goes up, down, and back", () => {
  const up = pressed(undefined, "name", "only");
  expect(up).toBe("name");
  const down = pressed(up, "name", "only");
  expect(down).toBe("-name");
  expect(pressed(down, "name", "only")).toBeUndefined();
  expect(pressed("-name", "score", "only")).toBe("score");
  expect(pressed("-name", "score", "adds")).toBe("-name,score");
  expect(sortKeys("-a,b")).toEqual([
    { column: "a", descending: true },
    { column: "b", descending: false },
  ]);
});
