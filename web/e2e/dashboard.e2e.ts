// The dashboard against the real figures: what stands on the page is what the API answers, follows
// changes by itself, and leads to the rows that it counts.
import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, test, vi } from "vitest";

import { type Api, as, idOf, signIn } from "./support/api";
import { expectAccessible } from "./support/axe";
import { expectNoOverflow, expectRefusals, openPage, settled, useBrowser } from "./support/browser";
import { makeDeal, type Pipeline, pipelineOf } from "./support/deals";
import { password, type Person } from "./support/people";
import { run } from "./support/server";

useBrowser();

interface Stage {
  stage_name: string;
  deal_count: number;
  total_value: number;
}

interface Dashboard {
  from: string;
  to: string;
  pipeline: Stage[];
  revenue: { total: { total_revenue: number; total_deals: number } | null };
  win_rate: { deals_won: number; deals_lost: number; win_rate: number | null };
  activities: { total: { total_count: number; overdue_count: number } };
  calls: { total: { total_calls: number } };
  documents: { total: { total_documents: number }; out_for_signature: number };
  lead_sources: { source: string | null; total_contacts: number }[];
  verified: { finished_at: string | null }[];
}

/** A second is little on a machine that builds at the same time. */
const patiently = { timeout: 15_000 };

let rep: Api;
let pipeline: Pipeline;
let currency: string;

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString();
const dashboardOf = async (person: Person, query = "") =>
  (await as(person)).get<Dashboard>(`/dashboard${query}`);

async function win(api: Api, title: string, value: number): Promise<void> {
  const deal = await makeDeal(api, pipeline, title, { value });
  await api.post(`/deals/${deal.id}/win`, { reason: "Price" });
}

beforeAll(async () => {
  rep = await as("rep");
  pipeline = await pipelineOf(rep);
  const me = await rep.get<{ workspace: { base_currency: string } }>("/auth/me");
  currency = me.workspace.base_currency;
  const before = (await dashboardOf("rep")).documents.out_for_signature;
  await win(rep, "Won by Rosa", 12_345);
  await win(await as("otherRep"), "Won by Otto", 7_000);
  const lost = await makeDeal(rep, pipeline, "Lost by Rosa", { value: 900 });
  await rep.post(`/deals/${lost.id}/lose`, { reason: "Timing" });
  await makeDeal(rep, pipeline, "Proposed by Rosa", { stage: "Proposal", value: 300 });
  const document = { name: "Offer", type: "proposal", status: "sent", requires_signature: true };
  await rep.post("/documents", { ...document, sent_at: new Date().toISOString() });
  await rep.post("/contacts", { first_name: "Lise", last_name: "Meitner", source: "referral" });
  const call = { type: "call", subject: "Call Lise", due_date: inDays(0) };
  await rep.post("/activities", { ...call, status: "completed" });
  // Figures are folded within moments of the changes.
  await vi.waitFor(
    async () => expect((await dashboardOf("rep")).documents.out_for_signature).toBe(before + 1),
    { timeout: 10_000 },
  );
});

const money = (value: number) =>
  new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: 0,
  }).format(value);
