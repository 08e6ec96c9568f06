// The API as a program uses it: makes the data of a test, and checks what the browser did.
import { inject } from "vitest";

import { password, people, type Person } from "./people";

export type Json = Record<string, unknown>;

export class Api {
  constructor(
    private url: string,
    readonly cookie: string,
  ) {}

  async request(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        Cookie: this.cookie,
        Origin: this.url,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  async #json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.request(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  }

  get = <T = Json>(path: string) => this.#json<T>("GET", path);
  post = <T = Json>(path: string, body?: unknown) => this.#json<T>("POST", path, body);
  patch = <T = Json>(path: string, body: unknown) => this.#json<T>("PATCH", path, body);
  put = <T = Json>(path: string, body: unknown) => this.#json<T>("PUT", path, body);
  delete = (path: string) => this.#json<undefined>("DELETE", path);
}

/** Signs in and keeps the cookie. */
export async function signIn(url: string, email: string, secret = password): Promise<Api> {
  const response = await fetch(`${url}/api/v1/auth/login`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: url },
    body: JSON.stringify({ email, password: secret }),
  });
  if (!response.ok) throw new Error(`${email} cannot sign in: ${await response.text()}`);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]!);
  return new Api(url, cookies.join("; "));
}

/** An import as the admin does it, who may also say what was long ago. */
export async function importCsv(kind: string, lines: readonly string[]): Promise<void> {
  const { cookie } = await as("admin");
  const url = inject("serverUrl");
  const response = await fetch(`${url}/api/v1/${kind}/import?on_duplicate=skip`, {
    method: "POST",
    headers: { Cookie: cookie, Origin: url, "Content-Type": "text/csv" },
    body: lines.join("\n"),
  });
  if (!response.ok) throw new Error(await response.text());
}

const signedIn = new Map<Person, Promise<Api>>();

/** One session for each person and test file. */
export function as(person: Person): Promise<Api> {
  const known = signedIn.get(person) ?? signIn(inject("serverUrl"), people[person].email);
  signedIn.set(person, known);
  return known;
}

/** How the person's account is called in records. */
export async function idOf(person: Person): Promise<string> {
  const me = await (await as(person)).get<{ user: { id: string } }>("/auth/me");
  return me.user.id;
}
