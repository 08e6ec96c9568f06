// May this person change this record? The server decides; this spares fields that it would refuse.
import { type Scope, useSession } from "@/app/session";

import type { Row } from "./catalog/types";

export function allows(scope: Scope | undefined, row: Row, userId: string): boolean {
  switch (scope) {
    case "all":
    case "team": // who belongs to it only the server knows
      return true;
    case "own":
      return row["owner_id"] === userId;
    default:
      return false;
  }
}

export function useMayChange(resource: string): (row: Row, verb?: "update" | "delete") => boolean {
  const { me } = useSession();
  const rights = me.records[resource];
  return (row, verb = "update") => allows(rights?.[verb], row, me.user.id);
}
