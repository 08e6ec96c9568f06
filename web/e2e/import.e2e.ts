import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { as } from "./support/api";
import { expectAccessible } from "./support/axe";
import { expectNoOverflow, openPage, settled, useBrowser } from "./support/browser";

useBrowser();

const mark = () => randomUUID().slice(0, 8);

/** As a spreadsheet of Western Europe writes it: Windows-1252, semicolons. */
const western = (lines: string[]) => Buffer.from(lines.join("\r\n"), "latin1");

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("table", { name: "Columns of the file" }).waitFor();
}

const goesTo = (page: Page, column: string) =>
  page.getByLabel(`${column} goes to`, { exact: true });

async function preview(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^See what would happen/ }).click();
  await page.getByRole("group", { name: "Rows by what would happen" }).waitFor();
}

/** "3 New" -> 3, by the verdict's name. */
async function counts(page: Page): Promise<Record<string, number>> {
  const buttons = page
    .getByRole("group", { name: "Rows by what would happen" })
    .getByRole("button");
  const texts = await buttons.allInnerTexts();
  return Object.fromEntries(
    texts.map((text) => {
      const [, figure = "", label = ""] = /^([\d,]+)\s+(.*)$/s.exec(text.trim()) ?? [];
      return [label, Number(figure.replaceAll(",", ""))];
    }),
  );
}

interface List<T> {
  data: T[];
}

interface Contact {
  id: string;
  last_name: string;
  company: string;
  phone: string | null;
  postal_code: string | null;
}

async function contactsOf(last: string): Promise<Contact[]> {
  const admin = await as("admin");
  const list = await admin.get<List<Contact>>(
    `/contacts?last_name[contains]=${encodeURIComponent(last)}&sort=last_name`,
  );
  return list.data;
}

test("contacts come from a file: columns, preview, errors, undo", async () => {
  const id = mark();
  const admin = await as("admin");
  const known = await admin.post<Contact>("/contacts", {
    first_name: "Björn",
    last_name: `Known ${id}`,
    email: `known-${id}@example.test`,
    phone: "1",
  });
  const file = western([
    "First name;Surname;E-mail Address;Firma;Zip;Status;Phone;Shoe size",
    `Zoë;Müller ${id};zoe-${id}@example.test;Größe & Söhne;8010;new;+43 1;38`,
    `Ann;Porter ${id};ann-${id}@example.test;Gates;1020;contacted;;40`,
    `Björn;Known ${id};known-${id}@example.test;;;;+43 2;44`,
    `Bad;Status ${id};bad-${id}@example.test;;;nonsense;;`,
  ]);

  const page = await openPage("admin", "/import?kind=contacts");
  await choose(page, "kontakte.csv", file);
  await page.getByText(/Windows-1252, semicolons between the cells/).waitFor();
  expect(await goesTo(page, "E-mail Address").inputValue()).toBe("email");
  expect(await goesTo(page, "Zip").inputValue()).toBe("postal_code");
  expect(await goesTo(page, "Shoe size").inputValue()).toBe("");
  await goesTo(page, "Firma").selectOption("company");
  await goesTo(page, "Surname").selectOption("last_name");
  await page.getByLabel("What the file says changes it; empty cells do not").check();
  await expectAccessible(page);
  await preview(page);

  expect(await counts(page)).toEqual({ New: 2, Update: 1, "Already here": 0, Error: 1 });
  // Errors come first: the row, the column, the reason.
  const bad = page.getByRole("region", { name: "These have errors" });
  await bad.getByText("line 5").waitFor();
  await bad.getByText(/nonsense/).waitFor();
  await page.getByRole("button", { name: "1 Update", exact: true }).click();
  const changed = page.getByRole("region", { name: "These would change" });
  expect(await changed.locator("del").allInnerTexts()).toEqual(["1"]);
  expect(await changed.locator("ins").allInnerTexts()).toEqual(["+43 2"]);
  await expectAccessible(page);
  expect(await contactsOf(id)).toHaveLength(1);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download these rows with the reasons" }).click();
  const refused = await download;
  expect(refused.suggestedFilename()).toBe("kontakte-errors.csv");
  const rows = readFileSync(await refused.path(), "utf8")
    .trim()
    .split("\n");
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain("_reason");
  expect(rows[1]).toContain(`bad-${id}@example.test`);

  const run = page.getByRole("button", { name: "Import 2 new contacts and 1 update" });
  expect(await run.isDisabled()).toBe(true);
  await page.getByLabel("Leave it out and import the rest").check();
  await run.click();
  await page.getByText("2 contacts added, 1 contact changed").waitFor();

  const imported = await contactsOf(id);
  expect(imported.map(({ last_name, company, phone }) => [last_name, company, phone])).toEqual([
    [`Known ${id}`, null, "+43 2"],
    [`Müller ${id}`, "Größe & Söhne", "+43 1"],
    [`Porter ${id}`, "Gates", null],
  ]);
  expect(imported[1]?.postal_code).toBe("8010");

  await page.getByRole("button", { name: "What changed" }).click();
  const list = page.getByRole("dialog", { name: "What kontakte.csv changed" });
  await list.getByRole("link", { name: `Zoë Müller ${id}` }).waitFor();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Undo the import of kontakte.csv" }).click();
  await page.getByRole("button", { name: "Undo the import", exact: true }).click();
  await page.getByText("The import is undone").waitFor();
  const after = await contactsOf(id);
  expect(after.map(({ id: one, phone }) => [one, phone])).toEqual([[known.id, "1"]]);
}, 60_000);

