// One change of many records: what is sent, what is said of it, and how it is taken back.
import type { QueryClient } from "@tanstack/react-query";

import { type Query, sendJson } from "@/api/client";
import { keys } from "@/api/queries";
import { tell } from "@/app/toasts";
import { offerUndo } from "@/app/undo";

import { counted } from "../catalog/words";
import type { Selection } from "../grid/selection";

export interface BulkChange {
  set?: Record<string, unknown>;
  add_tags?: string[];
  remove_tags?: string[];
  delete?: true;
}

export interface BulkAnswer {
  matched: number;
  updated?: number;
  deleted?: number;
  unchanged?: number;
  change_set_id?: string | null;
}

/** Which records: those that were chosen one by one, or everything that the filter finds. */
export function target(selection: Selection, filter: Query): Record<string, unknown> {
  if (!selection.all) {
    return { ids: [...selection.ids] };
  }
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null);
  return { filter: Object.fromEntries(given) };
}

export function said(resource: string, change: BulkChange, answer: BulkAnswer): string {
  const count = answer.updated ?? answer.deleted ?? answer.matched;
  const verb = change.delete ? "Deleted" : "Changed";
  const same = answer.unchanged ? `; ${answer.unchanged} were so already` : "";
  return `${verb} ${counted(count, resource)}${same}.`;
}

/** Takes back everything that one act changed. */
export async function undoChangeSet(client: QueryClient, resource: string, id: string) {
  await sendJson("POST", `/change_sets/${id}/undo`);
  await client.invalidateQueries({ queryKey: [resource] });
}

export async function changeMany(
  client: QueryClient,
  resource: string,
  where: Record<string, unknown>,
  change: BulkChange,
): Promise<BulkAnswer> {
  const answer = await sendJson<BulkAnswer>("POST", `/${resource}/bulk`, {
    body: { ...where, ...change },
  });
  void client.invalidateQueries({ queryKey: keys.lists(resource) });
  void client.invalidateQueries({ queryKey: [resource, "record"] });
  const message = said(resource, change, answer);
  const changeSet = answer.change_set_id;
  if (changeSet) {
    offerUndo({ message, undo: () => undoChangeSet(client, resource, changeSet) });
  } else {
    tell(message);
  }
  return answer;
}
