import { expect, test, vi } from "vitest";

vi.stubGlobal("window", { location: { origin: "http://127.0.0.1" } });
const { inWords } = await import("./notifications");

const base = {
  id: "n",
  resource: "deals",
  record_id: "d",
  record_count: 1,
  created_at: "2026-03-04T10:00:00Z",
  read_at: null,
  actor: { id: "u", first_name: "Marc", last_name: "Oduya" },
  deal: { id: "d", title: "Engines for Ada" },
} as const;

test("a notification is a sentence", () => {
  expect(inWords({ ...base, kind: "assigned" })).toBe("Marc Oduya gave you Engines for Ada");
  expect(inWords({ ...base, kind: "deal_won" })).toBe("Marc Oduya won Engines for Ada");
});

test("several records are counted, and what one may not see is not named", () => {
  expect(inWords({ ...base, kind: "assigned", record_id: null, record_count: 12 })).toBe(
    "Marc Oduya gave you 12 deals",
  );
  expect(inWords({ ...base, kind: "mention", deal: null, actor: null })).toBe(
    "Somebody speaks to you in a deal",
  );
});
