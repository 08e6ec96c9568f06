// The gate of the web app: node scripts/check.mjs [FOLDER], where the results go as JUnit files,
// which ./dev counts together with those of the program. Every step runs, also after a failure.
import { spawnSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const web = join(dirname(fileURLToPath(import.meta.url)), "..");
const results = process.argv[2] ? resolve(process.argv[2]) : null;
const modules = join(web, "node_modules");
const pinnedNode = join(modules, ".bin", "node");
const vitest = join(modules, "vitest", "vitest.mjs");

const reporters = (name) =>
  results
    ? ["--reporter=dot", "--reporter=junit", `--outputFile.junit=${join(results, `${name}.xml`)}`]
    : [];

const steps = [
  ["format", join(modules, "prettier", "bin", "prettier.cjs"), "--check", "--log-level=warn", "."],
  ["types", join(modules, "typescript-native", "bin", "tsc"), "--noEmit"],
  ["lint", join(modules, "eslint", "bin", "eslint.js"), ".", "--max-warnings=0"],
  ["unit tests", vitest, "run", ...reporters("web_unit")],
  ["browser", vitest, "run", "--config", "vitest.e2e.config.ts", ...reporters("web_browser")],
];

const failed = [];
for (const [name, ...command] of steps) {
  const started = Date.now();
  const { status } = spawnSync(pinnedNode, command, { cwd: web, stdio: "inherit" });
  console.log(`web ${name}: ${status === 0 ? "ok" : "FAILED"}, ${(Date.now() - started) / 1000} s`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`web: ${failed.join(", ")} failed`);
  process.exit(1);
}
