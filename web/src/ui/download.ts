// Files that the server makes of a list: the browser fetches them as it does any file.
import { address, type Query } from "@/api/client";

const idsAtMost = 500;

/** The filter of the records that were chosen, or of everything that the list finds. */
export function exportFilter(ids: ReadonlySet<string>, filter: Query): Query {
  return ids.size > 0 && ids.size <= idsAtMost ? { "id[in]": [...ids].join(",") } : filter;
}

export function download(path: string, query: Query = {}): void {
  const link = document.createElement("a");
  link.href = address(path, query);
  link.download = "";
  link.click();
}
