import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";

test("the types of the API are those of the server", () => {
  const script = fileURLToPath(new URL("../scripts/schema.mjs", import.meta.url));
  const check = spawnSync(process.execPath, [script, "--check", inject("serverUrl")], {
    encoding: "utf8",
  });
  expect(check.stderr).toBe("");
  expect(check.status).toBe(0);
});
