// The real program on a database of its own, in a folder that goes away afterwards.
import { type ChildProcess, execFileSync, spawn, type StdioOptions } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { password, people } from "./people";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const binary = resolve(root, process.env.DEALWRIGHT_BINARY ?? "build/dev/dealwright");

export interface Running {
  url: string;
  stop: () => Promise<void>;
}

export interface Server extends Running {
  folder: string;
}

/** Resolves with the first match in what the program prints. */
function waitFor(child: ChildProcess, pattern: RegExp, what: string): Promise<string> {
  return new Promise((done, fail) => {
    let output = "";
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = pattern.exec(output);
      if (found) done(found[1] ?? "");
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("exit", (code) => fail(new Error(`${what} ended with ${code}:\n${output}`)));
  });
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null
    ? Promise.resolve()
    : new Promise<void>((done) => child.on("exit", () => done()));

async function stopChild(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM");
  await ended(child);
}

/** The command line beside the running server, as an operator uses it; gives what it prints. */
export function run(folder: string, args: string[], input?: string): string {
  const stdio: StdioOptions = ["pipe", "pipe", "pipe"];
  return execFileSync(binary, ["--data-dir", folder, ...args], { input, stdio, encoding: "utf8" });
}

function makeDatabase(folder: string): void {
  run(folder, ["db", "create"]);
  run(folder, ["db", "seed"]);
  for (const person of Object.values(people)) {
    const names = ["--first-name", person.firstName, "--last-name", person.lastName];
    const account = ["--email", person.email, "--role", person.role, ...names];
    run(folder, ["user", "create", ...account, "--password-stdin"], `${password}\n`);
  }
}

export async function startServer(): Promise<Server> {
  // A folder that is kept spares the seconds of making it, while one works on a test.
  const kept = process.env.E2E_DATA;
  const folder = kept ?? mkdtempSync(join(tmpdir(), "dealwright-e2e."));
  if (!kept || !existsSync(kept)) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o711); // started by root, the database is run by the user postgres
    makeDatabase(folder);
  }
  const child = spawn(binary, ["--data-dir", folder, "serve", "--listen", "127.0.0.1:0"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await waitFor(child, /serves (http:\/\/\S+)/, binary);
  return {
    url,
    folder,
    stop: async () => {
      await stopChild(child);
      if (!kept) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** While working on the app: web/dist before the program, without building that anew. */
export async function startDist(serverUrl: string): Promise<Running> {
  const script = join(root, "web/scripts/serve.mjs");
  const child = spawn(process.execPath, [script, "0", serverUrl], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await waitFor(child, /serves (http:\/\/\S+)/, "serve.mjs");
  return { url, stop: () => stopChild(child) };
}
