import type { Address, Archive } from "../archive/model.ts";
import type { MovableTerm, Move } from "../archive/moves.ts";
import { movePage, parseTermPage } from "../archive/published-pages.ts";
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
      addresses: [...new Set([...target.addresses, ...moved])],
    };
  });
}

function listFormerTermPages(archive: Archive): FormerPage[] {
  const { moves, published } = archive;
  const current = new Set(listTermPages(archive));
  const labels = labelTerms(archive);
  return published.pages
    .filter((path) => !current.has(path))
    .flatMap((path) => {
      const page = parseTermPage(path);
      if (page === null) return [];
      const now = movePage(path, moves);
      const moved = page.terms.map(({ vocabulary, id }) => moves[vocabulary].find(({ from }) => from === id));
      const terms = parseTermPage(now)?.terms ?? page.terms;
      return {
        path,
        to: now === path ? null : findNearest(now, current),
        label:
          page.label ??
          terms
            .map(({ vocabulary, id }) => labels[vocabulary].get(id) ?? id)
            .map((label, index) => (index === 0 ? label : lowerFirst(label)))
            .join(": "),
        move: moved.find((entry) => entry !== undefined) ?? null,
        addresses: [],
      };
    });
}

/** The page itself, or the one above it: a role has a page where a role under a theme has none. */
function findNearest(path: string, current: ReadonlySet<string>): string | null {
  const above = path.slice(0, path.lastIndexOf("/"));
  return [path, above].find((candidate) => current.has(candidate)) ?? null;
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
