// From the server's OpenAPI document to the catalog of the web app. Pure, and run when the web app
// is built (scripts/catalog.mjs): a whole document is far larger than what the pages need of it.
import type { Catalog, ColumnKind, ColumnSpec, Help, ResourceSpec } from "./types.ts";
import { humanise, pluralOf, singularOf } from "./words.ts";

interface Schema {
  type?: string | string[];
  format?: string;
  enum?: (string | null)[];
  items?: Schema;
  description?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  readOnly?: boolean;
  anyOf?: { $ref?: string; type?: string }[];
  properties?: Record<string, Schema>;
  required?: string[];
}

interface Parameter {
  $ref?: string;
  name?: string;
  schema?: Schema;
}

interface Operation {
  operationId?: string;
  parameters?: Parameter[];
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const base = "/api/v1/";
const longTexts = new Set([
  "notes",
  "description",
  "body",
  "body_text",
  "body_html",
  "error_message",
  "won_reason",
  "lost_reason",
]);
const phones = new Set(["phone", "mobile", "phone_number"]);

export function catalogFromOpenApi(document: OpenApi): Catalog {
  const catalog: Catalog = {};
  for (const path of Object.keys(document.paths)) {
    const name = path.startsWith(base) ? path.slice(base.length) : "";
    const schema = document.components.schemas[schemaName(name)];
    const lists = document.paths[path]?.["get"]?.operationId === `list_${name}`;
    if (/^[a-z_]+$/.test(name) && schema?.properties && lists) {
      catalog[name] = resourceSpec(document, name, schema);
    }
  }
  return catalog;
}

/** Pages come without the words of help: they are half of the catalog, and fetched when they are shown. */
export function helpApart(whole: Catalog): { catalog: Catalog; help: Help } {
  const catalog: Catalog = {};
  const help: Help = {};
  for (const [name, spec] of Object.entries(whole)) {
    const texts = spec.columns.flatMap((column) =>
      column.help ? [[column.name, column.help]] : [],
    );
    if (texts.length > 0) help[name] = Object.fromEntries(texts) as Help[string];
    const columns = spec.columns.map(({ help: _help, ...column }) => column);
    catalog[name] = { ...spec, columns };
  }
  return { catalog, help };
}

/** email_templates -> EmailTemplate, as the server names its schemas. */
export function schemaName(resource: string): string {
  const singular = resource.endsWith("ies")
    ? `${resource.slice(0, -3)}y`
    : resource.replace(/s$/, "");
  return singular
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

function resourceSpec(document: OpenApi, name: string, schema: Schema): ResourceSpec {
  const path = `${base}${name}`;
  const has = (suffix: string, method: string) =>
    document.paths[`${path}${suffix}`]?.[method] !== undefined;
  const list = document.paths[path]?.["get"]?.parameters ?? [];
  return {
    name,
    singular: singularOf(name),
    plural: pluralOf(name),
    columns: columnSpecs(document, name, schema, list),
    canSearch: list.some((parameter) => parameter.$ref?.endsWith("/q")),
    canCreate: document.components.schemas[`${schemaName(name)}Create`] !== undefined,
    canUpdate: document.components.schemas[`${schemaName(name)}Patch`] !== undefined,
    canDelete: has("/{id}", "delete"),
    canRestore: has("/{id}/restore", "post"),
    canBulk: has("/bulk", "post"),
    canExport: has("/export.csv", "get"),
  };
}

function columnSpecs(
  document: OpenApi,
  name: string,
  schema: Schema,
  list: Parameter[],
): ColumnSpec[] {
  const schemas = document.components.schemas;
  const create = schemas[`${schemaName(name)}Create`];
  const patch = schemas[`${schemaName(name)}Patch`];
  const sortable = new Set(list.find((one) => one.name === "sort")?.schema?.items?.enum ?? []);
  const properties = schema.properties ?? {};
  return Object.entries(properties)
    .filter(([, property]) => !property.anyOf)
    .filter(([column]) => column !== "custom_fields" && column !== "is_deleted")
    .map(([column, property]) => {
      const spec = columnSpec(column, property, properties, document);
      if (create?.properties?.[column]) spec.inCreate = true;
      if (patch?.properties?.[column]) spec.inUpdate = true;
      if (create?.required?.includes(column)) spec.required = true;
      if (sortable.has(column)) spec.sortable = true;
      if (list.some((one) => isFilterOf(one, name, column))) spec.filterable = true;
      return spec;
    });
}

function isFilterOf(parameter: Parameter, resource: string, column: string): boolean {
  return parameter.$ref?.endsWith(`/${resource}.${column}`) ?? false;
}

/** Labels of columns that are met with nowhere but in the catalog. */
const labels: Record<string, string> = {
  from_email: "From",
  to_email: "To",
  cc_emails: "Cc",
  bcc_emails: "Bcc",
  body_html: "Text as HTML",
  body_text: "Text",
};

function columnSpec(
  name: string,
  schema: Schema,
  siblings: Record<string, Schema>,
  document: OpenApi,
): ColumnSpec {
  const spec: ColumnSpec = {
    name,
    label: labels[name] ?? humanise(name),
    kind: kindOf(name, schema),
  };
  const help = helpOf(schema.description, spec.label);
  if (help && !isOfEveryKind.has(name)) spec.help = help;
  const choices = schema.enum?.filter((value) => value !== null);
  if (choices) spec.choices = choices;
  if (schema.maxLength) spec.maxLength = schema.maxLength;
  if (isMeant(spec.kind, schema.minimum)) spec.minimum = schema.minimum;
  if (isMeant(spec.kind, schema.maximum)) spec.maximum = schema.maximum;
  if (Array.isArray(schema.type) && schema.type.includes("null")) spec.nullable = true;
  const target = /Id of one of the (\w+)\.$/.exec(schema.description ?? "")?.[1];
  if (target && spec.kind === "id") {
    spec.kind = "reference";
    spec.target = target;
    const include = name.replace(/_id$/, "");
    const beside = siblings[include]?.anyOf?.some((one) => one.$ref !== undefined);
    if (beside && document.components.schemas[schemaName(target)]) spec.include = include;
  }
  return spec;
}

const widestInteger = 2_147_483_647;

/** Limits of the column's type say nothing to people. */
function isMeant(kind: ColumnKind, limit: number | undefined): limit is number {
  return kind !== "money" && limit !== undefined && Math.abs(limit) < widestInteger;
}

/** What every record has needs no words. */
const isOfEveryKind = new Set(["id", "created_at", "updated_at", "is_deleted"]);

/** What the description says beyond the label; "Contact first name." says nothing. */
function helpOf(description = "", label: string): string {
  const sentences = description
    .replace(/ ?Id of one of the \w+\.$/, "")
    .replace(/^Foreign key to \w+\.\s*/, "")
    .trim();
  const words = sentences.split(" ").length;
  return words <= label.split(" ").length + 2 ? "" : sentences;
}

function kindOf(name: string, schema: Schema): ColumnKind {
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== "null") : schema.type;
  if (schema.enum) return "enum";
  switch (type) {
    case "boolean":
      return "boolean";
    case "integer":
      return "integer";
    case "number":
      return /value|amount/.test(name) ? "money" : "decimal";
    case "array":
      if (name === "tags") return "tags";
      return schema.items?.type === "string" ? "list" : "json";
    case "string":
      return textKind(name, schema);
    default:
      return "json";
  }
}

function textKind(name: string, schema: Schema): ColumnKind {
  switch (schema.format) {
    case "uuid":
      return "id";
    case "date-time":
      return "moment";
    case "date":
      return "day";
    case "email":
      return "email";
    case "uri":
      return "url";
  }
  if (phones.has(name)) return "phone";
  if (name === "website") return "url";
  return longTexts.has(name) || schema.maxLength === undefined ? "longtext" : "text";
}
