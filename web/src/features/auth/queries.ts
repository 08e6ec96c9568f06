import { queryClient } from "@/app/queryClient";
import { type Me, meOptions } from "@/app/session";
import { sendJson } from "@/api/client";

export interface Credentials {
  email: string;
  password: string;
  totp?: string;
}

export async function logIn(credentials: Credentials): Promise<Me> {
  await sendJson("POST", "/auth/login", { body: credentials });
  // Nothing of whoever was here before; who is here now the page watches.
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meOptions.queryKey[0] });
  return reloadMe();
}

export async function reloadMe(): Promise<Me> {
  return queryClient.fetchQuery({ ...meOptions, staleTime: 0 });
}

export interface PasswordChange {
  current_password: string;
  new_password: string;
}

export async function changePassword(change: PasswordChange): Promise<void> {
  await sendJson("POST", "/auth/password", { body: change });
}

export interface PasswordReset {
  token: string;
  new_password: string;
  totp?: string;
}

export async function resetPassword(reset: PasswordReset): Promise<void> {
  await sendJson("POST", "/auth/password/reset", { body: reset });
}

export async function requestReset(email: string): Promise<void> {
  await sendJson("POST", "/auth/password/reset-request", { body: { email } });
}

export interface TotpSetup {
  secret: string;
  otpauth_uri: string;
}

export const setUpTotp = () => sendJson<TotpSetup>("POST", "/auth/totp/setup");

export const confirmTotp = (code: string) =>
  sendJson<{ recovery_codes: string[] }>("POST", "/auth/totp/confirm", { body: { code } });
