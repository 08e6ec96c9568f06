// Which list shows the records behind a figure. The filters say what the figure counts
// (docs/metrics.md); lists understand them as they stand in their addresses.
import { listOf } from "@/ui/filters/conditions";
import { addDays, startOfDay } from "@/ui/filters/days";
import type { Rows } from "@/ui/charts";

import type { DashboardSearch } from "./search";

export interface Scene {
  search: DashboardSearch;
  /** The days that the figures are of. */
  from: string;
  to: string;
  /** The time zone in which figures are counted, and the one in which lists understand days. */
  reportingZone: string;
  viewerZone: string;
  /** The people of the team that is asked for. */
  members: string[];
  canRead: (resource: string) => boolean;
}

type Search = Record<string, string>;

const addresses = {
  contacts: "/contacts",
  deals: "/deals/list",
  activities: "/records/activities",
  calls: "/records/calls",
  emails: "/records/emails",
  documents: "/records/documents",
} as const;
export type Kind = keyof typeof addresses;

export const firstOfMonth = (month: string) => `${month}-01`;

export function lastOfMonth(month: string): string {
  const next = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1));
  return addDays(next.toISOString().slice(0, 10), -1);
}

/** Days from the first to the last, of a column of moments. */
function within(scene: Scene, column: string, from: string, to: string): Search {
  const { reportingZone, viewerZone } = scene;
  if (reportingZone === viewerZone) return { [`${column}[gte]`]: from, [`${column}[lte]`]: to };
  return {
    [`${column}[gte]`]: startOfDay(from, reportingZone),
    [`${column}[lt]`]: startOfDay(addDays(to, 1), reportingZone),
  };
}

/** A key of a group, which may be missing. */
const keyed = (column: string, value: string | null): Search =>
  value === null ? { [`${column}[is_null]`]: "true" } : { [column]: value };

/** The person and team of the filters; deals that are revenue know their team themselves. */
function whose({ search, members }: Scene, hasTeam: boolean): Search {
  const filters: Search = {};
  if (search.owner_id) filters["owner_id"] = search.owner_id;
  if (search.team_id && hasTeam) filters["team_id"] = search.team_id;
  else if (search.team_id && !search.owner_id) filters["owner_id[in]"] = listOf(members);
  return filters;
}

function list(scene: Scene, kind: Kind, filters: Search): Rows | undefined {
  return scene.canRead(kind) ? { to: addresses[kind], search: filters } : undefined;
}

const ofPipeline = ({ search }: Scene): Search =>
  search.pipeline_id ? { pipeline_id: search.pipeline_id } : {};

export function dealsInStage(scene: Scene, pipelineId: string, stageId: string) {
  const place = { pipeline_id: pipelineId, stage_id: stageId };
  return list(scene, "deals", { ...whose(scene, false), ...place });
}

/** Won deals by months, as revenue counts them: the first and the last one as a whole. */
export function dealsWon(scene: Scene, months?: { first: string; last: string }) {
  const first = months?.first ?? scene.from.slice(0, 7);
  const last = months?.last ?? scene.to.slice(0, 7);
  const days = within(scene, "actual_close_date", firstOfMonth(first), lastOfMonth(last));
  return list(scene, "deals", {
    status: "won",
    ...whose(scene, true),
    ...ofPipeline(scene),
    ...days,
  });
}

/** Open deals that are expected to close in these months. */
export function dealsExpected(scene: Scene, { first, last }: { first: string; last: string }) {
  const days = within(scene, "expected_close_date", firstOfMonth(first), lastOfMonth(last));
  const filters = { ...whose(scene, true), ...ofPipeline(scene), ...days };
  return list(scene, "deals", { status: "open", ...filters });
}

/** Deals closed in the days of the period. */
export function dealsClosed(scene: Scene, status: "won" | "lost" | "both") {
  const filters: Search = status === "both" ? { "status[in]": "won,lost" } : { status };
  const days = within(scene, "actual_close_date", scene.from, scene.to);
  return list(scene, "deals", { ...filters, ...whose(scene, true), ...ofPipeline(scene), ...days });
}

const times = {
  activities: "due_date",
  calls: "started_at",
  emails: "sent_at",
  documents: "created_at",
  contacts: "created_at",
} as const;

/** Those to which it happened at all, whenever. */
export const happened = (column: string): Search => ({ [`${column}[is_null]`]: "false" });

/** Records of the period; `more` narrows them down to what a figure counts. */
export function recordsOf(scene: Scene, kind: keyof typeof times, more: Search = {}) {
  const days = within(scene, times[kind], scene.from, scene.to);
  return list(scene, kind, { ...whose(scene, false), ...days, ...more });
}

/** The same for one person, who takes the place of whoever the filters name. */
export function recordsOfPerson(
  scene: Scene,
  kind: keyof typeof times,
  person: string | null,
  more: Search = {},
) {
  const days = within(scene, times[kind], scene.from, scene.to);
  return list(scene, kind, { ...keyed("owner_id", person), ...days, ...more });
}

export const contactsOfSource = (scene: Scene, source: string | null, more: Search = {}) =>
  recordsOf(scene, "contacts", { ...keyed("source", source), ...more });

export const emailsOfCampaign = (scene: Scene, campaign: string | null) =>
  recordsOf(scene, "emails", keyed("campaign_id", campaign));

/** Waiting for a signature now, whenever they were made. */
export function documentsOut(scene: Scene) {
  return list(scene, "documents", {
    "sent_at[is_null]": "false",
    "signed_at[is_null]": "true",
    "status[in]": "draft,sent,viewed,signed",
    ...whose(scene, false),
  });
}
