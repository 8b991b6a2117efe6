/*
 * References on a page, each a paragraph behind a heading that names its use: today's date in place of the blank, and a
 * button to copy it. Without a script they stand there to be selected.
 */
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

/** What a script adds stands in paragraphs, which have their distances already. */
export function wrapLine(...parts: (Node | string)[]): HTMLParagraphElement {
  const line = document.createElement("p");
  line.append(...parts);
  return line;
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
    text.after(wrapLine(offerCopy(text, title.textContent)));
  }
  section.append(wrapLine(status));
  return { day, status, offerCopy };
}
