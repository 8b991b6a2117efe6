import type { Address } from "../archive/model.ts";
import { formatBiblatex } from "../citation/biblatex.ts";
import { formatBibtex } from "../citation/bibtex.ts";
import { citeUnit } from "../citation/cited.ts";
import type { Cited } from "../citation/cited.ts";
import { formatCsl } from "../citation/csl.ts";
import { formatFootnote, formatInText, formatListReference } from "../citation/gost.ts";
import { formatRis } from "../citation/ris.ts";
import { records } from "./citing.ts";
import { wrapLine } from "./references.ts";
import type { OfferCopy } from "./references.ts";

/** What is read of `<id>.json`. */
interface CitableDocument {
  citation: Cited;
  units: { address: Address; locator: string; text: string }[];
}

/** What the section lends. */
interface CitationTools {
  /** The reader's, ISO. */
  day: string;
  offerCopy: OfferCopy;
  setFootnote: (footnote: string) => void;
}

const FORMATS: [suffix: string, format: (references: Cited[]) => string][] = [
  [".biblatex.bib", formatBiblatex],
  [".bib", formatBibtex],
  [".ris", formatRis],
  [".csl.json", formatCsl],
];

/** A list of the document's places; choosing one turns the references and the files to it. */
export async function offerPlaces(
  section: HTMLElement,
  { day, offerCopy, setFootnote }: CitationTools,
): Promise<HTMLSelectElement> {
  const links = [...section.querySelectorAll<HTMLAnchorElement>("a[download]")];
  const { citation, units } = await loadDocument(links);
  const files = links.map((link) => ({ link, whole: link.href }));
  const [list, footnote] = [...section.querySelectorAll<HTMLElement>("h3 + p")];

  const inText = createInText(offerCopy);
  footnote?.nextElementSibling?.after(inText.box);

  const choice = createChoice(units);
  const show = () => {
    const unit = units.find(({ address }) => address === choice.value);
    const cited = unit === undefined ? citation : citeUnit(citation, unit);
    if (list) list.textContent = formatListReference(cited, { accessed: day });
    setFootnote(formatFootnote(cited, { accessed: day }));
    inText.show(unit === undefined ? null : formatInText(cited));
    for (const { link, whole } of files) pointLink(link, whole, unit === undefined ? null : cited);
  };
  choice.addEventListener("change", show);
  const here = location.hash.slice(1);
  if (units.some(({ address }) => address === here)) choice.value = here;
  show();
  return choice;
}

async function loadDocument(links: HTMLAnchorElement[]): Promise<CitableDocument> {
  const beside = links.find(({ href }) => href.endsWith(".ris"))?.href.replace(/ris$/, "json") ?? "";
  const response = await fetch(beside);
  if (!response.ok) throw new Error(`${beside}: ${String(response.status)}`);
  return (await response.json()) as CitableDocument;
}

function createChoice(units: CitableDocument["units"]): HTMLSelectElement {
  const choice = document.createElement("select");
  choice.className = "field";
  choice.append(new Option("документ целиком", ""));
  for (const { address, locator, text } of units) {
    if (address === "h1") continue;
    const words = text.length > 60 ? `${text.slice(0, 60).replace(/\s\S*$/, "")}…` : text;
    choice.append(new Option(`${address} · ${locator}: ${words}`, address));
  }
  const label = document.createElement("label");
  label.append("Место: ", choice);
  return choice;
}

/** `[…, п. 4]`: only a place has more to say than its number. */
function createInText(offerCopy: OfferCopy) {
  const box = document.createElement("div");
  const title = document.createElement("h3");
  title.textContent = "В тексте";
  const text = document.createElement("p");
  const hint = document.createElement("small");
  hint.textContent = "Вместо многоточия поставьте номер записи в вашем списке.";
  box.append(title, text, wrapLine(offerCopy(text, "В тексте"), " ", hint));
  box.hidden = true;
  return {
    box,
    show(reference: string | null) {
      box.hidden = reference === null;
      text.textContent = reference ?? "";
    },
  };
}

/** Files of the whole document lie on the server; a place's are written here. */
function pointLink(link: HTMLAnchorElement, whole: string, cited: Cited | null): void {
  if (link.href.startsWith("blob:")) URL.revokeObjectURL(link.href);
  const [suffix, format] = FORMATS.find(([ending]) => whole.endsWith(ending)) ?? [];
  if (cited?.unit == null || suffix === undefined || format === undefined) {
    link.href = whole;
    link.download = "";
    records.delete(link);
    return;
  }
  const record = format([cited]);
  records.set(link, record);
  link.href = URL.createObjectURL(new Blob([record], { type: "text/plain;charset=utf-8" }));
  link.download = `${cited.id}-${cited.unit.address}${suffix}`;
}
