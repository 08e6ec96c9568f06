// web/dist as it is written: files with what the program has to know of them.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

export const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

export class Output {
  files = [];
  addresses = {}; // "docs.css" -> "/assets/docs.0123456789abcdef.css"
  #folder;

  constructor(folder) {
    this.#folder = folder;
  }

  asset(name, bytes) {
    const extension = extname(name);
    const stem = name.slice(0, name.length - extension.length);
    const file = `${stem}.${hashOf(bytes)}${extension}`;
    this.addresses[name] = `/assets/${file}`;
    this.hashedAsset(file, bytes);
  }

  /// An asset whose name carries a hash already.
  hashedAsset(file, bytes) {
    this.#add({ path: `/assets/${file}`, file: `assets/${file}`, bytes, hashed: true });
  }

  /// A file under a fixed address: browsers ask each time whether theirs is still good.
  plain(name, bytes) {
    this.#add({ path: `/${name}`, file: name, bytes, hashed: false, compressed: true });
  }

  /// A page is filled anew for every answer (its nonce), so it is not compressed beforehand.
  page(path, template) {
    const html = template.replace(/\{\{asset:([^}]+)\}\}/g, (_, name) => {
      if (!(name in this.addresses)) throw new Error(`${path} asks for ${name}, which is no asset`);
      return this.addresses[name];
    });
    const file = `pages${path === "/" ? "/index" : path}.html`;
    this.#add({ path, file, bytes: Buffer.from(html), hashed: false });
  }

  /// Last, because the manifest says that all the rest is there.
  finish(inputs) {
    const manifest = JSON.stringify({ inputs, files: this.files }, null, 2);
    this.#write("manifest.json", `${manifest}\n`);
  }

  #add({ path, file, bytes, hashed, compressed = hashed }) {
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
    this.#write(file, bytes);
    if (compressed) this.#compress(entry, bytes);
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
        this.#write(entry[name], packed);
      }
    }
  }

  #write(file, bytes) {
    const path = join(this.#folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}
