import type { LostPlaces } from "../../selection/findings.ts";
import { keyOf } from "../../selection/selection.ts";
import { archive } from "../_archive.ts";

/** By which the page of a selection says what became of a place that is not there any more. */
export function GET(): Response {
  const { withdrawn, moves } = archive;
  return Response.json({
    withdrawn: withdrawn.map(({ id, title, date, why }) => ({ id, title, date, why })),
    moved: [
      ...moves.addresses.map(({ from, to }) => ({ from: keyOf(from), to: keyOf(to) })),
      ...moves.resolutions.map(({ from, to }) => ({ from, to })),
    ],
  } satisfies LostPlaces);
}
