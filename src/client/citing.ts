/*
 * «Сослаться» on a document's page: besides the references themselves, a choice of the place that is meant, and records
 * to be pasted.
 */
import { noteMedium } from "../citation/gost.ts";
import { createButton } from "./button.ts";
import { copyText } from "./copying.ts";
import { offerReferences, wrapLine } from "./references.ts";

/** What the link of a file leads to, where that was written here and does not lie on the server. */
export const records = new WeakMap<HTMLAnchorElement, string>();

export function enhanceCitations(section: HTMLElement): void {
  const { day, status, offerCopy } = offerReferences(section);
  const setFootnote = offerMedium(section);
  const choose = createButton("На отдельное место…", "Сослаться на отдельное место", () => {
    choose.disabled = true;
    status.textContent = "";
    import("./citing-place.ts")
      .then(({ offerPlaces }) => offerPlaces(section, { day, offerCopy, setFootnote }))
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

/** A choice to have the medium noted in the footnote; returns what writes another footnote. */
function offerMedium(section: HTMLElement): (footnote: string) => void {
  const text = section.querySelectorAll<HTMLElement>("h3 + p")[1];
  let plain = text?.textContent ?? "";
  const box = document.createElement("input");
  box.type = "checkbox";
  const show = () => {
    if (text) text.textContent = box.checked ? noteMedium(plain) : plain;
  };
  box.addEventListener("change", show);
  const label = document.createElement("label");
  label.append(box, " с пометой [Электронный ресурс]");
  text?.nextElementSibling?.append(" ", label);
  return (footnote) => {
    plain = footnote;
    show();
  };
}

/** A record can be pasted where a program takes text and no file. */
function offerRecords(section: HTMLElement, status: HTMLElement): HTMLElement {
  const row = wrapLine("Скопировать запись: ");
  for (const link of section.querySelectorAll<HTMLAnchorElement>("a[download]")) {
    const name = link.textContent.trim();
    const copy = async () => {
      const record = records.get(link) ?? (await fetchText(link.href));
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

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
  return response.text();
}
