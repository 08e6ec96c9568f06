// The search parameters of this feature's pages, as they stand in the address. Loaded with the
// router, so nothing heavy belongs here.

export interface ImportSearch {
  /** The kind of record to begin with. */
  kind?: string;
}

export function validateSearch(raw: Record<string, unknown>): ImportSearch {
  return typeof raw.kind === "string" ? { kind: raw.kind } : {};
}
