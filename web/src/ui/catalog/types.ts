// What the web app knows of a kind of record: its columns, what they take, and what may be done.
// Made from the server's OpenAPI document (fromOpenApi.ts); nothing here is written by hand.

export type ColumnKind =
  | "text"
  | "longtext"
  | "email"
  | "phone"
  | "url"
  | "integer"
  | "decimal"
  | "money"
  | "boolean"
  | "moment"
  | "day"
  | "enum"
  | "reference"
  | "tags"
  | "list"
  | "json"
  | "id";

export interface ColumnSpec {
  /** The member of the record; `custom_fields.region` for a custom field. */
  name: string;
  label: string;
  kind: ColumnKind;
  help?: string;
  choices?: string[];
  /** The resource that a reference names, and the member that `include=` puts beside it. */
  target?: string;
  include?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  nullable?: boolean;
  required?: boolean;
  /** Can be written when the record is made, and later. */
  inCreate?: boolean;
  inUpdate?: boolean;
  sortable?: boolean;
  filterable?: boolean;
}

export interface ResourceSpec {
  name: string;
  singular: string;
  plural: string;
  columns: ColumnSpec[];
  canSearch: boolean;
  canCreate: boolean;
  canUpdate: boolean;
  canDelete: boolean;
  canRestore: boolean;
  canBulk: boolean;
  canExport: boolean;
}

export type Catalog = Record<string, ResourceSpec>;

/** What a column means, in a sentence or two: by kind of record and column. */
export type Help = Record<string, Record<string, string>>;

/** A record as the API gives it. */
export type Row = { id: string; [member: string]: unknown };

export function columnNamed(spec: ResourceSpec, name: string): ColumnSpec | undefined {
  return spec.columns.find((column) => column.name === name);
}

const customPrefix = "custom_fields.";

export function isCustom(name: string): boolean {
  return name.startsWith(customPrefix);
}

/** The value of a column, custom fields included. */
export function valueOf(row: Row, name: string): unknown {
  if (!isCustom(name)) {
    return row[name];
  }
  const fields = row["custom_fields"] as Record<string, unknown> | null | undefined;
  return fields?.[name.slice(customPrefix.length)];
}

/** The merge patch that gives a column a value. */
export function patchOf(name: string, value: unknown): Record<string, unknown> {
  return isCustom(name)
    ? { custom_fields: { [name.slice(customPrefix.length)]: value } }
    : { [name]: value };
}

/** The record as it is once the patch is in: for showing it before the server has answered. */
export function patched(row: Row, patch: Record<string, unknown>): Row {
  const next: Row = { ...row };
  for (const [name, value] of Object.entries(patch)) {
    next[name] =
      name === "custom_fields" && value && typeof value === "object"
        ? { ...(row["custom_fields"] as object | null), ...value }
        : value;
  }
  return next;
}
