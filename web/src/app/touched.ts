import type { QueryKey } from "@tanstack/react-query";

import type { Changes } from "@/api/stream";

/** Tables whose records are shown as part of others: what is read anew with them. */
const shownWith: Record<string, string[]> = {
  activities: ["contacts", "deals"], // the next step
  calls: ["activities"],
  deals: ["pipelines"], // boards
  pipeline_stages: ["pipelines", "deals"],
  contact_tags: ["contacts"],
  deal_stage_history: ["deals"],
};

/** Whether a query, by its key [resource, kind, id], shows something of what changed. */
export function isTouched(key: QueryKey, changes: Changes): boolean {
  const [resource, kind, id] = key;
  return Object.entries(changes).some(([table, { changed, more }]) => {
    if (shownWith[table]?.includes(String(resource))) return true;
    if (table !== resource) return false;
    return kind !== "record" || more || changed.includes(String(id));
  });
}
