// What the records of a page of the log are called, one question for each kind of them.
import { useQueries } from "@tanstack/react-query";

import { listOptions } from "@/api/queries";
import { catalog } from "@/ui/catalog/catalog";
import type { Row } from "@/ui/catalog/types";
import { titleMembers, titleOf } from "@/ui/fields/titles";

import type { AuditEntry } from "./types";

const most = 100;

/** Of deleted records nothing is known any more but what their entry says. */
export function useTitles(entries: readonly AuditEntry[]): (entry: AuditEntry) => string | null {
  const ids = new Map<string, Set<string>>();
  for (const { resource_type: kind, resource_id: id } of entries) {
    if (id && membersOf(kind) !== "id") ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  }
  const kinds = [...ids];
  const found = useQueries({
    queries: kinds.map(([kind, wanted]) => ({
      ...listOptions<Row>(kind, {
        "id[in]": [...wanted].slice(0, most).sort().join(","),
        fields: membersOf(kind),
        limit: most,
      }),
      staleTime: 60_000,
    })),
  });
  const titles = new Map<string, string>();
  kinds.forEach(([kind], index) => {
    found[index]?.data?.data.forEach((row) => titles.set(row.id, titleOf(kind, row)));
  });
  return (entry) => (entry.resource_id && titles.get(entry.resource_id)) || saidBy(entry);
}

function membersOf(kind: string): string {
  const columns = catalog[kind]?.columns.map((column) => column.name) ?? ["id"];
  return columns.filter((name) => name === "id" || titleMembers.includes(name)).join(",");
}

/** An entry of something new or gone has its values. */
function saidBy(entry: AuditEntry): string | null {
  if (entry.action === "update" || typeof entry.changes !== "object" || !entry.changes) return null;
  const values = Object.entries(entry.changes as Record<string, { old?: unknown; new?: unknown }>);
  const row = Object.fromEntries(values.map(([name, pair]) => [name, pair?.new ?? pair?.old]));
  const hasTitle = titleMembers.some((name) => typeof row[name] === "string");
  return hasTitle ? titleOf(entry.resource_type, { id: "", ...row }) : null;
}
