import { queryOptions } from "@tanstack/react-query";

import { listOptions } from "@/api/queries";
import { sendJson } from "@/api/client";

import type { Stage } from "./stages";

export interface Pipeline {
  id: string;
  name: string;
  description: string | null;
  is_default: boolean;
  order_index: number;
}

export const pipelinesOptions = listOptions<Pipeline>("pipelines", {
  limit: 500,
  sort: "order_index,name",
});

export const stagesOptions = listOptions<Stage>("pipeline_stages", {
  limit: 500,
  sort: "order_index",
});

interface Board {
  stages: { id: string; deal_count: number }[];
}

const everyStatus = { "status[in]": "open,won,lost,abandoned" };

/** How many deals are in each stage; the board counts them, and one card of each costs little. */
export const dealCountsOptions = (pipelineId: string) =>
  queryOptions({
    queryKey: ["deals", "counts", pipelineId],
    queryFn: async ({ signal }) => {
      const asked = { query: { limit: 1, ...everyStatus }, signal };
      const board = await sendJson<Board>("GET", `/pipelines/${pipelineId}/board`, asked);
      return new Map(board.stages.map((stage) => [stage.id, stage.deal_count]));
    },
  });

export function orderStages(pipelineId: string, ids: readonly string[]): Promise<unknown> {
  return sendJson("PUT", `/pipelines/${pipelineId}/stages/order`, { body: { ids } });
}

export function mergeStage(from: string, into: string): Promise<unknown> {
  return sendJson("POST", `/pipeline_stages/${from}/merge`, { body: { into_id: into } });
}

/** What other pages show of pipelines and stages. */
export const touches = ["pipelines", "pipeline_stages", "deals"] as const;
