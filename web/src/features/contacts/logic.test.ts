import { expect, test } from "vitest";

import type { ResourceSpec } from "@/ui/catalog/types";

import {
  byDay,
  type Entry,
  entryWords,
  mergeFields,
  newColumns,
  noteBody,
  traitsOf,
} from "./logic";

const spec = {
  name: "contacts",
  columns: [
    { name: "id", label: "Id", kind: "id" },
    { name: "first_name", label: "First name", kind: "text", inUpdate: true },
    { name: "phone", label: "Phone", kind: "phone", inUpdate: true },
    { name: "email", label: "Email", kind: "email", inUpdate: true },
    { name: "tags", label: "Tags", kind: "tags", inUpdate: true },
    { name: "custom_fields.size", label: "Size", kind: "integer", inUpdate: true, required: true },
  ],
} as unknown as ResourceSpec;

test("the server is asked for duplicates once something tells a person apart", () => {
  expect(traitsOf({})).toBeUndefined();
  expect(traitsOf({ first_name: "A" })).toBeUndefined();
  expect(traitsOf({ company: "Analytical Engines" })).toBeUndefined();
  expect(traitsOf({ first_name: "Ada" })).toEqual({ first_name: "Ada" });
  expect(traitsOf({ email: "ada@" })).toBeUndefined();
  expect(traitsOf({ email: " ada@x.example " })).toEqual({ email: "ada@x.example" });
  expect(traitsOf({ phone: "+1 555" })).toBeUndefined();
  expect(traitsOf({ phone: "+1 555 01" })).toEqual({ phone: "+1 555 01" });
});

test("a merge shows what differs, and by itself loses nothing", () => {
  const kept = { id: "1", first_name: "Ada", phone: null, tags: ["a"], email: "ada@x.example" };
  const other = { id: "2", first_name: "A.", phone: "123", tags: ["b"], email: "ada@x.example" };
  const found = mergeFields(spec, kept, other).map((field) => [field.column.name, field.standard]);
  expect(found).toEqual([
    ["first_name", "keep"],
    ["phone", "from"],
    ["tags", "both"],
  ]);
});

test("a new contact is asked for required custom fields, and for its owner by those who may", () => {
  expect(newColumns(spec, "may-assign")).toContain("owner_id");
  expect(newColumns(spec, "may-not")).not.toContain("owner_id");
  expect(newColumns(spec, "may-not")).toContain("custom_fields.size");
});

const entry = (
  kind: Entry["kind"],
  record: Record<string, unknown>,
  at = "2026-01-01T10:00:00Z",
) => ({
  kind,
  at,
  id: at,
  record,
});

test("entries of the timeline say what happened", () => {
  expect(entryWords(entry("status", { from_status: null, to_status: "new" })).title).toBe(
    "Added as new",
  );
  expect(entryWords(entry("status", { from_status: "new", to_status: "customer" })).title).toBe(
    "Status from new to customer",
  );
  const call = { direction: "inbound", outcome: "answered", duration_seconds: 61 };
  expect(entryWords(entry("call", call))).toEqual({
    title: "Incoming call, answered",
    detail: "2 minutes",
  });
  const task = { type: "task", subject: "Send it", status: "completed", outcome: "Sent" };
  expect(entryWords(entry("activity", task))).toEqual({ title: "Task: Send it", detail: "Sent" });
  const detailOf = (more: object) => entryWords(entry("activity", { ...task, ...more })).detail;
  expect(detailOf({ status: "pending", outcome: null })).toBe("Planned");
  expect(detailOf({ status: "overdue", outcome: null, description: "By post" })).toBe(
    "Overdue: By post",
  );
  const email = { subject: "Offer", status: "opened", open_count: 2, click_count: 1 };
  expect(entryWords(entry("email", email)).detail).toBe("Opened, opened 2 times, clicked once");
});

test("entries stand under their day", () => {
  const entries = [
    entry("note", {}, "2026-01-02T10:00:00Z"),
    entry("note", {}, "2026-01-02T09:00:00Z"),
    entry("note", {}, "2026-01-01T09:00:00Z"),
  ];
  const days = byDay(entries, (moment) => moment.slice(0, 10));
  expect(days.map(({ day, entries: own }) => [day, own.length])).toEqual([
    ["2026-01-02", 2],
    ["2026-01-01", 1],
  ]);
});

test("the first line of a note is its subject", () => {
  expect(noteBody(" Wants an offer ", "c")).toEqual({
    type: "note",
    status: "completed",
    subject: "Wants an offer",
    contact_id: "c",
  });
  expect(noteBody("First\nsecond", "c")).toMatchObject({
    subject: "First",
    description: "First\nsecond",
  });
  const long = noteBody("x".repeat(200), "c");
  expect(String(long["subject"])).toHaveLength(120);
  expect(String(long["description"])).toHaveLength(200);
});
