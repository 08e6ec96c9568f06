// What the server is asked about deals, and the one way in which deals are changed from the screen.
import {
  type QueryClient,
  queryOptions,
  useMutation,
  useMutationState,
  useQueryClient,
} from "@tanstack/react-query";
import { useMemo } from "react";

import { send, sendJson } from "@/api/client";
import { Problem } from "@/api/problem";
import { keys, listOptions, type Versioned } from "@/api/queries";
import { useStreamState } from "@/app/live";

import type { RevenueRow } from "./forecast";
import { applyChange, type Change, type Place } from "./logic";
import type { Board, BoardStage, Deal, DealHistory, DealStatus, Pipeline, Stage } from "./types";

const firstCards = 50;
const mostCards = 100; // of one answer
/** A column that was read further than this begins anew when it changes. */
const deepestColumn = 2000;

export type Filters = Record<string, string>;

export const boards = ["deals", "board"] as const;

/** What stands beside a deal in its panel and on its page. */
export const dealQuery = { include: "owner,contact,next_activity" };

export const boardKey = (pipelineId: string, filters: Filters) =>
  [...boards, pipelineId, filters] as const;

const askBoard = (pipelineId: string, query: Record<string, string>, signal?: AbortSignal) =>
  sendJson<Board>("GET", `/pipelines/${pipelineId}/board`, { query, signal });

export async function fetchMore(
  pipelineId: string,
  filters: Filters,
  stage: BoardStage,
  signal?: AbortSignal,
): Promise<BoardStage | undefined> {
  const query = { ...filters, stage_id: stage.id, cursor: stage.next_cursor ?? "" };
  const page = await askBoard(pipelineId, { ...query, limit: String(firstCards) }, signal);
  return page.stages[0];
}

/** As many cards of a column again as the person had before him. */
async function deepened(
  pipelineId: string,
  filters: Filters,
  stage: BoardStage,
  depth: number,
  signal: AbortSignal,
): Promise<BoardStage> {
  let deep = stage;
  while (deep.next_cursor !== null && deep.cards.length < depth) {
    const query = { ...filters, stage_id: deep.id, cursor: deep.next_cursor };
    const answer = await askBoard(pipelineId, { ...query, limit: String(mostCards) }, signal);
    const page = answer.stages[0];
    if (!page) return deep;
    deep = { ...page, cards: [...deep.cards, ...page.cards] };
  }
  return deep;
}

/** Reads the board as deep as it was shown, so that a live update takes no cards away. */
async function readBoard(
  pipelineId: string,
  filters: Filters,
  shown: Board | undefined,
  signal: AbortSignal,
): Promise<Board> {
  const depths = new Map(
    shown?.stages.map((stage) => [stage.id, Math.min(stage.cards.length, deepestColumn)]),
  );
  const deepest = Math.max(0, ...depths.values());
  const limit = String(deepest > firstCards ? mostCards : firstCards);
  const board = await askBoard(pipelineId, { ...filters, limit }, signal);
  const stages = board.stages.map((stage) =>
    deepened(pipelineId, filters, stage, depths.get(stage.id) ?? 0, signal),
  );
  return { ...board, stages: await Promise.all(stages) };
}

export function boardOptions(client: QueryClient, pipelineId: string, filters: Filters) {
  const queryKey = boardKey(pipelineId, filters);
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      readBoard(pipelineId, filters, client.getQueryData<Board>(queryKey), signal),
  });
}

export const pipelinesOptions = () =>
  listOptions<Pipeline>("pipelines", { sort: "order_index,name", limit: 100 });

export const stagesOptions = (pipelineId: string) =>
  listOptions<Stage>("pipeline_stages", {
    pipeline_id: pipelineId,
    sort: "order_index",
    limit: 100,
  });

export const historyOptions = (dealId: string) =>
  queryOptions({
    queryKey: [...keys.record("deals", dealId), "history"] as const,
    queryFn: ({ signal }) => sendJson<DealHistory>("GET", `/deals/${dealId}/history`, { signal }),
  });

/** The name of a stage that some board shows. */
export function stageName(client: QueryClient, stageId: string): string | undefined {
  const shown = client.getQueriesData<Board>({ queryKey: boards });
  const stages = shown.flatMap(([, board]) => board?.stages ?? []);
  return stages.find((stage) => stage.id === stageId)?.name;
}

/** One thing done with one deal, as the server is told of it. */
export type Act = { deal: { id: string; title: string } } & (
  | { kind: "move"; from: string; place: Place; at?: string }
  | { kind: "close"; status: Exclude<DealStatus, "open">; reason?: string; at?: string }
  | { kind: "reopen"; place?: Place }
);

export function changeOf(act: Act): Change {
  const dealId = act.deal.id;
  switch (act.kind) {
    case "move":
      return { kind: "move", dealId, place: act.place };
    case "close":
      return { kind: "close", dealId, status: act.status };
    case "reopen":
      return { kind: "reopen", dealId, stageId: act.place?.stageId };
  }
}

const verbs = { won: "win", lost: "lose", abandoned: "abandon" } as const;

