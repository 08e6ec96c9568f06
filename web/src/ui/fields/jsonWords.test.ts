import { expect, test } from "vitest";

import { createFormat } from "@/lib/format";

import { jsonInWords, referredTo } from "./jsonWords";

const format = createFormat("en-US", "UTC");
const id = "0190a0b0-0000-7000-8000-000000000001";

test("members become words, values what they mean", () => {
  const conditions = { min_value: 25_000, is_won: true, tags: ["vip", "partner"], note: null };
  expect(jsonInWords(conditions, format)).toBe(
    "Min value: 25,000, Won: yes, Tags: vip, partner, Note: –",
  );
});

test("acts stand beside each other with what belongs to them", () => {
  const actions = [
    { type: "create_activity", subject: "Call back", due: "2026-03-04T13:05:00Z" },
    { type: "send_email" },
  ];
  expect(jsonInWords(actions, format)).toBe(
    "Type: Create activity, Subject: Call back, Due: Mar 4, 2026, 1:05 PM; Type: Send email",
  );
});

test("what holds nothing is a dash", () => {
  expect([{}, [], null].map((value) => jsonInWords(value, format))).toEqual(["–", "–", "–"]);
});

test("a member that is called like a reference, and is one, leads to its record", () => {
  expect(referredTo("stage_id", id)).toBe("pipeline_stages");
  expect(referredTo("stage_id", "Negotiation")).toBeUndefined();
  expect(referredTo("colour_id", id)).toBeUndefined();
});
