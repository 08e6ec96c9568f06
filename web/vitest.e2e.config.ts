import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["e2e/**/*.e2e.ts"],
    environment: "node",
    globalSetup: ["e2e/support/globalSetup.ts"],
    // One server and one database for all; two browsers at once would fight for the machine.
    fileParallelism: false,
    // The machine may be so busy that a page misses a limit of time; what is broken fails twice.
    retry: 1,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
