// The order of a list as its address says it: -created_at,last_name. Pure.

export interface SortKey {
  column: string;
  descending: boolean;
}

export function sortKeys(sort: string | undefined): SortKey[] {
  return (sort ?? "")
    .split(",")
    .filter((part) => part !== "")
    .map((part) => ({ column: part.replace(/^-/, ""), descending: part.startsWith("-") }));
}

export function sortText(keys: readonly SortKey[]): string | undefined {
  const text = keys.map((key) => (key.descending ? "-" : "") + key.column).join(",");
  return text === "" ? undefined : text;
}

/**
 * A press on a column's head: ascending, descending, then as it was. With `adds` the column goes
 * behind the others; the server takes up to five.
 */
export function pressed(sort: string | undefined, column: string, mode: "only" | "adds") {
  const keys = sortKeys(sort);
  const own = keys.find((key) => key.column === column);
  const others = mode === "adds" ? keys.filter((key) => key.column !== column) : [];
  if (own?.descending) {
    return sortText(others);
  }
  const next = { column, descending: own !== undefined };
  return sortText([...others.slice(0, 4), next]);
}
