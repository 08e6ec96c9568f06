import { createHmac, randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";

import { as, signIn } from "./support/api";
import { expectAccessible } from "./support/axe";
import { expectRefusals, openPage, useBrowser } from "./support/browser";
import { password, people } from "./support/people";
import { run } from "./support/server";

useBrowser();

async function fillSignIn(page: Page, email: string, secret: string): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(secret);
  await page.getByRole("button", { name: "Sign in" }).click();
}

interface Account {
  email: string;
  token: string;
}

/** An account of its own, with what the administrator's link sets as its password. */
async function makeAccount(name: string): Promise<Account> {
  const admin = await as("admin");
  const email = `${name}-${randomUUID().slice(0, 8)}@example.test`;
  const user = await admin.post<{ id: string }>("/users", { email, first_name: name });
  await admin.put(`/users/${user.id}/roles`, { roles: ["sales_rep"] });
  const link = await admin.post<{ token: string }>(`/users/${user.id}/reset-password`);
  return { email, token: link.token };
}

function totpNow(secret: string, at = Date.now()): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0"));
  const bytes = bits
    .join("")
    .match(/.{8}/g)!
    .map((byte) => parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", Buffer.from(bytes)).update(counter).digest();
  const offset = hash[19]! & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

test("an address that needs a sign-in leads there and back", async () => {
  const page = await openPage(null, "/deals?view=mine");
  await page.waitForURL(/\/sign-in\?next=/);
  await expectAccessible(page);
  await fillSignIn(page, people.viewer.email, password);
  await page.waitForURL(/\/deals\?/);
  await page.getByRole("navigation", { name: "Pages" }).waitFor();
});

test("a wrong password is said, in the same words as an unknown account", async () => {
  const page = await openPage(null, "/sign-in");
  await fillSignIn(page, "nobody@example.test", "certainly-not-this-one");
  const said = await page.getByRole("alert").textContent();
  await fillSignIn(page, people.manager.email, "certainly-not-this-one");
  await page.getByRole("button", { name: "Sign in" }).and(page.locator(":enabled")).waitFor();
  expect(await page.getByRole("alert").textContent()).toBe(said);
  await expectAccessible(page);
});

test("the link of a mail sets a password, once", async () => {
  const { email, token } = await makeAccount("linked");
  const page = await openPage(null, `/reset-password#token=${token}`);
  expectRefusals(401, 422);
  await page.getByLabel("New password", { exact: true }).fill("short");
  await page.getByLabel("New password", { exact: true }).fill("dealwright12");
  await page.getByRole("button", { name: "Set the password" }).click();
  await page
    .getByText(/password/i)
    .first()
    .waitFor();
  await page.getByLabel("New password", { exact: true }).fill("tall-copper-anvil-93");
  await page.getByRole("button", { name: "Set the password" }).click();
  await page.waitForURL(/\/sign-in/);
  await fillSignIn(page, email, "tall-copper-anvil-93");
  await page.getByRole("navigation", { name: "Pages" }).waitFor();
  await page.goto("about:blank");
  await page.goto(`/reset-password#token=${token}`);
  await page.getByLabel("New password", { exact: true }).fill("another-anvil-of-iron-7");
  await page.getByRole("button", { name: "Set the password" }).click();
  await page
    .getByRole("alert")
    .getByText(/not good any more/)
    .waitFor();
});

test("a one-time password has to be changed before the app opens", async () => {
  const { email } = await makeAccount("forced");
  const said = run(inject("dataFolder"), ["user", "reset-password", "--email", email]);
  const once = /[a-z0-9]{4}(?:-[a-z0-9]{4}){3,}/.exec(said)![0];
  const page = await openPage(null, "/sign-in");
  expectRefusals(401, 403);
  await fillSignIn(page, email, once);
  await page.getByRole("heading", { name: "Choose a new password" }).waitFor();
  await expectAccessible(page);
  await page.getByLabel("Present password", { exact: true }).fill(once);
  await page.getByLabel("New password", { exact: true }).fill("second-of-two-passwords-2");
  await page.getByRole("button", { name: "Save and go on" }).click();
  await page.getByRole("navigation", { name: "Pages" }).waitFor();
});

test("a second factor is set up, asked for, and replaced by a recovery code", async () => {
  const { email, token } = await makeAccount("factor");
  const secret = "wooden-kite-over-lisbon-5";
  await (await as("admin")).post("/auth/password/reset", { token, new_password: secret });
  const page = await openPage(null, "/sign-in");
  await fillSignIn(page, email, secret);
  await page.getByRole("link", { name: "factor" }).click();
  await page.getByRole("button", { name: "Set up…" }).click();
  const dialog = page.getByRole("dialog", { name: "Set up a second factor" });
  await dialog.getByRole("img", { name: /QR code/ }).waitFor();
  await expectAccessible(page);
  const key = /enter the key ([A-Z2-7]+)/.exec((await dialog.textContent()) ?? "")![1]!;
  await dialog.getByLabel("Code that the app shows").fill(totpNow(key));
  await dialog.getByRole("button", { name: "Confirm" }).click();
  const codes = dialog.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await codes.first().waitFor();
  const recovery = (await codes.first().textContent())!;
  await dialog.getByRole("button", { name: "I have kept them" }).click();
  await page.getByRole("button", { name: "Remove…" }).waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/sign-in/);
  await fillSignIn(page, email, secret);
  await page.getByLabel("Code", { exact: true }).fill(recovery);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("navigation", { name: "Pages" }).waitFor();
});

test("whoever is signed out elsewhere comes to the sign-in, and back to where he was", async () => {
  const session = await signIn(inject("serverUrl"), people.otherRep.email);
  const page = await openPage(null, "/sign-in");
  await fillSignIn(page, people.otherRep.email, password);
  await page.getByRole("navigation", { name: "Pages" }).waitFor();
  await page.goto("/calendar");
  await page.getByRole("navigation", { name: "Pages" }).waitFor();
  await session.post("/auth/sessions/revoke-others");
  await page.waitForURL(/\/sign-in\?next=%2Fcalendar/);
  await fillSignIn(page, people.otherRep.email, password);
  await page.waitForURL(/\/calendar/);
});

test("asking for a link says the same whether there is such an account", async () => {
  const page = await openPage(null, "/forgot-password");
  await expectAccessible(page);
  await page.getByLabel("Email").fill("nobody@example.test");
  await page.getByRole("button", { name: "Mail me a link" }).click();
  await page.getByRole("heading", { name: "Look into your mail" }).waitFor();
});
