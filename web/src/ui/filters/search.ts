// What stands in the address of a list: filters as the server takes them, and a few words of ours.
// Read by the routes, so it is in the entry: keep it small.

/** What the address of a list holds besides its filters. */
export const reserved = new Set(["q", "sort", "view", "open", "tab", "new"]);

export type ListSearch = Record<string, string | undefined>;

/** Search parameters of any origin as texts; empty ones do not count. */
export function listSearch(raw: Record<string, unknown>): ListSearch {
  const search: ListSearch = {};
  for (const [name, value] of Object.entries(raw)) {
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      if (value !== "") {
        search[name] = String(value);
      }
    }
  }
  return search;
}
