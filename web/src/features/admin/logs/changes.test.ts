import { describe, expect, it } from "vitest";

import { changedInWords, changesOf } from "./changes";

describe("what an audit entry says", () => {
  it("is the value before and after, column by column", () => {
    expect(
      changesOf({ status: { old: "new", new: "qualified" }, phone: { old: "1", new: null } }),
    ).toEqual([
      { column: "status", label: "Status", before: "new", after: "qualified", isHidden: false },
      { column: "phone", label: "Phone", before: "1", after: null, isHidden: false },
    ]);
  });

  it("shows values that are no texts as people write them", () => {
    const [active, tags] = changesOf({
      is_active: { old: true, new: false },
      tags: { old: [], new: ["vip", "spring"] },
    });
    expect([active?.before, active?.after]).toEqual(["yes", "no"]);
    expect([tags?.before, tags?.after]).toEqual([null, "vip, spring"]);
  });

  it("names a secret that changed without a value of it", () => {
    const [change] = changesOf({ hashed_password: { old: "(hidden)", new: "(hidden)" } });
    expect(change?.isHidden).toBe(true);
  });

  it("shows of custom fields those that changed", () => {
    const changes = changesOf({
      custom_fields: { old: { region: "north", size: 5 }, new: { region: "south", size: 5 } },
    });
    expect(changes).toEqual([
      {
        column: "custom_fields.region",
        label: "Region",
        before: "north",
        after: "south",
        isHidden: false,
      },
    ]);
  });

  it("shows of a role's permissions the cells that changed", () => {
    const role = (read: string, rights: string[]) =>
      JSON.stringify({ records: { "*": { read: "own" }, deals: { read } }, rights });
    const changes = changesOf({
      permissions: { old: role("team", []), new: role("all", ["export"]) },
    });
    expect(changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ["Deals, read", "team", "all"],
      ["Rights", null, "export"],
    ]);
  });

  it("is nothing where the entry has no changes", () => {
    expect(changesOf(null)).toEqual([]);
    expect(changesOf({})).toEqual([]);
  });

  it("cuts long texts", () => {
    const [change] = changesOf({ notes: { old: null, new: "x".repeat(600) } });
    expect(change?.after).toBe(`${"x".repeat(500)} …`);
  });

  it("names the first columns, and counts the others", () => {
    const changes = changesOf({ a: { new: 1 }, b: { new: 1 }, c: { new: 1 }, d: { new: 1 } });
    expect(changedInWords(changes)).toBe("A, B, C and 1 more");
    expect(changedInWords(changes.slice(0, 2))).toBe("A, B");
  });
});
