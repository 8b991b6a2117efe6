/*
 * «Сослаться» on a document's page: today's date in the references, a button to copy each, and a choice of the place
 * that is meant. Without a script the references stand there to be selected, with a blank for the date.
 */
import "./citing.css";
import { BLANK_DAY, formatDay } from "../citation/gost.ts";
import { createButton } from "./button.ts";
import { copyText } from "./copying.ts";
import { readDay } from "./reader-day.ts";

/** What the link of a file leads to, where that was written here and does not lie on the server. */
export const records = new WeakMap<HTMLAnchorElement, string>();

/** Makes a button that copies what an element says at that time. */
export type OfferCopy = (source: HTMLElement, name: string) => HTMLButtonElement;

export function enhanceCitations(section: HTMLElement): void {
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

  const choose = createButton("На отдельное место…", "Сослаться на отдельное место", () => {
    choose.disabled = true;
    status.textContent = "";
    import("./citing-place.ts")
      .then(({ offerPlaces }) => offerPlaces(section, offerCopy, day))
      .then(
        (list) => {
          choose.replaceWith(list.parentElement ?? list);
          list.focus();
        },
        () => {
          choose.disabled = false;
          status.textContent = "Список мест не пришёл с сервера. Попробуйте ещё раз.";
        },
      );
  });
  section.querySelector("h2")?.after(choose);
  section.append(offerRecords(section, status), status);
}

/** A record can be pasted where a program takes text and no file. */
function offerRecords(section: HTMLElement, status: HTMLElement): HTMLElement {
  const row = document.createElement("p");
  row.append("Скопировать запись: ");
  for (const link of section.querySelectorAll<HTMLAnchorElement>("a[download]")) {
    const name = link.textContent.trim();
    const copy = async () => {
      const record = records.get(link) ?? (await (await fetch(link.href)).text());
      status.textContent = (await copyText(record))
        ? `${name}: скопировано.`
        : `${name}: браузер не дал скопировать, скачайте файл.`;
    };
    const button = createButton(name, `Скопировать запись ${name}`, () => {
      copy().catch(() => (status.textContent = `${name}: запись не пришла с сервера.`));
    });
    row.append(button, " ");
  }
  return row;
}
