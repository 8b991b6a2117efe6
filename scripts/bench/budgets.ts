/** What pages may cost; bytes are compressed. */
export const BUDGETS = {
  /** HTML and style sheets of a document's page: one round trip of a fresh connection. */
  reading: 14_600,
  /** Fonts on a first view of any page. */
  fonts: 60_000,
  /** Everything that a first search asks for, by the size of the archive. */
  searchAt: [
    { documents: 100, bytes: 130_000 },
    { documents: 1_000, bytes: 200_000 },
    { documents: 10_000, bytes: 320_000 },
  ],
  /** Each Lighthouse score of every kind of page but the one for missing pages. */
  score: 100,
};

/** What a first search of an archive of so many documents may cost. */
export function budgetOfSearch(documents: number): number {
  return BUDGETS.searchAt.find((one) => documents <= one.documents)?.bytes ?? Infinity;
}
