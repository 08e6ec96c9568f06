import { describe, expect, it } from "vitest";

import {
  accessTo,
  contradictions,
  effective,
  isOfItsOwn,
  jsonOf,
  kinds,
  permissionsOf,
  withAccess,
  withoutOwn,
  withRight,
} from "./permissions";

const rep = JSON.stringify({
  records: {
    "*": { read: "team", create: true, update: "own", delete: "own", assign: "own" },
    users: { read: "all", create: false, update: "none", delete: "none", assign: "none" },
  },
  rights: ["export"],
});

const kind = (resource: string) => kinds.find((one) => one.resource === resource)!;

describe("what a role allows", () => {
  it("of a kind without rights of its own is what the others have", () => {
    const role = permissionsOf(rep);
    expect(accessTo(role, "deals").update).toBe("own");
    expect(isOfItsOwn(role, "deals")).toBe(false);
    expect(accessTo(role, "users").read).toBe("all");
  });

  it("is nothing where nothing is said", () => {
    const role = permissionsOf("{}");
    expect(accessTo(role, "deals")).toEqual({
      read: "none",
      create: false,
      update: "none",
      delete: "none",
      assign: "none",
      masked: [],
    });
  });

  it("comes back from the table as it went in", () => {
    expect(jsonOf(permissionsOf(rep))).toEqual(JSON.parse(rep));
  });

  it("changes in one cell, and the kind keeps what it had from the others", () => {
    const role = withAccess(permissionsOf(rep), "deals", { delete: "none" });
    expect(jsonOf(role)).toMatchObject({
      records: {
        deals: { read: "team", create: true, update: "own", delete: "none", assign: "own" },
      },
    });
    expect(jsonOf(withoutOwn(role, "deals"))).toEqual(JSON.parse(rep));
  });

  it("writes masked columns only where there are some", () => {
    const role = withAccess(permissionsOf(rep), "deals", { masked: ["value"] });
    const { records } = jsonOf(role) as { records: Record<string, object> };
    expect(records["deals"]).toHaveProperty("masked", ["value"]);
    expect(records["users"]).not.toHaveProperty("masked");
  });

  it("has a right once, however often it is given", () => {
    const role = withRight(withRight(permissionsOf(rep), "bulk", true), "bulk", true);
    expect(role.rights).toEqual(["export", "bulk"]);
    expect(withRight(role, "export", false).rights).toEqual(["bulk"]);
  });

  it("is all or none for kinds without owners", () => {
    expect(effective("team", kind("pipelines"))).toBe("none");
    expect(effective("all", kind("pipelines"))).toBe("all");
    expect(effective("team", kind("deals"))).toBe("team");
  });

  it("is told when more may be changed than seen", () => {
    // team may be read, and own changed: in order
    expect(contradictions(permissionsOf(rep))).toEqual([]);
    const role = withAccess(permissionsOf(rep), "deals", { read: "own", update: "all" });
    expect(contradictions(role)).toEqual(["deals"]);
  });
});
