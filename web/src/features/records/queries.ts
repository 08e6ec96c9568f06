import { recordOptions } from "@/api/queries";
import type { ResourceSpec, Row } from "@/ui/catalog/types";

/** A record with the names of what it refers to. */
export function recordQuery(spec: ResourceSpec, id: string) {
  const include = spec.columns.flatMap((column) => column.include ?? []).join(",");
  return {
    ...recordOptions<Row>(spec.name, id, include ? { include } : {}),
    placeholderData: undefined,
  };
}
