import { expect, test } from "vitest";

import type { ResourceSpec } from "../catalog/types";
import {
  byColumn,
  conditionOf,
  conditionsOf,
  inWords,
  listOf,
  parameterOf,
  partsOf,
  serverFilters,
  withConditions,
  withoutConditions,
} from "./conditions";
import { listSearch } from "./search";

const spec = {
  name: "contacts",
  columns: [
    { name: "status", label: "Status", kind: "enum", choices: ["new"], filterable: true },
    { name: "owner_id", label: "Owner", kind: "reference", target: "users", filterable: true },
    { name: "created_at", label: "Created", kind: "moment", filterable: true },
    { name: "closes", label: "Closes", kind: "day", filterable: true },
    { name: "custom_fields.region", label: "Region", kind: "text", filterable: true },
    { name: "secret", label: "Secret", kind: "text" },
  ],
} as unknown as ResourceSpec;

// Noon in Berlin is 11:00 UTC in winter: its days begin at 23:00 UTC of the day before.
const viewer = { id: "u-1", timeZone: "Europe/Berlin", today: "2026-01-15" };

test("a parameter of the address becomes a condition, and back", () => {
  const condition = conditionOf("status[in]", "new,old");
  expect(condition).toEqual({ column: "status", op: "in", value: "new,old" });
  expect(parameterOf(condition!)).toBe("status[in]");
  expect(conditionOf("status", "new")).toEqual({ column: "status", op: "eq", value: "new" });
  expect(conditionOf("custom_fields.region[ne]", "x")?.column).toBe("custom_fields.region");
});

test("words of ours and operators that there are not are no conditions", () => {
  expect(conditionOf("q", "ada")).toBeUndefined();
  expect(conditionOf("open", "id")).toBeUndefined();
  expect(conditionOf("status[like]", "x")).toBeUndefined();
});

test("what a kind of record cannot be filtered by is left out", () => {
  const search = { status: "new", secret: "x", unknown: "y", q: "ada" };
  expect(conditionsOf(search, spec)).toEqual([{ column: "status", op: "eq", value: "new" }]);
});

test("the conditions of a column take the place of those it had", () => {
  const search = { q: "ada", "score[gte]": "1", "score[lte]": "5", status: "new" };
  const next = withConditions(search, "score", [{ column: "score", op: "gt", value: "3" }]);
  expect(next).toEqual({ q: "ada", status: "new", "score[gt]": "3" });
  expect(withConditions(next, "score", [])).toEqual({ q: "ada", status: "new" });
});

test("showing all keeps the order and the view", () => {
  const search = { q: "ada", sort: "-created_at", status: "new", view: "v" };
  expect(withoutConditions(search)).toEqual({ sort: "-created_at", view: "v" });
});

test("a comma within a value is escaped", () => {
  expect(listOf(["a,b", "c\\d"])).toBe("a\\,b,c\\\\d");
  expect(partsOf("a\\,b,c\\\\d")).toEqual(["a,b", "c\\d"]);
  expect(partsOf("")).toEqual([]);
});

test("me is who looks", () => {
  const filters = serverFilters([{ column: "owner_id", op: "in", value: "me,u-2" }], spec, viewer);
  expect(filters).toEqual({ "owner_id[in]": "u-1,u-2" });
});

test("a day of moments begins and ends where the viewer's day does", () => {
  const from = (op: "gte" | "gt" | "lt" | "lte", value: string) =>
    serverFilters([{ column: "created_at", op, value }], spec, viewer);
  expect(from("gte", "2026-01-10")).toEqual({ "created_at[gte]": "2026-01-09T23:00:00.000Z" });
  // Until the 10th includes it: before the 11th begins.
  expect(from("lte", "2026-01-10")).toEqual({ "created_at[lt]": "2026-01-10T23:00:00.000Z" });
  expect(from("lt", "2026-01-10")).toEqual({ "created_at[lt]": "2026-01-09T23:00:00.000Z" });
  expect(from("gt", "2026-01-10")).toEqual({ "created_at[gte]": "2026-01-10T23:00:00.000Z" });
});

test("relative days are those of today", () => {
  const closes = serverFilters([{ column: "closes", op: "gte", value: "-7d" }], spec, viewer);
  expect(closes).toEqual({ "closes[gte]": "2026-01-08" });
});

test("a moment is passed on as it is", () => {
  const value = "2026-01-10T12:00:00Z";
  const filters = serverFilters([{ column: "created_at", op: "lt", value }], spec, viewer);
  expect(filters).toEqual({ "created_at[lt]": value });
});

test("conditions read as sentences", () => {
  const say = (name: string, op: "in" | "gte" | "is_null" | "contains", value: string) => {
    const column = spec.columns.find((one) => one.name === name)!;
    return inWords(column, [{ column: name, op, value }], (_, text) => text.toUpperCase());
  };
  expect(say("status", "in", "new,old")).toBe("is NEW or OLD");
  expect(say("created_at", "gte", "-7d")).toBe("since 7 days ago");
  expect(say("status", "is_null", "true")).toBe("is empty");
  expect(say("custom_fields.region", "contains", "ea")).toBe("contains “EA”");
});

test("conditions of one column stand together", () => {
  const groups = byColumn([
    { column: "a", op: "gte", value: "1" },
    { column: "b", op: "eq", value: "2" },
    { column: "a", op: "lte", value: "3" },
  ]);
  expect(groups.map(([name, own]) => [name, own.length])).toEqual([
    ["a", 2],
    ["b", 1],
  ]);
});

test("the address holds texts only, and no empty ones", () => {
  expect(listSearch({ q: "", status: "new", "score[gte]": 5, x: { y: 1 }, on: true })).toEqual({
    status: "new",
    "score[gte]": "5",
    on: "true",
  });
});
