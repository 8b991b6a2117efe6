import { existsSync, realpathSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import sirv from "sirv";
import type { Plugin, ViteDevServer } from "vite";

const SETTLE_MS = 50;

/**
 * Shows an edit under `content/` on reload. The folder is read by our own loader, so Vite knows no
 * module that depends on it: everything evaluated on the server is dropped, and the open pages reload.
 */
export function watchContent(contentFolder: string): Plugin {
  return {
    name: "watch-content",
    apply: "serve",
    configureServer(server) {
      const given = resolve(contentFolder);
      const folder = existsSync(given) ? realpathSync(given) : given;
      let timer: NodeJS.Timeout | undefined;
      server.watcher.add([given, folder]);
      server.watcher.on("all", (_event, path) => {
        if (!path.startsWith(folder + sep) && !path.startsWith(given + sep)) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          forgetEverything(server);
        }, SETTLE_MS);
      });
    },
  };
}

function forgetEverything(server: ViteDevServer): void {
  for (const [name, environment] of Object.entries(server.environments)) {
    if (name === "client") continue;
    environment.moduleGraph.invalidateAll();
    environment.hot.send({ type: "full-reload", path: "*" });
    // Astro keeps the list of pages of each route until it hears this.
    environment.hot.send({ type: "custom", event: "astro:content-changed", data: {} });
  }
  server.environments.client.hot.send({ type: "full-reload", path: "*" });
}

/** Serves the search index of the last build, so that `/search/` works in development too. */
export function serveLastIndex(outFolder: string, base: string): Plugin {
  return {
    name: "serve-last-index",
    apply: "serve",
    configureServer(server) {
      const folder = join(outFolder, "pagefind");
      if (!existsSync(folder)) return;
      server.middlewares.use(`${base}pagefind`, sirv(folder, { dev: true }));
    },
  };
}
