import type { ParticipationFacts, ReadText, Recognised, Reference } from "../model.ts";
import { recogniseHeadcounts } from "./participation/headcounts.ts";
import { readStatements } from "./participation/statements.ts";

/** Who took part, as the text says it, and what came before and comes after. */
export function recogniseParticipation(
  text: ReadText,
  _reference: Reference,
): Recognised<ParticipationFacts> {
  const statements = readStatements(text);
  const { attendance, doubts } = recogniseHeadcounts(text, statements);
  return { found: { event: {}, ...(attendance.length > 0 && { attendance }) }, doubts };
}
