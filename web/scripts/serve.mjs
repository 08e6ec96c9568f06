// Serves web/dist as the program does, and hands everything else on to a running server: the built
// app without building the program anew. node scripts/serve.mjs 5173 http://127.0.0.1:8080
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [port, target] = process.argv.slice(2);
const server = new URL(target);
const dist = fileURLToPath(new URL("../dist", import.meta.url));
// All of it at once: a build that runs meanwhile replaces the folder.
const files = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8")).files.map((file) => ({
  ...file,
  bytes: readFileSync(join(dist, file.file)),
}));
const isOfServer = /^\/(api|health|metrics|calendar\/.)/;

function policy(nonce) {
  const own = `'self' 'nonce-${nonce}'`;
  return (
    `default-src 'self'; script-src ${own}; style-src ${own}; img-src 'self' data:; ` +
    "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
  );
}

function handOn(request, response) {
  const { url: path, method, headers } = request;
  const options = { host: server.hostname, port: server.port, path, method, headers };
  const asked = http.request(options, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  asked.on("error", () => response.destroy());
  response.on("close", () => asked.destroy());
  request.pipe(asked);
}

function serveFile(request, response) {
  const path = request.url.split("?")[0];
  const page = path.startsWith("/assets/") ? undefined : files.find((file) => file.path === "/");
  const found = files.find((file) => file.path === path) ?? page;
  if (!found) return response.writeHead(404).end();
  const { bytes } = found;
  if (!found.type.startsWith("text/html")) {
    response.writeHead(200, { "Content-Type": found.type, "Cache-Control": "no-cache" });
    return response.end(bytes);
  }
  const nonce = randomBytes(16).toString("hex");
  response.writeHead(200, {
    "Content-Type": found.type,
    "Cache-Control": "no-store",
    "Content-Security-Policy": policy(nonce),
  });
  return response.end(bytes.toString().replaceAll("{{nonce}}", nonce));
}

const listener = http.createServer((request, response) => {
  if (isOfServer.test(request.url)) handOn(request, response);
  else serveFile(request, response);
});
listener.listen(Number(port), "127.0.0.1", () => {
  console.log(`serves http://127.0.0.1:${listener.address().port}`);
});
