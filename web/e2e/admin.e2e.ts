import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";

import { as, signIn } from "./support/api";
import { expectAccessible } from "./support/axe";
import { expectNoOverflow, expectRefusals, openPage, settled, useBrowser } from "./support/browser";
import { password } from "./support/people";

useBrowser();

const unique = (name: string) => `${name} ${randomUUID().slice(0, 8)}`;

interface List<T> {
  data: T[];
  page: { total: number };
}

interface Stage {
  id: string;
  name: string;
  probability: number;
}

async function makePipeline(...names: string[]): Promise<{ id: string; stages: Stage[] }> {
  const admin = await as("admin");
  const { id } = await admin.post<{ id: string }>("/pipelines", { name: unique("Tenders") });
  const stages: Stage[] = [];
  for (const [index, name] of names.entries()) {
    const body = { pipeline_id: id, name, order_index: index + 1, probability: 10 * (index + 1) };
    stages.push(await admin.post<Stage>("/pipeline_stages", body));
  }
  return { id, stages };
}

async function stageNames(pipeline: string): Promise<string[]> {
  const admin = await as("admin");
  const list = await admin.get<List<Stage>>(
    `/pipeline_stages?pipeline_id=${pipeline}&sort=order_index`,
  );
  return list.data.map((stage) => stage.name);
}

const dialog = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });

test("administration is closed to those without its rights", async () => {
  const page = await openPage("rep", "/admin/users");
  await page.getByRole("heading", { name: "This is for administrators" }).waitFor();
  expect(await page.getByRole("navigation", { name: "Administration" }).count()).toBe(0);
  expect(await page.getByRole("link", { name: "Administration" }).count()).toBe(0);
  const rep = await as("rep");
  for (const path of ["/settings", "/jobs", "/schedules", "/etl/verify"]) {
    expect((await rep.request("GET", path)).status, path).toBe(403);
  }
});

test("a user is invited, sets a password, and a changed role holds from the next request", async () => {
  const email = `nadia-${randomUUID().slice(0, 8)}@example.test`;
  const page = await openPage("admin", "/admin/users");
  await page.getByRole("button", { name: "Invite a user" }).click();
  const form = dialog(page, "Invite a user");
  await form.getByLabel("E-mail address").fill(email);
  await form.getByLabel("First name").fill("Nadia");
  await form.getByLabel("Last name").fill("Okafor");
  expect(await form.getByLabel("Sales rep").isChecked()).toBe(true);
  await form.getByRole("button", { name: "Invite" }).click();
  const handed = dialog(page, "A link for Nadia Okafor");
  const link = await handed.getByLabel("Link").inputValue();
  await handed.getByRole("button", { name: "Done" }).click();
  const row = page.getByRole("row", { name: email });
  await row.getByRole("cell", { name: "Sales rep", exact: true }).waitFor();

  const url = inject("serverUrl");
  const token = /token=([^&]+)/.exec(link)?.[1];
  const reset = await fetch(`${url}/api/v1/auth/password/reset`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: url },
    body: JSON.stringify({ token, new_password: password }),
  });
  expect(reset.ok, await reset.clone().text()).toBe(true);
  const nadia = await signIn(url, email);
  const contact = { first_name: "Met", last_name: "By Nadia" };
  expect((await nadia.request("POST", "/contacts", contact)).status).toBe(201);

  await page.getByLabel("Search users").fill(email);
  await page.getByRole("button", { name: "Nadia Okafor" }).click();
  await page.getByRole("heading", { name: "Nadia Okafor" }).waitFor();
  await page.getByRole("checkbox", { name: "Viewer" }).check();
  await page.getByRole("checkbox", { name: "Sales rep" }).uncheck();
  await page.getByRole("button", { name: "Save roles" }).click();
  await page.getByText("The roles hold from the next request on").waitFor();
  // The same session, not signed in anew.
  expect((await nadia.request("POST", "/contacts", contact)).status).toBe(403);

  await page.getByRole("button", { name: "Switch off" }).click();
  await dialog(page, "Switch Nadia Okafor off?")
    .getByRole("button", { name: "Switch off" })
    .click();
  await page.getByText("This account is switched off").waitFor();
  expect((await nadia.request("GET", "/contacts")).status).toBe(401);
});

test("what the server says to an account stands at its field", async () => {
  const page = await openPage("admin", "/admin/users");
  expectRefusals(409);
  await page.getByRole("button", { name: "Invite a user" }).click();
  const form = dialog(page, "Invite a user");
  await form.getByRole("button", { name: "Invite" }).click();
  await form.getByText("An account needs an e-mail address to sign in with.").waitFor();
  await form.getByLabel("E-mail address").fill("rosa@example.test");
  await form.getByRole("button", { name: "Invite" }).click();
  await form.getByText("Another user has this e-mail address").waitFor();
});

