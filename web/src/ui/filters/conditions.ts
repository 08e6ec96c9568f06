// The filters of a list as its address says them, and as the server wants them. Pure.
import type { ColumnKind, ColumnSpec, ResourceSpec } from "../catalog/types";
import { columnNamed } from "../catalog/types";
import { type ListSearch, reserved } from "./search";
import { addDays, dayInWords, dayOf, isDay, isDayWord, startOfDay } from "./days";

export const operators = [
  "eq",
  "ne",
  "in",
  "lt",
  "lte",
  "gt",
  "gte",
  "contains",
  "starts_with",
  "is_null",
  "has",
] as const;
export type Operator = (typeof operators)[number];

export interface Condition {
  column: string;
  op: Operator;
  value: string;
}

export function parameterOf(condition: Condition): string {
  return condition.op === "eq" ? condition.column : `${condition.column}[${condition.op}]`;
}

export function conditionOf(parameter: string, value: string): Condition | undefined {
  const [, column = "", op] = /^([\w.]+)(?:\[(\w+)\])?$/.exec(parameter) ?? [];
  if (column === "" || reserved.has(column)) {
    return undefined;
  }
  const operator = operators.find((one) => one === (op ?? "eq"));
  return operator && { column, op: operator, value };
}

/** The conditions of an address, in its order; what the kind of record does not know is left out. */
export function conditionsOf(search: ListSearch, spec: ResourceSpec): Condition[] {
  const conditions: Condition[] = [];
  for (const [parameter, value] of Object.entries(search)) {
    const condition = value === undefined ? undefined : conditionOf(parameter, value);
    if (condition && columnNamed(spec, condition.column)?.filterable) {
      conditions.push(condition);
    }
  }
  return conditions;
}

/** The address with these conditions on the column in the place of those it had. */
export function withConditions(
  search: ListSearch,
  column: string,
  conditions: Condition[],
): ListSearch {
  const next: ListSearch = {};
  for (const [parameter, value] of Object.entries(search)) {
    if (value !== undefined && conditionOf(parameter, value)?.column !== column) {
      next[parameter] = value;
    }
  }
  for (const condition of conditions) {
    next[parameterOf(condition)] = condition.value;
  }
  return next;
}

export function withoutConditions(search: ListSearch): ListSearch {
  const entries = Object.entries(search).filter(([name]) => reserved.has(name) && name !== "q");
  return Object.fromEntries(entries);
}

/** a,b\,c as its parts, and back: a comma within a value is written \, */
export function partsOf(list: string): string[] {
  const parts = [""];
  for (let i = 0; i < list.length; ++i) {
    const c = list.charAt(i);
    if (c === "\\" && i + 1 < list.length) {
      parts[parts.length - 1] += list.charAt(++i);
    } else if (c === ",") {
      parts.push("");
    } else {
      parts[parts.length - 1] += c;
    }
  }
  return parts.filter((part) => part !== "");
}

export function listOf(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[\\,]/g, "\\$&")).join(",");
}

export interface Viewer {
  id: string;
  timeZone: string;
  /** Today in that time zone. */
  today: string;
}

/**
 * What is asked of the server: `me` becomes who looks, days relative to today become days, and
 * days of a column of moments become the moments at which they begin for the viewer.
 */
export function serverFilters(
  conditions: readonly Condition[],
  spec: ResourceSpec,
  viewer: Viewer,
): Record<string, string> {
  const filters: Record<string, string> = {};
  for (const condition of conditions) {
    const column = columnNamed(spec, condition.column);
    if (column) {
      const { parameter, value } = serverFilter(condition, column, viewer);
      filters[parameter] = value;
    }
  }
  return filters;
}

function serverFilter(condition: Condition, column: ColumnSpec, viewer: Viewer) {
  const { op } = condition;
  let { value } = condition;
  if (column.target === "users") {
    value = listOf(partsOf(value).map((part) => (part === "me" ? viewer.id : part)));
  }
  const isTime = column.kind === "moment" || column.kind === "day";
  if (!isTime || op === "is_null" || !(isDay(value) || isDayWord(value))) {
    return { parameter: parameterOf({ ...condition, op }), value };
  }
  const day = dayOf(value, viewer.today);
  if (column.kind === "day") {
    return { parameter: parameterOf(condition), value: day };
  }
  // A whole day is meant: up to it includes it, after it begins with the next one.
  const includes = op === "lte" || op === "gt";
  const moment = startOfDay(includes ? addDays(day, 1) : day, viewer.timeZone);
  const exact: Operator = op === "lte" ? "lt" : op === "gt" ? "gte" : op;
  return { parameter: parameterOf({ ...condition, op: exact }), value: moment };
}

/** The value of a filter in words; names of people and records come from the caller. */
export type Naming = (column: ColumnSpec, value: string) => string;

/** What the chip of a column says behind the column's name. */
export function inWords(
  column: ColumnSpec,
  conditions: readonly Condition[],
  name: Naming,
): string {
  const texts = conditions.map((condition) => {
    const said = (value: string) => name(column, value);
    return wordsOf(column.kind, condition, said);
  });
  return texts.join(" and ");
}

function wordsOf(kind: ColumnKind, { op, value }: Condition, name: (value: string) => string) {
  const isTime = kind === "moment" || kind === "day";
  const said = isTime ? dayInWords(value) : name(value);
  switch (op) {
    case "eq":
      return `is ${said}`;
    case "ne":
      return `is not ${said}`;
    case "in":
      return `is ${partsOf(value).map(name).join(" or ")}`;
    case "lt":
      return isTime ? `before ${said}` : `below ${said}`;
    case "lte":
      return isTime ? `until ${said}` : `at most ${said}`;
    case "gt":
      return isTime ? `after ${said}` : `above ${said}`;
    case "gte":
      return isTime ? `since ${said}` : `at least ${said}`;
    case "contains":
      return `contains “${said}”`;
    case "starts_with":
      return `begins with “${said}”`;
    case "has":
      return `includes ${said}`;
    case "is_null":
      return value === "true" ? "is empty" : "is not empty";
  }
}

/** Conditions by column, in order. */
export function byColumn(conditions: readonly Condition[]): [string, Condition[]][] {
  const groups = new Map<string, Condition[]>();
  for (const condition of conditions) {
    groups.set(condition.column, [...(groups.get(condition.column) ?? []), condition]);
  }
  return [...groups];
}
