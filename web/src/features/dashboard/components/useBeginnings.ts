// Is there anything at all that this person could see figures of?
import { useQuery } from "@tanstack/react-query";

import { useSession } from "@/app/session";

import { looksEmpty } from "../logic";
import { countOptions } from "../queries";
import type { Dashboard } from "../types";

export interface Beginnings {
  hasContacts: boolean;
  hasDeals: boolean;
  hasPeople: boolean;
}

/** Null as long as there is nothing to begin with, or it is not known yet. */
export function useBeginnings(
  dashboard: Dashboard | undefined,
  isFiltered: boolean,
): Beginnings | null {
  const { can, hasRight } = useSession();
  const isWanted = dashboard !== undefined && !isFiltered && looksEmpty(dashboard);
  const contacts = useCount("contacts", isWanted && can("contacts", "read"));
  const deals = useCount("deals", isWanted && can("deals", "read"));
  const people = useCount("users", isWanted && hasRight("manage_users"));
  if (!isWanted || contacts === undefined || deals === undefined || people === undefined) {
    return null;
  }
  if (contacts > 0 && deals > 0) return null;
  return { hasContacts: contacts > 0, hasDeals: deals > 0, hasPeople: people > 1 };
}

/** Undefined while it is not known; 0 for who may not ask. */
function useCount(resource: string, isWanted: boolean): number | undefined {
  const { data } = useQuery({ ...countOptions(resource), enabled: isWanted });
  return isWanted ? data?.page.total : 0;
}
