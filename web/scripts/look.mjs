// Screenshots of pages, to be looked at: light, dark and as a phone shows them.
//   LOOK_EMAIL=… LOOK_PASSWORD=… node scripts/look.mjs http://127.0.0.1:5173 /tmp/look / /deals
// LOOK_MODES=light,dark,phone says which.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [base, folder, ...paths] = process.argv.slice(2);
const modes = (process.env.LOOK_MODES ?? "light,dark,phone").split(",");
const { LOOK_EMAIL: email, LOOK_PASSWORD: password } = process.env;
const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
let cookies = [];
for (const mode of modes) {
  const context = await browser.newContext({
    viewport: mode.startsWith("phone") ? phone : desktop,
    colorScheme: mode.endsWith("dark") ? "dark" : "light",
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) console.log(mode, message.text());
  });
  page.on("pageerror", (error) => console.log(mode, error.message));
  if (email && cookies.length === 0) {
    const answer = await context.request.post(`${base}/api/v1/auth/login`, {
      data: { email, password },
      headers: { Origin: base },
    });
    if (!answer.ok()) throw new Error(await answer.text());
    cookies = await context.cookies();
  }
  await context.addCookies(cookies);
  for (const path of paths) {
    await page.goto(base + path, { waitUntil: "load" });
    await page.waitForSelector("main");
    await page.waitForFunction(() => !document.querySelector('[aria-label="Loading"]'));
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(Number(process.env.LOOK_WAIT ?? 600));
    const name = path.replace(/^\//, "").replace(/[^\w-]+/g, "_") || "home";
    await page.screenshot({ path: join(folder, `${name}-${mode}.png`) });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) console.log(`${mode} ${path}: ${wide} px too wide`);
  }
  await context.close();
}
await browser.close();
