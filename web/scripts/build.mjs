// Makes web/dist from what the browser gets: assets under names that carry their hash, compressed
// beforehand, pages that refer to them, and a manifest that cmake/embed_web.cmake turns into a
// table inside the program. The same sources always give the same bytes, because everything runs
// on the Node.js release that package-lock.json pins.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { checkBudgets } from "./budgets.mjs";
import { withEarlyFiles } from "./early.mjs";
import { hashOf, Output } from "./output.mjs";

const web = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(web, "dist");
const modules = join(web, "node_modules");
const viewer = join(modules, "swagger-ui-dist");
const app = join(modules, ".vite-build"); // what vite.config.ts calls outDir
const pinnedNode = join(modules, ".bin", "node");

const readText = (...parts) => readFileSync(join(...parts), "utf8");
const withoutSourceMap = (text) => text.replace(/\/[/*]# sourceMappingURL=.*?(\*\/)?\s*$/, "");

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/// What the licence of the viewer and of what it contains asks to go with it.
function licencesOfDocs() {
  return [
    "The API documentation page uses swagger-ui-dist.",
    readText(viewer, "NOTICE"),
    readText(viewer, "swagger-ui-bundle.js.LICENSE.txt"),
    readText(viewer, "LICENSE"),
  ].join("\n\n");
}

function makeDocs(output) {
  output.asset("swagger-ui.css", Buffer.from(withoutSourceMap(readText(viewer, "swagger-ui.css"))));
  output.asset(
    "swagger-ui.js",
    Buffer.from(withoutSourceMap(readText(viewer, "swagger-ui-bundle.js"))),
  );
  output.asset("licences.txt", Buffer.from(licencesOfDocs()));
  for (const name of ["docs.css", "docs.js", "docs.svg"]) {
    output.asset(name, readFileSync(join(web, "docs", name)));
  }
  output.page("/api/docs", readText(web, "docs", "index.html"));
}

function runVite() {
  const vite = join(modules, "vite", "bin", "vite.js");
  const result = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: web,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/// Of the packages whose code vite put into the app, and of the font, which is no code.
function licencesOfApp() {
  const font = readText(modules, "@fontsource-variable", "inter", "LICENSE");
  const bundled = readText(app, ".vite", "license.md");
  return `${bundled}\n## @fontsource-variable/inter\n\n${font}\n${licencesOfDocs()}`;
}

function makeApp(output) {
  runVite();
  for (const path of filesBelow(join(app, "assets"))) {
    output.hashedAsset(relative(join(app, "assets"), path), readFileSync(path));
  }
  output.plain("licences.txt", Buffer.from(licencesOfApp()));
  const manifest = JSON.parse(readText(app, ".vite", "manifest.json"));
  const router = readText(web, "src", "app", "router.tsx");
  output.page("/", withEarlyFiles(readText(app, "index.html"), manifest, router));
  checkBudgets(app);
}

const configs = ["package-lock.json", "index.html", "vite.config.ts", "postcss.config.js"];

/// Everything that decides what dist holds, as one hash: an unchanged dist is left as it is.
function inputsHash() {
  const isForTests = (path) => /\.test\.tsx?$/.test(path);
  const sources = [
    ...configs.map((name) => join(web, name)),
    ...["scripts", "docs", "src"].flatMap((name) => filesBelow(join(web, name))),
  ].filter((path) => !isForTests(path));
  return hashOf(
    sources.map((path) => `${relative(web, path)}\0${hashOf(readFileSync(path))}`).join("\0"),
  );
}

function isUpToDate(inputs) {
  try {
    return JSON.parse(readText(dist, "manifest.json")).inputs === inputs;
  } catch {
    return false; // none yet, or cut off half-way
  }
}

function build() {
  const inputs = inputsHash();
  if (isUpToDate(inputs)) return;
  rmSync(dist, { recursive: true, force: true });
  const output = new Output(dist);
  makeDocs(output);
  makeApp(output);
  output.finish(inputs);
  console.log(`web/dist: ${output.files.length} files`);
}

// Whatever Node.js is installed only starts the pinned one.
if (!process.env.DEALWRIGHT_PINNED_NODE && existsSync(pinnedNode)) {
  const again = spawnSync(pinnedNode, process.argv.slice(1), {
    stdio: "inherit",
    env: { ...process.env, DEALWRIGHT_PINNED_NODE: "1" },
  });
  process.exit(again.status ?? 1);
}
build();
