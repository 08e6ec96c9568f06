// What people type into a field, as a value for the server; and back. Pure.
import type { ColumnSpec } from "../catalog/types";
import { startOfDay } from "../filters/days";

export type Parsed = { value: unknown } | { problem: string };

/** The text in the editor of a value. */
export function inputText(column: ColumnSpec, value: unknown, timeZone: string): string {
  if (value === null || value === undefined) {
    return "";
  }
  switch (column.kind) {
    case "moment":
      return localMoment(value as string, timeZone);
    case "list":
      return Array.isArray(value) ? value.join(", ") : "";
    case "json":
      return JSON.stringify(value, null, 2);
    default:
      return String(value);
  }
}

export function parsed(column: ColumnSpec, text: string, timeZone: string): Parsed {
  const trimmed = column.kind === "longtext" ? text : text.trim();
  if (trimmed.trim() === "" && column.kind !== "list") {
    return column.required ? { problem: `${column.label} is needed.` } : { value: null };
  }
  switch (column.kind) {
    case "integer":
    case "decimal":
    case "money":
      return number(column, trimmed);
    case "email":
      return /^\S+@\S+$/.test(trimmed)
        ? { value: trimmed }
        : { problem: "An email address has an @ and no blanks." };
    case "moment":
      return moment(trimmed, timeZone);
    case "list":
      return { value: trimmed.split(/[,;]\s*/).filter(Boolean) };
    case "json":
      return json(trimmed);
    default:
      return short(column, trimmed);
  }
}

function short(column: ColumnSpec, text: string): Parsed {
  const { maxLength } = column;
  return maxLength !== undefined && [...text].length > maxLength
    ? { problem: `At most ${maxLength} characters.` }
    : { value: text };
}

/** Thousands may be parted by blanks or apostrophes, or by commas in front of a point. */
function number(column: ColumnSpec, text: string): Parsed {
  const plain = text.replace(/[\s'_]/g, "").replace(/,(?=\d{3}(?:\D|$))/g, "");
  if (!/^-?\d+(?:\.\d+)?$/.test(plain)) {
    return { problem: `“${text}” is not a number.` };
  }
  const value = Number(plain);
  if (column.kind === "integer" && !Number.isInteger(value)) {
    return { problem: "A whole number, please." };
  }
  if (column.minimum !== undefined && value < column.minimum) {
    return { problem: `At least ${column.minimum}.` };
  }
  if (column.maximum !== undefined && value > column.maximum) {
    return { problem: `At most ${column.maximum}.` };
  }
  return { value };
}

function json(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { problem: "This is not valid JSON." };
  }
}

/** A moment for <input type="datetime-local">, in the viewer's time zone. */
export function localMoment(moment: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  return parts.format(new Date(moment)).replace(" ", "T");
}

function moment(text: string, timeZone: string): Parsed {
  const [, day = "", hour = "0", minute = "0"] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2}))?/.exec(text) ?? [];
  if (day === "") {
    return { problem: `“${text}” is not a date.` };
  }
  const start = new Date(startOfDay(day, timeZone)).getTime();
  // Days with a change of clocks are an hour longer or shorter: what is shown at the guess tells.
  const guess = start + (Number(hour) * 60 + Number(minute)) * 60_000;
  const wanted = `${day}T${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
  const shown = localMoment(new Date(guess).toISOString(), timeZone);
  const drift = Date.parse(`${wanted}Z`) - Date.parse(`${shown}Z`);
  return { value: new Date(guess + drift).toISOString() };
}

export function isSame(a: unknown, b: unknown): boolean {
  const empty = (value: unknown) => value === null || value === undefined || value === "";
  return (empty(a) && empty(b)) || JSON.stringify(a) === JSON.stringify(b);
}
