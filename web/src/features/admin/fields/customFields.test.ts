import { describe, expect, it } from "vitest";

import { checkField, fieldBody, type FieldValues, nameFor } from "./customFields";

const field: FieldValues = {
  label: "Region",
  name: "region",
  type: "choice",
  required: false,
  choices: ["north", "south"],
};

describe("the name of a custom field", () => {
  it.each([
    ["Region", "region"],
    ["Customer no.", "customer_no"],
    ["Größe (m²)", "grosse_m"],
    ["  2nd contact ", "field_2nd_contact"],
    ["***", ""],
  ])("of %j is %j", (label, name) => {
    expect(nameFor(label)).toBe(name);
  });

  it("has at most 63 characters and no _ at its end", () => {
    // 62 letters, a blank and more: the _ for the blank would be the 63rd
    const name = nameFor(`${"a".repeat(62)} bcd`);
    expect(name).toBe("a".repeat(62));
  });
});

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
