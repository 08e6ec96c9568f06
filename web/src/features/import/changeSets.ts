// What imports have changed, by which they are undone.
import { infiniteQueryOptions } from "@tanstack/react-query";

import { sendJson } from "@/api/client";
import { listOptions } from "@/api/queries";

export interface ChangeSet {
  id: string;
  resource: string;
  /** The file's name. */
  summary: string;
  user_id: string | null;
  record_count: number;
  created_at: string;
  undone_at: string | null;
}

export interface ChangedRecord {
  resource: string;
  record_id: string;
  name: string;
  action: "insert" | "update" | "delete";
  follows: boolean;
}

interface ChangedPage {
  data: ChangedRecord[];
  page: { next_cursor: string | null };
}

export const importsOptions = listOptions<ChangeSet>("change_sets", {
  kind: "import",
  sort: "-created_at",
  limit: 20,
});

export function changedOptions(changeSet: string) {
  return infiniteQueryOptions({
    queryKey: ["change_sets", "rows", changeSet] as const,
    queryFn: ({ pageParam, signal }) =>
      sendJson<ChangedPage>("GET", `/change_sets/${changeSet}/rows`, {
        query: { limit: 100, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.page.next_cursor,
  });
}

export function undoChangeSet(changeSet: string): Promise<{ records: number }> {
  return sendJson("POST", `/change_sets/${changeSet}/undo`);
}
