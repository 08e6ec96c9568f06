import { queryOptions, useQuery } from "@tanstack/react-query";

import { sendJson } from "@/api/client";
import { listOptions } from "@/api/queries";

import type { ResetLink, Role, Team } from "./types";

export const rolesOptions = listOptions<Role>("roles", { limit: 500, sort: "name" });

export const teamsOptions = listOptions<Team>("teams", {
  limit: 500,
  sort: "name",
  include: "team_lead",
});

export function useTeams(): Team[] {
  return useQuery(teamsOptions).data?.data ?? [];
}

export interface RoleOfUser {
  id: string;
  name: string;
  description: string | null;
}

export function userRolesOptions(userId: string) {
  return queryOptions({
    queryKey: ["users", "roles", userId] as const,
    queryFn: ({ signal }) =>
      sendJson<{ data: RoleOfUser[] }>("GET", `/users/${userId}/roles`, { signal }),
  });
}

export function setRoles(userId: string, roles: readonly string[]): Promise<unknown> {
  return sendJson("PUT", `/users/${userId}/roles`, { body: { roles } });
}

export function sendResetLink(userId: string): Promise<ResetLink> {
  return sendJson<ResetLink>("POST", `/users/${userId}/reset-password`);
}
