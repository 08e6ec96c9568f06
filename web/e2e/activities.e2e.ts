import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";

import { as, idOf } from "./support/api";
import { expectAccessible } from "./support/axe";
import { expectNoOverflow, openPage, settled, useBrowser } from "./support/browser";
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

test("the subject of a row opens the activity, where a mouse can postpone it too", async () => {
  const subject = `Opened ${randomUUID().slice(0, 8)}`;
  const id = await makeTask(subject);
  const page = await openPage("rep", "/today");
  await page.getByRole("button", { name: subject, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: subject });
  await dialog.getByRole("button", { name: "Postpone…" }).click();
  await dialog.getByLabel("Until when").fill("fri 11:00");
  await page.keyboard.press("Enter");
  await page.getByText("Postponed").waitFor();
  const now = await (await as("rep")).get(`/activities/${id}`);
  expect(now).toMatchObject({ due_date: `${nextFriday()}T11:00:00Z` });
});

/** A week of its own: Monday 4 to Sunday 10 January 2100. */
const week = "/calendar?day=2100-01-06";
const onDay = (day: number, time: string) => `2100-01-${String(day).padStart(2, "0")}T${time}:00Z`;
const dueOf = async (id: string) => (await as("rep")).get<Activity>(`/activities/${id}`);

test("an activity stands at its time for as long as it takes, and the day scrolls to work", async () => {
  const rep = await as("rep");
  const subject = `Workshop ${randomUUID().slice(0, 8)}`;
  const at = { type: "meeting", subject, due_date: onDay(5, "13:00"), duration_minutes: 90 };
  await rep.post("/activities", at);
  await makeTask(`Any time ${subject}`, onDay(5, "00:00"));
  const page = await openPage("rep", week);
  const day = page.getByRole("region", { name: "Tue, Jan 5" });
  const entry = day.getByRole("button", { name: new RegExp(`Meeting.*${subject}.*1:00 PM`) });
  const [box, column] = [(await entry.boundingBox())!, (await day.boundingBox())!];
  const hour = column.height / 24;
  expect(Math.abs(box.y - column.y - 13 * hour)).toBeLessThan(3);
  expect(Math.abs(box.height - 1.5 * hour)).toBeLessThan(4);
  // 8:00 is in sight, 5:00 is not.
  expect(column.y + 8 * hour).toBeGreaterThan(0);
  expect(column.y + 5 * hour).toBeLessThan(100);
  const timeless = page.getByRole("list", { name: "Tue, Jan 5, no time" });
  await timeless.getByRole("button", { name: new RegExp(subject) }).waitFor();
  await expectAccessible(page);
});

test("a drag puts an activity on another day and time, and z puts it back", async () => {
  const subject = `Dragged ${randomUUID().slice(0, 8)}`;
  const id = await makeTask(subject, onDay(4, "10:00"));
  const page = await openPage("rep", week);
  const entry = page.getByRole("button", { name: new RegExp(subject) });
  const from = (await entry.boundingBox())!;
  const friday = (await page.getByRole("region", { name: "Fri, Jan 8" }).boundingBox())!;
  const hour = friday.height / 24;
  await page.mouse.move(from.x + 20, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(friday.x + 40, from.y + 8 + 2.5 * hour, { steps: 6 });
  await page.mouse.up();
  await page.getByText(/^Moved to Fri, Jan 8, 12:30 PM/).waitFor();
  expect((await dueOf(id)).due_date).toBe(onDay(8, "12:30"));
  expect(await page.getByRole("dialog").count()).toBe(0); // the end of a drag opens nothing
  await page.keyboard.press("z");
  await page.getByText("Undone").waitFor();
  expect((await dueOf(id)).due_date).toBe(onDay(4, "10:00"));
});

test("shift and arrows move an activity, keep the focus on it, and z takes all steps back", async () => {
  const subject = `Pushed ${randomUUID().slice(0, 8)}`;
  const id = await makeTask(subject, onDay(6, "15:00"));
  const page = await openPage("rep", week);
  await page.getByRole("button", { name: new RegExp(subject) }).focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  const thursday = page.getByRole("region", { name: "Thu, Jan 7" });
  await thursday.getByRole("button", { name: new RegExp(`Task.*${subject}.*3:30 PM`) }).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toMatch(new RegExp(subject));
  await page.keyboard.press("Shift+ArrowUp");
  await expect.poll(async () => (await dueOf(id)).due_date).toBe(onDay(7, "15:00"));
  await page.getByText(/^Moved to Thu, Jan 7, 3:00 PM/).waitFor();
  await page.keyboard.press("z");
  await page.getByText("Undone").waitFor();
  expect((await dueOf(id)).due_date).toBe(onDay(6, "15:00"));
});

test("what finds no room beside others is a number that unfolds", async () => {
  const mark = randomUUID().slice(0, 8);
  for (const one of ["a", "b", "c", "d"]) await makeTask(`${mark} ${one}`, onDay(9, "09:00"));
  const page = await openPage("rep", week);
  await page.getByRole("button", { name: "3 more at 9:00 AM" }).click();
  const unfolded = page.getByRole("dialog");
  await unfolded
    .getByRole("button", { name: new RegExp(mark) })
    .last()
    .click();
  await page.getByRole("dialog", { name: new RegExp(mark) }).waitFor();
});

test("a press on an hour plans something there", async () => {
  const page = await openPage("rep", week);
  const sunday = page.getByRole("region", { name: "Sun, Jan 10" });
  const { height } = (await sunday.boundingBox())!;
  await sunday.click({ position: { x: 40, y: (height / 24) * 11.1 } });
  const field = page.getByLabel("What and when");
  await field.waitFor();
  expect(await field.inputValue()).toBe("2100-01-10 11:00 ");
});

test("whoever may hand over plans in the week of a colleague, whose it is then", async () => {
  const owner = await idOf("rep");
  const subject = `Visit ${randomUUID().slice(0, 8)}`;
  const page = await openPage("admin", `${week}&owner=${owner}`);
  await page.getByRole("button", { name: "Plan something on Wed, Jan 6" }).click();
  const dialog = page.getByRole("dialog", { name: /^Plan an activity for / });
  await dialog.getByLabel("What and when").pressSequentially(`15:00 ${subject}`);
  await page.keyboard.press("Enter");
  const day = page.getByRole("region", { name: "Wed, Jan 6" });
  await day.getByRole("button", { name: new RegExp(`${subject}.*3:00 PM`) }).waitFor();
  const found = await (
    await as("rep")
  ).get<{ data: { owner_id: string }[] }>(`/activities?subject[contains]=${subject.slice(6)}`);
  expect(found.data).toMatchObject([{ owner_id: owner }]);
});

test("a rep plans nothing in the week of somebody else", async () => {
  const page = await openPage("rep", `${week}&owner=${await idOf("otherRep")}`);
  await page.getByRole("region", { name: "Wed, Jan 6" }).waitFor();
  expect(await page.getByRole("button", { name: /^Plan something on/ }).count()).toBe(0);
});

test("a phone shows one day, and its week to choose from", async () => {
  const subject = `Pocket ${randomUUID().slice(0, 8)}`;
  await makeTask(subject, onDay(7, "09:30"));
  const page = await openPage("rep", week, { isPhone: true });
  await page.getByRole("region", { name: "Wed, Jan 6" }).waitFor();
  await expectNoOverflow(page);
  await page.getByRole("button", { name: /^Thu 7/ }).tap();
  await page.getByRole("button", { name: new RegExp(subject) }).tap();
  await page.getByRole("dialog", { name: subject }).waitFor();
  await expectAccessible(page);
});
