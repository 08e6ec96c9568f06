/** What the server says when it refuses (application/problem+json). */
export interface FieldError {
  field: string;
  code: string;
  message: string;
}

export class Problem extends Error {
  override name = "Problem";

  constructor(
    readonly status: number,
    /** A plain sentence. */
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    readonly requestId = "",
    readonly retryAfter: number | null = null,
    /** The record as it is now, with a 409 or 412. */
    readonly current: unknown = null,
  ) {
    super(detail);
  }

  /** Messages by field, as forms want them. */
  get byField(): Record<string, string> {
    return Object.fromEntries(
      this.errors.map((error) => [error.field, sentence(error.message)] as const),
    );
  }

  /** The first error that names no field of `known`, so that none is lost in a form. */
  otherThan(known: readonly string[]): string | null {
    const other = this.errors.find((error) => !known.includes(error.field));
    if (other) return `${other.field}: ${other.message}`;
    return this.errors.length === 0 ? this.detail : null;
  }

  has(code: string): boolean {
    return this.errors.some((error) => error.code === code);
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What to tell a person, whatever was thrown. */
export function messageOf(error: unknown): string {
  if (error instanceof Problem) {
    if (error.status >= 500 && error.requestId) {
      return `${sentence(error.detail)} (request ${error.requestId})`;
    }
    const first = error.errors[0];
    return sentence(first && !error.detail.includes(first.message) ? first.message : error.detail);
  }
  if (error instanceof TypeError) return "The server cannot be reached.";
  return error instanceof Error ? error.message : String(error);
}

export async function problemOf(response: Response): Promise<Problem> {
  let body: Record<string, unknown> = {};
  try {
    body = (await response.clone().json()) as Record<string, unknown>;
  } catch {
    // Not ours: a proxy's page, or nothing.
  }
  const retryAfter = Number(response.headers.get("Retry-After") ?? NaN);
  return new Problem(
    response.status,
    String(body.detail ?? body.title ?? (response.statusText || `error ${response.status}`)),
    Array.isArray(body.errors) ? (body.errors as FieldError[]) : [],
    String(body.request_id ?? response.headers.get("X-Request-Id") ?? ""),
    Number.isFinite(retryAfter) ? retryAfter : null,
    body.current ?? null,
  );
}
