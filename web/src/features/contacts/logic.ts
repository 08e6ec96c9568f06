// What contacts are in the app: columns and views of their list, hints of duplicates, the choices of
// a merge, the words of the timeline. Pure.
import type { ColumnSpec, ResourceSpec, Row } from "@/ui/catalog/types";
import { isCustom, valueOf } from "@/ui/catalog/types";
import { humanise, lowerFirst } from "@/ui/catalog/words";
import { isSame } from "@/ui/fields/input";
import type { StandardView } from "@/ui/views/SavedViews";

export const standardColumns = [
  "contact_name",
  "company",
  "status",
  "lead_score",
  "owner_id",
  "email",
  "phone",
  "next_activity_at",
  "tags",
];

export const standardViews: StandardView[] = [
  { name: "All contacts", search: {} },
  { name: "My contacts", search: { owner_id: "me" } },
  { name: "Without a next step", search: { owner_id: "me", "next_activity_id[is_null]": "true" } },
  { name: "Best leads", search: { "lead_score[gte]": "70", sort: "-lead_score" } },
  { name: "New this week", search: { "created_at[gte]": "week", sort: "-created_at" } },
];

export const firstFilters = ["status", "owner_id", "tags", "lead_score", "source", "company"];

export const mainFields = [
  "status",
  "owner_id",
  "lead_score",
  "email",
  "phone",
  "mobile",
  "company",
  "title",
  "source",
  "tags",
  "notes",
];

const otherFields = [
  "department",
  "website",
  "linkedin_url",
  "twitter_handle",
  "address_line1",
  "address_line2",
  "postal_code",
  "city",
  "state",
  "country",
];

/** What stands behind "All fields": custom fields too, and last what is known by itself. */
export function otherColumns(spec: ResourceSpec): string[] {
  const custom = spec.columns.map((column) => column.name).filter(isCustom);
  return [
    ...otherFields,
    ...custom,
    "first_name",
    "last_name",
    "won_deal_count",
    "won_deal_value",
    "created_at",
    "qualified_at",
    "converted_at",
  ];
}

export const newFields = [
  "first_name",
  "last_name",
  "email",
  "phone",
  "company",
  "title",
  "source",
  "owner_id",
  "tags",
];

/** A new contact is asked for what must be said, required custom fields included. */
export function newColumns(spec: ResourceSpec, mayAssign: "may-assign" | "may-not"): string[] {
  const required = spec.columns.filter((column) => column.required).map((column) => column.name);
  const names = [...newFields, ...required.filter((name) => !newFields.includes(name))];
  return mayAssign === "may-assign" ? names : names.filter((name) => name !== "owner_id");
}

// --- Duplicates

export interface Duplicate {
  score: number;
  reasons: { reason: string; score: number; message: string }[];
  contact: Row;
}

const traits = ["first_name", "last_name", "email", "phone", "mobile", "company"];

/** What the server compares, from what is typed so far; nothing while that says too little. */
export function traitsOf(drafts: Record<string, unknown>): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const name of traits) {
    const draft = drafts[name];
    const text = typeof draft === "string" ? draft.trim() : "";
    if (text !== "" && !(name === "email" && !/^\S+@\S+\.\S+$/.test(text))) {
      found[name] = text;
    }
  }
  const phone = (found["phone"] ?? found["mobile"] ?? "").replace(/\D/g, "");
  const hasName = `${found["first_name"] ?? ""}${found["last_name"] ?? ""}`.length >= 3;
  return found["email"] || phone.length >= 6 || hasName ? found : undefined;
}

/** "the same telephone number, a similar name" */
export function reasonsInWords(duplicate: Duplicate): string {
  return duplicate.reasons.map((reason) => reason.message).join(", ");
}

// --- Merging

export type MergeChoice = "keep" | "from" | "both";

export interface MergeField {
  column: ColumnSpec;
  kept: unknown;
  other: unknown;
  canBeBoth: boolean;
  /** What happens unless somebody chooses otherwise: nothing is lost. */
  standard: MergeChoice;
}

const both = new Set(["tags", "notes"]);
const notChosen = new Set(["id", "created_at", "updated_at"]);

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" || isSame(value, []);
}

