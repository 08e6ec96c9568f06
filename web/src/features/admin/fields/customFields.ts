// What a custom field may be, and what its form asks for. Pure.
import { humanise } from "@/ui/catalog/words";

export interface CustomField {
  id: string;
  resource: string;
  name: string;
  label: string;
  type: FieldType;
  required: boolean;
  choices: string[];
  position: number;
}

export const fieldTypes = [
  "text",
  "number",
  "boolean",
  "date",
  "datetime",
  "choice",
  "multi_choice",
  "url",
] as const;
export type FieldType = (typeof fieldTypes)[number];

export const typeLabels: Record<FieldType, string> = {
  text: "Text",
  number: "Number",
  boolean: "Yes or no",
  date: "Day",
  datetime: "Moment",
  choice: "One of several",
  multi_choice: "Some of several",
  url: "Web address",
};

export const fieldResources = ["contacts", "deals", "activities", "documents"] as const;

export interface FieldValues {
  label: string;
  name: string;
  type: FieldType;
  required: boolean;
  choices: string[];
}

export function hasChoices(type: FieldType): boolean {
  return type === "choice" || type === "multi_choice";
}

export function checkField(values: FieldValues): Record<string, string> {
  const errors: Record<string, string> = {};
  if (values.label.trim() === "") errors.label = "A field needs a label.";
  else if (values.name === "") errors.label = "The label needs a letter or a digit.";
  if (hasChoices(values.type) && values.choices.length === 0) {
    errors.choices = "Say what can be chosen.";
  }
  return errors;
}

/** Members of a new field's body; choices belong only to types with choices. */
export function fieldBody(values: FieldValues): Record<string, unknown> {
  const { choices, ...rest } = values;
  const label = values.label.trim();
  return hasChoices(values.type) ? { ...rest, label, choices } : { ...rest, label };
}

export function choicesInWords(field: CustomField): string {
  return hasChoices(field.type) ? field.choices.map(humanise).join(", ") : "";
}
