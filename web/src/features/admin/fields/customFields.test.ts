import { expect, it } from "vitest";

import { checkField, fieldBody, type FieldValues } from "./customFields";

const field: FieldValues = {
  label: "Region",
  name: "region",
  type: "choice",
  required: false,
  choices: ["north", "south"],
};

it("asks for a label and for choices where there have to be some", () => {
  expect(checkField(field)).toEqual({});
  expect(checkField({ ...field, choices: [] })).toHaveProperty("choices");
  expect(checkField({ ...field, label: " ", name: "" })).toHaveProperty("label");
  expect(checkField({ ...field, type: "text", choices: [] })).toEqual({});
});

it("sends choices only with types that have some", () => {
  expect(fieldBody(field)).toHaveProperty("choices", ["north", "south"]);
  expect(fieldBody({ ...field, type: "text" })).not.toHaveProperty("choices");
});