test("a role is made, its table edited, and holds at once", async () => {
  const admin = await as("admin");
  const email = `aron-${randomUUID().slice(0, 8)}@example.test`;
  const user = await admin.post<{ id: string }>("/users", { email, first_name: "Aron" });
  const made = await admin.post<{ token: string }>(`/users/${user.id}/reset-password`);
  const name = unique("auditors").replace(/ /g, "_");

  const page = await openPage("admin", "/admin/roles");
  await page.getByRole("button", { name: "New role" }).click();
  await dialog(page, "New role").getByLabel("Name").fill(name);
  await dialog(page, "New role").getByRole("button", { name: "Create" }).click();
  await page.getByLabel("Deals: see").selectOption("all");
  await page.getByLabel("Deals: create").uncheck();
  await page.getByRole("button", { name: /^Contacts: hidden columns/ }).click();
  await page.getByRole("checkbox", { name: "Phone", exact: true }).check();
  await page.keyboard.press("Escape");
  await page.getByRole("checkbox", { name: "Export" }).check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("The role is saved").waitFor();

  await admin.put(`/users/${user.id}/roles`, { roles: [name] });
  const url = inject("serverUrl");
  await fetch(`${url}/api/v1/auth/password/reset`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: url },
    body: JSON.stringify({ token: made.token, new_password: password }),
  });
  const aron = await signIn(url, email);
  const me = await aron.get<{ rights: string[]; records: Record<string, unknown> }>("/auth/me");
  expect(me.rights).toEqual(["export"]);
  // A sales rep's other scopes came with the copy; a kind gets rights of its own with its first cell.
  expect(me.records["deals"]).toEqual({
    read: "all",
    create: false,
    update: "own",
    delete: "own",
    assign: "own",
    masked: [],
  });
  expect(me.records["contacts"]).toMatchObject({ read: "team", masked: ["phone"] });
  expect(me.records["activities"]).toMatchObject({ read: "team", create: true, masked: [] });
});

test("stages are put in order by keyboard and mouse, and z takes it back", async () => {
  const { id } = await makePipeline("Call", "Bid", "Talk");
  const page = await openPage("admin", `/admin/pipelines/${id}`);
  const grip = (name: string) =>
    page.getByRole("button", { name: `Move ${name}: arrow up or down` });

  await grip("Call").focus();
  await page.keyboard.press("ArrowDown");
  await page.getByText("Call is stage 2 of 3").waitFor();
  await expect.poll(() => stageNames(id)).toEqual(["Bid", "Call", "Talk"]);
  // What moved keeps the focus, so it goes on.
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => stageNames(id)).toEqual(["Bid", "Talk", "Call"]);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("z");
  await expect.poll(() => stageNames(id)).toEqual(["Bid", "Call", "Talk"]);

  const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });
  await grip("Talk").dragTo(row("Bid"), { targetPosition: { x: 60, y: 4 } });
  await expect.poll(() => stageNames(id)).toEqual(["Talk", "Bid", "Call"]);
  const shown = await page.getByRole("list", { name: "Stages in order" }).innerText();
  expect(shown.indexOf("Talk")).toBeLessThan(shown.indexOf("Bid"));
});

test("stages are added, changed, and merged with their deals", async () => {
  const { id, stages } = await makePipeline("Call", "Bid");
  const rep = await as("rep");
  const deal = await rep.post<{ id: string }>("/deals", {
    title: unique("Bridge"),
    value: 900,
    pipeline_id: id,
    stage_id: stages[0]!.id,
  });
  const page = await openPage("admin", `/admin/pipelines/${id}`);
  const rows = page.getByRole("list", { name: "Stages in order" }).getByRole("listitem");
  await rows.getByRole("link", { name: "1 deal", exact: true }).waitFor();
  expect(await rows.getByRole("link").allTextContents()).toEqual(["1 deal", "0 deals"]);
  await page.getByRole("button", { name: "Add a stage" }).click();
  const added = dialog(page, "New stage");
  await added.getByLabel("Name").fill("Signed");
  await added.getByLabel("What it means").selectOption("won");
  expect(await added.getByLabel("Chance to win").inputValue()).toBe("100 %");
  await added.getByRole("button", { name: "Add" }).click();
  await added.waitFor({ state: "hidden" });
  await expect.poll(() => stageNames(id)).toEqual(["Call", "Bid", "Signed"]);

  await page.getByRole("button", { name: "Bid", exact: true }).click();
  await dialog(page, "Bid").getByLabel("Chance to win").fill("35");
  await dialog(page, "Bid").getByRole("button", { name: "Save" }).click();
  await dialog(page, "Bid").waitFor({ state: "hidden" });
  await page.getByText("35%").waitFor();

  await page.getByRole("button", { name: "More for Call" }).click();
  await page.getByRole("menuitem", { name: "Merge into another stage" }).click();
  const merge = dialog(page, "Merge Call");
  await merge.getByText("1 of its deals").waitFor();
  await merge.getByRole("button", { name: "Merge" }).click();
  await merge.waitFor({ state: "hidden" });
  expect(await stageNames(id)).toEqual(["Bid", "Signed"]);
  const after = await rep.get<{ stage_id: string; probability: number }>(`/deals/${deal.id}`);
  expect(after).toMatchObject({ stage_id: stages[1]!.id, probability: 35 });
});

