import { dev } from "astro";
import { ROOT } from "./site/build-site.ts";
import { reportFailure } from "./site/failure.ts";

// `npm run dev`: serves the sources and reloads on every edit, of the content too.
try {
  await dev({ root: ROOT });
} catch (error) {
  reportFailure(error);
}
