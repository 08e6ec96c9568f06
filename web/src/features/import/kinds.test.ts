import { describe, expect, it } from "vitest";

import { kindsFor, profileIn } from "./kinds";

describe("the system that a file comes from", () => {
  it.each([
    ["salesforce", ["ID", "ISDELETED", "NAME", "STAGENAME", "SYSTEMMODSTAMP"]],
    ["salesforce", ["Name", "Region__c", "Size__c"]],
    ["hubspot", ["id", "property_email", "property_firstname"]],
    ["hubspot", ["Record ID", "First Name", "HubSpot Owner"]],
    ["pipedrive", ["Deal - Title", "Deal - Value", "Deal - Stage"]],
    ["pipedrive", ["title", "stage_id", "add_time"]],
    ["", ["First name", "Last name", "Email"]],
    ["", ["id", "title", "stage_id"]],
  ])("is %j for the columns %j", (profile, columns) => {
    expect(profileIn(columns)).toBe(profile);
  });
});

it("offers the kinds that somebody may make", () => {
  const can = (resource: string) => resource === "contacts" || resource === "users";
  expect(kindsFor({ can, hasRight: () => false })).toEqual(["contacts"]);
  const manages = (right: string) => right === "manage_users";
  expect(kindsFor({ can, hasRight: manages })).toEqual(["contacts", "users"]);
});
