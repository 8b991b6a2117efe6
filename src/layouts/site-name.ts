/** The name printed at the top of every page. */
export const siteName = "Архив резолюций";
