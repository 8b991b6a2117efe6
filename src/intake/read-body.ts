import { parseBody } from "../archive/body.ts";
import { headingUnit } from "../archive/description.ts";
import { createReport } from "../archive/problems.ts";
import type { Problem } from "../archive/problems.ts";
import { addressUnits } from "../archive/units.ts";
import type { ReadText } from "./model.ts";

/** The text of a draft as the archive will read it, and what the archive would say against it. */
export function readBody(body: string, heading: string): ReadText & { problems: Problem[] } {
  const report = createReport("");
  const { sections, units } = addressUnits(parseBody(body, 0, report), report);
  const printed = heading === "" ? [] : [headingUnit(heading, 1)];
  return {
    units: [...printed, ...units],
    sections: [
      { name: "heading", blocks: printed.map((unit) => ({ type: "paragraph", unit })) },
      ...sections,
    ],
    problems: report.problems,
  };
}
