import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "astro/config";
import { dataChecksums } from "./scripts/site/checksums.ts";
import { serveLastIndex, watchContent } from "./scripts/site/development.ts";
import { documentFiles } from "./scripts/site/documents/documents.ts";
import { searchIndex } from "./scripts/site/index-pages.ts";
import { readContentFolder, readPlace, readPort } from "./scripts/site/place.ts";
import { siteMap } from "./scripts/site/sitemap.ts";

const { site, base } = readPlace(process.env);

export default defineConfig({
  site,
  base,
  trailingSlash: "always",
  build: {
    format: "directory",
    inlineStylesheets: "never",
    // Pages wait for each other less: 1,000 documents in 16.7 s instead of 19.3 (npm run bench -- build).
    concurrency: 8,
  },
  devToolbar: { enabled: false },
  server: { port: readPort(process.env) },
  integrations: [documentFiles(), ...siteMap(), dataChecksums(), searchIndex()],
  vite: {
    // An inlined script or font would not pass the Content-Security-Policy of `src/layouts/content-security-policy.ts`.
    build: { assetsInlineLimit: 0 },
    // The worker of the intake loads the reader of PDF when a PDF comes.
    worker: { format: "es" },
    plugins: [tailwindcss(), watchContent(readContentFolder(process.env)), serveLastIndex("dist", base)],
  },
});
