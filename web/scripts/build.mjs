// Makes web/dist from what the browser gets: assets under names that carry their hash, compressed
// beforehand, pages that refer to them, and a manifest that cmake/embed_web.cmake turns into a
// table inside the program. The same sources always give the same bytes.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const web = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(web, "dist");
const viewer = join(web, "node_modules", "swagger-ui-dist");

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

class Output {
  files = [];
  addresses = {}; // "docs.css" -> "/assets/docs.0123456789abcdef.css"

  asset(name, bytes) {
    const extension = extname(name);
    const stem = name.slice(0, name.length - extension.length);
    const file = `${stem}.${hashOf(bytes)}${extension}`;
    this.addresses[name] = `/assets/${file}`;
    this.#add({ path: `/assets/${file}`, file: `assets/${file}`, bytes, hashed: true });
  }

  /// A page is filled anew for every answer (its nonce), so it is not compressed beforehand.
  page(path, template) {
    const html = template.replace(/\{\{asset:([^}]+)\}\}/g, (_, name) => {
      if (!(name in this.addresses)) throw new Error(`${path} asks for ${name}, which is no asset`);
      return this.addresses[name];
    });
    this.#add({ path, file: `pages${path}.html`, bytes: Buffer.from(html), hashed: false });
  }

  #add({ path, file, bytes, hashed }) {
    const entry = {
      path,
      file,
      type: types[extname(file)],
      etag: `"${hashOf(bytes)}"`,
      hashed,
      gzip: "",
      brotli: "",
    };
    if (!entry.type) throw new Error(`no content type is known for ${file}`);
    write(file, bytes);
    if (hashed) this.#compress(entry, bytes);
    this.files.push(entry);
  }

  /// Only where it makes the file smaller by a tenth: not for pictures and fonts.
  #compress(entry, bytes) {
    const brotli = brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    });
    const gzip = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
    for (const [name, suffix, packed] of [
      ["gzip", ".gz", gzip],
      ["brotli", ".br", brotli],
    ]) {
      if (packed.length < bytes.length * 0.9) {
        entry[name] = entry.file + suffix;
        write(entry[name], packed);
      }
    }
  }
}

function write(file, bytes) {
  const path = join(dist, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

const readText = (...parts) => readFileSync(join(...parts), "utf8");
const withoutSourceMap = (text) => text.replace(/\/[/*]# sourceMappingURL=.*?(\*\/)?\s*$/, "");

/// What the licence of the viewer and of what it contains asks to go with it.
function licences() {
  return [
    "The API documentation page uses swagger-ui-dist.",
    readText(viewer, "NOTICE"),
    readText(viewer, "swagger-ui-bundle.js.LICENSE.txt"),
    readText(viewer, "LICENSE"),
  ].join("\n\n");
}

function makeDocs(output) {
  output.asset("swagger-ui.css", Buffer.from(withoutSourceMap(readText(viewer, "swagger-ui.css"))));
  output.asset(
    "swagger-ui.js",
    Buffer.from(withoutSourceMap(readText(viewer, "swagger-ui-bundle.js"))),
  );
  output.asset("licences.txt", Buffer.from(licences()));
  for (const name of ["docs.css", "docs.js", "docs.svg"]) {
    output.asset(name, readFileSync(join(web, "docs", name)));
  }
  output.page("/api/docs", readText(web, "docs", "index.html"));
}

/// Everything that decides what dist holds, as one hash: an unchanged dist is left as it is.
function inputsHash() {
  const sources = ["package-lock.json", "scripts/build.mjs"];
  sources.push(...readdirSync(join(web, "docs")).sort().map((name) => `docs/${name}`));
  return hashOf(sources.map((name) => `${name}\0${readText(web, name)}`).join("\0"));
}

function isUpToDate(inputs) {
  try {
    return JSON.parse(readText(dist, "manifest.json")).inputs === inputs;
  } catch {
    return false; // none yet, or cut off half-way
  }
}

const inputs = inputsHash();
if (!isUpToDate(inputs)) {
  rmSync(dist, { recursive: true, force: true });
  const output = new Output();
  makeDocs(output);
  // Last, because it says that all the rest is there.
  write("manifest.json", JSON.stringify({ inputs, files: output.files }, null, 2) + "\n");
  console.log(`web/dist: ${output.files.length} files`);
}
