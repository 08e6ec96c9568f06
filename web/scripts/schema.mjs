// Writes src/api/schema.d.ts from the server's OpenAPI document, or with --check tells whether it
// is up to date. The document comes from a file, a server, or the program itself:
//   npm run schema -- ../openapi.json     npm run schema -- --check http://127.0.0.1:8080
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const target = new URL("../src/api/schema.d.ts", import.meta.url);
const isCheck = process.argv.includes("--check");
const source = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
if (!source) throw new Error("schema.mjs needs the file or the server of the OpenAPI document");

async function readDocument() {
  if (!source.startsWith("http")) return JSON.parse(readFileSync(source, "utf8"));
  const response = await fetch(new URL("/api/v1/openapi.json", source));
  if (!response.ok) throw new Error(`${source} answered ${response.status}`);
  return response.json();
}

const head =
  "// Made by scripts/schema.mjs from the OpenAPI document of the server. Do not edit.\n\n";
const text = head + astToString(await openapiTS(await readDocument()));
if (!isCheck) {
  writeFileSync(target, text);
} else if (readFileSync(target, "utf8") !== text) {
  console.error("src/api/schema.d.ts is not what the server says: run `npm run schema`");
  process.exit(1);
}
