import { describe, expect, test } from "vitest";

import { parsePhrase, subjectOfPhrase } from "./phrase";

// A Wednesday, at ten in the morning.
const clock = { today: "2026-03-04", minutes: 600 };
const parse = (text: string) => parsePhrase(text, clock);

describe("type", () => {
  test.each([
    ["call fri", "call"],
    ["Mail tomorrow", "email"],
    ["meet Grace mon", "meeting"],
    ["send the offer fri", "task"],
  ])("%s", (text, type) => expect(parse(text).type).toBe(type));
});

describe("day", () => {
  test.each([
    ["call fri", "2026-03-06"],
    ["call friday", "2026-03-06"],
    ["call wed", "2026-03-11"], // today is one: the next is meant
    ["call tue", "2026-03-10"],
    ["call on thu", "2026-03-05"],
    ["call today", "2026-03-04"],
    ["call tomorrow", "2026-03-05"],
    ["call next week", "2026-03-09"],
    ["call in 3 days", "2026-03-07"],
    ["call in 2 weeks", "2026-03-18"],
    ["call 10d", "2026-03-14"],
    ["call 1m", "2026-04-04"],
    ["call 12 mar", "2026-03-12"],
    ["call Mar 12th", "2026-03-12"],
    ["call 1 feb", "2027-02-01"], // gone by this year
    ["call 2026-05-01", "2026-05-01"],
    ["call", "2026-03-05"], // unsaid: tomorrow
    ["call 15:00", "2026-03-04"], // still to come today
    ["call 8:00", "2026-03-05"], // gone by today
  ])("%s", (text, day) => expect(parse(text).day).toBe(day));

  test("the last day of a short month stands for days that it does not have", () => {
    expect(parsePhrase("call 1m", { today: "2026-01-31", minutes: 0 }).day).toBe("2026-02-28");
  });
});

describe("time", () => {
  test.each([
    ["call fri 14:30", 14 * 60 + 30],
    ["call fri 2pm", 14 * 60],
    ["call fri 12am", 0],
    ["call fri at 9", 9 * 60],
    ["call fri 2:15pm", 14 * 60 + 15],
    ["call fri", 9 * 60],
    ["call today", 17 * 60],
  ])("%s", (text, minutes) => expect(parse(text).minutes).toBe(minutes));

  test("late in the day, today means in an hour", () => {
    expect(parsePhrase("call today", { today: "2026-03-04", minutes: 1080 }).minutes).toBe(1140);
  });
});

describe("subject", () => {
  test.each([
    ["call fri 14:30 about the offer", "about the offer"],
    ["send 3 samples to Lyon fri", "send 3 samples to Lyon"],
    ["call fri", ""],
    ["buy 25 licences", "buy 25 licences"],
  ])("%s", (text, subject) => expect(parse(text).subject).toBe(subject));

  test("a phrase that says no more is about whom it is for", () => {
    expect(subjectOfPhrase(parse("call fri"), "Ada Lovelace")).toBe("Call Ada Lovelace");
    expect(subjectOfPhrase(parse("call fri"), undefined)).toBe("Call");
    expect(subjectOfPhrase(parse("call fri about the offer"), "Ada")).toBe(
      "Call Ada about the offer",
    );
    expect(subjectOfPhrase(parse("send the offer fri"), "Ada")).toBe("Send the offer");
  });
});
