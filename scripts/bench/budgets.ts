/** What pages may cost; bytes are compressed. */
export const BUDGETS = {
  /** HTML and style sheets of a document's page: one round trip of a fresh connection. */
  reading: 14_600,
  /** Fonts on a first view of any page. */
  fonts: 60_000,
  /** Everything that a first search of 100 documents asks for. */
  search: 130_000,
  /** Each Lighthouse score of every kind of page but the one for missing pages. */
  score: 100,
};
