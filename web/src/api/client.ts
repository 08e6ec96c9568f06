// The one way to the server. Types come from its OpenAPI document; errors are thrown as Problem.
import createClient from "openapi-fetch";

import { uniqueId } from "@/lib/ids";

import { problemOf } from "./problem";
import type { paths } from "./schema";

type Listener = () => void;
const signedOutListeners = new Set<Listener>();

/** Called when an answer says that nobody is signed in any more. */
export function onSignedOut(listener: Listener): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

const wait = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1000));

/** A busy server is asked again, but only where that cannot do anything twice. */
function isRepeatable(request: Request): boolean {
  return (
    ["GET", "HEAD", "PUT", "DELETE"].includes(request.method) ||
    request.headers.has("Idempotency-Key")
  );
}

const longestWait = 5;
const tries = 3;

/** `early`: the answer to the same request, when somebody has asked already. */
export async function fetchChecked(request: Request, early?: Response): Promise<Response> {
  let response: Response;
  for (let attempt = 1; ; attempt += 1) {
    response = (attempt === 1 && early) || (await fetch(request.clone()));
    if (response.status !== 503 || attempt === tries || !isRepeatable(request)) break;
    await wait(Math.min(Number(response.headers.get("Retry-After") ?? 1) || 1, longestWait));
  }
  if (response.ok) return response;
  const problem = await problemOf(response);
  // A wrong password is a 401 too, but of a sign-in; the form shows it.
  if (response.status === 401 && !request.url.includes("/auth/login")) {
    signedOutListeners.forEach((listener) => listener());
  }
  throw problem;
}

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request) => fetchChecked(request),
});

/** The answer's data; openapi-fetch types it as optional because errors could be returned. */
export async function dataOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}

/** For a create, made once per form, so that sending it again cannot create twice. */
export function idempotencyKey(): string {
  return uniqueId();
}

export const base = "/api/v1";

export interface SendOptions {
  /** Search parameters; undefined ones are left out. */
  query?: Query;
  body?: unknown;
  /** The version that was read; the server answers 412 when there is a newer one. */
  etag?: string | null;
  idempotencyKey?: string;
  signal?: AbortSignal;
  early?: Response | undefined;
}

export type Query = Record<string, string | number | boolean | null | undefined>;

export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return `${base}${path}${text ? `?${text}` : ""}`;
}

/** For addresses that are put together at run time (`/${resource}/${id}`): the types cannot help. */
export async function send(
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE",
  path: string,
  { query, body, etag, idempotencyKey: key, signal, early }: SendOptions = {},
): Promise<Response> {
  const headers = new Headers({ Accept: "application/json" });
  if (etag) headers.set("If-Match", etag);
  if (key) headers.set("Idempotency-Key", key);
  const isRaw = body instanceof Blob;
  if (isRaw) headers.set("Content-Type", body.type || "text/csv");
  else if (body !== undefined) headers.set("Content-Type", "application/json");
  return fetchChecked(
    new Request(new URL(address(path, query), window.location.origin), {
      method,
      headers,
      body: isRaw ? body : body === undefined ? undefined : JSON.stringify(body),
      signal,
    }),
    early,
  );
}

export async function sendJson<T>(
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE",
  path: string,
  options: SendOptions = {},
): Promise<T> {
  const response = await send(method, path, options);
  return (response.status === 204 ? undefined : await response.json()) as T;
}
