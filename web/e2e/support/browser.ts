// Debian's Chromium, and pages that somebody is signed in on. What a page reports to its console,
// also what the content policy refused, fails the test that opened it.
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";

import { as } from "./api";
import type { Person } from "./people";

export interface Look {
  scheme?: "light" | "dark";
  isPhone?: boolean;
}

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

let browser: Browser;
let contexts: BrowserContext[] = [];
let complaints: string[] = [];

/** Call once in every test file. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    });
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    const found = complaints;
    complaints = [];
    expect(found).toEqual([]);
  });
  afterAll(() => browser.close());
}

/** For a test that makes the server refuse something: browsers report that as an error. */
export function expectRefusals(...statuses: number[]): void {
  expected = statuses;
}
let expected: number[] = [];

function watch(page: Page): void {
  const isExpected = (text: string) =>
    expected.some((status) => text.includes(`status of ${status}`));
  page.on("console", (message) => {
    // Warnings of the browser itself are not ours: only errors, and what React warns of as such.
    if (message.type() === "error" && !isExpected(message.text())) {
      complaints.push(`${message.text()} (${message.location().url})`);
    }
  });
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
}

/** A new window of its own, signed in or not. */
export async function openPage(
  person: Person | null,
  path: string,
  look: Look = {},
): Promise<Page> {
  expected = [];
  const url = inject("appUrl");
  const context = await browser.newContext({
    baseURL: url,
    viewport: look.isPhone ? phone : desktop,
    hasTouch: look.isPhone,
    isMobile: look.isPhone,
    colorScheme: look.scheme ?? "light",
    locale: "en-GB",
    timezoneId: "UTC",
  });
  contexts.push(context);
  if (person) {
    const { cookie } = await as(person);
    const [name, value] = cookie.split(/=(.*)/s) as [string, string];
    await context.addCookies([{ name, value, url, httpOnly: true, sameSite: "Lax" }]);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  watch(page);
  if (!person) expectRefusals(401); // the app asks who is there, and nobody is
  await page.goto(path);
  await page.locator("main").waitFor();
  return page;
}

/** Nothing in the shape of what is being loaded is left. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !document.querySelector('[aria-label="Loading"]') &&
      !document.querySelector('[aria-busy="true"]'),
  );
}

/** No page is wider than its window: phones would have to scroll sideways. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide, `${page.url()} is wider than the window`).toBeLessThanOrEqual(0);
}
