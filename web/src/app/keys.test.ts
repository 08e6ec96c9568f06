import { expect, test } from "vitest";

import { keyOf, SequenceMatcher } from "./keys";

const press = (key: string, held: { ctrl?: boolean; shift?: boolean; altGr?: boolean } = {}) =>
  keyOf({
    key,
    ctrlKey: held.ctrl ?? held.altGr ?? false,
    metaKey: false,
    altKey: held.altGr ?? false,
    shiftKey: held.shift ?? false,
    getModifierState: (name) => name === "AltGraph" && (held.altGr ?? false),
  });

test("keys have names; modifiers alone have none", () => {
  expect(press("j")).toBe("j");
  expect(press("?", { shift: true })).toBe("?");
  expect(press("K", { ctrl: true })).toBe("Ctrl+k");
  expect(press("Enter", { ctrl: true })).toBe("Ctrl+Enter");
  expect(press("Control", { ctrl: true })).toBeNull();
});

test("a bracket made with AltGr is a bracket, not a combination with Ctrl", () => {
  expect(press("]", { altGr: true })).toBe("]");
});

const offers = ["j", "n c", "n d", "c"].map((keys) => ({ keys }));

test("sequences wait for their second key", () => {
  const matcher = new SequenceMatcher<{ keys: string }>();
  expect(matcher.press("n", offers, 2000)).toBeNull();
  expect(matcher.press("c", offers, 2200)?.keys).toBe("n c");
  expect(matcher.press("c", offers, 2300)?.keys).toBe("c");
});

test("after a pause the sequence is forgotten", () => {
  const matcher = new SequenceMatcher<{ keys: string }>();
  expect(matcher.press("n", offers, 2000)).toBeNull();
  expect(matcher.press("c", offers, 4000)?.keys).toBe("c");
});

test("a key that does not go on with the sequence counts alone", () => {
  const matcher = new SequenceMatcher<{ keys: string }>();
  expect(matcher.press("n", offers, 2000)).toBeNull();
  expect(matcher.press("j", offers, 2100)?.keys).toBe("j");
});

test("the newest of several shortcuts with the same keys wins", () => {
  const page = { keys: "j", of: "page" };
  const dialog = { keys: "j", of: "dialog" };
  expect(new SequenceMatcher().press("j", [page, dialog], 2000)).toBe(dialog);
});
