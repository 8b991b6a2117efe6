import { expect, test as playwright, type BrowserContext } from "@playwright/test";
import { createSiteServer, listen } from "../../scripts/site/serve-site.ts";
import { BUILDS, requireSite, type BuildName } from "./builds.ts";

interface Site {
  /** Of the home page, with a slash at the end. */
  url: string;
}

interface WorkerFixtures {
  /** Which build the project looks at. */
  build: BuildName;
  /** The build, served for this worker alone. */
  site: Site;
}

interface TestFixtures {
  /** Console errors that a test expects, such as the status of the 404 page. */
  expectedErrors: RegExp[];
}

/** Notes whatever no page may do: errors, Content-Security-Policy violations, requests to other hosts. */
function watch(context: BrowserContext, site: Site): string[] {
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => complaints.push(`page error: ${error.error().message}`));
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(site.url).origin) {
      complaints.push(`request to another host: ${request.url()}`);
    }
  });
  return complaints;
}

/**
 * Playwright's test with the site behind `page`: `page.goto("resolutions/")` goes below the base path.
 * Every test fails on console errors, page errors, policy violations and requests to other hosts.
 */
export const test = playwright.extend<TestFixtures, WorkerFixtures>({
  build: ["root", { option: true, scope: "worker" }],
  site: [
    async ({ build }, use) => {
      const { base } = BUILDS[build];
      const server = createSiteServer(requireSite(build), base);
      const port = await listen(server, 0, "127.0.0.1");
      await use({ url: `http://127.0.0.1:${String(port)}${base}` });
      server.closeAllConnections();
      server.close();
    },
    { scope: "worker" },
  ],
  expectedErrors: [[], { option: true }],
  baseURL: async ({ site }, use) => {
    await use(site.url);
  },
  context: async ({ context, site, expectedErrors }, use) => {
    const complaints = watch(context, site);
    await use(context);
    const unexpected = complaints.filter((text) => !expectedErrors.some((pattern) => pattern.test(text)));
    expect(unexpected, "what the pages complained of").toEqual([]);
  },
});

export { expect };
