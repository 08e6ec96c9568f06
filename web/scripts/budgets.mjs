// What a first visit may cost, in bytes as they travel (gzip). More fails the build.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const kib = 1024;
const budgets = { entry: 150 * kib, page: 200 * kib, dashboard: 330 * kib, css: 20 * kib };
const fontBudget = 50 * kib;

/// The chunk, and what it imports at once; what it loads later only with `later`.
export function closure(manifest, start, later = () => false) {
  const seen = new Set();
  const waiting = [start];
  while (waiting.length > 0) {
    const key = waiting.pop();
    if (seen.has(key)) continue;
    seen.add(key);
    const chunk = manifest[key];
    waiting.push(...(chunk.imports ?? []), ...(chunk.dynamicImports ?? []).filter(later));
  }
  return seen;
}

export function checkBudgets(app) {
  const manifest = JSON.parse(readFileSync(join(app, ".vite", "manifest.json"), "utf8"));
  const sizes = new Map();
  const sizeOf = (file) => {
    if (!sizes.has(file)) {
      sizes.set(file, gzipSync(readFileSync(join(app, file)), { level: 9 }).length);
    }
    return sizes.get(file);
  };
  const sum = (files) => [...new Set(files)].reduce((total, file) => total + sizeOf(file), 0);
  const scripts = (keys) => sum([...keys].map((key) => manifest[key].file));
  const styles = (keys) => sum([...keys].flatMap((key) => manifest[key].css ?? []));

  const findings = [];
  const check = (what, bytes, budget) => {
    const text = `${what}: ${(bytes / kib).toFixed(1)} of ${budget / kib} KiB`;
    findings.push({ text, isOver: bytes > budget });
  };

  const entryKey = Object.keys(manifest).find((key) => manifest[key].isEntry);
  const entry = closure(manifest, entryKey);
  check("entry scripts", scripts(entry), budgets.entry);
  for (const key of Object.keys(manifest).filter((name) => /Page\.tsx$/.test(name))) {
    const isDashboard = key.endsWith("DashboardPage.tsx");
    // The dashboard shows its charts at once, although they come as a chunk of their own.
    const isChart = (name) => isDashboard && /chart|widget|panel|figure/i.test(name);
    const all = entry.union(closure(manifest, key, isChart));
    const page = key.replace(/^.*\//, "").replace("Page.tsx", "");
    check(`${page} scripts`, scripts(all), isDashboard ? budgets.dashboard : budgets.page);
    check(`${page} styles`, styles(all), budgets.css);
  }
  const fonts = new Set(Object.values(manifest).flatMap((chunk) => chunk.assets ?? []));
  for (const file of [...fonts].filter((name) => name.endsWith(".woff2"))) {
    check(file, readFileSync(join(app, file)).length, fontBudget);
  }
  report(findings);
}

function report(findings) {
  const over = findings.filter((finding) => finding.isOver);
  if (process.env.DEALWRIGHT_WEB_SIZES) findings.forEach(({ text }) => console.log(text));
  if (over.length === 0) return;
  console.error("web: over the budget of bytes");
  over.forEach(({ text }) => console.error(`  ${text}`));
  process.exit(1);
}
