/** Controlled vocabularies, `content/vocabularies/*.yaml`. */

/** An entry of a controlled vocabulary. */
export interface Term {
  id: string;
  label: string;
  /** Id of the wider term. */
  broader: string | null;
  note: string | null;
  /** Patterns of `russian/pattern.ts` that recognise the term in prose. */
  recognise: string[];
  /** How questions call it, the term in the singular; of roles only. */
  called: string[];
}

export interface Theme {
  id: string;
  label: string;
  patterns: string[];
  /** What belongs here and what does not, in Russian. */
  scope: string;
  /** `false` for service themes that charts leave out. */
  charted: boolean;
}

export interface Series {
  id: string;
  label: string;
  /** How the archive knows that these conferences belong together. */
  continuity: string;
}

export interface Abbreviation {
  short: string;
  full: string;
  note: string | null;
  /** `false`: too ambiguous to expand in a query without context. */
  search: boolean;
  /** Documents it stands in and whether they expand it. */
  evidence: { document: string; expanded: "explicit" | "juxtaposed" | "absent" }[];
  /** When set, expanded only in these documents. */
  documents: string[] | null;
  /** When set, expanded only right after one of these abbreviations. */
  after: string[] | null;
}

export interface Region {
  iso: string;
  /** Three letters for the tile. */
  label: string;
  col: number;
  row: number;
  type: string;
  federalDistrict: string;
  name: { nom: string; gen: string; prep: string };
  adjective: { nom: string; gen: string; prep: string } | null;
  ownName: { nom: string; gen: string; prep: string } | null;
}

export interface Country {
  /** ISO 3166-1 alpha-2. */
  id: string;
  label: string;
  recognise: string[];
}

export interface Vocabularies {
  regions: Region[];
  countries: Country[];
  /** Addressees. */
  roles: Term[];
  themes: Theme[];
  /** Phrases struck out before themes are recognised. */
  themeExceptions: string[];
  abbreviations: Abbreviation[];
  series: Series[];
  eventKinds: Term[];
  documentKinds: Term[];
  documentStates: Term[];
  acts: Term[];
  scopes: Term[];
  participationForms: Term[];
  sessionForms: Term[];
  organizerRoles: Term[];
}
