// The filters of a list's address as the server takes them.
import type { Query } from "@/api/client";
import type { ResourceSpec } from "@/ui/catalog/types";
import { conditionsOf, serverFilters } from "@/ui/filters/conditions";
import type { ListSearch } from "@/ui/filters/search";
import { useViewer } from "@/ui/grid/useRecordList";

export function useFilters(spec: ResourceSpec, search: ListSearch): Query {
  const viewer = useViewer();
  const filters = serverFilters(conditionsOf(search, spec), spec, viewer);
  return spec.canSearch && search["q"] ? { ...filters, q: search["q"] } : filters;
}
