import { expect, inject, test } from "vitest";

import catalog from "../src/ui/catalog/catalog.json";
import { catalogFromOpenApi, helpApart, type OpenApi } from "../src/ui/catalog/fromOpenApi";
import help from "../src/ui/catalog/help.json";
import { as, type Json } from "./support/api";
import { expectAccessible } from "./support/axe";
import { expectNoOverflow, expectRefusals, openPage, settled, useBrowser } from "./support/browser";

useBrowser();

test("the catalog is what the server says: otherwise run npm run catalog", async () => {
  const answer = await fetch(`${inject("serverUrl")}/api/v1/openapi.json`);
  const parts = helpApart(catalogFromOpenApi((await answer.json()) as OpenApi));
  expect(parts).toEqual({ catalog, help });
});

type Made = Json & { id: string };

const kinds = [
  "emails",
  "email_templates",
  "email_campaigns",
  "documents",
  "document_signatures",
].concat(["workflows", "workflow_executions", "calls", "activities"]);

test.each(kinds)("%s have a list that says what belongs there", async (kind) => {
  const page = await openPage("admin", `/records/${kind}`);
  await settled(page);
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  expect(title?.toLowerCase().replaceAll(" ", "_")).toContain(kind.split("_").at(-1));
  await page.locator('[role="grid"], h2').first().waitFor();
  await expectAccessible(page);
});

test("a document is made, changed in place, and shows its signatures", async () => {
  const name = `Framework contract ${Date.now()}`;
  const page = await openPage("rep", "/records/documents");
  await page.getByRole("button", { name: "New document" }).first().click();
  const dialog = page.getByRole("dialog", { name: "New document" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  const id = page.url().split("/").at(-1)!.split("?")[0]!;

  await page.getByRole("button", { name: "Edit type" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("quo");
  await page.keyboard.press("Enter");
  await page.getByRole("definition").getByText("Quote").waitFor();
  const rep = await as("rep");
  await expect.poll(async () => (await rep.get(`/documents/${id}`))["type"]).toBe("quote");

  await rep.post("/document_signatures", {
    document_id: id,
    signer_name: "Ada Lovelace",
    signer_email: "ada@signing.example",
  });
  await page.reload();
  const signatures = page.getByRole("region", { name: "Signatures" });
  await signatures.getByRole("link", { name: "Ada Lovelace" }).click();
  await page.waitForURL(/document_signatures\//);
  await settled(page);
  await expectAccessible(page);
});

test("what a workflow waits for and does is read in words, the size of a file with its unit", async () => {
  const admin = await as("admin");
  const stages = await admin.get<{ data: Made[] }>("/pipeline_stages?sort=order_index&limit=1");
  const stage = stages.data[0]!;
  const name = `Big deals ${Date.now()}`;
  const workflow = await admin.post<Made>("/workflows", {
    name,
    trigger_type: "deal_stage_changed",
    trigger_conditions: { stage_id: stage.id, minimum_value: 25_000 },
    actions: [{ type: "create_activity", subject: "Call the customer" }, { type: "notify_owner" }],
  });
  const page = await openPage("admin", `/records/workflows/${workflow.id}`);
  const values = page.getByRole("definition");
  await values.getByRole("link", { name: String(stage["name"]) }).waitFor();
  await values.getByText("Minimum value: 25,000").waitFor();
  expect(await values.getByRole("listitem").allTextContents()).toContain("Type: Notify owner");
  expect(await values.filter({ hasText: "{" }).count()).toBe(0);
  await expectAccessible(page);

  await page.goto(`/records/workflows?name=${encodeURIComponent(name)}`);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Trigger conditions" }).check();
  await page.getByRole("gridcell", { name: /Minimum value: 25,000/ }).waitFor();

  const document = { name: `Sized ${Date.now()}`, file_size: 1_671_714 };
  const made = await admin.post<Made>("/documents", document);
  await page.goto(`/records/documents/${made.id}`);
  await page.getByRole("definition").getByText("1.7 MB").waitFor();
});

test("records of somebody else are not there", async () => {
  const other = await as("otherRep");
  const made = await other.post<Made>("/documents", { name: `Secret ${Date.now()}` });
  const page = await openPage("rep", `/records/documents?name=${made["name"]}`);
  await page.getByText("No documents match").waitFor();
  expectRefusals(404);
  await page.goto(`/records/documents/${made.id}`);
  await page.getByText("There is no such record").waitFor();
});

test("a deleted document comes back by z", async () => {
  const rep = await as("rep");
  const made = await rep.post<Made>("/documents", { name: `Passing ${Date.now()}` });
  const page = await openPage("rep", `/records/documents/${made.id}`);
  await page.getByRole("button", { name: /^More to do with/ }).click();
  await page.getByRole("menuitem", { name: "Delete this document" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  await page.getByText(/^Deleted Passing/).waitFor();
  expect((await rep.request("GET", `/documents/${made.id}`)).status).toBe(404);
  await page.keyboard.press("z");
  await page.getByText("Undone").waitFor();
  expect((await rep.request("GET", `/documents/${made.id}`)).status).toBe(200);
});

test("lists of records fit a phone", async () => {
  const page = await openPage("rep", "/records/documents", { isPhone: true });
  await settled(page);
  await expectNoOverflow(page);
});

test("a kind that there is not says so", async () => {
  const page = await openPage("rep", "/records/audit_logs");
  await page.getByText("There is nothing here").waitFor();
});
