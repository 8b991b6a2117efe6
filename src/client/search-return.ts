/** Where a reader left the results for a document. Kept by the tab, for the way back. */
export interface LeftPlace {
  /** The query string of the results. */
  query: string;
  /** So many documents were loaded, and so many passages or lines shown. */
  loaded: number;
  limit: number;
  /** The link that was followed, as it stands in the page. */
  link: string;
}

/** Archives of one host, at their own base paths, keep their own. */
const keyOf = (path: string) => `search:${path}`;

/** Keeps a place; a browser that keeps nothing leads back to the top. `path` is that of the search page. */
export function keepPlace(path: string, place: LeftPlace): void {
  try {
    sessionStorage.setItem(keyOf(path), JSON.stringify(place));
  } catch {
    // Nothing is lost but the way back to this very hit.
  }
}

/** The place to which the reader comes back: by the browser's button, or by the link of the document that was opened. */
export function findLeftPlace(path: string, query: string): LeftPlace | null {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  try {
    const place = JSON.parse(sessionStorage.getItem(keyOf(path)) ?? "null") as LeftPlace | null;
    if (place?.query !== query) return null;
    const isBack =
      navigation?.type === "back_forward" ||
      (document.referrer !== "" &&
        new URL(document.referrer).pathname === new URL(place.link, location.href).pathname);
    return isBack ? place : null;
  } catch {
    return null;
  }
}

/** Goes to the hit from which the reader left, if it is there. */
export function goToPlace(results: HTMLElement, { link }: LeftPlace): void {
  const left = [...results.querySelectorAll("a")].find((one) => one.getAttribute("href") === link);
  if (left === undefined) return;
  const fold = left.closest("details");
  if (fold !== null) fold.open = true;
  left.focus({ preventScroll: true });
  left.scrollIntoView({ block: "center" });
}
