import type { TestProject } from "vitest/node";

import { makeData } from "./data";
import { type Running, startServer, startDist } from "./server";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where browsers go. */
    appUrl: string;
    /** Where the API is; the same unless E2E_DIST is set. */
    serverUrl: string;
    /** The folder of its data, for the command line. */
    dataFolder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running: Running[] = [];
  const stop = async () => {
    for (const each of running.toReversed()) await each.stop();
  };
  try {
    const server = await startServer();
    running.push(server);
    const app = process.env.E2E_DIST ? await startDist(server.url) : server;
    if (app !== server) running.push(app);
    await makeData(server.url);
    project.provide("serverUrl", server.url);
    project.provide("dataFolder", server.folder);
    project.provide("appUrl", app.url);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
