import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

// Where `npm run dev` sends what is not a file of the app.
const server = process.env.DEALWRIGHT_URL ?? "http://127.0.0.1:8080";
const isBuild = process.argv.includes("build");

export default defineConfig({
  plugins: [react()],
  // The server puts the nonce of each answer in the place of the mark. `vite dev` serves no policy.
  ...(isBuild ? { html: { cspNonce: "{{nonce}}" } } : {}),
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: {
    strictPort: true,
    // The server compares Host and Origin, so it has to be asked by the name that the page has.
    proxy: {
      "/api": { target: server, changeOrigin: false },
      "/health": { target: server, changeOrigin: false },
    },
    watch: { ignored: ["**/dist/**", "**/e2e/**"] },
  },
  build: {
    outDir: "node_modules/.vite-build", // scripts/build.mjs makes web/dist of it
    manifest: true,
    license: { fileName: ".vite/license.md" },
    assetsInlineLimit: 0, // the content policy allows no data: addresses for scripts and fonts
    target: "es2022",
    chunkSizeWarningLimit: 1000, // scripts/build.mjs has the budgets
  },
});
