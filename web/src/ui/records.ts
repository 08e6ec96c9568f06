// How records come to the pages and back: windows over long lists, and changes that are shown
// before the server has answered and taken back when it refuses.
import {
  keepPreviousData,
  type QueryClient,
  type QueryKey,
  useQueries,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";

import type { Query } from "@/api/client";
import { keys, listOptions, patchRecord, type RecordList, type Versioned } from "@/api/queries";

import { patched, type Row } from "./catalog/types";

export const pageRows = 100;

/** A list of any length, of which only the pages in sight are loaded. */
export interface ListWindow {
  /** Unknown until the first page has come. */
  total: number | undefined;
  isEstimate: boolean;
  rowAt: (index: number) => Row | undefined;
  /** What is shown belongs to the order or filter before. */
  isOld: boolean;
  isFetching: boolean;
  error: Error | null;
  retry: () => void;
  /** Tells which rows are in sight. */
  show: (first: number, last: number) => void;
}

function pageOptions(resource: string, query: Query, page: number) {
  return listOptions<Row>(resource, { ...query, limit: pageRows, offset: page * pageRows });
}

export function useListWindow(resource: string, query: Query): ListWindow {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const head = useQuery({
    ...pageOptions(resource, query, 0),
    placeholderData: keepPreviousData,
  });
  const total = head.data?.page.total;
  const pages = useMemo(() => pagesOf(range, total), [range, total]);
  const others = useQueries({
    queries: pages.map((page) => pageOptions(resource, query, page)),
  });
  const show = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / pageRows), last: Math.floor(last / pageRows) };
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);
  const rowAt = (index: number): Row | undefined => {
    const page = Math.floor(index / pageRows);
    const data = page === 0 ? head.data : others[pages.indexOf(page)]?.data;
    return data?.data[index - page * pageRows];
  };
  const failed = others.find((one) => one.error);
  return {
    total,
    isEstimate: head.data?.page.total_is_estimate ?? false,
    rowAt,
    isOld: head.isPlaceholderData,
    isFetching: head.isFetching || others.some((one) => one.isFetching),
    error: head.error ?? failed?.error ?? null,
    retry: () => {
      void head.refetch();
      others.filter((one) => one.error).forEach((one) => void one.refetch());
    },
    show,
  };
}

/** The pages in sight behind the first one, which is always there for the total. */
function pagesOf(range: { first: number; last: number }, total: number | undefined): number[] {
  const last = Math.min(range.last, Math.floor(Math.max(0, (total ?? 0) - 1) / pageRows));
  const pages: number[] = [];
  for (let page = Math.max(1, range.first); page <= last; ++page) {
    pages.push(page);
  }
  return pages;
}

/** A change of one record, with the records that its references name from now on. */
export interface Change {
  patch: Record<string, unknown>;
  beside?: Record<string, Row | null>;
}

type Snapshot = [QueryKey, unknown][];

function isList(data: unknown): data is RecordList<Row> {
  return Array.isArray((data as RecordList<Row> | undefined)?.data);
}

function isRecord(data: unknown): data is Versioned<Row> {
  return (data as Versioned<Row> | undefined)?.record !== undefined;
}

/** Puts a record's new state wherever the record is shown. Returns what was there. */
export function showRecord(
  client: QueryClient,
  resource: string,
  id: string,
  change: (row: Row) => Row,
): Snapshot {
  const before: Snapshot = [];
  for (const [key, data] of client.getQueriesData({ queryKey: [resource] })) {
    if (isList(data) && data.data.some((row) => row.id === id)) {
      before.push([key, data]);
      const rows = data.data.map((row) => (row.id === id ? change(row) : row));
      client.setQueryData(key, { ...data, data: rows });
    } else if (isRecord(data) && data.record.id === id) {
      before.push([key, data]);
      client.setQueryData(key, { ...data, record: change(data.record) });
    }
  }
  return before;
}

export type Save = (id: string, change: Change) => Promise<void>;

/** Saves a change of a record: shown at once, taken back when the server refuses. Throws then. */
export function useSave(resource: string): Save {
  const client = useQueryClient();
  return useCallback(
    async (id, { patch, beside }) => {
      // A read that is on its way would bring the old value back.
      await client.cancelQueries({
        queryKey: [resource],
        predicate: (query) => query.state.data !== undefined,
      });
      const before = showRecord(client, resource, id, (row) => ({
        ...patched(row, patch),
        ...beside,
      }));
      try {
        const saved = await patchRecord<Row>(resource, id, patch);
        showRecord(client, resource, id, (row) => ({ ...row, ...onlyOf(row, saved.record) }));
      } catch (error) {
        before.forEach(([key, data]) => client.setQueryData(key, data));
        throw error;
      } finally {
        void client.invalidateQueries({ queryKey: keys.record(resource, id) });
        void client.invalidateQueries({ queryKey: keys.lists(resource), refetchType: "none" });
      }
    },
    [client, resource],
  );
}

/** A list shows some members only; the answer has all of them. */
function onlyOf(row: Row, saved: Row): Partial<Row> {
  return Object.fromEntries(Object.entries(saved).filter(([name]) => name in row));
}
