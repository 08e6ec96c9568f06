import { expect, test } from "vitest";

import { catalog, specOf } from "@/ui/catalog/catalog";

import { fieldsOf, gridColumnsOf, nameColumn, partsOf, standardColumnsOf, viewsOf } from "./logic";

const kinds = [
  "emails",
  "email_templates",
  "email_campaigns",
  "documents",
  "document_signatures",
  "workflows",
  "workflow_executions",
  "calls",
  "activities",
];

test.each(kinds)("%s have a list and a record", (kind) => {
  const spec = specOf(kind);
  const columns = gridColumnsOf(spec).map((column) => column.id);
  expect(columns[0]).toBe(nameColumn(spec));
  const standard = standardColumnsOf(spec);
  expect(standard.length).toBeGreaterThan(2);
  expect(standard.filter((name) => !columns.includes(name))).toEqual([]);
  expect(standard[0]).toBe(columns[0]);
  expect(fieldsOf(spec).length).toBeGreaterThan(2);
});

test("views filter by columns that there are", () => {
  for (const kind of kinds) {
    const known = specOf(kind)
      .columns.filter((one) => one.filterable)
      .map((one) => one.name);
    for (const { search } of viewsOf(specOf(kind))) {
      const names = Object.keys(search).filter((name) => name !== "sort");
      expect(names.map((name) => name.split("[")[0])).toSatisfy((used: string[]) =>
        used.every((name) => known.includes(name)),
      );
    }
  }
});

test("parts are records that name what they belong to", () => {
  for (const kind of Object.keys(catalog)) {
    for (const part of partsOf(kind)) {
      const column = specOf(part.resource).columns.find((one) => one.name === part.column);
      expect(column?.target).toBe(kind);
    }
  }
});
