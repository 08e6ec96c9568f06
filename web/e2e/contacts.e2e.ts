import { readFile } from "node:fs/promises";

import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { as, importCsv, type Json } from "./support/api";
import { expectAccessible } from "./support/axe";
import { expectNoOverflow, expectRefusals, openPage, settled, useBrowser } from "./support/browser";
import { Keystrokes } from "./support/keystrokes";
import type { Person } from "./support/people";

useBrowser();

let made = 0;

/** A contact of a test's own, with a company by which its list finds nothing else. */
async function makeContact(person: Person, more: Json = {}): Promise<Json & { id: string }> {
  made += 1;
  const api = await as(person);
  return api.post<Json & { id: string }>("/contacts", {
    first_name: "Test",
    last_name: `Person ${made}`,
    email: `person.${made}.${Date.now()}@contacts.example`,
    ...more,
  });
}

const company = () => `Company ${(made += 1)}x${Date.now()}`;
const listOf = (name: string) => `/contacts?company=${encodeURIComponent(name)}`;
const grid = (page: Page) => page.getByRole("grid", { name: "Contacts" });
const cell = (page: Page, row: number, column: number): Locator =>
  page.locator(`[data-row="${row}"] [data-column="${column}"]`);
const panel = (page: Page) => page.getByRole("complementary");

async function openList(person: Person, path: string, look = {}): Promise<Page> {
  const page = await openPage(person, path, look);
  await cell(page, 0, 0).locator("span").waitFor();
  await settled(page);
  return page;
}

/** What the server has by now. */
async function member(person: Person, id: string, name: string): Promise<unknown> {
  return (await (await as(person)).get(`/contacts/${id}`))[name];
}

test("a value is edited in place with Enter, the text, Enter; Escape leaves it", async () => {
  const name = company();
  const { id } = await makeContact("rep", { company: name, status: "new" });
  const page = await openList("rep", listOf(name));
  const keys = new Keystrokes(page);
  await grid(page).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await keys.press("Enter");
  await keys.write("qual");
  await keys.press("Enter");
  await cell(page, 0, 2).getByText("Qualified").waitFor();
  expect(keys.count).toBe(3);
  await expect.poll(() => member("rep", id, "status")).toBe("qualified");

  await page.keyboard.press("Enter");
  await page.keyboard.type("cust");
  await page.keyboard.press("Escape");
  await cell(page, 0, 2).getByText("Qualified").waitFor();
  // The focus is back in the grid: the next key moves its cursor.
  await page.keyboard.press("ArrowRight");
  expect(await grid(page).getAttribute("aria-activedescendant")).toMatch(/r0c3$/);
  expect(await member("rep", id, "status")).toBe("qualified");
});

test("what is typed before the code of the editor is there goes into it", async () => {
  const name = company();
  const { id } = await makeContact("rep", { company: name, status: "new", title: "Clerk" });
  const page = await openPage("rep", "/profile");
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\/InlineEditor[^/]*\.(js|tsx)/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(listOf(name));
  await cell(page, 0, 0).locator("span").waitFor();
  await grid(page).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await cell(page, 0, 2).locator("input[aria-busy]").waitFor();
  await page.keyboard.type("qualx");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  expect(page.url()).not.toContain("open="); // none of these was taken for a shortcut
  release();
  await cell(page, 0, 2).getByText("Qualified").waitFor();
  await expect.poll(() => member("rep", id, "status")).toBe("qualified");
});

test("a value that the server refuses is what it was, and a sentence says why", async () => {
  const name = company();
  const taken = await makeContact("rep");
  const { id, email } = await makeContact("rep", { company: name });
  const page = await openList("rep", listOf(name));
  await cell(page, 0, 0).click();
  await panel(page).getByRole("button", { name: "Edit email" }).focus();
  expectRefusals(409);
  await page.keyboard.press("Enter");
  await page.keyboard.type(String(taken["email"]));
  await page.keyboard.press("Enter");
  await panel(page).getByRole("alert").getByText("Email is as it was.").waitFor();
  await panel(page)
    .getByRole("link", { name: String(email) })
    .waitFor();
  expect(await member("rep", id, "email")).toBe(email);
});

