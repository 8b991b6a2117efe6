import type { ReadText } from "../../model.ts";
import { recogniseDate } from "../event/meeting-date.ts";
import { findOwnMentions } from "../event/own-event.ts";

/** The year in which the meeting itself was held, `null` where the text does not say. */
export function findOwnYear(text: ReadText): string | null {
  const edition = findOwnMentions(text)[0]?.mention.edition?.value ?? null;
  return recogniseDate(text, edition).date?.edtf.slice(0, 4) ?? null;
}
