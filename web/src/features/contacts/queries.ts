import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import { useEffect } from "react";

import { idempotencyKey, send, sendJson } from "@/api/client";
import { createRecord, keys, listOptions, recordOptions } from "@/api/queries";
import { offerUndo } from "@/app/undo";
import { tell } from "@/app/toasts";
import { undoChangeSet } from "@/ui/bulk/bulk";
import type { Row } from "@/ui/catalog/types";
import { personName } from "@/ui/fields/titles";

import { type Duplicate, type Entry, noteBody } from "./logic";
import { findings, type Found, type OnDuplicate, type Report } from "./vcards";

export const contacts = "contacts";

const contactOptions = (id: string) => ({
  ...recordOptions<Row>(contacts, id, { include: "owner,next_activity" }),
  // Never the contact before: the panel goes from one to the next.
  placeholderData: undefined,
});

export function useContact(id: string) {
  return useQuery(contactOptions(id));
}

/** The neighbours of the open record are there before somebody goes to them. */
export function usePrefetchedContacts(ids: readonly (string | undefined)[]) {
  const client = useQueryClient();
  const wanted = ids.filter(Boolean).join(",");
  useEffect(() => {
    for (const id of wanted.split(",").filter(Boolean)) {
      void client.prefetchQuery(contactOptions(id));
    }
  }, [client, wanted]);
}

interface TimelinePage {
  data: Entry[];
  page: { next_cursor: string | null };
}

const entriesOfPage = 30;

export function useTimeline(id: string, kinds: string | undefined) {
  return useInfiniteQuery({
    queryKey: [contacts, "timeline", id, kinds ?? "all"],
    queryFn: ({ pageParam, signal }) =>
      sendJson<TimelinePage>("GET", `/contacts/${id}/timeline`, {
        query: { limit: entriesOfPage, cursor: pageParam, kinds },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.page.next_cursor ?? undefined,
    placeholderData: undefined,
  });
}

export function useDealsOf(contactId: string) {
  return useQuery({
    ...listOptions<Row>("deals", {
      contact_id: contactId,
      sort: "-created_at",
      limit: 20,
      include: "stage",
      fields: "id,title,value,currency,status,stage_id,expected_close_date",
    }),
    placeholderData: undefined,
  });
}

export function useDuplicates(id: string) {
  return useQuery({
    queryKey: [contacts, "duplicates", id],
    queryFn: ({ signal }) =>
      sendJson<{ data: Duplicate[] }>("GET", `/contacts/${id}/duplicates`, { signal }),
    placeholderData: undefined,
    staleTime: 300_000,
  });
}

export function useDuplicatesOf(traits: Record<string, string> | undefined) {
  return useQuery({
    queryKey: [contacts, "duplicates", traits],
    queryFn: ({ signal }) =>
      sendJson<{ data: Duplicate[] }>("POST", "/contacts/duplicates", { body: traits, signal }),
    enabled: traits !== undefined,
  });
}

export async function addNote(client: QueryClient, contactId: string, note: string) {
  await createRecord("activities", noteBody(note, contactId), idempotencyKey());
  await client.invalidateQueries({ queryKey: [contacts, "timeline", contactId] });
}

interface Merged extends Row {
  change_set_id?: string | null;
  merged?: { id: string; change_set_id?: string | null };
}

export async function mergeContacts(
  client: QueryClient,
  kept: Row,
  other: Row,
  fields: Record<string, string>,
) {
  const answer = await sendJson<Merged>("POST", `/contacts/${kept.id}/merge`, {
    body: { from_id: other.id, fields },
    idempotencyKey: idempotencyKey(),
  });
  // The one that went is still shown, and there is nothing to be read of it.
  const isGone = (key: readonly unknown[]) => key[1] === "record" && key[2] === other.id;
  void client.invalidateQueries({
    queryKey: [contacts],
    predicate: ({ queryKey }) => !isGone(queryKey),
  });
  const message = `Merged ${personName(other)} into ${personName(kept)}.`;
  const changeSet = answer.change_set_id ?? answer.merged?.change_set_id;
  if (changeSet) {
    offerUndo({ message, undo: () => undoChangeSet(client, contacts, changeSet) });
  } else {
    tell(message);
  }
}

export async function deleteContact(client: QueryClient, contact: Row) {
  await sendJson("DELETE", `/contacts/${contact.id}`);
  await client.invalidateQueries({ queryKey: keys.lists(contacts) });
  offerUndo({
    message: `Deleted ${personName(contact)}.`,
    undo: async () => {
      await sendJson("POST", `/contacts/${contact.id}/restore`);
      await client.invalidateQueries({ queryKey: [contacts] });
    },
  });
}

async function sendCards(file: File, query: Record<string, string | boolean>): Promise<Found> {
  const response = await send("POST", "/contacts/import-vcard", {
    query: { ...query, file_name: file.name },
    body: new Blob([file], { type: "text/vcard" }),
  });
  return findings((await response.json()) as Report);
}

/** What would happen; nothing is written. */
export const previewVcards = (file: File, onDuplicate: OnDuplicate) =>
  sendCards(file, { on_duplicate: onDuplicate, dry_run: true });

/** Cards that cannot be read stay out; the others are written. */
export const importVcards = (file: File, onDuplicate: OnDuplicate) =>
  sendCards(file, { on_duplicate: onDuplicate, keep_good: true });
