import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { createTypeface } from "../exports/picture/typeface.ts";
import type { Rasterize } from "../exports/picture/typeface.ts";

const ALPHABETS = ["cyrillic", "latin", "cyrillic-ext", "latin-ext"];

const { resolve } = createRequire(join(process.cwd(), "package.json"));

await initWasm(readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm")));

const rasterize: Rasterize = (svg) => {
  const resvg = new Resvg(svg);
  const image = resvg.render();
  const pixels = image.pixels.slice();
  image.free();
  resvg.free();
  return pixels;
};

/** The site's own type, for pictures. */
export const typeface = createTypeface(
  ALPHABETS.map((name) =>
    readFileSync(resolve(`@fontsource/literata/files/literata-${name}-500-normal.woff`)),
  ),
  rasterize,
);
