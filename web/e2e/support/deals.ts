// Deals of one test, by a mark in their titles: the board shows them alone with ?q= and the mark.
import type { Page } from "playwright-core";

import type { Api, Json } from "./api";

export interface Stage {
  id: string;
  name: string;
  is_closed: boolean;
  is_won: boolean;
}

export interface Pipeline {
  id: string;
  stages: Stage[];
}

export async function pipelineOf(api: Api): Promise<Pipeline> {
  const found = await api.get<{ data: { id: string }[] }>("/pipelines?is_default=true");
  const { id } = found.data[0]!;
  const stages = await api.get<{ data: Stage[] }>(
    `/pipeline_stages?pipeline_id=${id}&sort=order_index`,
  );
  return { id, stages: stages.data };
}

export const stageNamed = (pipeline: Pipeline, name: string) =>
  pipeline.stages.find((stage) => stage.name === name)!;

export interface Deal {
  id: string;
  title: string;
  stage_id: string;
  status: string;
  value: number;
  owner_id: string | null;
  won_reason: string | null;
  lost_reason: string | null;
}

export async function makeDeal(
  api: Api,
  pipeline: Pipeline,
  title: string,
  more: Json & { stage?: string } = {},
): Promise<Deal> {
  const { stage = "Prospecting", ...fields } = more;
  const stage_id = stageNamed(pipeline, stage).id;
  return api.post<Deal>("/deals", { title, pipeline_id: pipeline.id, stage_id, ...fields });
}

export const dealNow = (api: Api, id: string) => api.get<Deal>(`/deals/${id}`);

/** The titles in a column, as the server has them in order. */
export async function serverOrder(
  api: Api,
  pipeline: Pipeline,
  stage: string,
  mark: string,
): Promise<string[]> {
  const board = await api.get<{ stages: { name: string; cards: { title: string }[] }[] }>(
    `/pipelines/${pipeline.id}/board?q=${encodeURIComponent(mark)}`,
  );
  const column = board.stages.find((each) => each.name === stage);
  return column?.cards.map((card) => card.title) ?? [];
}

export const column = (page: Page, stage: string) => page.getByRole("region", { name: stage });

export const card = (page: Page, title: string) =>
  page.locator("[data-deal]").filter({ has: page.getByRole("link", { name: title, exact: true }) });

export const cardIn = (page: Page, stage: string, title: string) =>
  column(page, stage).getByRole("link", { name: title, exact: true });

/** The title of the card with the focus, and the stage that it is in. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    const stage = active?.closest("section[data-stage]")?.querySelector("h2");
    return [active?.textContent, stage?.textContent];
  });
