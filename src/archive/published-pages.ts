import { z } from "zod";
import type { Moves, MovableTerm } from "./moves.ts";
import type { Report } from "./problems.ts";

/**
 * `published.json`: what ever had a page of its own. Machine-written (`npm run check -- --fix`), append-only.
 * The addresses inside a document are in its `addresses.json`; how many there were keeps that file honest.
 */
export interface PublishedPages {
  /** Documents by id, each with the number of its recorded addresses. */
  resolutions: Record<string, number>;
  /** Former names of documents, each with the name it was given up for; an older registry does not know them. */
  renamed?: Record<string, string>;
  /** Pages that list the archive under something, below the site's root: `addressees/schools/gifted-children`. */
  pages: string[];
}

/** Pages that list the archive under a term, or under two; of which vocabulary each further step is. */
const pageKinds: Record<string, MovableTerm[]> = {
  addressees: ["roles", "themes"],
  themes: ["themes"],
  regions: ["regions"],
  series: ["series"],
  "recommendations/theme": ["themes"],
  "recommendations/act": ["acts"],
  "resolutions/scope": ["scopes"],
};

/** Pages under what is in no vocabulary and cannot move, and what they are called. */
const plainPages: [pattern: RegExp, describe: (value: string) => string][] = [
  [/^resolutions\/year\/(\d{4}|undated)$/, describeYearPage],
  [/^recommendations\/unaddressed$/, () => "Адресат не назван"],
];

/** «Резолюции 2018 года»; `undated` lists those whose text names no year. */
export function describeYearPage(year: string): string {
  return year === "undated" ? "Резолюции без года" : `Резолюции ${year} года`;
}

/** A path of `pages` taken apart: the kind and the terms. */
export interface TermPage {
  kind: string;
  terms: { vocabulary: MovableTerm; id: string }[];
  /** What the page is called where no terms say it. */
  label: string | null;
  /** 1-based, of a list with pages. */
  page: number;
}

/** Lists of everything; only their further pages are on record, since the first is always there. */
const wholeLists: Record<string, string> = { resolutions: "Резолюции", recommendations: "Рекомендации" };

/** A further page of a list: `themes/reading/page/3`. */
export function pagePath(list: string, page: number): string {
  return page > 1 ? `${list}/page/${String(page)}` : list;
}

export function parseTermPage(path: string): TermPage | null {
  const [, list, number] = /^(.+)\/page\/([1-9]\d*)$/.exec(path) ?? [];
  if (list === undefined) return parseList(path);
  const page = Number(number);
  if (page === 1) return null;
  const label = wholeLists[list];
  if (label !== undefined) return { kind: list, terms: [], label, page };
  const first = parseList(list);
  return first === null ? null : { ...first, page };
}

function parseList(path: string): TermPage | null {
  for (const [pattern, describe] of plainPages) {
    const match = pattern.exec(path);
    if (match !== null) return { kind: path, terms: [], label: describe(match[1] ?? ""), page: 1 };
  }
  for (const [kind, vocabularies] of Object.entries(pageKinds)) {
    if (!path.startsWith(`${kind}/`)) continue;
    const terms = path.slice(kind.length + 1).split("/");
    if (terms.length > vocabularies.length) return null;
    const parts = terms.flatMap((id, index) => {
      const vocabulary = vocabularies[index];
      return vocabulary === undefined || !/^[a-z0-9-]+$/.test(id) ? [] : [{ vocabulary, id }];
    });
    return parts.length === terms.length ? { kind, terms: parts, label: null, page: 1 } : null;
  }
  return null;
}

/** Where a page is after the moves; the same path when none concerns it. */
export function movePage(path: string, moves: Moves): string {
  const page = parseTermPage(path);
  if (page === null) return path;
  const terms = page.terms.map(
    ({ vocabulary, id }) => moves[vocabulary].find(({ from }) => from === id)?.to ?? id,
  );
  return pagePath([page.kind, ...terms].join("/"), page.page);
}

