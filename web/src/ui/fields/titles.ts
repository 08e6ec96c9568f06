// What a record is called, and where it is shown. Pure.
import type { Row } from "../catalog/types";

function text(row: Row, name: string): string {
  const value = row[name];
  return typeof value === "string" ? value.trim() : "";
}

function firstOf(row: Row, names: readonly string[]): string {
  for (const name of names) {
    const value = text(row, name);
    if (value !== "") {
      return value;
    }
  }
  return "";
}

/** "Ada Lovelace"; without a name what else tells her apart. */
export function personName(row: Row): string {
  const name = [text(row, "first_name"), text(row, "last_name")].filter(Boolean).join(" ");
  return name || firstOf(row, ["name", "company", "email", "phone", "mobile"]) || "Without a name";
}

const people = new Set(["users", "contacts"]);
const titleColumns = [
  "title",
  "name",
  "subject",
  "signer_name",
  "label",
  "phone_number",
  "email",
  "user_email",
];

export function titleOf(resource: string, row: Row): string {
  if (people.has(resource)) {
    return personName(row);
  }
  return firstOf(row, titleColumns) || idTitle(resource, row);
}

function idTitle(resource: string, row: Row): string {
  const workflow = row["workflow"] as Row | null | undefined;
  if (resource === "workflow_executions" && workflow) return titleOf("workflows", workflow);
  return resource === "calls" ? "Number unknown" : `…${row.id.slice(-8)}`;
}

/** The columns that titleOf reads, as far as a kind has them. */
export const titleMembers = [
  "first_name",
  "last_name",
  "company",
  "phone",
  "mobile",
  ...titleColumns,
];

/** The second line of a record in a list of search results. */
export function subtitleOf(resource: string, row: Row): string {
  if (resource === "contacts") {
    return [text(row, "title"), text(row, "company")].filter(Boolean).join(", ");
  }
  return resource === "users" ? firstOf(row, ["title", "email"]) : "";
}
