// Replaced by scripts/schema.mjs.
/* eslint-disable */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type paths = any;
export type components = { schemas: Record<string, any> };
