import { expect, test } from "vitest";

import type { ColumnSpec } from "../catalog/types";
import { inputText, isSame, localMoment, parsed } from "./input";

const column = (kind: ColumnSpec["kind"], more: Partial<ColumnSpec> = {}): ColumnSpec => ({
  name: "x",
  label: "Value",
  kind,
  ...more,
});

const zone = "Europe/Berlin";

test("an empty field is no value, or refused where there must be one", () => {
  expect(parsed(column("text"), "  ", zone)).toEqual({ value: null });
  expect(parsed(column("text", { required: true }), "", zone)).toEqual({
    problem: "Value is needed.",
  });
});

test("numbers may be written as people write them", () => {
  expect(parsed(column("money"), "12,500.50", zone)).toEqual({ value: 12500.5 });
  expect(parsed(column("money"), "12 500", zone)).toEqual({ value: 12500 });
  expect(parsed(column("integer"), "1.5", zone)).toEqual({ problem: "A whole number, please." });
  expect(parsed(column("integer"), "ten", zone)).toEqual({ problem: "“ten” is not a number." });
  // A comma that parts no thousands could mean anything.
  expect(parsed(column("money"), "12,5", zone)).toEqual({ problem: "“12,5” is not a number." });
});

test("limits are those of the column", () => {
  const score = column("integer", { minimum: 0, maximum: 100 });
  expect(parsed(score, "101", zone)).toEqual({ problem: "At most 100." });
  expect(parsed(score, "-1", zone)).toEqual({ problem: "At least 0." });
  expect(parsed(column("text", { maxLength: 3 }), "äöüß", zone)).toEqual({
    problem: "At most 3 characters.",
  });
  expect(parsed(column("text", { maxLength: 3 }), "🙂🙂🙂", zone)).toEqual({ value: "🙂🙂🙂" });
});

test("moments are shown and read by the clocks of the place", () => {
  expect(localMoment("2026-07-01T10:00:00Z", zone)).toBe("2026-07-01T12:00");
  expect(parsed(column("moment"), "2026-07-01T12:00", zone)).toEqual({
    value: "2026-07-01T10:00:00.000Z",
  });
  // The day on which clocks go forward: 10:00 is summer time already.
  expect(parsed(column("moment"), "2026-03-29T10:00", zone)).toEqual({
    value: "2026-03-29T08:00:00.000Z",
  });
  // And the one on which they go back.
  expect(parsed(column("moment"), "2026-10-25T10:00", zone)).toEqual({
    value: "2026-10-25T09:00:00.000Z",
  });
});

test("lists, JSON and addresses", () => {
  expect(parsed(column("list"), "a@x.example, b@x.example", zone)).toEqual({
    value: ["a@x.example", "b@x.example"],
  });
  expect(parsed(column("list"), "", zone)).toEqual({ value: [] });
  expect(parsed(column("json"), '{"a":1}', zone)).toEqual({ value: { a: 1 } });
  expect(parsed(column("json"), "{", zone)).toEqual({ problem: "This is not valid JSON." });
  expect("problem" in parsed(column("email"), "ada", zone)).toBe(true);
});

test("the text in an editor is what was there", () => {
  expect(inputText(column("list"), ["a", "b"], zone)).toBe("a, b");
  expect(inputText(column("integer"), 5, zone)).toBe("5");
  expect(inputText(column("text"), null, zone)).toBe("");
});

test("no value is the same as an empty one", () => {
  expect(isSame(null, undefined)).toBe(true);
  expect(isSame("", null)).toBe(true);
  expect(isSame(["a"], ["a"])).toBe(true);
  expect(isSame(0, null)).toBe(false);
});
