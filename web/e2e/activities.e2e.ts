import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

import { as } from "./support/api";
import { expectAccessible } from "./support/axe";
import { openPage, settled, useBrowser } from "./support/browser";
import { Keystrokes } from "./support/keystrokes";

useBrowser();

interface Made {
  id: string;
}

const past = () => new Date(Date.now() - 30 * 24 * 3600 * 1000).toISOString();

/** Long overdue, so that it stands first in the list. */
async function makeTask(subject: string, due = past()): Promise<string> {
  const rep = await as("rep");
  const contacts = await rep.get<{ data: Made[] }>("/contacts?last_name=Hopper");
  const made = await rep.post<Made>("/activities", {
    type: "task",
    subject,
    due_date: due,
    contact_id: contacts.data[0]!.id,
  });
  return made.id;
}

/** The coming Friday, not today. */
function nextFriday(): string {
  const date = new Date();
  const days = ((5 - date.getUTCDay() + 6) % 7) + 1;
  return new Date(date.getTime() + days * 24 * 3600 * 1000).toISOString().slice(0, 10);
}

interface Activity {
  id: string;
  type: string;
  subject: string;
  status: string;
  due_date: string;
  contact_id: string;
}

test("finish a task and set the next with four keys at most; z takes both back", async () => {
  const subject = `Task ${randomUUID().slice(0, 8)}`;
  const id = await makeTask(subject);
  const rep = await as("rep");
  const page = await openPage("rep", "/today");
  const row = page.getByRole("group", { name: subject });
  await row.focus();
  const keys = new Keystrokes(page);
  await keys.press("e");
  await keys.write("call fri");
  await page.getByText(/^Call Grace Hopper – /).waitFor();
  await keys.press("Enter");
  expect(keys.count).toBeLessThanOrEqual(4);
  await page.getByText("Done, and the next step is set").waitFor();
  expect(await row.count()).toBe(0);
  expect(await rep.get(`/activities/${id}`)).toMatchObject({ status: "completed" });
  const follow = await rep.get<{ data: Activity[] }>(`/activities?follow_up_to_id=${id}`);
  expect(follow.data).toMatchObject([{ type: "call", subject: "Call Grace Hopper" }]);
  expect(follow.data[0]!.due_date).toBe(`${nextFriday()}T09:00:00Z`);
  await page.keyboard.press("z");
  await row.waitFor();
  expect(await rep.get(`/activities/${id}`)).toMatchObject({ status: "overdue" });
  const left = await rep.get<{ data: Activity[] }>(`/activities?follow_up_to_id=${id}`);
  expect(left.data).toEqual([]);
});

test("the keys go from row to row, and the focus stays where the next one is", async () => {
  const [first, second] = [`First ${randomUUID().slice(0, 8)}`, `Second ${randomUUID()}`];
  const longAgo = Date.now() - 60 * 24 * 3600 * 1000;
  await makeTask(first, new Date(longAgo).toISOString());
  await makeTask(second, new Date(longAgo + 1).toISOString());
  const page = await openPage("rep", "/today");
  await page.getByRole("group", { name: first }).focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await page.keyboard.press("j");
  await expect.poll(focused).toBe(second);
  await page.keyboard.press("k");
  await expect.poll(focused).toBe(first);
  await page.keyboard.press("e");
  await page.getByLabel("What comes next").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe(second);
});

test("a postponed task goes where it was put", async () => {
  const subject = `Later ${randomUUID().slice(0, 8)}`;
  const id = await makeTask(subject);
  const page = await openPage("rep", "/today");
  await page.getByRole("group", { name: subject }).focus();
  await page.keyboard.press("p");
  await page.keyboard.type("fri 14:30");
  await page.keyboard.press("Enter");
  await page.getByText("Postponed").waitFor();
  const now = await (await as("rep")).get(`/activities/${id}`);
  expect(now).toMatchObject({ due_date: `${nextFriday()}T14:30:00Z`, status: "pending" });
});

test("log a call on the open record with three keys", async () => {
  const rep = await as("rep");
  const contact = await rep.post<Made>("/contacts", { first_name: "Lise", last_name: "Meitner" });
  const page = await openPage("rep", `/contacts/${contact.id}`);
  await page
    .getByRole("heading", { name: /Lise Meitner/ })
    .first()
    .waitFor();
  await settled(page);
  const keys = new Keystrokes(page);
  await keys.press("l");
  const notes = page.getByLabel("What was said");
  await notes.waitFor();
  await keys.write("Wants an offer by Friday");
  expect(await notes.inputValue()).toBe("Wants an offer by Friday");
  await keys.press("Control+Enter");
  expect(keys.count).toBe(3);
  await page.getByText("Call logged").waitFor();
  const calls = await rep.get<{ data: Activity[] }>(`/activities?contact_id=${contact.id}`);
  expect(calls.data).toMatchObject([
    { type: "call", status: "completed", description: "Wants an offer by Friday" },
  ]);
});

test("something is planned from anywhere in one line, and stands in the calendar", async () => {
  const subject = `Send samples ${randomUUID().slice(0, 8)}`;
  const page = await openPage("rep", "/today");
  await page.keyboard.press("t");
  await page.getByLabel("What and when").waitFor();
  await expectAccessible(page);
  await page.keyboard.type(`${subject} today 23:59`);
  await page.keyboard.press("Enter");
  await page.getByText(`Planned: ${subject}`).waitFor();
  await page.goto("/calendar");
  const entry = page.getByRole("button", { name: new RegExp(subject) });
  await entry.click();
  await page.getByRole("dialog", { name: subject }).waitFor();
  await expectAccessible(page);
});
