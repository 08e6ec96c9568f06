// What a value of JSON says, for people: the conditions of a workflow, what one of its runs did. Pure.
import type { Format } from "@/lib/format";

import { catalog } from "../catalog/catalog";
import { humanise } from "../catalog/words";

type Members = Record<string, unknown>;

export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const name = /^[a-z]+(_[a-z]+)+$/;

/** The kind of record that a member such as `stage_id` names. */
export function referredTo(member: string, value: unknown): string | undefined {
  if (typeof value !== "string" || !uuid.test(value)) return undefined;
  const columns = Object.values(catalog).flatMap((spec) => spec.columns);
  return columns.find((column) => column.name === member && column.target)?.target;
}

/** A value without parts. */
function plainInWords(value: unknown, format: Format): string {
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return new Intl.NumberFormat(format.locale).format(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (moment.test(text)) return format.dateTime(text);
  return name.test(text) ? humanise(text) : text;
}

/** All of it in one line: "Minimum value: 1,000, Pipeline: Sales". */
export function jsonInWords(value: unknown, format: Format): string {
  if (Array.isArray(value)) {
    const isPlain = value.every((item) => typeof item !== "object");
    const items = value.map((item) => jsonInWords(item, format));
    return items.length === 0 ? "–" : items.join(isPlain ? ", " : "; ");
  }
  if (!isMembers(value)) return plainInWords(value, format);
  const members = Object.entries(value);
  if (members.length === 0) return "–";
  return members
    .map(([member, held]) => `${humanise(member)}: ${jsonInWords(held, format)}`)
    .join(", ");
}
