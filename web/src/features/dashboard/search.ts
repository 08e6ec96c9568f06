// The search parameters of this feature's pages, as they stand in the address. Loaded with the
// router, so nothing heavy belongs here.

/** Every page of the feature; give a page its own function where it needs types. */
export function validateSearch(raw: Record<string, unknown>): Record<string, unknown> {
  return raw;
}
