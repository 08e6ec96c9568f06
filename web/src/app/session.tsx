// Who is signed in and what he may do. The server decides; this only spares buttons that it would
// refuse.
import { queryOptions, useQuery } from "@tanstack/react-query";

import { sendJson } from "@/api/client";
import { createFormat, type Format } from "@/lib/format";
import { nameOf } from "@/lib/names";

import { queryClient } from "./queryClient";

export { nameOf };

export type Scope = "none" | "own" | "team" | "all";
export type Verb = "read" | "create" | "update" | "delete" | "assign";

export interface ResourceRights {
  read: Scope;
  create: boolean;
  update: Scope;
  delete: Scope;
  assign: Scope;
  masked: string[];
}

declare global {
  interface Window {
    dealwrightMe?: Promise<Response> | undefined;
  }
}

export interface Me {
  user: {
    id: string;
    email: string;
    first_name: string | null;
    last_name: string | null;
    title: string | null;
    avatar_url: string | null;
    timezone: string | null;
    language: string | null;
    team_id: string | null;
    manager_id: string | null;
  };
  roles: string[];
  rights: string[];
  records: Record<string, ResourceRights>;
  must_change_password: boolean;
  must_set_up_totp: boolean;
  totp_enabled: boolean;
  session: { id: string; created_at: string; expires_at: string; idle_minutes: number } | null;
  token_id: string | null;
  preferences?: Preferences;
  workspace?: { base_currency: string; reporting_timezone: string };
}

/** Kept by the server with the user; what a page keeps for itself it keeps under its own name. */
export interface Preferences {
  shortcuts_off?: boolean;
  [name: string]: unknown;
}

/** Asked by index.html while this code was on its way; good for one answer. */
async function takeEarlyMe(): Promise<Response | undefined> {
  const early = window.dealwrightMe;
  window.dealwrightMe = undefined;
  return early?.catch(() => undefined);
}

export const meOptions = queryOptions({
  queryKey: ["me"],
  queryFn: async () => sendJson<Me>("GET", "/auth/me", { early: await takeEarlyMe() }),
  staleTime: 5 * 60_000,
});

export interface Session {
  me: Me;
  name: string;
  /** May he do this to at least some record of the kind? */
  can: (resource: string, verb: Verb) => boolean;
  hasRight: (right: string) => boolean;
  format: Format;
}

function makeSession(me: Me): Session {
  return {
    me,
    name: nameOf(me.user),
    can: (resource, verb) => {
      const allowed = me.records[resource]?.[verb];
      return allowed !== undefined && allowed !== false && allowed !== "none";
    },
    hasRight: (right) => me.rights.includes(right),
    format: createFormat(me.user.language, me.user.timezone),
  };
}

/** One for all that ask, hundreds on a page: formatters are dear. */
const sessions = new WeakMap<Me, Session>();

function sessionOf(me: Me): Session {
  const known = sessions.get(me) ?? makeSession(me);
  sessions.set(me, known);
  return known;
}

/** Only inside the shell, where somebody is signed in. */
export function useSession(): Session {
  const { data: me } = useQuery(meOptions);
  if (!me) throw new Error("useSession outside of the signed-in shell");
  return sessionOf(me);
}

/** Merged into what is kept already; null takes a member away. */
export async function savePreferences(changes: Preferences): Promise<void> {
  const me = await queryClient.ensureQueryData(meOptions);
  const preferences = { ...me.preferences, ...changes };
  queryClient.setQueryData(meOptions.queryKey, { ...me, preferences });
  await sendJson("PATCH", "/auth/me", { body: { preferences: changes } });
}

export async function logOut(): Promise<void> {
  await sendJson("POST", "/auth/logout");
  // A fresh page forgets everything that this one knew.
  window.location.assign("/sign-in");
}
