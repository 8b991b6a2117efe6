/*
 * References on a page, each a paragraph behind a heading that names its use: today's date in place of the blank, and a
 * button to copy it. Without a script they stand there to be selected.
 */
import "./references.css";
import { BLANK_DAY, formatDay } from "../citation/gost.ts";
import { createButton } from "./button.ts";
import { copyText } from "./copying.ts";
import { readDay } from "./reader-day.ts";

/** Makes a button that copies what an element says at that time. */
export type OfferCopy = (source: HTMLElement, name: string) => HTMLButtonElement;

export interface OfferedReferences {
  /** The reader's day. */
  day: string;
  /** Where one says what happened. */
  status: HTMLOutputElement;
  offerCopy: OfferCopy;
}

export function offerReferences(section: HTMLElement): OfferedReferences {
  const day = readDay();
  const status = document.createElement("output");
  const offerCopy: OfferCopy = (source, name) =>
    createButton("Копировать", `Копировать: ${name}`, () => {
      void copyText(source.textContent).then((copied) => {
        if (!copied) getSelection()?.selectAllChildren(source);
        status.textContent = copied
          ? `${name}: скопировано.`
          : `${name}: текст выделен, скопируйте его сами (Ctrl+C).`;
      });
    });
  for (const title of section.querySelectorAll("h3")) {
    const text = title.nextElementSibling;
    if (!(text instanceof HTMLElement)) continue;
    text.textContent = text.textContent.replace(BLANK_DAY, formatDay(day));
    text.after(offerCopy(text, title.textContent));
  }
  section.append(status);
  return { day, status, offerCopy };
}
