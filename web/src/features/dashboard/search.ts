// The search parameters of the dashboard, as they stand in the address. Loaded with the router, so
// nothing heavy belongs here.

/** Spans that move along with today. Without one it is the last twelve months. */
export const periods = [
  "month",
  "month-1",
  "quarter",
  "quarter-1",
  "year",
  "year-1",
  "30d",
  "90d",
] as const;
export type Period = (typeof periods)[number];

export interface DashboardSearch {
  period?: Period;
  /** Days of one's own choice, in place of a period. */
  from?: string;
  to?: string;
  owner_id?: string;
  team_id?: string;
  pipeline_id?: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function validateSearch(raw: Record<string, unknown>): DashboardSearch {
  const search: DashboardSearch = {};
  for (const name of ["from", "to"] as const) {
    const day = raw[name];
    if (typeof day === "string" && isDay(day)) search[name] = day;
  }
  const isCustom = search.from !== undefined || search.to !== undefined;
  const period = periods.find((known) => known === raw.period);
  if (period && !isCustom) search.period = period;
  for (const name of ["owner_id", "team_id", "pipeline_id"] as const) {
    const id = raw[name];
    if (typeof id === "string" && uuid.test(id)) search[name] = id;
  }
  return search;
}
