import { expect, test } from "vitest";

import { actOf, type Found, likenessOf, outcomeOf } from "./vcards";

const found = (more: Partial<Found>): Found => ({
  ...{ made: 0, updated: 0, duplicates: 0, refused: 0, likely: 0, changeSet: null },
  ...{ firstRefused: [], firstLikely: [] },
  ...more,
});

test("what would happen, and what has happened, in words", () => {
  expect(actOf(found({ made: 1 }))).toBe("Add 1 contact");
  expect(actOf(found({ made: 3, updated: 2 }))).toBe("Add 3 contacts and change 2");
  expect(actOf(found({ updated: 1 }))).toBe("Change 1 contact");
  expect(actOf(found({ duplicates: 4 }))).toBeNull();
  expect(outcomeOf(found({ made: 3, updated: 2 }))).toBe("Added 3 contacts, changed 2.");
  expect(outcomeOf(found({}))).toBe("Nothing had to be changed.");
});

test("a likeness names the contact and why", () => {
  const id = "01998720-7f70-7000-901d-c40c7a9af0ef";
  const reason = `may be the contact ${id}, who is here already: the same telephone number`;
  expect(likenessOf({ line: 1, reason })).toEqual({ id, why: "the same telephone number" });
});
