import { expect, it } from "vitest";
import { parseRoute } from "./pages.ts";

const cases: [source: string, path: string, matches: boolean][] = [
  ["index.astro", "", true],
  ["index.astro", "about", false],
  ["about.astro", "about", true],
  ["about/index.astro", "about", true],
  ["resolutions/[id]/index.astro", "resolutions/2017-x", true],
  ["resolutions/[id]/index.astro", "resolutions/2017-x/y", false],
  ["resolutions/[...page].astro", "resolutions", true],
  ["resolutions/[...page].astro", "resolutions/page/2", true],
  ["resolutions/[...page].astro", "resolutionsx", false],
  ["404.astro", "404", true],
];
it.each(cases)("%s builds %s: %s", (source, path, matches) => {
  expect(parseRoute(source).pattern.test(path)).toBe(matches);
});
