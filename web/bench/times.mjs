// The times of the app beside what is asked of them: pages at a first visit and again, and what
// people do on them, each on a LAN and on a slow machine behind a slow line.
//   BENCH_EMAIL=… BENCH_PASSWORD=… node bench/times.mjs http://127.0.0.1:8080
// BENCH_ROUNDS=5 says how often; medians are printed, of interactions the 75th percentile.
// Chromium is run with the machine's whole speed, or slowed down four times by itself.
import { chromium } from "playwright-core";

import {
  filterGrid,
  inGrid,
  inPage,
  inMenu,
  onBoard,
  scrollGrid,
  switchPages,
} from "./interactions.mjs";
import { percentile, printFrames, printInteractions, printPages } from "./tables.mjs";
import { watchPage } from "./watch.mjs";

const [base] = process.argv.slice(2);
const { BENCH_EMAIL: email, BENCH_PASSWORD: password } = process.env;
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);

const places = [
  { name: "sign-in", path: "/sign-in", ready: 'input[autocomplete="username"]', isPublic: true },
  { name: "dashboard", path: "/", ready: "main h2" },
  { name: "today", path: "/today", ready: "#bucket-upcoming" },
  { name: "contacts", path: "/contacts", ready: '[data-row="0"] [data-column="0"] span' },
  { name: "board", path: "/deals", ready: "[data-deal]" },
];
const conditions = [
  { name: "on a LAN", limits: { lcp: 1000, cls: 0.02, paint: 50 } },
  {
    name: "10 Mbit/s, 40 ms, CPU four times slower",
    limits: { lcp: 2500, cls: 0.02, paint: 200 },
    isSlow: true,
  },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});

async function signIn() {
  const context = await browser.newContext({ baseURL: base });
  const answer = await context.request.post("/api/v1/auth/login", {
    data: { email, password },
    headers: { Origin: base },
  });
  if (!answer.ok()) throw new Error(await answer.text());
  const get = async (path) => (await context.request.get(`/api/v1${path}`)).json();
  // Not in sight when the list is opened, and of letters that every keyboard has.
  const oldest = (await get("/contacts?limit=200&sort=created_at")).data;
  const contact = oldest.find(({ last_name }) => /^[A-Za-z]{4,}$/.test(last_name ?? ""));
  const deal = (await get("/deals?limit=1")).data[0];
  const cookies = await context.cookies();
  await context.close();
  return { cookies, contact, deal };
}

async function openWindow({ isSlow }, cookies, ready) {
  const context = await browser.newContext({
    ...{ baseURL: base, viewport: { width: 1440, height: 900 } },
    ...{ locale: "en-GB", timezoneId: "UTC", colorScheme: "light" },
  });
  await context.addCookies(cookies);
  await context.addInitScript(watchPage, ready);
  const newPage = async () => {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    if (isSlow) {
      const devtools = await context.newCDPSession(page);
      const bytes = 10_000_000 / 8;
      await devtools.send("Network.emulateNetworkConditions", {
        ...{ offline: false, latency: 40, downloadThroughput: bytes, uploadThroughput: bytes },
      });
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    }
    return page;
  };
  return { context, newPage };
}

async function visit(newPage, path) {
  const page = await newPage();
  await page.goto(path, { waitUntil: "commit" });
  const load = await inPage(page, () => window.__times.load());
  await page.close();
  return load;
}

/** With nothing in the cache, and once more. */
async function measurePages(condition, { cookies, pages }) {
  const results = new Map(
    pages.flatMap(({ name }) => [
      [`${name}, first visit`, []],
      [`${name}, again`, []],
    ]),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, path, ready, isPublic } of pages) {
      const window = await openWindow(condition, isPublic ? [] : cookies, ready);
      results.get(`${name}, first visit`).push(await visit(window.newPage, path));
      results.get(`${name}, again`).push(await visit(window.newPage, path));
      await window.context.close();
    }
  }
  return results;
}

async function onPage(condition, { cookies }, { path, ready }, act) {
  const window = await openWindow(condition, cookies, ready);
  const page = await window.newPage();
  await page.goto(path);
  await inPage(page, () => window.__times.ready);
  const result = await act(page);
  await window.context.close();
  return result;
}

async function measureInteractions(condition, world) {
  const results = new Map();
  const frames = [];
  const { contact } = world;
  const place = (name) => world.pages.find((page) => page.name === name);
  const hint = { lastName: contact.last_name };
  const cards = [];
  for (let round = 0; round < rounds; round += 1) {
    const on = (name, act) => onPage(condition, world, place(name), act);
    cards.push(await on("board", (page) => onBoard(page, results)));
    await on("today", (page) => inMenu(page, results, hint));
    frames.push(await on("contacts", (page) => scrollGrid(page, results)));
    await on("contacts", (page) => inGrid(page, results));
    await on("contacts", (page) => filterGrid(page, results, hint));
    const others = world.pages.filter(({ name }) => /^(today|contacts|board|dash)/.test(name));
    await on("today", (page) => switchPages(page, results, [...others].reverse()));
  }
  return { results, frames, cards: percentile(cards, 0.5) };
}

const { cookies, contact, deal } = await signIn();
const pages = [
  ...places,
  { name: "a contact", path: `/contacts/${contact.id}`, ready: "main dt" },
  { name: "a deal", path: `/deals/${deal.id}`, ready: "main dt" },
];
for (const condition of conditions) {
  printPages(condition, rounds, await measurePages(condition, { cookies, pages }));
}
for (const condition of conditions) {
  const measured = await measureInteractions(condition, { cookies, pages, contact });
  printInteractions(condition, measured);
  printFrames(condition, measured.frames);
}
await browser.close();
