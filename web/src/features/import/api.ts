import { address, fetchChecked } from "@/api/client";
import { type FieldError, Problem } from "@/api/problem";

import { jsonLines } from "./lines";
import { importParameters, previewParameters } from "./logic";
import type { Choices, Preview, Progress, Report } from "./types";

const rowsShown = 20;

async function sendFile(
  path: string,
  parameters: URLSearchParams,
  file: File,
  { accept, signal }: { accept: string; signal?: AbortSignal },
): Promise<Response> {
  const url = new URL(`${address(path)}?${parameters.toString()}`, window.location.origin);
  return fetchChecked(
    new Request(url, {
      method: "POST",
      headers: { "Content-Type": "text/csv", Accept: accept },
      body: file,
      signal: signal ?? null,
    }),
  );
}

export async function previewImport(
  resource: string,
  file: File,
  choices: Choices,
  signal?: AbortSignal,
): Promise<Preview> {
  const parameters = previewParameters(choices, file.name, rowsShown);
  const answer = await sendFile(`/${resource}/import/preview`, parameters, file, {
    accept: "application/json",
    signal,
  });
  return (await answer.json()) as Preview;
}

interface Line {
  progress?: Progress;
  report?: Report;
  problem?: { status: number; detail: string; errors?: FieldError[]; request_id?: string };
}

/** Nothing is imported unless the report has come: going away in between takes everything back. */
export async function runImport(
  resource: string,
  file: File,
  choices: Choices,
  preview: Preview,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Report> {
  const parameters = importParameters(choices, preview.columns, file.name);
  if (choices.keepGood) parameters.set("keep_good", "true");
  const answer = await sendFile(`/${resource}/import`, parameters, file, {
    accept: "application/x-ndjson",
    signal,
  });
  if (!answer.body) throw new Error("The server's answer has no body.");
  for await (const line of jsonLines(answer.body) as AsyncGenerator<Line>) {
    if (line.progress) onProgress(line.progress);
    if (line.report) return line.report;
    if (line.problem) {
      const { status, detail, errors = [], request_id = "" } = line.problem;
      throw new Problem(status, detail, errors, request_id);
    }
  }
  throw new Error("The connection ended before the import did. Nothing is written.");
}

/** The rows that would be refused, with the reasons, as a file to be mended. */
export async function refusedRows(
  resource: string,
  file: File,
  choices: Choices,
  preview: Preview,
): Promise<Blob> {
  const parameters = importParameters(choices, preview.columns, file.name);
  const answer = await sendFile(`/${resource}/import/errors`, parameters, file, {
    accept: "text/csv",
  });
  return answer.blob();
}

export function saveAs(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
