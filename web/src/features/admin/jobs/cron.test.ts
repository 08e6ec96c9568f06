import { expect, it } from "vitest";

import { createFormat } from "@/lib/format";

import { cronInWords, intervalInWords, rhythmInWords } from "./cron";

const { clock } = createFormat("en-GB", "America/New_York");

it.each([
  ["5 * * * *", "Every hour at 5 past"],
  ["0 * * * *", "Every hour"],
  ["* * * * *", "Every minute"],
  ["*/15 * * * *", "Every 15 minutes"],
  ["30 */2 * * *", "Every 2 hours at 30 past"],
  ["20 0 * * *", "Every day at 00:20"],
  ["0 9,17 * * *", "Every day at 09:00 and 17:00"],
  ["40 0 * * mon", "Monday, at 00:40"],
  ["0 8 * * 1-5", "Monday to Friday, at 08:00"],
  ["0 8 * * 0,6", "Sunday and Saturday, at 08:00"],
  ["0 8 * * 7", "Sunday, at 08:00"],
  ["50 0 1 * *", "The 1st of each month, at 00:50"],
  ["0 6 1,15,22 * *", "The 1st, 15th and 22nd of each month, at 06:00"],
  ["0 6 11 3 *", "The 11th of March, at 06:00"],
  ["0 6 * jan,jul *", "Every day at 06:00 in January and July"],
  ["@daily", "Every day at 00:00"],
  ["@yearly", "The 1st of January, at 00:00"],
])("%s is: %s", (expression, said) => {
  expect(cronInWords(expression, clock)).toBe(said);
});

it.each(["", "5 * * *", "5 0 1 * mon", "1-59/7 3 * * *", "0 0 1-7 * *", "0 0 * * mon-fri/2"])(
  "has no words for %j",
  (expression) => {
    expect(cronInWords(expression, clock)).toBeNull();
  },
);

it("says intervals in their largest whole unit", () => {
  expect(intervalInWords(30)).toBe("Every 30 seconds");
  expect(intervalInWords(60)).toBe("Every minute");
  expect(intervalInWords(5400)).toBe("Every 90 minutes");
  expect(intervalInWords(7200)).toBe("Every 2 hours");
  expect(intervalInWords(86_400)).toBe("Every day");
});

it("shows an expression that it has no words for as it is", () => {
  expect(rhythmInWords({ cron: "5 0 1 * mon", every_seconds: null }, clock)).toBe("5 0 1 * mon");
  expect(rhythmInWords({ cron: null, every_seconds: 30 }, clock)).toBe("Every 30 seconds");
});

it("writes times as the reader does", () => {
  const american = createFormat("en-US", "UTC").clock;
  expect(cronInWords("20 17 * * *", american)).toMatch(/^Every day at 5:20\sPM$/);
});
