/*
 * A document opened from the search page marks the words that were searched. Everybody else loads only these lines.
 */
const article = document.querySelector<HTMLElement>("article[data-resolution]");

if (article !== null && new URLSearchParams(location.search).has("q")) {
  void import("./found-places.ts").then(({ showFoundPlaces }) => showFoundPlaces(article, location.search));
}

export {};