const slug = z.string().regex(/^[a-z0-9-]+$/);

const schema = z.strictObject({
  resolutions: z.record(slug, z.number().int().positive()),
  renamed: z.record(slug, slug).exactOptional(),
  pages: z.array(z.string().refine((path) => parseTermPage(path) !== null)),
});

export function noPages(): PublishedPages {
  return { resolutions: {}, renamed: {}, pages: [] };
}

export function parsePublishedPages(text: string, report: Report): PublishedPages {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    const remedy = "верните файл из истории: он пишется программой и только дополняется";
    report.add({ message: "перечень опубликованного не читается", remedy });
    return noPages();
  }
}

/** Sorted, one line an entry, so that two keepers' additions seldom meet in one place. */
export function formatPublishedPages({ resolutions, renamed, pages }: PublishedPages): string {
  const sorted = {
    resolutions: sortKeys(resolutions),
    ...(renamed === undefined ? {} : { renamed: sortKeys(renamed) }),
    pages: [...pages].sort(),
  };
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

function sortKeys<T>(entries: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The registry with what is published now; the very same object when nothing is new. */
export function recordPages(published: PublishedPages, current: PublishedPages): PublishedPages {
  const known = new Set(published.pages);
  const { renamed } = published;
  const isNew =
    current.pages.some((path) => !known.has(path)) ||
    Object.entries(current.resolutions).some(([id, count]) => published.resolutions[id] !== count) ||
    (renamed && Object.entries(current.renamed ?? {}).some(([from, to]) => renamed[from] !== to));
  if (!isNew) return published;
  return {
    resolutions: { ...published.resolutions, ...current.resolutions },
    renamed: { ...renamed, ...current.renamed },
    pages: [...new Set([...published.pages, ...current.pages])],
  };
}

/** Whether a document may have been renamed so: what was published under the new name before was another one. */
export function mayBeRenamed({ resolutions, renamed }: PublishedPages, from: string, to: string): boolean {
  if (renamed === undefined || renamed[from] === to) return true;
  // One that is given an old name back was published under it.
  return !(to in resolutions) || [from, renamed[from]].includes(renamed[to] ?? "");
}

/** What stands in the content folder now. */
export interface Standing {
  /** Folders of documents, by id, whatever their status; and whether it is a draft. */
  folders: Map<string, "draft" | "public">;
  terms: Record<MovableTerm, Set<string>>;
}

/** Reports documents and terms that once had a page and are gone without a word. */
export function reportLostPages(
  published: PublishedPages,
  moves: Moves,
  { folders, terms }: Standing,
  report: Report,
): void {
  const renamed = new Set(moves.resolutions.map(({ from }) => from));
  for (const id of Object.keys(published.resolutions)) {
    const folder = folders.get(id);
    if (folder === "public" || renamed.has(id)) continue;
    if (folder === "draft")
      report.add({
        message: `опубликованный документ ${id} стал черновиком`,
        remedy: "верните status: published или снимите документ: status: withdrawn",
      });
    else
      report.add({
        message: `опубликованный документ ${id} пропал`,
        remedy: `верните папку resolutions/${id}; если документ переименован, запишите это в content/moves.yaml; если снят, оставьте папку со status: withdrawn и addresses.json`,
      });
  }
  const lost = new Set<string>();
  for (const path of published.pages) {
    for (const { vocabulary, id } of parseTermPage(movePage(path, moves))?.terms ?? []) {
      // A territory without a code is in no vocabulary: only documents name it, and they may be withdrawn.
      if (vocabulary === "regions" && id.startsWith("x-")) continue;
      if (!terms[vocabulary].has(id)) lost.add(`${vocabulary}: ${id}`);
    }
  }
  for (const term of lost) {
    const remedy = `верните запись в словарь или запишите в content/moves.yaml, чем она заменена`;
    report.add({ message: `у записи словаря была страница, а записи больше нет — ${term}`, remedy });
  }
}
