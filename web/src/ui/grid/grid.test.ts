import { expect, test } from "vitest";

import { placeAfter } from "./keys";
import { clamped, fitting, moved, narrowest, resized, shown, widest } from "./layout";
import { rangeInSight, scrolledTo } from "./rows";
import { countOf, everything, extended, isChosen, nothing, toggled } from "./selection";

const standard = { columns: ["name", "status", "owner"], widths: {} };
const available = ["name", "status", "owner", "email"];

test("a kept layout loses what there is no more, and keeps the first column", () => {
  const kept = { columns: ["status", "gone", "status", 7], widths: { status: 90, email: "x" } };
  expect(fitting(kept, available, standard)).toEqual({
    columns: ["name", "status"],
    widths: { status: 90 },
  });
});

test("without a kept layout the standard holds", () => {
  expect(fitting(undefined, available, standard)).toBe(standard);
  expect(fitting({ columns: "x" }, available, standard)).toBe(standard);
});

test("columns are shown, hidden, moved; the first one stays where it is", () => {
  const more = shown(standard, "email", "shown");
  expect(more.columns).toEqual(["name", "status", "owner", "email"]);
  expect(shown(more, "status", "hidden").columns).toEqual(["name", "owner", "email"]);
  expect(moved(more, "email", -1).columns).toEqual(["name", "status", "email", "owner"]);
  expect(moved(more, "status", -1)).toBe(more);
  expect(moved(more, "name", 1)).toBe(more);
  expect(moved(more, "email", 1)).toBe(more);
});

test("widths stay usable", () => {
  expect(resized(standard, "status", 5).widths).toEqual({ status: narrowest });
  expect(clamped(9000)).toBe(widest);
});

test("keys lead within the grid", () => {
  const extent = { rows: 100, columns: 4, page: 20 };
  const go = (key: string, row: number, column: number, ctrl = false) =>
    placeAfter({ row, column }, { key, ctrl }, extent);
  expect(go("ArrowDown", 99, 0)).toEqual({ row: 99, column: 0 });
  expect(go("ArrowUp", 0, 2)).toEqual({ row: 0, column: 2 });
  expect(go("PageDown", 10, 1)).toEqual({ row: 30, column: 1 });
  expect(go("End", 5, 0)).toEqual({ row: 5, column: 3 });
  expect(go("End", 5, 0, true)).toEqual({ row: 99, column: 3 });
  expect(go("Home", 5, 3, true)).toEqual({ row: 0, column: 0 });
  expect(go("Enter", 5, 3)).toBeUndefined();
});

const idAt = (index: number) => (index === 3 ? undefined : `r${index}`);

test("rows are chosen one by one and by ranges, in both directions", () => {
  const one = toggled(nothing, "r4", 4);
  const range = extended(one, 1, idAt);
  // r3 is not loaded: it cannot be named.
  expect([...range.ids].sort()).toEqual(["r1", "r2", "r4"]);
  expect(range.anchor).toBe(4);
  expect([...toggled(range, "r4", 4).ids].sort()).toEqual(["r1", "r2"]);
});

test("everything is a choice of its own", () => {
  const all = everything();
  expect(isChosen(all, "never loaded")).toBe(true);
  expect(countOf(all, 10_000)).toBe(10_000);
  // One row of it: that row alone.
  expect([...toggled(all, "r1", 1).ids]).toEqual(["r1"]);
});

test("the rows in sight and four around them are shown, within the list", () => {
  // 400 px at row 10 show the rows 10 to 19.
  expect(rangeInSight({ top: 400, size: 400 }, 100, 40)).toEqual({ first: 6, last: 23 });
  expect(rangeInSight({ top: 0, size: 400 }, 100, 40)).toEqual({ first: 0, last: 13 });
  expect(rangeInSight({ top: 410, size: 400 }, 20, 40)).toEqual({ first: 6, last: 19 });
  // Scrolled further than there are rows by now.
  expect(rangeInSight({ top: 4000, size: 400 }, 3, 40)).toEqual({ first: 0, last: 2 });
  expect(rangeInSight({ top: 0, size: 400 }, 0, 40)).toEqual({ first: 0, last: -1 });
});

test("a row is brought into sight below the head, and one in sight stays where it is", () => {
  const sizes = { height: 40, headHeight: 40 };
  // Of 440 px the head takes 40: ten rows are in sight, 10 to 19.
  expect(scrolledTo({ top: 400, size: 440 }, 15, sizes)).toBe(400);
  expect(scrolledTo({ top: 400, size: 440 }, 19, sizes)).toBe(400);
  expect(scrolledTo({ top: 400, size: 440 }, 20, sizes)).toBe(440);
  expect(scrolledTo({ top: 400, size: 440 }, 9, sizes)).toBe(360);
});
