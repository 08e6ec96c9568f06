import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

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

const everybodysRolesOptions = queryOptions({
  queryKey: ["users", "roles"] as const,
  queryFn: ({ signal }) =>
    sendJson<{ data: { user_id: string; roles: string[] }[] }>("GET", "/users/roles", { signal }),
});

/** The names of a user's roles, once they are known. */
export function useRolesOf(): (userId: string) => readonly string[] {
  const { data } = useQuery(everybodysRolesOptions);
  const known = useMemo(
    () => new Map(data?.data.map(({ user_id, roles }) => [user_id, roles])),
    [data],
  );
  return (userId) => known.get(userId) ?? [];
}

export function setRoles(userId: string, roles: readonly string[]): Promise<unknown> {
  return sendJson("PUT", `/users/${userId}/roles`, { body: { roles } });
}

export function sendResetLink(userId: string): Promise<ResetLink> {
  return sendJson<ResetLink>("POST", `/users/${userId}/reset-password`);
}
