import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";

import { idempotencyKey } from "@/api/client";
import { createRecord, deleteRecord, keys, listOptions, patchRecord } from "@/api/queries";
import { useSession } from "@/app/session";

import type { Row } from "../catalog/types";
import { readView, type SavedView, type ViewDefinition } from "./logic";

const views = "saved_views";

export function useViews(resource: string): SavedView[] {
  const { data } = useQuery(
    listOptions<Row>(views, { resource, limit: 200, sort: "position,name" }),
  );
  return useMemo(() => (data?.data ?? []).flatMap((row) => readView(row) ?? []), [data]);
}

export interface ViewDraft {
  name: string;
  is_shared: boolean;
  definition: ViewDefinition;
}

export function useViewChanges(resource: string) {
  const client = useQueryClient();
  const { me } = useSession();
  const done = () => client.invalidateQueries({ queryKey: keys.lists(views) });
  return {
    create: async (draft: ViewDraft): Promise<string> => {
      const body = { resource, owner_id: me.user.id, ...draft } as Record<string, unknown>;
      const saved = await createRecord<Row>(views, body, idempotencyKey());
      await done();
      return saved.record.id;
    },
    change: async (id: string, draft: Partial<ViewDraft>) => {
      await patchRecord(views, id, draft);
      await done();
    },
    remove: async (id: string) => {
      await deleteRecord(views, id);
      await done();
    },
  };
}
