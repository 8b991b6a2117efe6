import { indexFacets } from "../../../src/analysis/facets.ts";
import { createRoleExpansion } from "../../../src/analysis/recommendations.ts";
import { indexThemes } from "../../../src/analysis/themes.ts";
import type { Archive } from "../../../src/archive/model.ts";
import { normalize, stem, tokenize } from "../../../src/russian/words.ts";
import type { Engine, Match } from "../../../src/search/lookup.ts";
import { describePage } from "../../../src/search/page-fields.ts";
import type { Fragment } from "../../../src/search/passages.ts";
import { listWords } from "../../../src/search/word-list.ts";

/** The search over an archive without a built site: documents are looked up by the stems of their words. */
export function createMemoryEngine(archive: Archive): Engine {
  const { abbreviations, roles } = archive.vocabularies;
  const pages = indexArchive(archive);
  return {
    find: (text, match) => {
      const wanted = tokenize(text ?? "").map(({ normal }) => stem(normal));
      return Promise.resolve(pages.filter(({ stems }) => wanted.every((one) => holds(stems, one, match))));
    },
    facets: () => Promise.reject(new Error("few documents need no table of facets")),
    knowledge: () => Promise.resolve({ abbreviations, roles }),
    words: () =>
      Promise.resolve(listWords(archive.resolutions.flatMap(({ units }) => units.map(({ text }) => text)))),
  };
}

function holds(stems: ReadonlySet<string>, wanted: string, match: Match): boolean {
  return match === "forms" ? stems.has(wanted) : [...stems].some((one) => one.startsWith(wanted));
}

function indexArchive(archive: Archive) {
  const { regions, roles } = archive.vocabularies;
  return archive.resolutions.map((resolution) => {
    const { id, units, place } = resolution;
    const { meta, words } = describePage(resolution, {
      filters: indexFacets(archive).of(id),
      themesOf: (address) => indexThemes(archive).of(id, address),
      withBroader: createRoleExpansion(roles),
      regionName: regions.find(({ iso }) => iso === place?.region)?.name.nom ?? "",
    });
    const fragment: Fragment = {
      url: `/resolutions/${id}/`,
      content: "",
      filters: {},
      meta: Object.fromEntries(meta),
      anchors: units.map(({ address, text }) => ({ id: address, text, location: 0 })),
    };
    const texts = [...units.map(({ text }) => text), words];
    // The index holds what hyphens join both as one word and as several.
    const joined = texts
      .flatMap((text) => text.split(/\s+/))
      .map((chunk) => chunk.replace(/[^\p{L}\p{N}]/gu, ""));
    const all = [
      ...texts.flatMap((text) => tokenize(text).map(({ normal }) => normal)),
      ...joined.map(normalize),
    ];
    const stems = new Set(all.map((word) => stem(word.replace("+", ""))));
    return { id, stems, load: () => Promise.resolve(fragment) };
  });
}
