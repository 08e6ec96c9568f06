// The search parameters of the pages of deals, as they stand in the address. Loaded with the
// router, so nothing heavy belongs here. Filters are those of every list (ui/filters).
import { listSearch, type ListSearch } from "@/ui/filters/search";

export function validateSearch(raw: Record<string, unknown>): ListSearch {
  return listSearch(raw);
}