test("the audit log shows what was before and after", async () => {
  const rep = await as("rep");
  const contact = await rep.post<{ id: string }>("/contacts", {
    first_name: "Ivo",
    last_name: unique("Before"),
    status: "new",
  });
  await rep.patch(`/contacts/${contact.id}`, { status: "qualified", phone: "+43 1 234" });
  const page = await openPage("admin", `/admin/audit?resource_id=${contact.id}`);
  await page.getByRole("button", { name: "Changed a contact" }).click();
  const entry = dialog(page, "Changed a contact");
  const row = (name: string) => entry.getByRole("row", { name: new RegExp(`^${name} `) });
  await row("Status").waitFor();
  expect(await row("Status").getByRole("cell").allInnerTexts()).toEqual(["new", "qualified"]);
  expect(await row("Phone").getByRole("cell").allInnerTexts()).toEqual(["–", "+43 1 234"]);
  await entry.getByText("Rosa Lind").waitFor();
  await entry.getByText(`PATCH /api/v1/contacts/${contact.id}`).waitFor();
  await expectAccessible(page);
});

test("the security log tells of a failed sign-in", async () => {
  const url = inject("serverUrl");
  const email = `nobody-${randomUUID().slice(0, 8)}@example.test`;
  const tried = await fetch(`${url}/api/v1/auth/login`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: url },
    body: JSON.stringify({ email, password: "wrong horse battery" }),
  });
  expect(tried.status).toBe(401);
  const page = await openPage("admin", `/admin/security?user_email=${email}`);
  await page.getByRole("button", { name: "Failed to sign in" }).click();
  await dialog(page, "Failed to sign in").getByText(email).first().waitFor();
});

test("a session is ended from afar", async () => {
  const viewer = await signIn(inject("serverUrl"), "vera@example.test");
  const me = await viewer.get<{ user: { id: string }; session: { id: string } }>("/auth/me");
  const page = await openPage("admin", `/admin/sessions?user_id=${me.user.id}&is_revoked=false`);
  const end = page.getByRole("button", { name: "End" });
  await end.first().waitFor();
  while ((await viewer.request("GET", "/auth/me")).status === 200) {
    const before = await end.count();
    expect(before).toBeGreaterThan(0);
    await end.first().click();
    await expect.poll(() => end.count()).toBe(before - 1);
  }
  expect((await viewer.request("GET", "/auth/me")).status).toBe(401);
});

test("settings are changed, and a wrong value is refused at its field", async () => {
  const page = await openPage("admin", "/admin/settings");
  expectRefusals(422);
  const field = page.getByLabel("A link to reset a password holds");
  await field.fill("0");
  await page.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => field.getAttribute("aria-invalid")).toBe("true");
  await field.fill("90");
  await page.getByText("(1.5 hours)").waitFor();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("The settings are saved").waitFor();
  const admin = await as("admin");
  const { data } = await admin.get<{ data: { key: string; value: string }[] }>("/settings");
  expect(data.find(({ key }) => key === "password_reset_minutes")?.value).toBe("90");
  await admin.patch("/settings", { password_reset_minutes: 60 });
});

