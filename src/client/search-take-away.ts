import { formatBibtex } from "../citation/bibtex.ts";
import { citeExported } from "../citation/cited.ts";
import type { ExportedDocument } from "../citation/cited.ts";
import { formatRis } from "../citation/ris.ts";
import type { Finding, Hit } from "../search/passages.ts";
import { encodeState } from "../search/search-state.ts";
import { formatTable, formatText } from "../search/take-away.ts";
import type { TakenPassage } from "../search/take-away.ts";
import { copyText } from "./copying.ts";
import { downloadFile } from "./downloading.ts";
import type { Finder } from "./page-parts.ts";
import { arrangeLines } from "./search-lists.ts";
import type { ToolContext } from "./search-tools.ts";
import type { Shown } from "./search-view.ts";

const TYPES = {
  csv: "text/csv",
  txt: "text/plain",
  bib: "application/x-bibtex",
  ris: "application/x-research-info-systems",
} as const;
type Format = keyof typeof TYPES;

/** Wires the link and the files; returns what refreshes the link after an answer. */
export function prepareTakeAway(find: Finder, context: ToolContext): () => void {
  const link = find("link", HTMLInputElement);
  const said = find("taken", HTMLElement);
  const copy = find("copy", HTMLButtonElement);
  copy.disabled = false;
  copy.addEventListener("click", () => {
    void copyText(link.value).then((copied) => {
      said.textContent = copied ? "Ссылка скопирована." : "Скопируйте ссылку из поля.";
      if (!copied) link.select();
    });
  });
  for (const format of Object.keys(TYPES) as Format[]) {
    const button = find(`save-${format}`, HTMLButtonElement);
    button.disabled = false;
    button.addEventListener("click", () => {
      said.textContent = "Готовим файл…";
      save(format, context, link.value).then(
        (name) => (said.textContent = name === null ? "" : `Файл ${name} сохранён.`),
        () => (said.textContent = "Файл не получился: данные не пришли с сервера. Попробуйте ещё раз."),
      );
    });
  }
  return () => {
    const shown = context.shown();
    said.textContent = "";
    if (shown !== null) link.value = linkOf(context, shown);
  };
}

function linkOf({ view }: ToolContext, { answer, display }: Shown): string {
  return new URL(view.path + encodeState(answer.state, display), location.origin).href;
}

/** Saves everything that answers, in the order of the screen; the name of the file, `null` when nothing came. */
async function save(format: Format, context: ToolContext, url: string): Promise<string | null> {
  const shown = await context.complete();
  if (shown === null) return null;
  const text = await write(format, context, shown, url);
  const name = `${nameOf(shown)}.${format}`;
  downloadFile(name, `${TYPES[format]};charset=utf-8`, text);
  return name;
}

async function write(format: Format, context: ToolContext, shown: Shown, url: string): Promise<string> {
  if (format === "csv") return formatTable(listPassages(context, shown));
  if (format === "txt") {
    const question = shown.answer.state.question;
    const status = context.view.status.textContent;
    return formatText(listPassages(context, shown), { question, status, url });
  }
  const references = (await loadDocuments(context, shown)).map((document) =>
    citeExported(document, context.archiveName),
  );
  return format === "bib" ? formatBibtex(references) : formatRis(references);
}

function listPassages(context: ToolContext, shown: Shown): TakenPassage[] {
  if (shown.display.view !== "kwic") {
    return shown.findings.flatMap((finding) => finding.hits.map((hit) => describe(context, finding, hit)));
  }
  return arrangeLines(shown).map(({ finding, hit, left, word, right }) => ({
    ...describe(context, finding, hit),
    context: { left, word, right },
  }));
}

function describe({ view }: ToolContext, { page }: Finding, { address, text, facts }: Hit): TakenPassage {
  return {
    title: page.meta["title"] ?? page.url,
    date: page.meta["date"] ?? "",
    place: page.meta["place"] ?? "",
    address,
    recommendation: facts.recommendation,
    addressees: facts.roles.map(view.roleName),
    text,
    url: new URL(`${page.url}#${address}`, location.origin).href,
  };
}

/** What references need and the search does not: read when the first reference is asked for. */
async function loadDocuments({ data }: ToolContext, { findings }: Shown): Promise<ExportedDocument[]> {
  const response = await fetch(data);
  if (!response.ok) throw new Error(`${data}: ${response.status}`);
  const documents = (await response.json()) as ExportedDocument[];
  const byId = new Map(documents.map((document) => [document.id, document]));
  return findings.flatMap(({ page: { url } }) => byId.get(url.split("/").at(-2) ?? "") ?? []);
}

function nameOf({ answer, findings }: Shown): string {
  const words = answer.state.question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const name = words.join("-").slice(0, 60);
  return name === "" ? `rezolyutsii-${findings.length}` : name;
}
