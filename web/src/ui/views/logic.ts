// Saved views: filter, order and columns of a list under a name. Pure.
import type { ListSearch } from "../filters/search";
import type { GridLayout } from "../grid/layout";

export interface ViewDefinition {
  /** The address of the list: filters, q and sort. */
  search: ListSearch;
  layout: GridLayout;
}

/** A record of the resource saved_views. */
export interface SavedView {
  id: string;
  resource: string;
  name: string;
  is_shared: boolean;
  owner_id: string | null;
  position: number;
  definition: ViewDefinition;
}

/** Not part of a view: which one it is, and what stands open. */
const passing = new Set(["view", "open", "tab", "new"]);

export function searchOfView(search: ListSearch): ListSearch {
  const entries = Object.entries(search).filter(
    ([name, value]) => !passing.has(name) && value !== undefined && value !== "",
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function isSameSearch(a: ListSearch, b: ListSearch): boolean {
  return JSON.stringify(searchOfView(a)) === JSON.stringify(searchOfView(b));
}

/** Does the list look as the view was saved? */
export function isAsSaved(view: SavedView, search: ListSearch, layout: GridLayout): boolean {
  return (
    isSameSearch(view.definition.search, search) &&
    JSON.stringify(view.definition.layout) === JSON.stringify(layout)
  );
}

export function addressOfView(view: SavedView): ListSearch {
  return { ...view.definition.search, view: view.id };
}

/** A view from elsewhere may hold anything. */
export function readView(raw: Record<string, unknown>): SavedView | undefined {
  const definition = (raw["definition"] ?? {}) as Partial<ViewDefinition>;
  if (typeof raw["id"] !== "string" || typeof raw["name"] !== "string") {
    return undefined;
  }
  const layout = definition.layout;
  return {
    id: raw["id"],
    resource: String(raw["resource"]),
    name: raw["name"],
    is_shared: raw["is_shared"] === true,
    owner_id: (raw["owner_id"] as string | null | undefined) ?? null,
    position: Number(raw["position"] ?? 0),
    definition: {
      search: searchOfView(definition.search ?? {}),
      layout: { columns: layout?.columns ?? [], widths: layout?.widths ?? {} },
    },
  };
}
