// src/ui/catalog/catalog.json from the server's OpenAPI document, which comes from a file or a
// server. e2e/records.e2e.ts tells when it is no longer what the server says.
//   npm run catalog -- ../openapi.json     npm run catalog -- http://127.0.0.1:8080
import { readFile, writeFile } from "node:fs/promises";

import { catalogFromOpenApi } from "../src/ui/catalog/fromOpenApi.ts";

const [source] = process.argv.slice(2);
if (!source) throw new Error("catalog.mjs needs the file or the server of the OpenAPI document");
const target = new URL("../src/ui/catalog/catalog.json", import.meta.url);

const text = source.startsWith("http")
  ? await (await fetch(new URL("/api/v1/openapi.json", source))).text()
  : await readFile(source, "utf8");
const catalog = catalogFromOpenApi(JSON.parse(text));
await writeFile(target, `${JSON.stringify(catalog, null, 1)}\n`);
console.log(`${Object.keys(catalog).length} kinds of records`);
