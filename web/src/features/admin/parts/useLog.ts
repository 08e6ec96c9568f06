// A long list that is read from its newest entry on, a page after the other.
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";

import { type Query, sendJson } from "@/api/client";
import type { RecordList } from "@/api/queries";

const pageRows = 50;

interface Options {
  /** Where the list is, when that is not the resource's own address. */
  path?: string;
  /** Asked again after so many milliseconds. */
  refetchInterval?: number | false;
}

export function useLog<T>(resource: string, query: Query, options: Options = {}) {
  const log = useInfiniteQuery({
    queryKey: [resource, "log", query] as const,
    queryFn: ({ pageParam, signal }) =>
      sendJson<RecordList<T>>("GET", options.path ?? `/${resource}`, {
        query: { ...query, limit: pageRows, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.page.next_cursor,
    placeholderData: keepPreviousData,
    refetchInterval: options.refetchInterval ?? false,
  });
  const first = log.data?.pages[0];
  return {
    ...log,
    data: log.data?.pages.flatMap((page) => page.data),
    total: first?.page.total,
    isEstimate: first?.page.total_is_estimate ?? false,
  };
}
