import type { ColumnKind } from "../catalog/types";

const picked = new Set<ColumnKind>(["enum", "boolean", "reference"]);

/** Typed as text, picked from what there is, or a set of tags. */
export function inputStyle(kind: ColumnKind): "text" | "choice" | "tags" {
  if (picked.has(kind)) {
    return "choice";
  }
  return kind === "tags" ? "tags" : "text";
}

export const inputTypes: Partial<Record<ColumnKind, string>> = {
  moment: "datetime-local",
  day: "date",
  email: "email",
  phone: "tel",
};

/** The keyboard that a phone offers. */
export const inputModes: Partial<
  Record<ColumnKind, "decimal" | "numeric" | "email" | "tel" | "url">
> = {
  integer: "numeric",
  decimal: "decimal",
  money: "decimal",
  email: "email",
  phone: "tel",
  url: "url",
};
