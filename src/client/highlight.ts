/*
 * A document opened from the search page marks the words that were searched. Everybody else loads only these lines.
 */
const question = new URLSearchParams(location.search).get("q");
const article = document.querySelector<HTMLElement>("article[data-resolution]");

if (question !== null && question.trim() !== "" && article !== null) {
  void import("./highlight-marks.ts").then(({ markWords }) => {
    markWords(article, question);
  });
}

export {};
