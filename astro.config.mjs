import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "astro/config";
import { serveLastIndex, watchContent } from "./scripts/site/development.ts";
import { searchIndex } from "./scripts/site/index-pages.ts";
import { readContentFolder, readPlace, readPort } from "./scripts/site/place.ts";

const { site, base } = readPlace(process.env);

export default defineConfig({
  site,
  base,
  trailingSlash: "always",
  build: {
    format: "directory",
    inlineStylesheets: "never",
  },
  devToolbar: { enabled: false },
  // No page is written in Markdown here, and its highlighter would need inline styles.
  markdown: { syntaxHighlight: false },
  server: { port: readPort(process.env) },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "img-src 'self'",
        "object-src 'none'",
      ],
      // The search engine is WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  integrations: [searchIndex()],
  vite: {
    // An inlined script or font would not pass the Content-Security-Policy.
    build: { assetsInlineLimit: 0 },
    plugins: [tailwindcss(), watchContent(readContentFolder(process.env)), serveLastIndex("dist", base)],
  },
});
