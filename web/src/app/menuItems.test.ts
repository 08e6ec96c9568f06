import { expect, test } from "vitest";

import { fits, type MenuItem, menuItems } from "./menuItems";

const item = (label: string, group = "Commands"): MenuItem => ({
  id: label,
  label,
  group,
  run: () => undefined,
});

const find = (title: string, score: number) => ({
  kind: "contacts",
  id: title,
  title,
  subtitle: null,
  score,
  item: item(title, "Records"),
});

const offered = [item("New contact"), item("Sign out"), item("Delete", "Selection")];
const labels = (items: MenuItem[]) => items.map(({ label }) => label);

test("each word begins a word of the label", () => {
  expect(fits(item("New contact"), "con")).toBe(true);
  expect(fits(item("New contact"), "n con")).toBe(true);
  expect(fits(item("New contact"), "ontact")).toBe(false);
  expect(fits({ label: "Import", keywords: "csv file" }, "csv")).toBe(true);
});

test("without a text everything is offered, acts on the selection first", () => {
  expect(labels(menuItems("", offered, []))).toEqual(["Delete", "New contact", "Sign out"]);
});

test("a record that fits comes first, one that is only alike last", () => {
  const finds = [find("Signe Holm", 0.9), find("Assign & Co", 0.5)];
  expect(labels(menuItems("sign", offered, finds))).toEqual([
    "Signe Holm",
    "Sign out",
    "Assign & Co",
  ]);
});

test("records of a kind stand together, the kind of the best one first", () => {
  const kind = (title: string, group: string) => ({
    ...find(title, 0.9),
    item: item(title, group),
  });
  const finds = [kind("Ada", "Contacts"), kind("Engines", "Deals"), kind("Adam", "Contacts")];
  expect(labels(menuItems("ada", [], finds))).toEqual(["Ada", "Adam", "Engines"]);
});
