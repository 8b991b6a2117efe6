/** The part of a package without types that the tests read references with. */
declare module "@citation-js/core" {
  interface ReadItem {
    id: string;
    type: string;
    title: string;
    genre?: string;
    author?: { family?: string; given?: string; literal?: string }[];
    publisher?: string;
    "publisher-place"?: string;
    issued?: { "date-parts"?: number[][] };
    section?: string;
    language?: string;
    note?: string;
    URL?: string;
  }
  export class Cite {
    constructor(text: string, options?: object);
    readonly data: ReadItem[];
    format(format: "bibliography", options: { template: string; lang: string }): string;
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";
