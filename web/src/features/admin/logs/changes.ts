// What an audit entry says that changed, column by column, in words. Pure.
import { humanise } from "@/ui/catalog/words";

export interface ColumnChange {
  column: string;
  label: string;
  before: string | null;
  after: string | null;
  /** The log says that it changed, and not what it is. */
  isHidden: boolean;
}

type Members = Record<string, unknown>;

const longest = 500;
const hidden = "(hidden)";

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) {
    return value.length === 0 ? null : value.join(", ");
  }
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}

/** Columns that hold many values: what changed in them is shown value by value. */
const holders = new Set(["custom_fields", "permissions", "preferences", "definition"]);

/** What a role allows is kept as a text of JSON. */
function parsed(value: unknown): unknown {
  if (typeof value !== "string" || !value.startsWith("{")) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** Every value within, by its path: records.deals.read -> own. */
function leaves(value: unknown, path: string[], into: Map<string, unknown>): Map<string, unknown> {
  if (isMembers(value)) {
    Object.entries(value).forEach(([name, inner]) => leaves(inner, [...path, name], into));
  } else if (value !== undefined && value !== null) {
    into.set(path.join("."), value);
  }
  return into;
}

function labelOf(path: string): string {
  const parts = path.replace(/^(custom_fields|permissions\.records|permissions)\./, "").split(".");
  const words = parts.map((part) => (part === "*" ? "all others" : humanise(part)));
  return words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join(", ");
}

function change(path: string, before: unknown, after: unknown): ColumnChange {
  return {
    column: path,
    label: labelOf(path),
    before: textOf(before),
    after: textOf(after),
    isHidden: before === hidden || after === hidden,
  };
}

function changesWithin(column: string, before: unknown, after: unknown): ColumnChange[] {
  const old = leaves(parsed(before), [column], new Map());
  const now = leaves(parsed(after), [column], new Map());
  const paths = [...new Set([...old.keys(), ...now.keys()])];
  return paths
    .filter((path) => JSON.stringify(old.get(path)) !== JSON.stringify(now.get(path)))
    .map((path) => change(path, old.get(path), now.get(path)));
}

export function changesOf(changes: unknown): ColumnChange[] {
  if (!isMembers(changes)) return [];
  return Object.entries(changes).flatMap(([column, said]) => {
    const isPair = isMembers(said) && ("old" in said || "new" in said);
    const before = isPair ? said.old : null;
    const after = isPair ? said.new : said;
    return holders.has(column)
      ? changesWithin(column, before, after)
      : [change(column, before, after)];
  });
}

/** "Status, Owner and 3 more" */
export function changedInWords(changes: readonly ColumnChange[], most = 3): string {
  const labels = changes.map((one) => one.label);
  if (labels.length <= most) return labels.join(", ");
  return `${labels.slice(0, most).join(", ")} and ${labels.length - most} more`;
}
