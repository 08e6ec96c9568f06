// Custom fields of an installation as further columns of a kind of record.
import type { ColumnKind, ColumnSpec, ResourceSpec } from "./types";

/** A record of the resource custom_fields, as far as a column needs it. */
export interface CustomField {
  resource: string;
  name: string;
  label: string;
  type: string;
  choices?: string[] | null;
  required?: boolean;
  help_text?: string | null;
}

const kinds: Record<string, ColumnKind> = {
  text: "text",
  number: "decimal",
  boolean: "boolean",
  date: "day",
  datetime: "moment",
  choice: "enum",
  multi_choice: "tags",
  url: "url",
};

export function customColumn(field: CustomField): ColumnSpec {
  const column: ColumnSpec = {
    name: `custom_fields.${field.name}`,
    label: field.label || field.name,
    kind: kinds[field.type] ?? "text",
    nullable: true,
    inCreate: true,
    inUpdate: true,
    filterable: true,
  };
  if (field.choices?.length) column.choices = field.choices;
  if (field.required) column.required = true;
  if (field.help_text) column.help = field.help_text;
  return column;
}

export function withCustomFields(spec: ResourceSpec, fields: CustomField[]): ResourceSpec {
  const own = fields.filter((field) => field.resource === spec.name).map(customColumn);
  return own.length === 0 ? spec : { ...spec, columns: [...spec.columns, ...own] };
}

/** What this person may see: masked columns are not there at all. */
export function withoutMasked(spec: ResourceSpec, masked: readonly string[]): ResourceSpec {
  if (masked.length === 0) {
    return spec;
  }
  const hidden = new Set(masked);
  const columns = spec.columns.filter((column) => {
    return !hidden.has(column.name) && !hidden.has(column.name.split(".")[0] ?? "");
  });
  return { ...spec, columns };
}
