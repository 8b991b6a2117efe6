import { exportRecommendation } from "../../exports/recommendations.ts";
import { exportResolution, exportWithdrawn } from "../../exports/resolutions.ts";
import { archive, paths, siteUrl } from "../_archive.ts";

const absolute = (path: string) => new URL(path, siteUrl).href;

/** A file of `/data/`; made once, because the page that explains it states its size. */
export interface DataFile {
  name: string;
  entries: number;
  text: string;
  bytes: number;
}

function createFile(name: string, entries: unknown[]): DataFile {
  const text = `[\n${entries.map((entry) => JSON.stringify(entry)).join(",\n")}\n]\n`;
  return { name, entries: entries.length, text, bytes: Buffer.byteLength(text) };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

export const resolutionsFile = once(() =>
  createFile("resolutions.json", [
    ...archive.resolutions.map((resolution) =>
      exportResolution(resolution, absolute(paths.resolution(resolution.id))),
    ),
    ...archive.withdrawn.map((resolution) =>
      exportWithdrawn(resolution, absolute(paths.resolution(resolution.id))),
    ),
  ]),
);

export const recommendationsFile = once(() =>
  createFile(
    "recommendations.json",
    archive.resolutions.flatMap(({ id, recommendations }) =>
      recommendations.map((recommendation) =>
        exportRecommendation(recommendation, absolute(paths.resolution(id, recommendation.address))),
      ),
    ),
  ),
);