test("j and k go through the list, with the panel open or not", async () => {
  const name = company();
  for (const last_name of ["Alpha", "Beta", "Gamma"]) {
    await makeContact("rep", { company: name, last_name });
  }
  const page = await openList("rep", `${listOf(name)}&sort=last_name`);
  await page.keyboard.press("j");
  expect(await grid(page).getAttribute("aria-activedescendant")).toMatch(/r1c0$/);
  await grid(page).focus();
  await page.keyboard.press("Enter");
  await panel(page).getByRole("heading", { name: "Test Beta" }).waitFor();
  await page.keyboard.press("j");
  await panel(page).getByRole("heading", { name: "Test Gamma" }).waitFor();
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await panel(page).getByRole("heading", { name: "Test Alpha" }).waitFor();
  expect(page.url()).toContain("open=");
  await page.keyboard.press("Escape");
  await panel(page).waitFor({ state: "detached" });
  expect(page.url()).not.toContain("open=");
});

test("/ filters the list with one key, and the address keeps the filter", async () => {
  const page = await openList("rep", "/contacts");
  const keys = new Keystrokes(page);
  await keys.press("/");
  expect(keys.count).toBe(1);
  await page.keyboard.type("hopper");
  await page.waitForURL(/q=hopper/);
  await cell(page, 0, 0).getByText("Grace Hopper").waitFor();
  await page.getByRole("status").getByText("1", { exact: true }).waitFor();
  await page.reload();
  await cell(page, 0, 0).getByText("Grace Hopper").waitFor();
});

