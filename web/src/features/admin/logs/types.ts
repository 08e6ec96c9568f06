import { nameOf } from "@/app/session";
import { humanise, lowerFirst, pluralOf, singularOf } from "@/ui/catalog/words";

import { titleOf as titleOfJob } from "../jobs/types";

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

const signing = new Set(["login", "logout"]);
const many = new Set(["export", "import"]);

/** "an activity", "a user" */
function withArticle(noun: string): string {
  return /^([aeio]|un)/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

const kinds: Record<string, string> = { user_totp: "second factor" };

const kindOf = (resource: string) => kinds[resource] ?? lowerFirst(singularOf(resource));

/** "Changed a deal" */
export function actInWords(entry: AuditEntry): string {
  const restored = entry.metadata?.["restored"] === true;
  const act = restored ? "Restored" : (acts[entry.action] ?? humanise(entry.action));
  if (signing.has(entry.action)) return act;
  if (many.has(entry.action)) return `${act} ${lowerFirst(pluralOf(entry.resource_type))}`;
  return `${act} ${withArticle(kindOf(entry.resource_type))}`;
}

/** What is said below a title, unless it says the same again: "Signed in", "signed in". */
export function moreThan(title: string, text: string | null | undefined): string | null {
  return text && text.toLowerCase() !== title.toLowerCase() ? text : null;
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

/** A person, or in words what else it was. */
export function whoOf(entry: Pick<AuditEntry, "user" | "user_email">): string {
  if (entry.user) return nameOf(entry.user);
  const said = entry.user_email ?? "the program";
  const job = / \(job\)$/.exec(said);
  if (job) return `Job: ${titleOfJob({ kind: said.slice(0, job.index), payload: {} })}`;
  return said === "dealwright_app (database)" ? "the program" : said;
}
