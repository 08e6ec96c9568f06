// Keys and helpers for TanStack Query. Every key begins with the resource, so that the stream can
// invalidate by resource: [resource, "list", parameters], [resource, "record", id], ...
import { queryOptions } from "@tanstack/react-query";

import { type Query, send, sendJson } from "./client";

export interface Page {
  limit: number;
  offset: number;
  total: number;
  total_is_estimate: boolean;
  next_cursor: string | null;
}

export interface RecordList<T> {
  data: T[];
  page: Page;
}

/** Any record, where the kind is known only at run time. */
export type AnyRecord = { id: string } & Record<string, unknown>;

export const keys = {
  lists: (resource: string) => [resource, "list"] as const,
  list: (resource: string, query: Query) => [resource, "list", query] as const,
  record: (resource: string, id: string) => [resource, "record", id] as const,
};

export function listOptions<T = AnyRecord>(resource: string, query: Query = {}) {
  return queryOptions({
    queryKey: keys.list(resource, query),
    queryFn: ({ signal }) => sendJson<RecordList<T>>("GET", `/${resource}`, { query, signal }),
  });
}

/** A record with the tag of its version, which writes give back as If-Match. */
export interface Versioned<T> {
  record: T;
  etag: string | null;
}

async function versioned<T>(response: Response): Promise<Versioned<T>> {
  return { record: (await response.json()) as T, etag: response.headers.get("ETag") };
}

export function recordOptions<T = AnyRecord>(resource: string, id: string, query: Query = {}) {
  return queryOptions({
    queryKey: [...keys.record(resource, id), query] as const,
    queryFn: async ({ signal }) =>
      versioned<T>(await send("GET", `/${resource}/${id}`, { query, signal })),
  });
}

export async function createRecord<T = AnyRecord>(
  resource: string,
  body: Record<string, unknown>,
  idempotencyKey: string,
): Promise<Versioned<T>> {
  return versioned<T>(await send("POST", `/${resource}`, { body, idempotencyKey }));
}

export async function patchRecord<T = AnyRecord>(
  resource: string,
  id: string,
  patch: Record<string, unknown>,
  etag?: string | null,
): Promise<Versioned<T>> {
  return versioned<T>(await send("PATCH", `/${resource}/${id}`, { body: patch, etag }));
}

export async function deleteRecord(resource: string, id: string): Promise<void> {
  await send("DELETE", `/${resource}/${id}`);
}

export async function restoreRecord(resource: string, id: string): Promise<void> {
  await send("POST", `/${resource}/${id}/restore`);
}
