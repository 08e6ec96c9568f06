import { expect, test } from "vitest";

import {
  contactsOfSource,
  dealsClosed,
  dealsExpected,
  dealsInStage,
  dealsWon,
  documentsOut,
  emailsOfCampaign,
  lastOfMonth,
  recordsOf,
  recordsOfPerson,
  type Scene,
} from "./rows";

const scene: Scene = {
  search: {},
  from: "2026-01-15",
  to: "2026-02-14",
  reportingZone: "UTC",
  viewerZone: "UTC",
  members: ["ada", "bo"],
  canRead: () => true,
};

test("revenue counts whole months, the win rate days", () => {
  expect(dealsWon(scene)).toEqual({
    to: "/deals/list",
    search: {
      status: "won",
      "actual_close_date[gte]": "2026-01-01",
      "actual_close_date[lte]": "2026-02-28",
    },
  });
  expect(dealsClosed(scene, "both")?.search).toEqual({
    "status[in]": "won,lost",
    "actual_close_date[gte]": "2026-01-15",
    "actual_close_date[lte]": "2026-02-14",
  });
});

test("what is expected of a month are its open deals", () => {
  expect(dealsExpected(scene, { first: "2026-12", last: "2026-12" })?.search).toEqual({
    status: "open",
    "expected_close_date[gte]": "2026-12-01",
    "expected_close_date[lte]": "2026-12-31",
  });
  expect(lastOfMonth("2024-02")).toBe("2024-02-29");
});

test("days begin where they are counted, for lists that understand them elsewhere", () => {
  // New York is five hours behind UTC in winter and four in summer.
  const there = { ...scene, to: "2026-07-01", reportingZone: "America/New_York" };
  expect(recordsOf(there, "emails")?.search).toEqual({
    "sent_at[gte]": "2026-01-15T05:00:00.000Z",
    "sent_at[lt]": "2026-07-02T04:00:00.000Z",
  });
});

test("a team is its people, except for deals by their closing, which know their team", () => {
  const ofTeam = { ...scene, search: { team_id: "team", pipeline_id: "pipe" } };
  expect(recordsOf(ofTeam, "calls", { outcome: "answered" })?.search).toMatchObject({
    "owner_id[in]": "ada,bo",
    outcome: "answered",
  });
  expect(dealsInStage(ofTeam, "pipe", "stage")?.search).toEqual({
    "owner_id[in]": "ada,bo",
    pipeline_id: "pipe",
    stage_id: "stage",
  });
  expect(dealsWon(ofTeam)?.search).toMatchObject({ team_id: "team", pipeline_id: "pipe" });
  expect(recordsOfPerson(ofTeam, "activities", "ada")?.search).not.toHaveProperty("owner_id[in]");
});

test("a group without a key is found by what is missing", () => {
  expect(recordsOfPerson(scene, "activities", null)?.search).toMatchObject({
    "owner_id[is_null]": "true",
  });
  expect(contactsOfSource(scene, null)?.search).toMatchObject({ "source[is_null]": "true" });
  expect(emailsOfCampaign(scene, "spring")?.search).toMatchObject({ campaign_id: "spring" });
});

test("documents that are out are so now, whatever the period", () => {
  expect(documentsOut({ ...scene, search: { owner_id: "ada" } })?.search).toEqual({
    "sent_at[is_null]": "false",
    "signed_at[is_null]": "true",
    "status[in]": "draft,sent,viewed,signed",
    owner_id: "ada",
  });
});

test("records that one may not read have no link", () => {
  const blind = { ...scene, canRead: (resource: string) => resource !== "deals" };
  expect(dealsWon(blind)).toBeUndefined();
  expect(recordsOf(blind, "contacts")?.to).toBe("/contacts");
});
