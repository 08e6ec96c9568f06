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

export function orderStages(pipelineId: string, ids: readonly string[]): Promise<unknown> {
  return sendJson("PUT", `/pipelines/${pipelineId}/stages/order`, { body: { ids } });
}

export function mergeStage(from: string, into: string): Promise<unknown> {
  return sendJson("POST", `/pipeline_stages/${from}/merge`, { body: { into_id: into } });
}

/** What other pages show of pipelines and stages. */
export const touches = ["pipelines", "pipeline_stages", "deals"] as const;
