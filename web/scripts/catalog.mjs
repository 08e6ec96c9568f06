// src/ui/catalog/catalog.json from the server's OpenAPI document: `npm run catalog [address]`.
import { readFile, writeFile } from "node:fs/promises";

import { catalogFromOpenApi } from "../src/ui/catalog/fromOpenApi.ts";

const source = process.argv[2] ?? "http://127.0.0.1:8080/api/v1/openapi.json";
const target = new URL("../src/ui/catalog/catalog.json", import.meta.url);

const text = /^https?:/.test(source)
  ? await (await fetch(source)).text()
  : await readFile(source, "utf8");
const catalog = catalogFromOpenApi(JSON.parse(text));
await writeFile(target, `${JSON.stringify(catalog, null, 1)}\n`);
console.log(`${Object.keys(catalog).length} kinds of records`);
