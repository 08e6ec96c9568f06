import { expect, test } from "vitest";

import { catalogFromOpenApi, helpApart, type OpenApi, schemaName } from "./fromOpenApi";
import { withCustomFields, withoutMasked } from "./customFields";
import { columnNamed, patched, patchOf, valueOf } from "./types";
import { counted, humanise, singularOf } from "./words";

const document: OpenApi = {
  paths: {
    "/api/v1/contacts": {
      get: {
        operationId: "list_contacts",
        parameters: [
          { $ref: "#/components/parameters/q" },
          { name: "sort", schema: { items: { enum: ["lead_score", "-lead_score"] } } },
          { $ref: "#/components/parameters/contacts.lead_score" },
        ],
      },
    },
    "/api/v1/contacts/bulk": { post: {} },
    "/api/v1/contacts/{id}": { get: {}, delete: {} },
    "/api/v1/dashboard": { get: { operationId: "dashboard" } },
  },
  components: {
    schemas: {
      User: {},
      Contact: {
        properties: {
          id: { type: "string", format: "uuid" },
          lead_score: { type: ["integer", "null"], minimum: 0, maximum: 100 },
          won_deal_count: { type: "integer", minimum: -2147483648, maximum: 2147483647 },
          won_value: { type: "number", minimum: -9.99, maximum: 9.99 },
          status: { type: "string", enum: ["new", "old"] },
          owner_id: {
            type: ["string", "null"],
            format: "uuid",
            description:
              "Foreign key to users. The user who is responsible; null: nobody. Id of one of the users.",
          },
          owner: { anyOf: [{ $ref: "#/components/schemas/User" }, { type: "null" }] },
          tags: { type: "array", items: { type: "string" } },
          actions: { type: "array", items: {} },
          custom_fields: { type: "object" },
          is_deleted: { type: "boolean" },
        },
      },
      ContactCreate: { properties: { lead_score: {}, status: {} }, required: ["status"] },
      ContactPatch: { properties: { lead_score: {} } },
    },
  },
};

test("only lists of records are kinds of records", () => {
  expect(Object.keys(catalogFromOpenApi(document))).toEqual(["contacts"]);
});

test("what may be done with a kind is what has a route", () => {
  expect(catalogFromOpenApi(document)["contacts"]).toMatchObject({
    singular: "Contact",
    plural: "Contacts",
    canSearch: true,
    canCreate: true,
    canDelete: true,
    canRestore: false,
    canBulk: true,
    canExport: false,
  });
});

test("columns know their kind, limits and rights", () => {
  const spec = catalogFromOpenApi(document)["contacts"]!;
  expect(columnNamed(spec, "lead_score")).toEqual({
    name: "lead_score",
    label: "Lead score",
    kind: "integer",
    nullable: true,
    minimum: 0,
    maximum: 100,
    inCreate: true,
    inUpdate: true,
    sortable: true,
    filterable: true,
  });
  expect(columnNamed(spec, "won_deal_count")).toEqual({
    name: "won_deal_count",
    label: "Won deals",
    kind: "integer",
  });
  expect(columnNamed(spec, "won_value")).toMatchObject({ kind: "money" });
  expect(columnNamed(spec, "status")).toMatchObject({ choices: ["new", "old"], required: true });
  expect(columnNamed(spec, "owner_id")).toMatchObject({
    kind: "reference",
    target: "users",
    include: "owner",
    help: "The user who is responsible; null: nobody.",
  });
  expect(columnNamed(spec, "tags")?.kind).toBe("tags");
  expect(columnNamed(spec, "actions")?.kind).toBe("json");
  expect(columnNamed(spec, "custom_fields")).toBeUndefined();
  expect(columnNamed(spec, "owner")).toBeUndefined();
});

test("the words of help are kept apart", () => {
  const whole = catalogFromOpenApi(document);
  const { catalog, help } = helpApart(whole);
  expect(help["contacts"]).toEqual({ owner_id: "The user who is responsible; null: nobody." });
  const { help: _help, ...owner } = columnNamed(whole["contacts"]!, "owner_id")!;
  expect(columnNamed(catalog["contacts"]!, "owner_id")).toEqual(owner);
  expect(catalog["contacts"]!.columns).toHaveLength(whole["contacts"]!.columns.length);
});

test("schemas are named as the server names them", () => {
  expect(schemaName("activities")).toBe("Activity");
  expect(schemaName("email_templates")).toBe("EmailTemplate");
});

const region = { resource: "contacts", name: "region", label: "Region", type: "choice" };

test("custom fields are columns, and masked columns are not there", () => {
  const spec = withCustomFields(catalogFromOpenApi(document)["contacts"]!, [
    { ...region, choices: ["north"], required: true },
    { ...region, resource: "deals" },
  ]);
  const column = columnNamed(spec, "custom_fields.region");
  expect(column).toMatchObject({ kind: "enum", choices: ["north"], required: true });
  expect(spec.columns.filter((one) => one.name.startsWith("custom_fields"))).toHaveLength(1);
  const masked = withoutMasked(spec, ["lead_score", "custom_fields"]);
  expect(columnNamed(masked, "lead_score")).toBeUndefined();
  expect(columnNamed(masked, "custom_fields.region")).toBeUndefined();
});

test("custom fields are read, patched and shown within their object", () => {
  const row = { id: "1", custom_fields: { region: "north", size: 3 } };
  expect(valueOf(row, "custom_fields.region")).toBe("north");
  const patch = patchOf("custom_fields.region", "south");
  expect(patch).toEqual({ custom_fields: { region: "south" } });
  expect(patched(row, patch)["custom_fields"]).toEqual({ region: "south", size: 3 });
});

test("names read as people say them", () => {
  expect(humanise("cold_email")).toBe("Cold email");
  expect(humanise("owner_id")).toBe("Owner");
  expect(humanise("is_active")).toBe("Active");
  expect(singularOf("activities")).toBe("Activity");
  expect(counted(1, "contacts")).toBe("1 contact");
  expect(counted(1204, "contacts")).toBe("1,204 contacts");
});
