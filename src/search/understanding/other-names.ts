import { PLACE_NAMES } from "../../russian/other-names.ts";
import { createTerm } from "../question.ts";
import type { Clause } from "../question.ts";
import { createReading } from "./create-reading.ts";
import { findRuns, plainTerm } from "./runs.ts";
import type { Reading } from "./reading.ts";

const PLACES = PLACE_NAMES.map((names) => names.flatMap((name) => createTerm(name) ?? []));

/** «Беларусь» for «Белоруссия», whichever of its names a place is asked by. */
export function readPlaces(clauses: readonly Clause[]): Reading[] {
  const terms = clauses.map(plainTerm);
  return PLACES.flatMap((names) =>
    names.flatMap((name) =>
      findRuns(terms, name).flatMap((run) => {
        const asked = run.map(({ text }) => text).join(" ");
        return run.flatMap((term) =>
          names
            .filter((other) => other !== name)
            .map(({ text, words }) => ({ ...createReading("place", term, text, words), asked })),
        );
      }),
    ),
  );
}
