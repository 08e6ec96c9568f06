// A form's drafts become the body of a request. Pure.
import { columnNamed, isCustom, patchOf, type ResourceSpec } from "../catalog/types";
import { parsed } from "../fields/input";
import { inputStyle } from "../fields/kinds";

export type Drafts = Record<string, unknown>;

export interface Body {
  body: Record<string, unknown>;
  problems: Record<string, string>;
}

/** Empty fields are left out, so that the server's defaults hold. */
export function bodyOf(
  spec: ResourceSpec,
  names: readonly string[],
  drafts: Drafts,
  timeZone: string,
): Body {
  const body: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  for (const name of names) {
    const column = columnNamed(spec, name);
    if (!column) {
      continue;
    }
    const draft = drafts[name];
    const result =
      inputStyle(column.kind) === "text"
        ? parsed(column, typeof draft === "string" ? draft : "", timeZone)
        : { value: draft ?? null };
    if ("problem" in result) {
      problems[name] = result.problem;
    } else if (isEmpty(result.value)) {
      if (column.required) problems[name] = `${column.label} is needed.`;
    } else {
      merge(body, patchOf(name, result.value));
    }
  }
  return { body, problems };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function merge(body: Record<string, unknown>, patch: Record<string, unknown>) {
  for (const [name, value] of Object.entries(patch)) {
    const both = name === "custom_fields" && typeof body[name] === "object";
    body[name] = both ? { ...(body[name] as object), ...(value as object) } : value;
  }
}

/** The fields of a new record: what must be said, then what else can be. */
export function formColumns(spec: ResourceSpec, first: readonly string[] = []): string[] {
  const writable = spec.columns.filter((column) => column.inCreate).map((column) => column.name);
  const required = spec.columns.filter((column) => column.required).map((column) => column.name);
  const order = [...required, ...first, ...writable.filter((name) => !isCustom(name)), ...writable];
  return [...new Set(order)].filter((name) => writable.includes(name));
}