test("won deals go from the file into the figures, and out again", async () => {
  const id = mark();
  const admin = await as("admin");
  const month = new Date().toISOString().slice(0, 7);
  const year = month.slice(0, 4);
  const revenue = async () => {
    const answer = await admin.get<List<{ total_revenue: number; total_deals: number }>>(
      `/metrics/revenue?group_by=total&date[gte]=${year}-01-01`,
    );
    const { total_revenue = 0, total_deals = 0 } = answer.data[0] ?? {};
    return [total_revenue, total_deals];
  };
  const [before = 0, count = 0] = await revenue();
  const file = Buffer.from(
    [
      "Opportunity;Amount;Result;Closed on",
      `Harbour ${id};12.500,50;won;${month}-01`,
      `Pier ${id};7.499,50;won;${month}-01`,
    ].join("\n"),
  );

  const page = await openPage("admin", "/import?kind=deals");
  await choose(page, "wins.csv", file);
  await goesTo(page, "Opportunity").selectOption("title");
  await goesTo(page, "Amount").selectOption("value");
  await goesTo(page, "Result").selectOption("status");
  await goesTo(page, "Closed on").selectOption("actual_close_date");
  await page.getByRole("button", { name: "Give every row a value" }).click();
  await page.getByLabel("Field", { exact: true }).selectOption("stage");
  await page.getByLabel("Value of stage").fill("Closed Won");
  await preview(page);
  expect(await counts(page)).toEqual({ New: 2, Update: 0, "Already here": 0, Error: 0 });
  expect(await revenue()).toEqual([before, count]);

  await page.getByRole("button", { name: "Import 2 new deals" }).click();
  await page.getByText("2 deals added").waitFor();
  // 12,500.50 + 7,499.50 = 20,000.00
  await expect.poll(revenue, { timeout: 10_000 }).toEqual([before + 20_000, count + 2]);
  await page.getByRole("link", { name: "See the deals" }).click();
  await page.getByText(`Harbour ${id}`).first().waitFor();

  await page.goto("/import");
  const earlier = page.getByRole("region", { name: "Earlier imports" });
  await earlier.getByText("wins.csv").first().waitFor();
  await earlier.getByRole("button", { name: "Undo the import of wins.csv" }).first().click();
  await page.getByRole("button", { name: "Undo the import", exact: true }).click();
  await earlier.getByText("undone").first().waitFor();
  await expect.poll(revenue, { timeout: 10_000 }).toEqual([before, count]);
}, 60_000);

test("a file that lacks what every record needs says so before anything else", async () => {
  const page = await openPage("admin", "/import");
  await choose(page, "deals-of-march.csv", Buffer.from("Amount\n12\n"));
  // The file's name says what is in it.
  await page.getByRole("heading", { name: "Import deals" }).waitFor();
  await page.getByRole("alert").getByText(/title/).waitFor();
  await page.getByRole("button", { name: /^See what would happen/ }).click();
  await page.getByRole("table", { name: "Columns of the file" }).waitFor();
});

test("a spreadsheet is refused with what to do instead", async () => {
  const page = await openPage("admin", "/import");
  await page.locator('input[type="file"]').setInputFiles({
    name: "leads.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("PK"),
  });
  await page.getByText("Save it as CSV first, then choose that file.").waitFor();
});

test("importing needs its right, and offers only what one may make", async () => {
  const rep = await openPage("rep", "/import");
  await rep.getByText("Your role does not include importing.").waitFor();
  expect(await rep.locator('input[type="file"]').count()).toBe(0);
  const sent = await (await as("rep")).request("POST", "/contacts/import/preview");
  expect(sent.status).toBe(403);
  const manager = await openPage("manager", "/import");
  const kinds = await manager.getByLabel("What is in the file?").locator("option").allInnerTexts();
  expect(kinds).toContain("Contacts");
  expect(kinds).not.toContain("Users");
});

test("the steps of an import are accessible in the dark and fit on a phone", async () => {
  const page = await openPage("admin", "/import", { scheme: "dark", isPhone: true });
  await settled(page);
  await expectNoOverflow(page);
  await expectAccessible(page);
  const rows = ["first name,last name,email,Something", `A,B,a-${mark()}@example.test,x`, ",,,"];
  await choose(page, "people.csv", Buffer.from(rows.join("\n")));
  await expectNoOverflow(page);
  await expectAccessible(page);
  await preview(page);
  await expectNoOverflow(page);
  await expectAccessible(page);
});
