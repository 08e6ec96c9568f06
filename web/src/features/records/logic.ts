// How kinds of records without pages of their own are shown: derived from the catalog, with a word
// for each kind where that is not enough. Pure.
import { type ColumnSpec, columnNamed, type ResourceSpec } from "@/ui/catalog/types";
import { lowerFirst } from "@/ui/catalog/words";
import { type GridColumn, gridColumn } from "@/ui/grid/types";
import type { StandardView } from "@/ui/views/SavedViews";

export interface Part {
  resource: string;
  /** Leads to the record it belongs to. */
  column: string;
  /** What such a record is called beside the others, where it has no name of its own. */
  title?: string;
}

interface Manner {
  /** Shown first in lists. */
  columns?: readonly string[];
  views?: readonly StandardView[];
  /** What an empty list says. */
  purpose?: string;
  /** Records that belong to one of this kind. */
  parts?: readonly Part[];
}

const manners: Record<string, Manner> = {
  emails: {
    columns: ["subject", "contact_id", "status", "sent_at", "deal_id", "owner_id", "to_email"],
    views: [
      { name: "My emails", search: { owner_id: "me", sort: "-created_at" } },
      { name: "Not delivered", search: { "status[in]": "bounced,failed", sort: "-created_at" } },
      { name: "Opened this week", search: { "opened_at[gte]": "week", sort: "-opened_at" } },
    ],
    purpose: "Messages to contacts stand here, with what became of them.",
  },
  email_templates: {
    purpose: "Texts that are used again stand here.",
    parts: [{ resource: "email_campaigns", column: "template_id" }],
  },
  email_campaigns: {
    columns: ["name", "status", "template_id", "total_sent", "total_opened", "total_clicked"],
    purpose: "Messages to many contacts at once stand here, with their results.",
    parts: [{ resource: "emails", column: "campaign_id" }],
  },
  documents: {
    columns: [
      "name",
      "type",
      "status",
      "contact_id",
      "deal_id",
      "owner_id",
      "sent_at",
      "signed_at",
    ],
    views: [
      { name: "My documents", search: { owner_id: "me", sort: "-created_at" } },
      { name: "Out for signature", search: { "status[in]": "sent,viewed", sort: "sent_at" } },
      { name: "Expiring soon", search: { "expires_at[gte]": "today", "expires_at[lte]": "+30d" } },
    ],
    purpose: "Proposals, contracts and their signatures stand here.",
    parts: [{ resource: "document_signatures", column: "document_id" }],
  },
  document_signatures: {
    columns: ["signer_name", "signer_email", "document_id", "is_signed", "signed_at"],
    purpose: "Who has to sign which document stands here.",
  },
  workflows: {
    columns: ["name", "status", "trigger_type", "execution_count", "last_executed_at", "owner_id"],
    purpose: "What the program does by itself when something happens stands here.",
    parts: [{ resource: "workflow_executions", column: "workflow_id", title: "created_at" }],
  },
  workflow_executions: {
    purpose: "What workflows did, and whether it worked, stands here.",
  },
  calls: {
    columns: [
      "phone_number",
      "activity_id",
      "outcome",
      "started_at",
      "duration_seconds",
      "direction",
      "deal_id",
      "owner_id",
    ],
    views: [
      { name: "My calls", search: { owner_id: "me", sort: "-started_at" } },
      { name: "Missed", search: { "outcome[in]": "missed,busy,failed", sort: "-started_at" } },
    ],
    purpose: "Calls that were logged stand here.",
  },
  activities: {
    columns: ["subject", "type", "status", "due_date", "contact_id", "deal_id", "owner_id"],
    views: [{ name: "My activities", search: { owner_id: "me", sort: "due_date" } }],
    purpose: "Calls, meetings, tasks and notes stand here.",
  },
};

export function purposeOf(spec: ResourceSpec): string {
  return manners[spec.name]?.purpose ?? `${spec.plural} stand here.`;
}

export function partsOf(resource: string): readonly { resource: string; column: string }[] {
  return manners[resource]?.parts ?? [];
}

export function viewsOf(spec: ResourceSpec): StandardView[] {
  return [
    { name: `All ${lowerFirst(spec.plural)}`, search: {} },
    ...(manners[spec.name]?.views ?? []),
  ];
}

const names = ["name", "subject", "title", "signer_name", "label", "phone_number", "email"];

/** What a kind's records are called by, which is the first column. */
export function nameColumn(spec: ResourceSpec): string | undefined {
  return names.find((name) => columnNamed(spec, name)) ?? spec.columns[0]?.name;
}

const standardCount = 7;
const unimportant = new Set<ColumnSpec["kind"]>(["longtext", "json", "id", "list"]);

export function standardColumnsOf(spec: ResourceSpec): string[] {
  const own = manners[spec.name]?.columns;
  if (own) {
    return own.filter((name) => columnNamed(spec, name));
  }
  const name = nameColumn(spec);
  const others = spec.columns
    .filter((column) => !unimportant.has(column.kind) && column.name !== name)
    .map((column) => column.name);
  return [...(name ? [name] : []), ...others].slice(0, standardCount);
}

/** The column that says how a record stands. */
export function markColumn(spec: ResourceSpec): ColumnSpec | undefined {
  const marks = ["status", "is_signed", ...(spec.name === "calls" ? ["outcome"] : [])];
  return spec.columns.find((column) => marks.includes(column.name));
}

/** What a card tells below its title and mark: the columns that are shown, in their order. */
export function cardNames(spec: ResourceSpec, shown: readonly string[]): string[] {
  const said = [nameColumn(spec), markColumn(spec)?.name];
  return shown.filter((name) => !said.includes(name));
}

export function gridColumnsOf(spec: ResourceSpec): GridColumn[] {
  const name = nameColumn(spec);
  const columns = spec.columns
    .filter((column) => column.name !== "id" || column.name === name)
    .map((column) => gridColumn(column, column.name === name ? { width: 280 } : {}));
  return columns.sort((a, b) => Number(b.id === name) - Number(a.id === name));
}

/** The fields of a record's page: what people write first, what the program keeps last. */
export function fieldsOf(spec: ResourceSpec): string[] {
  const shown = spec.columns.filter((column) => column.kind !== "id");
  const writable = shown.filter((column) => column.inUpdate);
  const kept = shown.filter((column) => !column.inUpdate);
  return [...writable, ...kept].map((column) => column.name);
}
