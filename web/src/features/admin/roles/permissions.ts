// What a role allows, between the JSON that the server keeps and the table in which it is edited. Pure.
import type { Scope, Verb } from "@/app/session";

export const scopes = ["none", "own", "team", "all"] as const;
export const verbs = ["read", "create", "update", "delete", "assign"] as const;

export interface Access {
  read: Scope;
  create: boolean;
  update: Scope;
  delete: Scope;
  assign: Scope;
  masked: string[];
}

export interface Permissions {
  /** Kinds with rights of their own; the others have those of "*". */
  records: Record<string, Access>;
  rights: string[];
}

export const others = "*";

export interface KindOfRecord {
  resource: string;
  /** Without owners a scope is all or none. */
  isOwned: boolean;
  /** What a role decides; the rest of the verbs needs a right, or does not exist. */
  verbs: readonly Verb[];
}

const all = verbs;
const withoutAssign = ["read", "create", "update", "delete"] as const;
const reading = ["read"] as const;

/** The kinds that a role speaks of. Others are governed by rights alone. */
export const kinds: readonly KindOfRecord[] = [
  { resource: "contacts", isOwned: true, verbs: all },
  { resource: "deals", isOwned: true, verbs: all },
  { resource: "activities", isOwned: true, verbs: all },
  { resource: "calls", isOwned: true, verbs: withoutAssign },
  { resource: "emails", isOwned: true, verbs: all },
  { resource: "documents", isOwned: true, verbs: all },
  { resource: "document_signatures", isOwned: true, verbs: withoutAssign },
  { resource: "workflows", isOwned: true, verbs: all },
  { resource: "workflow_executions", isOwned: true, verbs: reading },
  { resource: "email_templates", isOwned: false, verbs: withoutAssign },
  { resource: "email_campaigns", isOwned: false, verbs: withoutAssign },
  { resource: "pipelines", isOwned: false, verbs: reading },
  { resource: "pipeline_stages", isOwned: false, verbs: reading },
  { resource: "users", isOwned: false, verbs: reading },
  { resource: "teams", isOwned: false, verbs: reading },
  { resource: "custom_fields", isOwned: false, verbs: reading },
];

export interface RightInWords {
  right: string;
  label: string;
  meaning: string;
}

export const rights: readonly RightInWords[] = [
  { right: "export", label: "Export", meaning: "Download lists as files" },
  { right: "import", label: "Import", meaning: "Bring records in from files" },
  { right: "bulk", label: "Many at once", meaning: "Change or delete many records in one go" },
  { right: "reports:all", label: "All figures", meaning: "See the figures of the whole company" },
  {
    right: "manage_users",
    label: "Manage users",
    meaning: "Accounts, roles, teams and sessions. Nobody can give more than they have themselves",
  },
  {
    right: "manage_settings",
    label: "Manage settings",
    meaning:
      "Pipelines, custom fields, exchange rates, settings, jobs and schedules, shared views of others",
  },
  { right: "view_audit", label: "Read the logs", meaning: "The audit log and the security log" },
  { right: "run_etl", label: "Prove the figures", meaning: "Recount and verify the figures" },
];

export const nothing: Access = {
  read: "none",
  create: false,
  update: "none",
  delete: "none",
  assign: "none",
  masked: [],
};

function scopeOf(value: unknown): Scope {
  return scopes.find((scope) => scope === value) ?? "none";
}

function accessOf(value: unknown): Access {
  const given = (value ?? {}) as Record<string, unknown>;
  return {
    read: scopeOf(given.read),
    create: given.create === true,
    update: scopeOf(given.update),
    delete: scopeOf(given.delete),
    assign: scopeOf(given.assign),
    masked: Array.isArray(given.masked) ? given.masked.map(String) : [],
  };
}

/** From the text that the server keeps, or the object that it may give. */
export function permissionsOf(kept: unknown): Permissions {
  const json = (typeof kept === "string" ? JSON.parse(kept || "{}") : (kept ?? {})) as {
    records?: Record<string, unknown>;
    rights?: unknown[];
  };
  const records = Object.entries(json.records ?? {}).map(([kind, value]) => [
    kind,
    accessOf(value),
  ]);
  return { records: Object.fromEntries(records), rights: (json.rights ?? []).map(String) };
}

/** As the server takes it; what is not said is not allowed, so nothing empty is written. */
export function jsonOf(permissions: Permissions): object {
  const records = Object.entries(permissions.records).map(([kind, { masked, ...access }]) => [
    kind,
    masked.length > 0 ? { ...access, masked } : access,
  ]);
  return { records: Object.fromEntries(records), rights: permissions.rights };
}

export function accessTo(permissions: Permissions, kind: string): Access {
  return permissions.records[kind] ?? permissions.records[others] ?? nothing;
}

export function isOfItsOwn(permissions: Permissions, kind: string): boolean {
  return permissions.records[kind] !== undefined;
}

/** With one cell changed. A kind that had the rights of the others gets rights of its own. */
export function withAccess(
  permissions: Permissions,
  kind: string,
  change: Partial<Access>,
): Permissions {
  const access = { ...accessTo(permissions, kind), ...change };
  return { ...permissions, records: { ...permissions.records, [kind]: access } };
}

/** The kind follows the others again. */
export function withoutOwn(permissions: Permissions, kind: string): Permissions {
  const { [kind]: _gone, ...records } = permissions.records;
  return { ...permissions, records };
}

export function withRight(permissions: Permissions, right: string, has: boolean): Permissions {
  const without = permissions.rights.filter((one) => one !== right);
  return { ...permissions, rights: has ? [...without, right] : without };
}

/** What a scope comes to for a kind: without owners "own" and "team" find nothing. */
export function effective(scope: Scope, kind: KindOfRecord): Scope {
  return kind.isOwned || scope === "all" ? scope : "none";
}

/** Nobody can change what he cannot see: such cells deserve a word. */
export function contradictions(permissions: Permissions): string[] {
  const width = (scope: Scope) => scopes.indexOf(scope);
  const found: string[] = [];
  for (const kind of kinds) {
    const access = accessTo(permissions, kind.resource);
    const read = width(effective(access.read, kind));
    const wider = (["update", "delete", "assign"] as const).filter(
      (verb) => kind.verbs.includes(verb) && width(effective(access[verb], kind)) > read,
    );
    if (wider.length > 0) found.push(kind.resource);
  }
  return found;
}