/** The fields in which two contacts differ. */
export function mergeFields(spec: ResourceSpec, kept: Row, other: Row): MergeField[] {
  return spec.columns
    .filter((column) => column.inUpdate && !notChosen.has(column.name))
    .map((column) => {
      const field = {
        column,
        kept: valueOf(kept, column.name),
        other: valueOf(other, column.name),
      };
      const canBeBoth = both.has(column.name) && !isEmpty(field.kept) && !isEmpty(field.other);
      return { ...field, canBeBoth, standard: standardChoice(field, canBeBoth) };
    })
    .filter((field) => !isSame(field.kept, field.other));
}

function standardChoice(field: { kept: unknown; other: unknown }, canBeBoth: boolean): MergeChoice {
  if (canBeBoth) {
    return "both";
  }
  return isEmpty(field.kept) ? "from" : "keep";
}

// --- The timeline

export type EntryKind = "activity" | "note" | "call" | "email" | "document" | "deal" | "status";

export interface Entry {
  kind: EntryKind;
  at: string;
  id: string;
  record: Record<string, unknown>;
}

export interface EntryWords {
  title: string;
  detail: string;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** What an entry says: what it was, and what came of it. */
export function entryWords({ kind, record }: Entry): EntryWords {
  switch (kind) {
    case "status":
      return statusWords(record);
    case "note":
      return { title: text(record["subject"]), detail: text(record["description"]) };
    case "call":
      return callWords(record);
    case "activity":
      return {
        title: `${humanise(text(record["type"]))}: ${text(record["subject"])}`,
        detail: activityDetail(record),
      };
    case "email":
      return { title: text(record["subject"]), detail: emailDetail(record) };
    case "document":
      return {
        title: text(record["name"]),
        detail: `${humanise(text(record["type"]))}, ${lowerFirst(humanise(text(record["status"])))}`,
      };
    case "deal":
      return { title: text(record["title"]), detail: humanise(text(record["status"])) };
  }
}

function statusWords(record: Record<string, unknown>): EntryWords {
  const to = lowerFirst(humanise(text(record["to_status"])));
  const from = text(record["from_status"]);
  return from === ""
    ? { title: `Added as ${to}`, detail: "" }
    : { title: `Status from ${lowerFirst(humanise(from))} to ${to}`, detail: "" };
}

/** What came of it, or that it is yet to be done. */
function activityDetail(record: Record<string, unknown>): string {
  const status = text(record["status"]);
  const state = status === "completed" ? "" : humanise(status === "pending" ? "planned" : status);
  const said = text(record["outcome"]) || text(record["description"]);
  return [state, said].filter(Boolean).join(": ");
}

function callWords(record: Record<string, unknown>): EntryWords {
  const direction = record["direction"] === "inbound" ? "Incoming call" : "Call";
  const outcome = lowerFirst(humanise(text(record["outcome"])));
  const seconds = Number(record["duration_seconds"] ?? 0);
  const minutes = Math.ceil(seconds / 60);
  return {
    title: `${direction}, ${outcome}`,
    detail: seconds > 0 ? `${minutes} ${minutes === 1 ? "minute" : "minutes"}` : "",
  };
}

function emailDetail(record: Record<string, unknown>): string {
  const opens = Number(record["open_count"] ?? 0);
  const clicks = Number(record["click_count"] ?? 0);
  const parts = [humanise(text(record["status"]))];
  if (opens > 0) parts.push(`opened ${opens === 1 ? "once" : `${opens} times`}`);
  if (clicks > 0) parts.push(`clicked ${clicks === 1 ? "once" : `${clicks} times`}`);
  return parts.join(", ");
}

export interface DayOfEntries {
  day: string;
  entries: Entry[];
}

/** Entries by day, in their order. */
export function byDay(
  entries: readonly Entry[],
  dayOf: (moment: string) => string,
): DayOfEntries[] {
  const days: DayOfEntries[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.day === day) {
      last.entries.push(entry);
    } else {
      days.push({ day, entries: [entry] });
    }
  }
  return days;
}

const subjectCharacters = 120;

/** A note is an activity: its first line is the subject, all of it the description if it is longer. */
export function noteBody(note: string, contactId: string): Record<string, unknown> {
  const trimmed = note.trim();
  const firstLine = trimmed.split("\n")[0] ?? "";
  const subject =
    firstLine.length > subjectCharacters
      ? `${firstLine.slice(0, subjectCharacters - 1).trimEnd()}…`
      : firstLine;
  return {
    type: "note",
    status: "completed",
    subject,
    contact_id: contactId,
    ...(subject === trimmed ? {} : { description: trimmed }),
  };
}
