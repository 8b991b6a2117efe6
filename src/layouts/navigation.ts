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
  | "selection"
  | "intake"
  | "data"
  | "help"
  | "about";