test("a custom field is there for records at once", async () => {
  const label = unique("Region");
  const page = await openPage("admin", "/admin/custom-fields");
  await page.getByRole("button", { name: "New field" }).first().click();
  const form = dialog(page, "New field of contacts");
  await form.getByLabel("Label").fill(label);
  await form.getByLabel("Holds").selectOption("choice");
  await form.getByLabel("Choices", { exact: true }).fill("north");
  await page.keyboard.press("Enter");
  await form.getByLabel("Choices", { exact: true }).fill("south");
  await page.keyboard.press("Enter");
  await form.getByRole("button", { name: "Add" }).click();
  await page.getByRole("button", { name: label, exact: true }).waitFor();
  const rep = await as("rep");
  const name = label.toLowerCase().replace(" ", "_");
  const good = { first_name: "With", last_name: "Field", custom_fields: { [name]: "north" } };
  expect((await rep.request("POST", "/contacts", good)).status).toBe(201);
  const bad = { ...good, custom_fields: { [name]: "west" } };
  expect((await rep.request("POST", "/contacts", bad)).status).toBe(422);
});

test("an exchange rate is added and taken away", async () => {
  const page = await openPage("admin", "/admin/exchange-rates");
  await page.getByRole("button", { name: "Add a currency" }).click();
  const form = dialog(page, "Add a currency");
  await form.getByLabel("Currency").fill("sek");
  await form.getByLabel("1 SEK in USD").fill("0,095");
  await form.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "SEK", exact: true }).waitFor();
  const admin = await as("admin");
  expect((await admin.get<{ rate: number }>("/exchange_rates/SEK")).rate).toBe(0.095);
  await page.getByRole("button", { name: "Delete SEK" }).click();
  await page.getByText("SEK is gone").waitFor();
  expect((await admin.request("GET", "/exchange_rates/SEK")).status).toBe(404);
});

test("a schedule is edited, run now, and its job ends well", async () => {
  const admin = await as("admin");
  const page = await openPage("admin", "/admin/schedules");
  await page.getByRole("button", { name: "Call metrics", exact: true }).click();
  const form = dialog(page, "Call metrics");
  await form.getByLabel("Cron expression").fill("15 6 * * 1-5");
  await form.getByText(/^Monday to Friday, at 0?6:15/).waitFor();
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "hidden" });
  const { data } = await admin.get<List<{ name: string; cron: string }>>("/schedules");
  expect(data.find(({ name }) => name === "call metrics")?.cron).toBe("15 6 * * 1-5");
  await page.getByRole("button", { name: "Run now: call metrics" }).click();
  await page.getByText("Call metrics: the job is queued").waitFor();
  await page.goto("/admin/jobs?status=succeeded");
  await page.getByRole("button", { name: "Recount figures: call" }).first().click();
  await dialog(page, "Recount figures: call").getByText("Ines Adler").waitFor();
});

test("the figures are proven equal to a recount", async () => {
  const page = await openPage("admin", "/admin/figures");
  await page.getByRole("button", { name: "Verify now" }).click();
  await page.getByText(/^All [\d,]+ rows are equal to the recount\.$/).waitFor();
  const verified = page.getByRole("table", { name: "Verified tables" });
  expect(await verified.getByText("none", { exact: true }).count()).toBe(
    (await verified.getByRole("row").count()) - 1,
  );
});

const pages = ["users", "roles", "teams", "sessions", "pipelines", "custom-fields"]
  .concat(["exchange-rates", "settings", "jobs", "schedules", "figures", "audit", "security"])
  .map((section) => `/admin/${section}`);

for (const scheme of ["light", "dark"] as const) {
  test.each(pages)(`%s is accessible (${scheme})`, async (path) => {
    const page = await openPage("admin", path, { scheme });
    await settled(page);
    await expectAccessible(page);
  });
}

test.each(pages)("%s fits on a phone", async (path) => {
  const page = await openPage("admin", path, { isPhone: true });
  await settled(page);
  await expectNoOverflow(page);
});

test("records and dialogs of the administration are accessible, also on a phone", async () => {
  const admin = await as("admin");
  const roles = await admin.get<List<{ id: string }>>("/roles?name=sales_rep");
  const { id } = await makePipeline("Call", "Bid");
  const users = await admin.get<List<{ id: string }>>("/users?email=rosa@example.test");
  const paths = [
    `/admin/roles/${roles.data[0]!.id}`,
    `/admin/pipelines/${id}`,
    `/admin/users/${users.data[0]!.id}`,
  ];
  for (const path of paths) {
    const page = await openPage("admin", path, { isPhone: true, scheme: "dark" });
    await settled(page);
    await expectNoOverflow(page);
    await expectAccessible(page);
  }
  const page = await openPage("admin", "/admin/users");
  await page.getByRole("button", { name: "Invite a user" }).click();
  await dialog(page, "Invite a user").getByLabel("Viewer").waitFor();
  await expectAccessible(page);
}, 60_000);
