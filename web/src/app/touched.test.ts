import { expect, test } from "vitest";

import { isTouched } from "./touched";

const changed = { contacts: { changed: ["a"], more: false } };

test("a change reads its lists anew, and of the records only those that it names", () => {
  expect(isTouched(["contacts", "list", {}], changed)).toBe(true);
  expect(isTouched(["contacts", "record", "a"], changed)).toBe(true);
  expect(isTouched(["contacts", "record", "b"], changed)).toBe(false);
  expect(isTouched(["deals", "list", {}], changed)).toBe(false);
});

test("when more changed than is named, every record of the kind is read anew", () => {
  const many = { contacts: { changed: [], more: true } };
  expect(isTouched(["contacts", "record", "b"], many)).toBe(true);
});

test("an activity is the next step of contacts and deals, whose lists show it", () => {
  const done = { activities: { changed: ["x"], more: false } };
  expect(isTouched(["deals", "list", {}], done)).toBe(true);
  expect(isTouched(["pipelines", "board", "p"], done)).toBe(false);
});
