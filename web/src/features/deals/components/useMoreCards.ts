import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";

import { messageOf } from "@/api/problem";
import { tellFailure } from "@/app/toasts";

import { appendPage } from "../logic";
import { boardKey, fetchMore, type Filters } from "../queries";
import type { Board } from "../types";

/** The cards of a stage behind those that are loaded. */
export function useMoreCards(board: Board, filters: Filters) {
  const client = useQueryClient();
  const [loading, setLoading] = useState<ReadonlySet<string>>(new Set());
  const shown = useRef(board);
  useEffect(() => {
    shown.current = board;
  });
  const more = useCallback(
    async (stageId: string) => {
      const { pipeline, stages } = shown.current;
      const stage = stages.find((other) => other.id === stageId);
      if (!stage?.next_cursor) return;
      setLoading((old) => new Set(old).add(stageId));
      try {
        const page = await fetchMore(pipeline.id, filters, stage);
        const key = boardKey(pipeline.id, filters);
        if (page) client.setQueryData<Board>(key, (old) => old && appendPage(old, page));
      } catch (error) {
        tellFailure(messageOf(error));
      } finally {
        setLoading((old) => new Set([...old].filter((id) => id !== stageId)));
      }
    },
    [client, filters],
  );
  return { loading, more };
}
