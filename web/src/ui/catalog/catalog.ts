// The catalog of the server that this app was built with (scripts/catalog.mjs makes the file).
import data from "./catalog.json";
import type { Catalog, ResourceSpec } from "./types";

export const catalog = data as unknown as Catalog;

export function specOf(resource: string): ResourceSpec {
  const spec = catalog[resource];
  if (!spec) {
    throw new Error(`There are no records of the kind ${resource}.`);
  }
  return spec;
}
