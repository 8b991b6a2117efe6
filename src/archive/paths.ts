import { toSlug } from "../russian/transliterate.ts";
import type { Address, RegionReference } from "./model.ts";
import { pathOfSelection } from "./selection-path.ts";

/** The last part of a region's URL: its code in lower case, or `x-` and its printed name in Latin letters. */
export function regionSlug({ id, printed }: RegionReference): string {
  return id === null ? `x-${toSlug(printed ?? "")}` : id.toLowerCase();
}

/** First steps below `/resolutions/` that are lists, not documents. */
export const reservedIds = ["page", "year", "scope"];

/**
 * The only place that builds URLs of the site. `base` is the published path (`/` or `/archive/`);
 * every result starts with it and, for pages, ends with a slash.
 */
export function createPaths(base: string) {
  const root = base.endsWith("/") ? base : `${base}/`;
  /** Page 1 is the list itself; further pages are `…/page/2/`. */
  const paged = (path: string, page = 1) => root + path + (page > 1 ? `page/${String(page)}/` : "");
  return {
    root,
    home: () => root,
    /** A page by its path as `published.json` has it: `themes/reading`. */
    published: (path: string) => `${root}${path}/`,
    resolutions: (page?: number) => paged("resolutions/", page),
    resolutionsByYear: (year: string, page?: number) => paged(`resolutions/year/${year}/`, page),
    resolutionsByScope: (scope: string, page?: number) => paged(`resolutions/scope/${scope}/`, page),
    resolution: (id: string, address?: Address) =>
      `${root}resolutions/${id}/${address === undefined ? "" : `#${address}`}`,
    /** The received file beside a document. */
    original: (id: string, file: string) => `${root}resolutions/${id}/${file}`,
    /** A format beside a document: `bib`, `csl.json`; the rows are in `exports/document-formats.ts`. */
    documentFile: (id: string, suffix: string) => `${root}resolutions/${id}/${id}.${suffix}`,
    recommendations: (page?: number) => paged("recommendations/", page),
    recommendationsByAct: (act: string, page?: number) => paged(`recommendations/act/${act}/`, page),
    recommendationsByTheme: (theme: string, page?: number) => paged(`recommendations/theme/${theme}/`, page),
    /** Items whose text names nobody. */
    recommendationsUnaddressed: (page?: number) => paged("recommendations/unaddressed/", page),
    addressees: () => `${root}addressees/`,
    addressee: (role: string, page?: number) => paged(`addressees/${role}/`, page),
    addresseeTheme: (role: string, theme: string, page?: number) =>
      paged(`addressees/${role}/${theme}/`, page),
    themes: () => `${root}themes/`,
    theme: (id: string, page?: number) => paged(`themes/${id}/`, page),
    regions: () => `${root}regions/`,
    /** `id` is a region slug: see `regionSlug`. */
    region: (slug: string, page?: number) => paged(`regions/${slug}/`, page),
    allSeries: () => `${root}series/`,
    series: (id: string, page?: number) => paged(`series/${id}/`, page),
    search: (query?: string) =>
      `${root}search/${query === undefined ? "" : `?q=${encodeURIComponent(query)}`}`,
    /** What the search page suggests while somebody types. */
    searchSuggestions: () => `${root}search/suggestions.json`,
    /** What is new on a page: of the whole archive, or of the addressee, theme or region whose page it is. */
    feed: (page = root) => `${page}feed.xml`,
    /** What link previews show of a page that has no picture of its own. */
    picture: () => `${root}picture.png`,
    sitemap: () => `${root}sitemap-index.xml`,
    /** The archive as an OAI-PMH static repository. */
    oai: () => `${root}oai.xml`,
    /** By which a browser adds the archive's search to its own. */
    openSearch: () => `${root}opensearch.xml`,
    charts: () => `${root}charts/`,
    /** A chart's download: `csv` or `svg`. */
    chartFile: (id: string, format: string) => `${root}charts/${id}.${format}`,
    data: (file = "") => `${root}data/${file}`,
    selection: () => pathOfSelection(root),
    /** The page that makes a draft of a received file, or a file that it loads. */
    intake: (file = "") => `${root}intake/${file}`,
    help: () => `${root}help/`,
    about: () => `${root}about/`,
    pagefind: (file: string) => `${root}pagefind/${file}`,
  };
}

export type Paths = ReturnType<typeof createPaths>;
