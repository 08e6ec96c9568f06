// What becomes of the vCards of an address book, in words. Pure.
import type { components } from "@/api/schema";
import { counted } from "@/ui/catalog/words";

export type Report = components["schemas"]["ImportReport"];
export type Issue = components["schemas"]["RowIssue"];

/** What is done with those that are here already. */
export type OnDuplicate = "skip" | "update";

export interface Found {
  made: number;
  updated: number;
  duplicates: number;
  refused: number;
  firstRefused: Issue[];
  likely: number;
  firstLikely: Issue[];
  changeSet: string | null;
}

export const findings = (report: Report): Found => ({
  made: report.new ?? 0,
  updated: report.updated ?? 0,
  duplicates: report.duplicates ?? 0,
  refused: report.errors ?? 0,
  firstRefused: report.first_errors ?? [],
  likely: report.possible_duplicates ?? 0,
  firstLikely: report.first_possible_duplicates ?? [],
  changeSet: report.change_set_id ?? null,
});

const noun = (count: number) => counted(count, "contacts");

/** "Add 3 contacts and change 1"; null when there is nothing to do. */
export function actOf({ made, updated }: Found): string | null {
  if (made > 0) return `Add ${noun(made)}${updated > 0 ? ` and change ${updated}` : ""}`;
  return updated > 0 ? `Change ${noun(updated)}` : null;
}

/** "Added 3 contacts, changed 1." */
export function outcomeOf({ made, updated }: Found): string {
  if (made > 0) return `Added ${noun(made)}${updated > 0 ? `, changed ${updated}` : ""}.`;
  return updated > 0 ? `Changed ${noun(updated)}.` : "Nothing had to be changed.";
}

const identifier = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** Whom a card may be, and what speaks for it. */
export function likenessOf(issue: Issue): { id: string | undefined; why: string } {
  const reason = issue.reason ?? "";
  return { id: identifier.exec(reason)?.[0], why: reason.replace(/^.*?: /, "") };
}
