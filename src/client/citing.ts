/*
 * «Сослаться» on a document's page: besides the references themselves, a choice of the place that is meant, and records
 * to be pasted.
 */
import { createButton } from "./button.ts";
import { copyText } from "./copying.ts";
import { offerReferences, wrapLine } from "./references.ts";

/** What the link of a file leads to, where that was written here and does not lie on the server. */
export const records = new WeakMap<HTMLAnchorElement, string>();

export function enhanceCitations(section: HTMLElement): void {
  const { day, status, offerCopy } = offerReferences(section);
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
  section.querySelector("h2")?.after(wrapLine(choose));
  status.parentElement?.before(offerRecords(section, status));
}

/** A record can be pasted where a program takes text and no file. */
function offerRecords(section: HTMLElement, status: HTMLElement): HTMLElement {
  const row = wrapLine("Скопировать запись: ");
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