const percent = (value: number) =>
  new Intl.NumberFormat("en", {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(value / 100);
const count = (value: number) => new Intl.NumberFormat("en").format(value);
const many = (value: number, noun: string) => `${count(value)} ${noun}${value === 1 ? "" : "s"}`;

/** The figure of a tile, as it is written. */
const tile = (page: Page, name: string) =>
  page
    .getByRole("link", { name: new RegExp(`^${name}: `) })
    .locator("[aria-hidden]")
    .textContent();

async function open(person: Person, path = "/", look = {}): Promise<Page> {
  const page = await openPage(person, path, look);
  await page.getByRole("heading", { name: "Revenue by month" }).waitFor();
  await settled(page);
  return page;
}

test("the figures on the page are those of the API", async () => {
  const page = await open("admin");
  const expected = await dashboardOf("admin");
  const { revenue, win_rate: outcome } = expected;
  expect(revenue.total!.total_revenue).toBeGreaterThanOrEqual(19_345); // 12,345 + 7,000
  await expect
    .poll(() => tile(page, "Revenue"), patiently)
    .toBe(money(revenue.total!.total_revenue));
  expect(await tile(page, "Win rate")).toBe(percent(outcome.win_rate!));
  await page.getByRole("link", { name: `${many(outcome.deals_won, "deal")} won` }).waitFor();
  await page.getByRole("link", { name: `${many(outcome.deals_lost, "deal")} lost` }).waitFor();
  const documents = page.getByRole("region", { name: "Documents" });
  const out = `${many(expected.documents.out_for_signature, "document")} out for signature now`;
  await documents.getByRole("link", { name: out }).waitFor();
  const sources = page.getByRole("region", { name: "Lead sources" });
  const referral = expected.lead_sources.find(({ source }) => source === "referral")!;
  await sources
    .getByRole("link", { name: `Referral: ${many(referral.total_contacts, "contact")}` })
    .waitFor();
});

test("a table says the same as its chart, stage by stage", async () => {
  const page = await open("admin");
  await page.getByRole("button", { name: "Pipeline as a table" }).click();
  const table = page.getByRole("region", { name: "Pipeline by stage" });
  const rows = table.locator("tbody tr");
  const { pipeline: stages } = await dashboardOf("admin");
  const texts = await rows.evaluateAll((lines) =>
    lines.map((line) => [...line.children].slice(0, 3).map((cell) => cell.textContent)),
  );
  expect(texts.map(([, ...figures]) => figures)).toEqual(
    stages.map((stage) => [count(stage.deal_count), money(stage.total_value)]),
  );
  expect(texts.every(([name], index) => name!.startsWith(stages[index]!.stage_name))).toBe(true);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Pipeline as a chart" }).click();
  await table.waitFor({ state: "detached" });
});

test("a change made elsewhere shows by itself", async () => {
  const page = await open("admin");
  const before = await dashboardOf("admin");
  const stage = before.pipeline.find(({ stage_name }) => stage_name === "Proposal")!;
  const shown = (deals: number, value: number) =>
    page.getByRole("link", { name: `Proposal: ${many(deals, "deal")}, ${money(value)}` });
  await shown(stage.deal_count, stage.total_value).waitFor();
  await makeDeal(rep, pipeline, "Appears alone", { stage: "Proposal", value: 500 });
  await shown(stage.deal_count + 1, stage.total_value + 500).waitFor();
  await win(rep, "Won meanwhile", 1_000);
  const revenue = before.revenue.total!.total_revenue + 1_000;
  await expect.poll(() => tile(page, "Revenue"), patiently).toBe(money(revenue));
});

/** How many rows the list says it has. */
async function listed(page: Page): Promise<number> {
  await settled(page);
  const status = page
    .locator("main")
    .getByRole("status")
    .filter({ hasText: /^[\d,]+$/ });
  return Number((await status.first().textContent())!.replace(/,/g, ""));
}

test("every figure opens the rows that it counts", async () => {
  const now = await dashboardOf("admin");
  const proposal = now.pipeline.find(({ stage_name }) => stage_name === "Proposal")!;
  const overdue = now.activities.total.overdue_count;
  const referral = now.lead_sources.find(({ source }) => source === "referral")!;
  const figures: [name: RegExp, path: RegExp, rows: number][] = [
    [/^Revenue: /, /\/deals\/list\?/, now.revenue.total!.total_deals],
    [/^Win rate: /, /\/deals\/list\?/, now.win_rate.deals_won + now.win_rate.deals_lost],
    [/ deals? lost$/, /\/deals\/list\?/, now.win_rate.deals_lost],
    [/^Proposal: /, /stage_id=/, proposal.deal_count],
    [/^Activities: .* overdue$/, /\/records\/activities\?/, overdue],
    [/ out for signature now$/, /\/records\/documents\?/, now.documents.out_for_signature],
    [/^Referral: /, /\/contacts\?/, referral.total_contacts],
    [/^Made: /, /\/records\/documents\?/, now.documents.total.total_documents],
  ];
  const page = await open("admin");
  for (const [name, path, rows] of figures) {
    await page.getByRole("link", { name }).first().click();
    await page.waitForURL(path);
    await expect.poll(() => listed(page), { ...patiently, message: String(name) }).toBe(rows);
    await page.goBack();
    await page.getByRole("heading", { name: "Revenue by month" }).waitFor();
  }
});

test("filters stand in the address, survive a reload and narrow the figures down", async () => {
  const page = await open("admin");
  const owner = await idOf("rep");
  await page.getByLabel("Owner").selectOption(owner);
  await page.getByLabel("Period").selectOption("year");
  await page.waitForURL(/period=year/);
  expect(page.url()).toContain(`owner_id=${owner}`);
  const year = new Date().getUTCFullYear();
  const span = `?from=${year}-01-01&to=${year}-12-31`;
  const expected = await dashboardOf("admin", `${span}&owner_id=${owner}`);
  const revenue = money(expected.revenue.total!.total_revenue);
  await expect.poll(() => tile(page, "Revenue"), patiently).toBe(revenue);
  await page.reload();
  await page.getByRole("heading", { name: "Revenue by month" }).waitFor();
  expect(await page.getByLabel("Owner").inputValue()).toBe(owner);
  expect(await page.getByLabel("Period").inputValue()).toBe("year");
  expect(await tile(page, "Revenue")).toBe(revenue);
  // The rows behind a figure are narrowed down in the same way.
  await page.getByRole("link", { name: /^Revenue: / }).click();
  await page.waitForURL(/\/deals\/list\?/);
  expect(page.url()).toContain(`owner_id=${owner}`);
  await expect.poll(() => listed(page), patiently).toBe(expected.revenue.total!.total_deals);
  await page.goBack();
  await page.getByRole("button", { name: "Clear" }).click();
  await expect.poll(() => new URL(page.url()).search, patiently).toBe("");
});

test("days of one's own are taken when they make sense", async () => {
  const page = await open("admin");
  await page.getByLabel("Period").selectOption("custom");
  await page.getByLabel("First day").fill("2030-01-01");
  await page.getByText("Lies before the first day").waitFor();
  expect(page.url()).not.toContain("2030");
  await page.getByLabel("Last day").fill("2030-12-31");
  await page.waitForURL(/from=2030-01-01&to=2030-12-31/);
  await expect.poll(() => tile(page, "Revenue"), patiently).toBe(money(0));
});

test("a rep sees the figures of her own records only", async () => {
  const page = await open("rep");
  const own = await dashboardOf("rep");
  const all = await dashboardOf("admin");
  expect(own.revenue.total!.total_revenue).toBeLessThan(all.revenue.total!.total_revenue);
  await expect
    .poll(() => tile(page, "Revenue"), patiently)
    .toBe(money(own.revenue.total!.total_revenue));
  const activities = page.getByRole("region", { name: "Activities" });
  expect(await activities.textContent()).toContain("Rosa Lind");
  expect(await activities.textContent()).not.toContain("Otto Berg");
  await page.getByRole("link", { name: /^Revenue: / }).click();
  await page.waitForURL(/\/deals\/list\?/);
  await expect.poll(() => listed(page), patiently).toBe(own.revenue.total!.total_deals);
  await page.getByText("Won by Rosa").first().waitFor();
  expect(await page.getByText("Won by Otto").count()).toBe(0);
});

test("the page says when its figures were proved", async () => {
  const admin = await as("admin");
  await admin.post("/etl/runs", { ledger: "all", kind: "verify" });
  const isProved = async () =>
    (await dashboardOf("admin")).verified.every(({ finished_at }) => finished_at !== null);
  await expect.poll(isProved, patiently).toBe(true);
  const page = await open("admin");
  await page.getByText("Verified: every figure equals a full recount, checked").waitFor();
});

/** Somebody who has nothing yet, signed in. */
async function openAsBeginner(): Promise<{ page: Page; api: Api }> {
  const email = `bea-${randomUUID().slice(0, 8)}@example.test`;
  const account = ["--email", email, "--role", "sales_rep", "--first-name", "Bea"];
  run(inject("dataFolder"), ["user", "create", ...account, "--password-stdin"], `${password}\n`);
  const page = await openPage(null, "/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  return { page, api: await signIn(inject("serverUrl"), email) };
}

test("who has nothing yet is led through the first steps, which tick themselves off", async () => {
  const { page, api } = await openAsBeginner();
  const steps = page.getByRole("region", { name: "First steps" });
  await steps.getByText("0 of 2 done").waitFor();
  expect(await page.getByRole("heading", { name: "Revenue by month" }).count()).toBe(0);
  await expectAccessible(page);
  await api.post("/contacts", { first_name: "First", last_name: "Contact" });
  await steps.getByText("1 of 2 done").waitFor();
  await steps.getByRole("button", { name: "New deal" }).click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await makeDeal(api, pipeline, "The first of all", { value: 100 });
  await steps.waitFor({ state: "detached" });
  await page.getByRole("link", { name: `Prospecting: 1 deal, ${money(100)}` }).waitFor();
});

test("an answer that fails is said in words", async () => {
  const page = await openPage("admin", "/today");
  expectRefusals(500);
  // The one thing that cannot be had from a server that works.
  await page.route("**/api/v1/dashboard*", (route) => route.fulfill({ status: 500 }));
  await page.goto("/?period=year");
  await page.getByRole("alert").getByText("The figures could not be loaded").waitFor();
  await expectAccessible(page);
  await page.unroute("**/api/v1/dashboard*");
  await page.getByRole("button", { name: "Take the filters away" }).click();
  await page.getByRole("heading", { name: "Revenue by month" }).waitFor();
  expect(new URL(page.url()).search).toBe("");
});

async function showTables(page: Page): Promise<void> {
  const buttons = page.getByRole("button", { name: / as a table$/ });
  while ((await buttons.count()) > 0) await buttons.first().click();
}

for (const scheme of ["light", "dark"] as const) {
  test(`the dashboard is accessible (${scheme}), also its tables`, async () => {
    const page = await open("admin", "/", { scheme });
    await expectAccessible(page);
    await showTables(page);
    await expectAccessible(page);
  });
}

test("it fits a phone, as charts and as tables", async () => {
  const page = await open("admin", "/", { isPhone: true });
  await expectNoOverflow(page);
  await expectAccessible(page);
  await showTables(page);
  await expectNoOverflow(page);
});
