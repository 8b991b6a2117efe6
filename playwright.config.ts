import { defineConfig } from "@playwright/test";
import { LAUNCH_ARGUMENTS } from "./e2e/site/browser.ts";
import type { BuildName } from "./e2e/site/builds.ts";

const VISITED = ["pages/**/*.spec.ts", "errands/**/*.spec.ts"];
/** Specs that choose their own build, by their names. */
const OTHER_BUILDS = ["**/*-many.spec.ts", "**/*-empty.spec.ts"];
const SAME_ON_ANY_SCREEN = ["pages/no-script.spec.ts", "pages/visit-empty.spec.ts"];

export default defineConfig<object, { build: BuildName }>({
  testDir: "e2e",
  outputDir: ".cache/e2e/failures",
  fullyParallel: true,
  forbidOnly: true,
  // A busy machine is slow, not wrong.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: "100%",
  reporter: "list",
  use: {
    locale: "ru-RU",
    timezoneId: "Europe/Moscow",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: LAUNCH_ARGUMENTS },
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "files", testMatch: "files/**/*.spec.ts" },
    { name: "phone", testMatch: VISITED, use: { viewport: { width: 360, height: 740 }, hasTouch: true } },
    {
      name: "desktop",
      testMatch: VISITED,
      testIgnore: SAME_ON_ANY_SCREEN,
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: "moved",
      testMatch: [
        "pages/{visit,search,answer,found-places,intake*,suggestions,take-away}.spec.ts",
        "errands/**/*.spec.ts",
      ],
      testIgnore: OTHER_BUILDS,
      use: { viewport: { width: 1280, height: 800 }, build: "moved" },
    },
  ],
});
