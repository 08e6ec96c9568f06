// Which files each page needs at once, for the script in index.html that asks for them while the
// app itself is on its way. Otherwise the browser would hear of them one after the other: of the app,
// of who is there, of the page, of what the page is made of.
import { basename } from "node:path";

import { closure } from "./budgets.mjs";

const mark = "{ pages: [], files: [] }";
const route = /page\("([^"]+)", \(\) => import\("@\/([^"]+)"\)/g;

/// "/deals/$id" as a pattern of addresses.
const patternOf = (path) => `^${path.replace(/\$[a-z]+/g, "[^/]+")}$`;

/// The page with the files in the place of the mark. `router` is the text of router.tsx.
export function withEarlyFiles(html, manifest, router) {
  const entryKey = Object.keys(manifest).find((key) => manifest[key].isEntry);
  const entry = closure(manifest, entryKey);
  const files = new Map(); // name -> index
  const indexOf = (name) => {
    if (!files.has(name)) files.set(name, files.size);
    return files.get(name);
  };
  const pages = [...router.matchAll(route)].map(([, path, module]) => {
    const keys = [...closure(manifest, `src/${module}.tsx`)].filter((key) => !entry.has(key));
    const names = keys.flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]);
    return [patternOf(path), [...new Set(names)].map((name) => indexOf(basename(name)))];
  });
  // "/deals/list" before "/deals/$id", which would take it, too.
  pages.sort(([a], [b]) => a.split("[").length - b.split("[").length);
  if (pages.length === 0) throw new Error("router.tsx names no pages in the way that is expected");
  if (!html.includes(mark)) throw new Error(`index.html lacks ${mark}`);
  return html.replace(mark, JSON.stringify({ pages, files: [...files.keys()] }));
}
