import { expect, it } from "vitest";

import {
  chanceOf,
  columnsOf,
  fallingChances,
  inOrder,
  mergeTargets,
  moved,
  placeBeside,
  roleOf,
  rolesLeft,
  type Stage,
} from "./stages";

function stage(name: string, order_index: number, probability: number, role = "open"): Stage {
  return {
    id: name,
    pipeline_id: "p",
    name,
    description: null,
    order_index,
    probability,
    is_closed: role !== "open",
    is_won: role === "won",
  };
}

const stages = [
  stage("Won", 4, 100, "won"),
  stage("New", 1, 10),
  stage("Offer", 3, 60),
  stage("Talk", 2, 30),
];

it("puts stages in their order", () => {
  expect(inOrder(stages).map((one) => one.name)).toEqual(["New", "Talk", "Offer", "Won"]);
});

it("moves one item and keeps the order of the others", () => {
  expect(moved(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
  expect(moved(["a", "b", "c", "d"], 3, 1)).toEqual(["a", "d", "b", "c"]);
  expect(moved(["a", "b"], 1, 5)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], 1, -1)).toEqual(["b", "a"]);
});

it("knows where a dropped item lands", () => {
  // a b c d: a on the lower half of c gives b c a d, d on the upper half of b gives a d b c
  expect(placeBeside(0, 2, "bottom")).toBe(2);
  expect(placeBeside(0, 2, "top")).toBe(1);
  expect(placeBeside(3, 1, "top")).toBe(1);
  expect(placeBeside(3, 1, "bottom")).toBe(2);
});

it("leaves one won and one lost stage to a pipeline", () => {
  expect(rolesLeft(stages)).toEqual(["open", "lost"]);
  expect(rolesLeft(stages, "Won")).toEqual(["open", "won", "lost"]);
});

it("reads and writes what a stage closes", () => {
  expect(stages.map(roleOf)).toEqual(["won", "open", "open", "open"]);
  expect(columnsOf("lost")).toEqual({ is_closed: true, is_won: false });
  expect(chanceOf("won", 40)).toBe(100);
  expect(chanceOf("lost", 40)).toBe(0);
  expect(chanceOf("open", 40)).toBe(40);
});

it("merges into open stages only", () => {
  const names = mergeTargets(stages, stages[1]!).map((one) => one.name);
  expect(names).toEqual(["Offer", "Talk"]);
});

it("notices chances that fall along the way", () => {
  expect(fallingChances(stages)).toEqual([]);
  expect(fallingChances([...stages, stage("Trial", 5, 50)])).toEqual(["Trial"]);
});
