import { expect, test } from "vitest";

import { expectAccessible } from "./support/axe";
import { expectNoOverflow, openPage, settled, useBrowser } from "./support/browser";
import { Keystrokes } from "./support/keystrokes";

useBrowser();

test("Ctrl-K finds and opens a record with six keys at most", async () => {
  const page = await openPage("rep", "/today");
  const keys = new Keystrokes(page);
  await keys.press("Control+k");
  await keys.type("love");
  await keys.press("Enter");
  await page.waitForURL(/\/contacts\/[0-9a-f-]{36}/);
  await page.getByText("Lovelace").first().waitFor();
  expect(keys.count).toBeLessThanOrEqual(6);
});

test("Ctrl-K does what it lists, and Escape closes it", async () => {
  const page = await openPage("rep", "/today");
  await page.keyboard.press("Control+k");
  const menu = page.getByRole("dialog", { name: "Search and commands" });
  await menu.getByRole("option", { name: "Calendar" }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "hidden" });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("profile");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/profile");
});

test("a record of somebody else is not found", async () => {
  const page = await openPage("rep", "/today");
  await page.keyboard.press("Control+k");
  const answer = page.waitForResponse(/\/search\?q=zelda/);
  await page.keyboard.type("zelda");
  expect((await answer).status()).toBe(200);
  await page.getByText("Nothing found.").waitFor();
});

test("? lists the shortcuts, sequences go to pages, and fields keep their letters", async () => {
  const page = await openPage("rep", "/today");
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await help.getByText("Go to Contacts").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "hidden" });
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.waitForURL(/\/contacts/);
  await page.goto("/profile");
  const name = page.getByLabel("First name");
  await name.fill("");
  await name.focus();
  await page.keyboard.type("g t ?");
  expect(await name.inputValue()).toBe("g t ?");
  expect(page.url()).toContain("/profile");
});

test("the scheme that was chosen is there before the first paint", async () => {
  const page = await openPage("rep", "/profile", { scheme: "light" });
  await page
    .locator("label")
    .filter({ hasText: /^Dark$/ })
    .click();
  const scheme = () => page.locator("html").getAttribute("data-mantine-color-scheme");
  await expect.poll(scheme).toBe("dark");
  // The inline script runs before anything else of the page does.
  await page.route(/\.js$|\/src\//, () => undefined); // never answered
  await page.goto("/profile", { waitUntil: "commit" });
  await expect.poll(scheme).toBe("dark");
}, 20_000);

test("an address that leads nowhere keeps the navigation, and shows the way on", async () => {
  const page = await openPage("rep", "/sign-in/nowhere?q=1");
  await page.getByRole("heading", { name: "There is nothing here" }).waitFor();
  expect(await page.locator("main").count()).toBe(1);
  await page.getByRole("navigation", { name: "Pages" }).waitFor();
  await page.getByRole("button", { name: "Search for it" }).click();
  await page.getByRole("dialog", { name: "Search and commands" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Go to the dashboard" }).click();
  await page.getByRole("heading", { name: "Dashboard" }).waitFor();
});

test("who is there and the page's code are asked for before the app is there, dialogs later", async () => {
  const page = await openPage("rep", "/today");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const early = [
    page.waitForRequest(/\/auth\/me$/),
    page.waitForRequest(/\/ContactsPage-[^/]+\.js$/),
    page.waitForRequest(/\/RecordListPage-[^/]+\.js$/),
  ];
  await page.route(/\/assets\/index-[^/]+\.js$/, async (route) => {
    await Promise.all(early); // the app itself comes only after them
    await route.continue();
  });
  const dialog = page.waitForRequest(/\/NewContactDialog-[^/]+\.js$/);
  await page.goto("/contacts");
  await dialog;
  const place = (pattern: RegExp) => asked.findIndex((path) => pattern.test(path));
  expect(place(/\/v1\/contacts$/)).toBeGreaterThan(-1);
  expect(place(/\/NewContactDialog-/)).toBeGreaterThan(place(/\/v1\/contacts$/));
  expect(asked.filter((path) => path.endsWith("/auth/me")).length).toBe(1);
});

test("whoever is not signed in is asked for once", async () => {
  const page = await openPage(null, "/sign-in");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/contacts");
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  expect(asked.filter((path) => path.endsWith("/auth/me")).length).toBe(1);
});

const routes = ["/", "/today", "/calendar", "/contacts", "/deals", "/deals/list", "/deals/forecast"]
  .concat(["/records/emails", "/records/documents", "/records/workflows"])
  .concat(["/import", "/admin", "/profile", "/nowhere"]);

for (const scheme of ["light", "dark"] as const) {
  test.each(routes)(`%s is accessible (${scheme})`, async (path) => {
    const page = await openPage("admin", path, { scheme });
    await settled(page);
    await expectAccessible(page);
  });
}

test.each(routes)("%s fits a phone", async (path) => {
  const page = await openPage("admin", path, { isPhone: true });
  await settled(page);
  await expectNoOverflow(page);
  await page.getByRole("navigation", { name: "Pages" }).waitFor();
});
