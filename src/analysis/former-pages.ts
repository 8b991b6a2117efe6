import type { Address, Archive } from "../archive/model.ts";
import type { MovableTerm, Move } from "../archive/moves.ts";
import { movePage, pagePath, parseTermPage } from "../archive/published-pages.ts";
import { lowerFirst } from "../russian/typography.ts";
import { listTermPages } from "./term-pages.ts";

/** A page that was published once and is no more; its address must still be answered. */
export interface FormerPage {
  /** Below the site's root, without slashes around: `themes/reading`. */
  path: string;
  /** Where what stood there is now; `null` when the archive holds nothing of the kind any more. */
  to: string | null;
  /** What the page was about. */
  label: string;
  /** What a keeper said of it, `null` when the page is empty only because its documents are gone. */
  move: Move | null;
  /** Of a list: which of its pages this was. */
  page: number;
  /** Of a renamed document: every address that leads into it. */
  addresses: Address[];
}

/** Every published page that has no page of its own any more. */
export function listFormerPages(archive: Archive): FormerPage[] {
  return [...listRenamedDocuments(archive), ...listFormerTermPages(archive)];
}

function listRenamedDocuments({ moves, resolutions, withdrawn }: Archive): FormerPage[] {
  const documents = new Map(
    [
      ...resolutions.map(({ id, title, units }) => ({
        id,
        title,
        addresses: units.map(({ address }) => address),
      })),
      ...withdrawn,
    ].map((document) => [document.id, document]),
  );
  return moves.resolutions.flatMap((move) => {
    const target = documents.get(move.to);
    // A draft has no page to lead to.
    if (target === undefined) return [];
    const moved = moves.addresses.flatMap(({ from }) => (from.resolution === move.to ? [from.address] : []));
    return {
      path: `resolutions/${move.from}`,
      to: `resolutions/${move.to}`,
      label: target.title,
      move,
      page: 1,
      addresses: [...new Set([...target.addresses, ...moved])],
    };
  });
}

function listFormerTermPages(archive: Archive): FormerPage[] {
  const { moves, published } = archive;
  // The lists of everything are there whatever the archive holds.
  const current = new Set([...listTermPages(archive), "resolutions", "recommendations"]);
  const labels = labelTerms(archive);
  return published.pages
    .filter((path) => !current.has(path))
    .flatMap((path) => {
      const page = parseTermPage(path);
      if (page === null) return [];
      const now = movePage(path, moves);
      const list = now.slice(0, now.length - pagePath("", page.page).length);
      const shortened = page.page > 1 && current.has(list) ? list : null;
      const moved = page.terms.map(({ vocabulary, id }) => moves[vocabulary].find(({ from }) => from === id));
      const terms = parseTermPage(now)?.terms ?? page.terms;
      return {
        path,
        to: now === path ? shortened : findNearest(now, list, current),
        label:
          page.label ??
          terms
            .map(({ vocabulary, id }) => labels[vocabulary].get(id) ?? id)
            .map((label, index) => (index === 0 ? label : lowerFirst(label)))
            .join(": "),
        move: moved.find((entry) => entry !== undefined) ?? null,
        page: page.page,
        addresses: [],
      };
    });
}

/** The page itself, the beginning of its list, or the list above: a role has a page where a role under a theme has none. */
function findNearest(path: string, list: string, current: ReadonlySet<string>): string | null {
  const above = list.slice(0, list.lastIndexOf("/"));
  return [path, list, above].find((candidate) => current.has(candidate)) ?? null;
}

function labelTerms({ vocabularies }: Archive): Record<MovableTerm, Map<string, string>> {
  const collect = (terms: { id: string; label: string }[]) =>
    new Map(terms.map(({ id, label }) => [id, label]));
  return {
    roles: collect(vocabularies.roles),
    themes: collect(vocabularies.themes),
    series: collect(vocabularies.series),
    acts: collect(vocabularies.acts),
    scopes: collect(vocabularies.scopes),
    regions: new Map(vocabularies.regions.map(({ iso, name }) => [iso.toLowerCase(), name.nom])),
  };
}
