import { describe, expect, it } from "vitest";
import { dueWords, idleMark, nextStepMark, personName, stayWords } from "./words";

const today = "2026-03-14";

describe("idleness", () => {
  it("is said from a week on and weighs from a month on", () => {
    expect(idleMark(null)).toBeUndefined();
    expect(idleMark(6)).toBeUndefined();
    expect(idleMark(7)).toEqual({ text: "Idle 7 days", weight: "plain" });
    expect(idleMark(30)).toEqual({ text: "Idle 30 days", weight: "warn" });
  });
});

describe("a due day", () => {
  it("is told from today", () => {
    expect(dueWords("2026-03-14", today)).toBe("today");
    expect(dueWords("2026-03-15", today)).toBe("tomorrow");
    expect(dueWords("2026-04-14", today)).toBe("in 31 days");
    expect(dueWords("2026-03-13", today)).toBe("1 day late");
  });
});

describe("the next step", () => {
  const next = {
    id: "1",
    type: "call",
    subject: "Call Ada",
    status: "pending",
    due_date: "2026-03-16T09:00:00Z",
  };
  it("is said to be missing", () => {
    expect(nextStepMark("open", null, undefined, today)?.text).toBe("No next step");
    expect(nextStepMark("won", null, undefined, today)).toBeUndefined();
  });
  it("says what and when, and whether it is late", () => {
    expect(nextStepMark("open", next, "2026-03-16", today)).toEqual({
      text: "In 2 days: Call Ada",
      weight: "plain",
    });
    expect(nextStepMark("open", next, "2026-03-12", today)).toEqual({
      text: "2 days late: Call Ada",
      weight: "bad",
    });
    expect(nextStepMark("open", { ...next, status: "overdue" }, today, today)).toEqual({
      text: "Due now: Call Ada",
      weight: "bad",
    });
  });
});

describe("names and stays", () => {
  it("take what there is", () => {
    expect(personName({ id: "1", first_name: "Ada", last_name: null })).toBe("Ada");
    expect(personName({ id: "1", company: "Engines" })).toBe("Engines");
    expect(personName(null)).toBeUndefined();
  });
  it("count whole units", () => {
    expect(stayWords(59)).toBe("less than a minute");
    expect(stayWords(3599)).toBe("59 minutes");
    expect(stayWords(7200)).toBe("2 hours");
    expect(stayWords(86_400)).toBe("1 day");
  });
});
