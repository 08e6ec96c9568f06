import { humanise, lowerFirst, singularOf } from "@/ui/catalog/words";

interface Who {
  id: string;
  first_name: string | null;
  last_name: string | null;
  email: string;
}

export interface AuditEntry {
  id: string;
  user_id: string | null;
  user_email: string | null;
  action: string;
  resource_type: string;
  resource_id: string | null;
  description: string | null;
  changes: unknown;
  ip_address: string | null;
  user_agent: string | null;
  request_method: string | null;
  request_path: string | null;
  metadata: Record<string, unknown> | null;
  created_at: string;
  user?: Who | null;
}

export interface SecurityEvent {
  id: string;
  event_type: string;
  severity: string;
  user_id: string | null;
  user_email: string | null;
  description: string | null;
  details: unknown;
  ip_address: string | null;
  user_agent: string | null;
  location: string | null;
  action_taken: string | null;
  created_at: string;
  user?: Who | null;
}

const acts: Record<string, string> = {
  create: "Created",
  read: "Read",
  update: "Changed",
  delete: "Deleted",
  login: "Signed in",
  logout: "Signed out",
  export: "Exported",
  import: "Imported",
};

const many = new Set(["export", "import", "login", "logout"]);

/** "Changed a deal" */
export function actInWords(entry: AuditEntry): string {
  const restored = entry.metadata?.["restored"] === true;
  const act = restored ? "Restored" : (acts[entry.action] ?? humanise(entry.action));
  if (many.has(entry.action)) {
    return entry.resource_type ? `${act}: ${lowerFirst(humanise(entry.resource_type))}` : act;
  }
  const kind = lowerFirst(singularOf(entry.resource_type));
  return `${act} ${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}

/** What somebody did not ask for, but what followed from something else. */
export function followed(entry: AuditEntry): boolean {
  return entry.metadata?.["follows"] === true;
}

/** Where it came from, when not from a request. */
export function sourceOf(entry: AuditEntry): string | null {
  const source = entry.metadata?.["source"];
  if (typeof source !== "string" || source === "api") return null;
  return (
    { sql: "directly in the database", job: "a job", cli: "the command line" }[source] ?? source
  );
}
