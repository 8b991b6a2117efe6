import { loadArchive } from "./load.ts";
import type { Resolution } from "./model.ts";

/** The first five documents, for the tables of what they hold: written down from reading, not from what the loader says. */
export const standards = "2017-chelyabinsk-standards";
export const gifted = "2017-chelyabinsk-gifted";
export const mytishchi = "undated-mytishchi-quality";
export const lysva = "2022-lysva-august";
export const smolensk = "2018-smolensk-quality";

const { archive } = loadArchive("content");

export function findHolding(id: string): Resolution {
  const resolution = archive.resolutions.find((candidate) => candidate.id === id);
  if (resolution === undefined) throw new Error(`no ${id} among the published documents`);
  return resolution;
}
