// Checks an OpenAPI document with a public validator, and what that one leaves out: that every
// schema is JSON Schema 2020-12, that references lead somewhere, and that examples are as their
// schemas say. Usage: node validate-openapi.mjs FILE; exit 1 and one line for each problem.
import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const document = JSON.parse(readFileSync(process.argv[2], "utf8"));
const problems = [];
const report = (where, what) => problems.push(`${where}: ${what}`);

const result = await new Validator().validate(structuredClone(document));
if (!result.valid) report("OpenAPI 3.1", JSON.stringify(result.errors));

const follow = (reference) =>
  reference
    .slice(2)
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((value, key) => value?.[key], document);

const resolve = (value) => (value?.$ref ? follow(value.$ref) : value);

function checkReferences(value, where) {
  if (value === null || typeof value !== "object") return;
  if (typeof value.$ref === "string" && follow(value.$ref) === undefined) {
    report(where, `${value.$ref} leads nowhere`);
  }
  for (const [key, child] of Object.entries(value)) checkReferences(child, `${where}/${key}`);
}
checkReferences(document, "#");

// Decimals are compared with a tolerance: 12500.5 is a multiple of 0.01 although binary fractions
// say otherwise.
const ajv = new Ajv2020({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  strictRequired: false,
  multipleOfPrecision: 9,
});
addFormats(ajv);
ajv.addVocabulary(["components", "example"]);
ajv.addFormat("int32", true);
ajv.addFormat("int64", true);
const root = "https://dealwright.invalid/openapi.json";
ajv.addSchema({ $id: root, components: document.components });

/// References inside a schema mean the document, so they become absolute.
const absolute = (schema) =>
  JSON.parse(JSON.stringify(schema), (key, value) => (key === "$ref" ? root + value : value));

function checkValue(schema, value, where) {
  try {
    const validate = ajv.compile(absolute(schema));
    if (value !== undefined && !validate(value)) report(where, ajv.errorsText(validate.errors));
  } catch (error) {
    report(where, error.message);
  }
}

for (const [name, schema] of Object.entries(document.components.schemas)) {
  checkValue(schema, undefined, `schema ${name}`);
  for (const [property, value] of Object.entries(schema.properties ?? {})) {
    if ("default" in value) checkValue(value, value.default, `default of ${name}.${property}`);
    for (const example of value.examples ?? []) {
      checkValue(value, example, `example of ${name}.${property}`);
    }
  }
}

function checkContent(content, where) {
  for (const [type, media] of Object.entries(content ?? {})) {
    checkValue(media.schema, media.example, `${where} ${type}`);
  }
}

const operations = new Map();
for (const [path, item] of Object.entries(document.paths)) {
  for (const [method, operation] of Object.entries(item)) {
    const where = `${method} ${path}`;
    if (operations.has(operation.operationId)) {
      report(where, `${operation.operationId} is also ${operations.get(operation.operationId)}`);
    }
    operations.set(operation.operationId, where);
    const parameters = (operation.parameters ?? []).map(resolve);
    const named = parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
    if (new Set(named).size !== named.length) report(where, `a parameter twice: ${named}`);
    const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => `path ${match[1]}`);
    for (const name of inPath.filter((name) => !named.includes(name))) report(where, `no ${name}`);
    for (const parameter of parameters) {
      checkValue(parameter.schema, undefined, `${where} ${parameter.name}`);
    }
    checkContent(operation.requestBody?.content, `${where} request`);
    for (const [status, reply] of Object.entries(operation.responses)) {
      checkContent(resolve(reply).content, `${where} ${status}`);
    }
  }
}

for (const problem of problems.slice(0, 50)) console.error(problem);
if (problems.length > 0) process.exit(1);
const schemas = Object.keys(document.components.schemas).length;
console.log(`${operations.size} operations, ${schemas} schemas`);
