/*
 * A document opened from the search page marks the words that were searched. Everybody else loads only these lines.
 */
const question = new URLSearchParams(location.search).get("q");
const article = document.querySelector<HTMLElement>("article[data-resolution]");

if (question !== null && question.trim() !== "" && article !== null) {
  const { markWords } = await import("./highlight-marks.ts");
  markWords(article, question);
}

export {};
