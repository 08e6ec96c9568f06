// The search parameters of this feature's pages, as they stand in the address. Loaded with the
// router, so nothing heavy belongs here.

export interface ActivitiesSearch {
  /** Whose, if not one's own. */
  owner?: string;
  /** The calendar: a day of the week that is shown. */
  day?: string;
}

export function validateSearch(raw: Record<string, unknown>): ActivitiesSearch {
  const search: ActivitiesSearch = {};
  if (typeof raw.owner === "string" && /^[0-9a-f-]{36}$/.test(raw.owner)) search.owner = raw.owner;
  if (typeof raw.day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(raw.day)) search.day = raw.day;
  return search;
}
