// What the server is asked. The stream's `metrics` event makes everything under ["dashboard"] be
// read anew (app/live.ts); the minute is the second net.
import { queryOptions } from "@tanstack/react-query";

import { sendJson } from "@/api/client";
import { listOptions } from "@/api/queries";

import type { Dashboard, Stage } from "./types";

const minute = 60_000;

export const dashboardOptions = (question: Record<string, string>) =>
  queryOptions({
    queryKey: ["dashboard", question] as const,
    queryFn: async ({ client, signal }) => {
      // The funnel asks which stages are closed: with the figures, so that no card moves afterwards.
      const stages = client.prefetchQuery(stagesOptions());
      const query = question;
      const figures = await sendJson<Dashboard>("GET", "/dashboard", { query, signal });
      await stages;
      return figures;
    },
    refetchInterval: minute,
  });

interface Named {
  id: string;
  name: string;
}

export const teamsOptions = () =>
  listOptions<Named>("teams", { sort: "name", fields: "id,name", limit: 500 });

export const pipelinesOptions = () =>
  listOptions<Named>("pipelines", { sort: "order_index,name", fields: "id,name", limit: 100 });

export const stagesOptions = () =>
  listOptions<Stage>("pipeline_stages", { fields: "id,is_closed,is_won", limit: 500 });

/** How many there are: one row is asked for, the total is what counts. */
export const countOptions = (resource: string) => listOptions(resource, { fields: "id", limit: 1 });
