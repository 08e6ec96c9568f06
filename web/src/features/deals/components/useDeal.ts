// One deal as its panel and its page show it, and how its fields are saved.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

import { recordOptions } from "@/api/queries";
import type { Subject } from "@/features/activities";
import type { Row } from "@/ui/catalog/types";
import { personName } from "@/ui/fields/titles";
import { type Change, useSave } from "@/ui/records";

import { applyChange } from "../logic";
import { boards, dealQuery } from "../queries";
import type { Board, Card, Deal } from "../types";

export function useDeal(id: string) {
  const query = useQuery(recordOptions<Deal>("deals", id, dealQuery));
  // The query keeps the deal before until the next one has come.
  const deal = query.data?.record.id === id ? query.data.record : undefined;
  return { deal, error: query.error, retry: query.refetch };
}

/** What an activity of this deal is about. */
export function subjectOf(deal: Deal): Subject {
  const contact = deal.contact_id === null ? {} : { contact_id: deal.contact_id };
  return { deal_id: deal.id, ...contact, name: deal.title };
}

function named(row: Row | null | undefined): Card["owner"] {
  return row ? { id: row.id, name: personName(row) } : null;
}

/** What of a change the card on the board shows. */
function facePatch(deal: Deal, { patch, beside }: Change): Partial<Card> {
  const face: Partial<Card> = {};
  if (typeof patch["title"] === "string") face.title = patch["title"];
  if (Array.isArray(patch["tags"])) face.tags = patch["tags"].map(String);
  if ("expected_close_date" in patch) {
    face.expected_close_date = patch["expected_close_date"] as string | null;
  }
  if (typeof patch["value"] === "number") {
    face.value = patch["value"];
    // The rate stays; only from nothing on is it unknown until the server has answered.
    if (deal.value > 0) face.base_value = (deal.base_value / deal.value) * patch["value"];
  }
  if (beside && "owner" in beside) face.owner = named(beside["owner"]);
  if (beside && "contact" in beside) face.contact = named(beside["contact"]);
  return face;
}

export function useDealSave(deal: Deal): (change: Change) => Promise<void> {
  const client = useQueryClient();
  const save = useSave("deals");
  return useCallback(
    async (change) => {
      const patch = facePatch(deal, change);
      const now = new Date().toISOString();
      client.setQueriesData<Board>(
        { queryKey: boards },
        (board) => board && applyChange(board, { kind: "edit", dealId: deal.id, patch }, now),
      );
      try {
        await save(deal.id, change);
      } finally {
        void client.invalidateQueries({ queryKey: boards });
      }
    },
    [client, save, deal],
  );
}
