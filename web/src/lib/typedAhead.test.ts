import { afterEach, expect, test, vi } from "vitest";

import { keepTypedAhead, takeTypedAhead } from "./typedAhead";

type Listener = (event: Record<string, unknown>) => void;

const listeners = new Set<Listener>();
vi.stubGlobal("window", {
  addEventListener: (_: string, listener: Listener) => listeners.add(listener),
  removeEventListener: (_: string, listener: Listener) => listeners.delete(listener),
  setTimeout: () => 0,
  clearTimeout: () => undefined,
});

function press(key: string, more: Record<string, unknown> = {}) {
  const event = { key, preventDefault: vi.fn(), stopImmediatePropagation: vi.fn(), ...more };
  listeners.forEach((listener) => listener(event));
  return event;
}

afterEach(() => void takeTypedAhead());

test("letters and Enter are kept for the field, and are nobody else's", () => {
  keepTypedAhead(() => undefined);
  for (const key of ["l", "o", "x", "Backspace", "v", "e"]) press(key);
  expect(press("Enter").preventDefault).toHaveBeenCalled();
  expect(takeTypedAhead()).toEqual({ text: "love", isEntered: true });
});

test("nothing is kept once the field has the keys, and combinations go their way", () => {
  keepTypedAhead(() => undefined);
  expect(press("k", { ctrlKey: true }).preventDefault).not.toHaveBeenCalled();
  expect(takeTypedAhead()).toEqual({ text: "", isEntered: false });
  press("a");
  expect(takeTypedAhead()).toEqual({ text: "", isEntered: false });
});

test("Escape gives up", () => {
  const giveUp = vi.fn();
  keepTypedAhead(giveUp);
  press("Escape");
  expect(giveUp).toHaveBeenCalledOnce();
});
