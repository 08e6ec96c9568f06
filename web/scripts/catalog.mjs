// src/ui/catalog/catalog.json and help.json from the server's OpenAPI document, which comes from a
// file or a server. e2e/records.e2e.ts tells when it is no longer what the server says.
//   npm run catalog -- ../openapi.json     npm run catalog -- http://127.0.0.1:8080
import { readFile, writeFile } from "node:fs/promises";

import { catalogFromOpenApi, helpApart } from "../src/ui/catalog/fromOpenApi.ts";

const [source] = process.argv.slice(2);
if (!source) throw new Error("catalog.mjs needs the file or the server of the OpenAPI document");

const text = source.startsWith("http")
  ? await (await fetch(new URL("/api/v1/openapi.json", source))).text()
  : await readFile(source, "utf8");
const parts = helpApart(catalogFromOpenApi(JSON.parse(text)));
for (const [name, part] of Object.entries(parts)) {
  const target = new URL(`../src/ui/catalog/${name}.json`, import.meta.url);
  await writeFile(target, `${JSON.stringify(part, null, 1)}\n`);
}
console.log(`${Object.keys(parts.catalog).length} kinds of records`);
