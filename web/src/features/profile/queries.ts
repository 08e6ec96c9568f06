import { queryOptions } from "@tanstack/react-query";

import { sendJson } from "@/api/client";
import { queryClient } from "@/app/queryClient";
import { type Me, meOptions } from "@/app/session";

export interface Account {
  first_name: string | null;
  last_name: string | null;
  timezone: string;
  language: string;
}

/** The answer of the change is what the whole app shows from now on. */
export async function saveAccount(account: Account): Promise<void> {
  const me = await sendJson<Me>("PATCH", "/auth/me", { body: account });
  queryClient.setQueryData(meOptions.queryKey, me);
}

export interface OwnSession {
  id: string;
  ip_address: string | null;
  browser: string | null;
  os: string | null;
  device_type: string | null;
  created_at: string;
  last_activity_at: string | null;
  is_current: boolean;
}

export const sessionsOptions = queryOptions({
  queryKey: ["own-sessions"],
  queryFn: () => sendJson<{ data: OwnSession[] }>("GET", "/auth/sessions"),
  staleTime: 0,
});

export const endSession = (id: string) => sendJson("POST", `/sessions/${id}/revoke`);
export const endOtherSessions = () => sendJson("POST", "/auth/sessions/revoke-others");

export interface ApiToken {
  id: string;
  name: string;
  prefix: string;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
}

export const tokensOptions = queryOptions({
  queryKey: ["own-tokens"],
  queryFn: () => sendJson<{ data: ApiToken[] }>("GET", "/auth/tokens"),
  staleTime: 0,
});

export interface NewToken {
  name: string;
  expires_at: string | null;
}

export const makeToken = (token: NewToken) =>
  sendJson<{ id: string; token: string }>("POST", "/auth/tokens", { body: token });
export const endToken = (id: string) => sendJson("DELETE", `/auth/tokens/${id}`);

export interface Reproof {
  password: string;
  code: string;
}

export const disableTotp = (proof: Reproof) =>
  sendJson("POST", "/auth/totp/disable", { body: proof });
export const renewRecoveryCodes = (code: string) =>
  sendJson<{ recovery_codes: string[] }>("POST", "/auth/totp/recovery-codes", { body: { code } });

export interface CalendarFeed {
  exists: boolean;
  created_at: string | null;
}

export const feedOptions = queryOptions({
  queryKey: ["calendar-feed"],
  queryFn: () => sendJson<CalendarFeed>("GET", "/auth/calendar-feed"),
  staleTime: 0,
});

/** The address is told only once; without a base address of the server we are at it. */
export async function makeFeed(): Promise<string> {
  const feed = await sendJson<{ path: string; url: string | null }>("POST", "/auth/calendar-feed");
  return feed.url ?? new URL(feed.path, window.location.origin).href;
}

export const endFeed = () => sendJson("DELETE", "/auth/calendar-feed");

export type NotificationKind = "assigned" | "due_soon" | "deal_won" | "mention";

export const mutedOptions = queryOptions({
  queryKey: ["muted-notifications"],
  queryFn: () => sendJson<{ muted: NotificationKind[] }>("GET", "/notifications/muted"),
});

export const mute = (muted: NotificationKind[]) =>
  sendJson("PUT", "/notifications/muted", { body: { muted } });
