import { useSession } from "@/app/session";

/** May one plan something for this owner; without one, for oneself? Whose exactly the server knows. */
export function useMayPlan(): (owner: string | undefined) => boolean {
  const { can } = useSession();
  return (owner) =>
    can("activities", "create") && (owner === undefined || can("activities", "assign"));
}
