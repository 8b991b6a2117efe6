/** The name printed at the top of every page. */
export const siteName = "Архив резолюций";

/** Names a place in the navigation. */
export type PageKey =
  | "home"
  | "resolutions"
  | "recommendations"
  | "addressees"
  | "themes"
  | "regions"
  | "series"
  | "charts"
  | "search"
  | "data"
  | "help"
  | "about";
