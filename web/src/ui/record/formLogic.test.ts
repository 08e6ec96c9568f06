import { expect, test } from "vitest";

import type { ResourceSpec } from "../catalog/types";
import { bodyOf, formColumns } from "./formLogic";

const spec = {
  name: "documents",
  columns: [
    { name: "note", label: "Note", kind: "longtext", inCreate: true },
    { name: "name", label: "Name", kind: "text", inCreate: true, required: true },
    { name: "type", label: "Type", kind: "enum", inCreate: true, choices: ["quote"] },
    { name: "size", label: "Size", kind: "integer", inCreate: true },
    { name: "tags", label: "Tags", kind: "tags", inCreate: true },
    { name: "created_at", label: "Created", kind: "moment" },
    { name: "custom_fields.a", label: "A", kind: "text", inCreate: true },
    { name: "custom_fields.b", label: "B", kind: "boolean", inCreate: true, required: true },
  ],
} as unknown as ResourceSpec;

const names = spec.columns.map((column) => column.name);

test("what is empty is left out, what is needed is named", () => {
  const { body, problems } = bodyOf(spec, names, { note: " ", size: "x", tags: [] }, "UTC");
  expect(body).toEqual({});
  expect(problems).toEqual({
    name: "Name is needed.",
    size: "“x” is not a number.",
    "custom_fields.b": "B is needed.",
  });
});

test("drafts become values, custom fields one object", () => {
  const drafts = {
    name: " Offer ",
    type: "quote",
    size: "12",
    tags: ["a"],
    "custom_fields.a": "x",
    "custom_fields.b": false,
  };
  expect(bodyOf(spec, names, drafts, "UTC")).toEqual({
    body: {
      name: "Offer",
      type: "quote",
      size: 12,
      tags: ["a"],
      custom_fields: { a: "x", b: false },
    },
    problems: {},
  });
});

test("a form begins with what is needed and ends with custom fields", () => {
  expect(formColumns(spec)).toEqual([
    "name",
    "custom_fields.b",
    "note",
    "type",
    "size",
    "tags",
    "custom_fields.a",
  ]);
});
