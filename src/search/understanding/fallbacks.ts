import { toCyrillicKeys, toLatinKeys } from "../../russian/keyboard.ts";
import { createPhrase, createTerm, isOpenEnded } from "../question.ts";
import type { Term } from "../question.ts";
import { createReading } from "./create-reading.ts";
import type { Reading } from "./reading.ts";

/** What the keys that were pressed write on the other keyboard; nothing when they write no word there. */
export function readOtherKeyboard(term: Term): Reading[] {
  if (term.exact) return [];
  if (term.quoted) return readOtherKeyboardPhrase(term);
  // A comma after the last letter may be a б or a comma.
  const texts = [toCyrillicKeys(term.typed), toCyrillicKeys(term.text), toLatinKeys(term.text)];
  return [...new Set(texts)].flatMap((text) => {
    const other = text === null ? null : createTerm(text);
    return other === null ? [] : [createReading("layout", term, other.text, other.words)];
  });
}

/** A quotation word by word; figures among them stay. */
function readOtherKeyboardPhrase(term: Term): Reading[] {
  const typed = term.text.slice(1, -1).split(" ");
  const pressed = typed.map((chunk) => (/\p{L}/u.test(chunk) ? toCyrillicKeys(chunk) : chunk));
  if (pressed.includes(null)) return [];
  const phrase = createPhrase(pressed.join(" "));
  return phrase === null ? [] : [createReading("layout", term, phrase.text, phrase.words)];
}

/** Words that begin like the one that is typed. */
export function readAsBeginning(term: Term): Reading | null {
  return isOpenEnded(term) ? createReading("beginning", term, `${term.text}…`, term.words) : null;
}