test("a filter by choice is a chip that says what it does", async () => {
  const page = await openList("rep", "/contacts");
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitem", { name: "Status", exact: true }).click();
  await page.getByRole("checkbox", { name: "Contacted" }).check();
  await page.waitForURL(/status=contacted/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Status is contacted" }).waitFor();
  await page.getByRole("button", { name: "Remove the filter Status" }).click();
  await page.waitForURL((url) => !url.search.includes("status"));
});

test("many are changed at once, and z takes it back", async () => {
  const name = company();
  const first = await makeContact("manager", { company: name, status: "new" });
  const second = await makeContact("manager", { company: name, status: "contacted" });
  const page = await openList("manager", listOf(name));
  await grid(page).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByText("2 contacts chosen").waitFor();
  await page.getByRole("button", { name: "Change", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Change 2 contacts" });
  await dialog.getByRole("combobox", { name: "Field" }).waitFor();
  await page.keyboard.type("status");
  await page.keyboard.press("Enter");
  await dialog.getByRole("combobox", { name: "Status" }).click();
  await page.keyboard.type("inact");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Apply" }).click();
  await page.getByText("Changed 2 contacts.").waitFor();
  expect(await member("manager", first.id, "status")).toBe("inactive");
  expect(await member("manager", second.id, "status")).toBe("inactive");
  await grid(page).focus();
  await page.keyboard.press("z");
  await page.getByText("Undone").waitFor();
  expect(await member("manager", first.id, "status")).toBe("new");
  expect(await member("manager", second.id, "status")).toBe("contacted");
});

/** The lines of the file that the browser gets when this is done. */
async function downloaded(page: Page, act: () => Promise<void>): Promise<string[]> {
  const [file] = await Promise.all([page.waitForEvent("download"), act()]);
  expect(file.suggestedFilename()).toBe("contacts.csv");
  return (await readFile(await file.path(), "utf8")).trim().split(/\r?\n/);
}

const columnOf = (lines: readonly string[], name: string) => {
  const place = lines[0]!.split(",").indexOf(name);
  return lines.slice(1).map((line) => line.split(",")[place]);
};

test("the file of a list holds what the list finds, that of chosen rows these alone", async () => {
  const name = company();
  for (const last_name of ["Brahe", "Ampere", "Curie"]) {
    await makeContact("manager", { company: name, last_name, tags: ["file"] });
  }
  await makeContact("manager", { last_name: "Elsewhere" });
  const page = await openList("manager", `${listOf(name)}&sort=last_name`);
  const all = await downloaded(page, async () => {
    await page.getByRole("button", { name: "Import and export" }).click();
    await page.getByRole("menuitem", { name: "Export as CSV" }).click();
  });
  expect(columnOf(all, "last_name")).toEqual(["Ampere", "Brahe", "Curie"]);
  expect(columnOf(all, "company")).toEqual([name, name, name]);

  await cell(page, 1, 0).getByText("Brahe").waitFor();
  await page.locator('[data-row="1"]').getByRole("checkbox").check();
  await page.getByText("1 contact chosen").waitFor();
  const chosen = await downloaded(page, () =>
    page.getByRole("button", { name: "Export", exact: true }).click(),
  );
  expect(columnOf(chosen, "last_name")).toEqual(["Brahe"]);
});

test("a tag is set in place, the list is filtered by it, and many are tagged at once", async () => {
  const name = company();
  const tag = `fair-${Date.now()}`;
  const first = await makeContact("manager", { company: name, last_name: "Tagged" });
  const second = await makeContact("manager", { company: name, last_name: "Untagged" });
  const page = await openList("manager", `${listOf(name)}&sort=last_name`);
  await cell(page, 0, 0).click();
  await panel(page).getByRole("button", { name: "Edit tags" }).focus();
  await page.keyboard.press("Enter");
  await panel(page).getByRole("combobox", { name: "Tags" }).waitFor();
  await page.keyboard.type(tag);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect.poll(() => member("manager", first.id, "tags")).toEqual([tag]);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("menuitem", { name: "Tags" }).click();
  await page.getByRole("combobox", { name: "Includes" }).fill(tag);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("tags[has]") === tag);
  await page.getByRole("status").getByText("1", { exact: true }).waitFor();
  await cell(page, 0, 0).getByText("Tagged").waitFor();

  await page.goto(`${listOf(name)}&sort=last_name`);
  await cell(page, 1, 0).getByText("Untagged").waitFor();
  await page.locator('[data-row="1"]').getByRole("checkbox").check();
  await page.getByRole("button", { name: "Tags", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Add these tags" }).fill(tag);
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Apply" }).click();
  await expect.poll(() => member("manager", second.id, "tags")).toEqual([tag]);
});

test("scores are shown, and order the list", async () => {
  const name = company();
  for (const lead_score of [20, 85, 50]) await makeContact("rep", { company: name, lead_score });
  const page = await openList("rep", listOf(name));
  const head = page.getByRole("columnheader", { name: "Lead score" });
  const shown = page.locator("[data-row] [data-meaning]");
  await head.getByRole("button").first().click();
  await page.waitForURL(/sort=lead_score/);
  await expect.poll(() => shown.allTextContents()).toEqual(["20", "50", "85"]);
  await head.getByRole("button").first().click();
  await page.waitForURL(/sort=-lead_score/);
  await expect.poll(() => shown.allTextContents()).toEqual(["85", "50", "20"]);
  expect(await head.getAttribute("aria-sort")).toBe("descending");
});

test("views are one's own until they are shared", async () => {
  const name = `View ${Date.now()}`;
  const page = await openList("rep", "/contacts?status=new");
  const view = page.getByRole("button", { name: /^View:/ });
  await view.click();
  await page.getByRole("menuitem", { name: "Save as a new view" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Save view" }).click();
  await page.waitForURL(/view=/);
  await page.getByRole("button", { name: `View: ${name}` }).waitFor();

  const other = await openList("manager", "/contacts");
  await other.getByRole("button", { name: /^View:/ }).click();
  await other.getByRole("menuitem", { name: "All contacts" }).waitFor();
  expect(await other.getByRole("menuitem", { name }).count()).toBe(0);

  await view.click();
  await page.getByRole("menuitem", { name: "Rename or share" }).click();
  await page.getByRole("switch", { name: "Everybody sees this view" }).check({ force: true });
  await page.getByRole("button", { name: "Save view" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });

  await other.reload();
  await other.getByRole("button", { name: /^View:/ }).click();
  await other.getByRole("menuitem", { name }).click();
  await other.waitForURL(/status=new/);
});

test("columns are chosen and kept", async () => {
  const page = await openList("otherRep", "/contacts");
  await page.getByRole("button", { name: "Columns" }).click();
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/auth/me"));
  await page.getByRole("checkbox", { name: "City" }).check();
  await page.getByRole("columnheader", { name: "City" }).waitFor();
  expect((await kept).request().method()).toBe("PATCH");
  await page.reload();
  await page.getByRole("columnheader", { name: "City" }).waitFor();
});

test("a new contact from anywhere takes n c, the name, Ctrl-Enter", async () => {
  const last = `Newcomer${Date.now()}`;
  const page = await openPage("rep", "/today");
  const keys = new Keystrokes(page);
  await keys.press("n");
  await keys.press("c");
  const dialog = page.getByRole("dialog", { name: "New contact" });
  await dialog.getByRole("textbox", { name: "First name" }).waitFor();
  await keys.write(last);
  await keys.press("Control+Enter");
  await page.waitForURL(/\/contacts\/[0-9a-f-]{36}/);
  await page.getByRole("heading", { name: last, level: 1 }).waitFor();
  expect(keys.count).toBe(4);
});

test("a new contact that may be here already is hinted at, not refused", async () => {
  const last_name = `Mirzakhani${Date.now()}`;
  const there = await makeContact("rep", { first_name: "Maryam", last_name });
  const page = await openPage("rep", "/contacts");
  await page.getByRole("button", { name: "New contact" }).click();
  const dialog = page.getByRole("dialog", { name: "New contact" });
  await dialog.getByRole("textbox", { name: "First name" }).fill("Maryam");
  await dialog.getByRole("textbox", { name: "Last name" }).fill(last_name);
  await dialog.getByText("Perhaps here already").waitFor();
  await dialog
    .getByRole("link", { name: `Maryam ${last_name}` })
    .first()
    .waitFor();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Add contact" }).click();
  await dialog.waitFor({ state: "detached" });
  const found = await (
    await as("rep")
  ).get<{ data: { id: string }[] }>(`/contacts?last_name=${last_name}`);
  expect(found.data.map(({ id }) => id)).toContain(there.id);
  expect(found.data).toHaveLength(2);
});

test("two contacts are merged by choice of fields, and z takes it back", async () => {
  const stamp = String(Date.now());
  // Numbers that no other contact is alike.
  const [own, others] = [`+1 415 ${stamp.slice(-7)}`, `+1 416 ${stamp.slice(-7)}`];
  const kept = await makeContact("rep", { last_name: `Twin${stamp}`, phone: own });
  const other = await makeContact("rep", {
    last_name: `Twin${stamp}`,
    phone: others,
    city: "Lisbon",
  });
  const page = await openPage("rep", `/contacts/${kept.id}`);
  await page.getByText("Perhaps the same as").waitFor();
  await page.getByRole("button", { name: "Compare" }).click();
  const dialog = page.getByRole("dialog", { name: /^Merge into/ });
  await dialog.getByRole("radio", { name: others }).check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Merge", exact: true }).click();
  await page.getByText(/^Merged Test Twin/).waitFor();
  expect(await member("rep", kept.id, "phone")).toBe(others);
  expect(await member("rep", kept.id, "city")).toBe("Lisbon");
  expect((await (await as("rep")).request("GET", `/contacts/${other.id}`)).status).toBe(404);
  await page.keyboard.press("z");
  await page.getByText("Undone").waitFor();
  expect(await member("rep", kept.id, "phone")).toBe(own);
  expect(await member("rep", other.id, "city")).toBe("Lisbon");
});

test("a note stands in the timeline", async () => {
  const { id } = await makeContact("rep");
  const page = await openPage("rep", `/contacts/${id}`);
  await page.getByRole("textbox", { name: "Note" }).fill("Prefers to be called in the morning");
  await page.keyboard.press("Control+Enter");
  const timeline = page.getByRole("region", { name: "Timeline" });
  const entry = timeline.getByRole("listitem");
  await entry.getByText("Prefers to be called in the morning").waitFor();
  await timeline.getByText("Added as new").waitFor();
  await expect.poll(() => page.getByRole("textbox", { name: "Note" }).inputValue()).toBe("");
});

const vcard = (name: string, lines: string[]) =>
  ["BEGIN:VCARD", "VERSION:3.0", `N:${name};Vera;;;`, ...lines, "END:VCARD", ""].join("\r\n");

test("vCards are looked at, imported and taken back", async () => {
  const stamp = `${Date.now()}`;
  const known = await makeContact("manager", { last_name: `Known${stamp}` });
  const alike = { last_name: `Alike${stamp}`, phone: `+1 417 ${stamp.slice(-7)}` };
  await makeContact("manager", alike);
  const cards = [
    vcard(`New${stamp}`, [`EMAIL:new.${stamp}@cards.example`]),
    vcard(`Known${stamp}`, [`EMAIL:${String(known["email"])}`, "TITLE:Head of cards"]),
    vcard(`Other${stamp}`, [`TEL:${alike.phone}`]),
    vcard("Broken", ["EMAIL:no address"]),
  ];
  const page = await openPage("manager", "/contacts");
  await page.getByRole("button", { name: "Import and export" }).click();
  await page.getByRole("menuitem", { name: "Import vCards" }).click();
  const dialog = page.getByRole("dialog", { name: "Import vCards" });
  await dialog.getByRole("button", { name: "Choose a file" }).waitFor();
  await expectAccessible(page);
  const file = { name: "cards.vcf", mimeType: "", buffer: Buffer.from(cards.join("")) };
  await dialog.getByLabel("vCard file").setInputFiles(file);
  await dialog.getByText("2 contacts to be added").waitFor();
  await dialog.getByText("1 contact in it: here already").waitFor();
  await dialog.getByText("1 card is left out").waitFor();
  await dialog.getByRole("link", { name: `Test ${alike.last_name}` }).waitFor();
  const countNew = async () => {
    const found = await (
      await as("manager")
    ).get<{ data: Json[] }>(`/contacts?last_name[contains]=${stamp}`);
    return found.data.length;
  };
  expect(await countNew()).toBe(2); // nothing is written yet
  await dialog.getByRole("checkbox", { name: /^Change them/ }).check();
  await dialog.getByRole("button", { name: "Add 2 contacts and change 1" }).click();
  await dialog.getByText("Added 2 contacts, changed 1.").waitFor();
  await expectAccessible(page);
  expect(await member("manager", known.id, "title")).toBe("Head of cards");
  expect(await countNew()).toBe(4);
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await page.keyboard.press("z");
  await page.getByText("Undone").waitFor();
  expect(await countNew()).toBe(2);
  expect(await member("manager", known.id, "title")).toBeNull();

  // What is no vCard is refused in plain words.
  expectRefusals(422);
  await page.getByRole("button", { name: "Import and export" }).click();
  await page.getByRole("menuitem", { name: "Import vCards" }).click();
  await dialog.getByLabel("vCard file").setInputFiles({ ...file, buffer: Buffer.from("a,b") });
  await dialog.getByRole("alert").waitFor();
});

test("a rep sees nothing of others, and a viewer changes nothing", async () => {
  const zelda = await makeContact("otherRep", { first_name: "Zenobia", last_name: "Elsewhere" });
  const page = await openPage("rep", "/contacts?q=zenobia");
  await page.getByText("No contacts match").waitFor();
  expectRefusals(404);
  await page.goto(`/contacts/${zelda.id}`);
  await page.getByText("There is no such contact").waitFor();

  const viewer = await openPage("viewer", "/contacts");
  await settled(viewer);
  expect(await viewer.getByRole("button", { name: "New contact" }).count()).toBe(0);
});

for (const scheme of ["light", "dark"] as const) {
  test(`the list with its panel, menus and dialogs is accessible (${scheme})`, async () => {
    const name = company();
    await makeContact("manager", { company: name, tags: ["vip"], lead_score: 80 });
    const page = await openList("manager", listOf(name), { scheme });
    await cell(page, 0, 0).click();
    await panel(page).getByRole("region", { name: "Timeline" }).waitFor();
    await settled(page);
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Company is/ }).click();
    await page.getByRole("dialog").waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await grid(page).focus();
    await page.keyboard.press("Space");
    await page.getByText("1 contact chosen").waitFor();
    await expectAccessible(page);
    await page.goto(listOf("nobody has this"));
    await page.getByText("No contacts match").waitFor();
    await expectAccessible(page);
  });
}

test("on a phone rows are cards, and the record lies over the list", async () => {
  const name = company();
  await makeContact("rep", { company: name, last_name: "Pocket" });
  const page = await openPage("rep", listOf(name), { isPhone: true });
  await page.getByRole("button", { name: /Test Pocket/ }).click();
  await panel(page).getByRole("heading", { name: "Test Pocket" }).waitFor();
  await settled(page);
  await expectNoOverflow(page);
  await expectAccessible(page);
  const box = await panel(page).boundingBox();
  expect(box?.width).toBe(390);
  await panel(page).getByRole("button", { name: "Close" }).click();
  await page.getByRole("list", { name: "Contacts" }).waitFor();
});

/** The whole list of a large company, made by an import. */
async function importMany(count: number): Promise<void> {
  const lines = Array.from({ length: count }, (_, index) => {
    const number = String(index).padStart(5, "0");
    return `Bulk,Row ${number},row.${number}@many.example,Many Rows Ltd`;
  });
  await importCsv("contacts", ["first_name,last_name,email,company", ...lines]);
}

const many = 10_000;
const manyRows = "/contacts?company=Many+Rows+Ltd&sort=last_name";

beforeAll(() => importMany(many), 120_000);

test("ten thousand rows have sixty in the page at most, wherever one is", async () => {
  const page = await openList("admin", manyRows);
  expect(await grid(page).getAttribute("aria-rowcount")).toBe(String(many + 1));
  await page.setViewportSize({ width: 1600, height: 1600 });
  for (const row of [0, 137, 5_000, 9_960, 42]) {
    await grid(page).evaluate((element, top) => element.scrollTo({ top }), row * 40);
    await page.getByText(`Bulk Row ${String(row + 5).padStart(5, "0")}`).waitFor();
    expect(await page.locator("[data-row]").count()).toBeLessThanOrEqual(60);
  }
  await grid(page).focus();
  await page.keyboard.press("Control+End");
  await page.getByText("Bulk Row 09999").waitFor();
});

test("order and filter stand in the address, and the way back leads to the same row", async () => {
  const page = await openList("admin", manyRows);
  await page.getByRole("columnheader", { name: "Name" }).getByRole("button").click();
  await page.waitForURL(/sort=-last_name/);
  await cell(page, 0, 0).getByText("Bulk Row 09999").waitFor();
  await grid(page).evaluate((element) => element.scrollTo({ top: 4_000 }));
  await page.getByText("Bulk Row 09890").click();
  await panel(page).getByRole("heading", { name: "Bulk Row 09890" }).waitFor();
  const before = await grid(page).evaluate((element) => element.scrollTop);
  await page.keyboard.press("o");
  await page.getByRole("heading", { name: "Bulk Row 09890", level: 1 }).waitFor();
  await page.goBack();
  await cell(page, 109, 0).getByText("Bulk Row 09890").waitFor();
  expect(await grid(page).evaluate((element) => element.scrollTop)).toBe(before);
  expect(await grid(page).getAttribute("aria-activedescendant")).toMatch(/r109c0$/);
});
