import { expect, it } from "vitest";

import { jsonLines } from "./lines";

function streamOf(...chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      chunks.forEach((chunk) => controller.enqueue(chunk));
      controller.close();
    },
  });
}

async function all(stream: ReadableStream<Uint8Array>): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of jsonLines(stream)) lines.push(line);
  return lines;
}

const bytes = (text: string) => new TextEncoder().encode(text);

it("gives each line, however the bytes are cut", async () => {
  const text = bytes('{"step":"Größe"}\n{"a":2}\n');
  for (let cut = 1; cut < text.length; cut += 1) {
    const lines = await all(streamOf(text.slice(0, cut), text.slice(cut)));
    expect(lines).toEqual([{ step: "Größe" }, { a: 2 }]);
  }
});

it("gives a last line without an end, and no empty ones", async () => {
  expect(await all(streamOf(bytes('1\n\n{"b":3}')))).toEqual([1, { b: 3 }]);
  expect(await all(streamOf())).toEqual([]);
});
