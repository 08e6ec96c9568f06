import { useSession } from "@/app/session";

/** May one plan something for this owner; without one, for oneself? */
export function useMayPlan(owner: string | undefined): boolean {
  const { can, me } = useSession();
  const scope = me.records["activities"]?.assign;
  const givesToOthers = scope === "team" || scope === "all"; // whom exactly only the server knows
  return can("activities", "create") && (owner === undefined || givesToOthers);
}
