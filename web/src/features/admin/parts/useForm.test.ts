import { expect, it } from "vitest";

import { changedMembers, filledMembers } from "./useForm";

it("sends of a change what differs, and null for what was emptied", () => {
  const before = { name: "A", phone: "1", roles: ["x"], team_id: "" };
  expect(changedMembers(before, { ...before })).toEqual({});
  expect(changedMembers(before, { name: "B", phone: "", roles: ["x"], team_id: "" })).toEqual({
    name: "B",
    phone: null,
  });
  expect(changedMembers(before, { ...before, roles: ["x", "y"] })).toEqual({ roles: ["x", "y"] });
});

it("sends of something new what is filled", () => {
  expect(filledMembers({ name: "A", phone: "", team: null, on: false, place: 0 })).toEqual({
    name: "A",
    on: false,
    place: 0,
  });
});
