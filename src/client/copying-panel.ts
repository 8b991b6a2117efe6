import { citeUnit } from "../citation/cited.ts";
import type { Cited } from "../citation/cited.ts";
import { formatFootnote } from "../citation/gost.ts";
import { quoteText } from "../russian/quoting.ts";
import { createPaths } from "../archive/paths.ts";
import { createButton } from "./button.ts";
import styles from "./copying-panel.css?url";
import { copyText } from "./copying.ts";
import { readDay } from "./reader-day.ts";

/*
 * What can be copied of a unit: the link, the quotation with its reference, the reference alone. Loaded with the
 * first address that somebody follows; the document's data are fetched then, so that a click finds them ready.
 */

/** What is taken from `<id>.json`. */
interface DocumentFile {
  citation: Cited;
  units: { address: string; text: string; locator: string }[];
}

interface Choice {
  label: string;
  done: string;
  /** `null` when the document's data cannot be had. */
  write: (place: Place) => Promise<string | null>;
}

interface Place {
  /** The address itself, a link. */
  link: HTMLAnchorElement;
  address: string;
  /** What is copied as the link. */
  url: string;
}

/** Without its styles the panel would stand among the text, and the text would jump when it goes. */
async function loadStyles(): Promise<void> {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = styles;
  const settled = new Promise((resolve) => {
    sheet.addEventListener("load", resolve);
    sheet.addEventListener("error", resolve);
  });
  document.head.append(sheet);
  await settled;
}

await loadStyles();

let file: Promise<DocumentFile | null> | null = null;

async function fetchDocument(): Promise<DocumentFile | null> {
  const id = document.querySelector<HTMLElement>("[data-resolution]")?.dataset.resolution ?? "";
  try {
    const response = await fetch(createPaths(import.meta.env.BASE_URL).documentFile(id, "json"));
    return response.ok ? ((await response.json()) as DocumentFile) : null;
  } catch {
    return null;
  }
}

/** Fetched once; what failed is tried again with the next click. */
async function lendDocument(): Promise<DocumentFile | null> {
  file ??= fetchDocument();
  const document = await file;
  if (document === null) file = null;
  return document;
}

async function writeReference({ address }: Place, quoted: boolean): Promise<string | null> {
  const document = await lendDocument();
  if (document === null) return null;
  const unit = document.units.find((candidate) => candidate.address === address);
  const cited = unit === undefined ? document.citation : citeUnit(document.citation, unit);
  const reference = formatFootnote(cited, { accessed: readDay() });
  return quoted ? `${quoteText(unit?.text ?? document.citation.title)}\n${reference}` : reference;
}

const LINK_DONE = "Ссылка на %s скопирована";
const CHOICES: Choice[] = [
  { label: "Ссылку", done: LINK_DONE, write: ({ url }) => Promise.resolve(url) },
  {
    label: "Текст и сноску по ГОСТу",
    done: "Текст %s и сноска скопированы",
    write: (place) => writeReference(place, true),
  },
  {
    label: "Только сноску",
    done: "Сноска на %s скопирована",
    write: (place) => writeReference(place, false),
  },
];

const panel = document.createElement("div");
panel.className = "copying";
panel.setAttribute("role", "group");
const status = document.createElement("output");
const field = document.createElement("textarea");
field.readOnly = true;
field.rows = 4;
field.className = "field";
let current: Place | null = null;
/** Copying without a clipboard interface takes the focus for a moment. */
let isCopying = false;

async function copy({ write, done }: Choice, place: Place): Promise<void> {
  field.remove();
  const text = await write(place);
  if (current !== place) return;
  if (text === null) {
    status.textContent = "Сведения о документе не загрузились. Проверьте связь и попробуйте ещё раз.";
    return;
  }
  const button = document.activeElement;
  isCopying = true;
  const isCopied = await copyText(text);
  isCopying = false;
  if (button instanceof HTMLElement) button.focus({ preventScroll: true });
  if (isCopied) status.textContent = done.replace("%s", place.address);
  else showField(text);
}

/** Where the browser keeps its clipboard to itself, the text lies ready, selected. */
function showField(text: string): void {
  field.value = text;
  field.setAttribute("aria-label", "Текст для копирования");
  panel.append(field);
  field.focus({ preventScroll: true });
  field.select();
  status.textContent =
    "Браузер не дал скопировать. Текст выделен: скопируйте его сами (Ctrl+C или «Копировать»).";
}

function close(): void {
  const link = current?.link;
  const held = panel.contains(document.activeElement);
  current = null;
  panel.remove();
  link?.removeAttribute("aria-expanded");
  if (held) link?.focus({ preventScroll: true });
}

/** Opens below an address whose link was copied, or could not be. */
export function openPanel(link: HTMLAnchorElement, url: string, isCopied: boolean): void {
  if (current !== null) close();
  const place = { link, url, address: link.hash.slice(1) };
  current = place;
  void lendDocument();
  panel.setAttribute("aria-label", `Скопировать ${place.address}`);
  const buttons = CHOICES.map((choice) => createButton(choice.label, null, () => void copy(choice, place)));
  const title = document.createElement("p");
  title.textContent = "Скопировать";
  status.textContent = "";
  panel.replaceChildren(title, ...buttons, status);
  // Behind the unit, so that the keyboard goes on to what comes next; the styles lay it below the address.
  const unit = document.getElementById(place.address);
  (unit?.closest(".scroll") ?? unit)?.after(panel);
  panel.style.top = `${String(link.offsetTop + link.offsetHeight)}px`;
  link.setAttribute("aria-expanded", "true");
  // After the jump, which would take the focus away; and a status is read out only where it stood empty before.
  requestAnimationFrame(() => {
    if (current !== place) return;
    buttons[0]?.focus({ preventScroll: true });
    if (isCopied) status.textContent = LINK_DONE.replace("%s", place.address);
    else showField(url);
  });
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && current !== null) close();
});
document.addEventListener("pointerdown", ({ target }) => {
  if (current !== null && target instanceof Node && !panel.contains(target)) close();
});
panel.addEventListener("focusout", ({ relatedTarget }) => {
  if (!isCopying && relatedTarget instanceof Node && !panel.contains(relatedTarget)) close();
});
