// The search parameters of this feature's pages, as they stand in the address. Loaded with the
// router, so nothing heavy belongs here.
import { listSearch } from "@/ui/filters/search";

/** Filters of the lists, as they stand in the addresses of all lists. */
export const validateSearch = listSearch;
