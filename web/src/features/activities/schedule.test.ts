import { expect, test } from "vitest";

import { hasNoTime, placed, timed } from "./schedule";

const at = (name: string, start: number, minutes: number | null = null) =>
  timed(name, start, minutes);

test("an activity takes its time, half an hour where none is known, and ends with its day", () => {
  expect(at("a", 540, 90)).toEqual({ item: "a", start: 540, end: 630 });
  expect(at("a", 540)).toEqual({ item: "a", start: 540, end: 570 });
  expect(at("a", 540, 5)).toEqual({ item: "a", start: 540, end: 570 });
  expect(at("a", 1435, 60)).toEqual({ item: "a", start: 1410, end: 1440 });
  expect([0, 1439, 1, 540].map(hasNoTime)).toEqual([true, true, false, false]);
});

test("those of one time stand beside each other, and what follows has the room to itself", () => {
  const found = placed([at("b", 550), at("a", 540, 60), at("c", 580), at("d", 600)], 3);
  // a 9:00-10:00 beside b 9:10-9:40; c 9:40-10:10 comes in b's lane, d 10:00-10:30 in a's.
  expect(found.map(({ items, lane, lanes }) => [items[0], lane, lanes])).toEqual([
    ["a", 0, 2],
    ["b", 1, 2],
    ["c", 1, 2],
    ["d", 0, 2],
  ]);
  expect(placed([at("a", 540), at("b", 570)], 3).map(({ lanes }) => lanes)).toEqual([1, 1]);
});

test("what finds no room is a crowd, one for each time", () => {
  const nine = ["a", "b", "c", "d"].map((name) => at(name, 540));
  const found = placed(
    [...nine, at("long", 540, 240), at("e", 660), at("f", 660), at("g", 660)],
    3,
  );
  expect(found.map(({ items, start, end, lane }) => [items.join(""), start, end, lane])).toEqual([
    ["long", 540, 780, 0],
    ["a", 540, 570, 1],
    ["e", 660, 690, 1],
    ["bcd", 540, 570, 2],
    ["fg", 660, 690, 2],
  ]);
});