async function post(dealId: string, verb: string, body: object): Promise<Versioned<Deal>> {
  const response = await send("POST", `/deals/${dealId}/${verb}`, { body });
  return { record: (await response.json()) as Deal, etag: response.headers.get("ETag") };
}

/** The neighbour may have gone meanwhile; then the card comes first, and nobody has to try again. */
async function move(dealId: string, place: Place, more: { from_stage_id?: string; at?: string }) {
  const { stageId: stage_id, beforeId: before_id, afterId: after_id } = place;
  try {
    return await post(dealId, "move", { stage_id, before_id, after_id, ...more });
  } catch (error) {
    const isNeighbour =
      error instanceof Problem &&
      error.status === 422 &&
      error.errors.some(({ field }) => field === "before_id" || field === "after_id");
    if (!isNeighbour) throw error;
    return await post(dealId, "move", { stage_id, ...more });
  }
}

async function perform(act: Act): Promise<Versioned<Deal>> {
  const { id } = act.deal;
  switch (act.kind) {
    case "move":
      return move(id, act.place, { from_stage_id: act.from, at: act.at });
    case "close":
      return post(id, verbs[act.status], { reason: act.reason || undefined, at: act.at });
    case "reopen": {
      const reopened = await post(id, "reopen", { stage_id: act.place?.stageId });
      const isBeside = act.place?.beforeId !== undefined || act.place?.afterId !== undefined;
      return act.place && isBeside ? move(id, act.place, {}) : reopened;
    }
  }
}

const actKey = ["deals", "act"] as const;

/** The deal as the server has it now, where it is shown; lists follow with the stream. */
function keepDeal(client: QueryClient, { record, etag }: Versioned<Deal>) {
  client.setQueriesData<Versioned<Deal>>(
    {
      queryKey: keys.record("deals", record.id),
      predicate: ({ queryKey }) => queryKey[3] !== "history",
    },
    (old) => old && { record: { ...old.record, ...record }, etag },
  );
}

/**
 * Acts run one after the other, and the board shows those that are under way on top of what the
 * server said last (useActsUnderWay). A failed one thereby rolls itself back.
 */
export function useDealAct() {
  const client = useQueryClient();
  const isLive = useStreamState() === "open";
  return useMutation({
    mutationKey: actKey,
    scope: { id: "deals" },
    mutationFn: perform,
    meta: { silent: true }, // acts.ts says more than the server's sentence
    onSuccess: async (deal, act) => {
      // An answer that was asked for before the act must not undo what is seen.
      await client.cancelQueries({ queryKey: boards });
      const now = new Date().toISOString();
      client.setQueriesData<Board>(
        { queryKey: boards },
        (board) => board && applyChange(board, changeOf(act), now),
      );
      keepDeal(client, deal);
    },
    onSettled: (_deal, error) => {
      // What succeeded the stream tells of; asking now as well would read every board twice.
      const isTold = isLive && error === null;
      // While others wait in line their results would only be asked for once more.
      if (!isTold && client.isMutating({ mutationKey: actKey }) === 1) {
        void client.invalidateQueries({ queryKey: ["deals"] });
      }
    },
  });
}

/** The board as it will be once everything under way has been confirmed. */
export function useActsUnderWay(board: Board | undefined): Board | undefined {
  const acts = useMutationState({
    filters: { mutationKey: actKey, status: "pending" },
    select: (mutation) => ({
      act: mutation.state.variables as Act,
      at: mutation.state.submittedAt,
    }),
  });
  return useMemo(
    () =>
      board &&
      acts.reduce(
        (shown, { act, at }) => applyChange(shown, changeOf(act), new Date(at).toISOString()),
        board,
      ),
    [board, acts],
  );
}

const months = (first: string, last: string) => ({
  "date[gte]": `${first}-01`,
  "date[lte]": `${last}-01`,
});

/** Won and open by owner and month. */
export const revenueOptions = (shown: string[], pipelineId: string | undefined) =>
  queryOptions({
    queryKey: [
      "metrics",
      "revenue",
      "forecast",
      shown[0],
      shown.length,
      pipelineId ?? null,
    ] as const,
    queryFn: ({ signal }) =>
      sendJson<{ data: RevenueRow[] }>("GET", "/metrics/revenue", {
        query: {
          group_by: "owner,month",
          limit: 500,
          pipeline_id: pipelineId,
          ...months(shown[0] ?? "", shown.at(-1) ?? ""),
        },
        signal,
      }),
  });

/** What open deals are worth that should have closed before the month. */
export const lateOptions = (month: string, pipelineId: string | undefined) =>
  queryOptions({
    queryKey: ["metrics", "revenue", "late", month, pipelineId ?? null] as const,
    queryFn: ({ signal }) =>
      sendJson<{ data: { pipeline_value: number }[] }>("GET", "/metrics/revenue", {
        query: { group_by: "total", pipeline_id: pipelineId, "date[lt]": `${month}-01` },
        signal,
      }),
  });

export const undatedOptions = (pipelineId: string | undefined) =>
  listOptions<Deal>("deals", {
    status: "open",
    "expected_close_date[is_null]": true,
    pipeline_id: pipelineId,
    fields: "id",
    limit: 1,
  });
