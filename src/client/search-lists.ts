import { listLines, sortLines } from "../search/concordance.ts";
import type { Line } from "../search/concordance.ts";
import type { SearchedPage } from "../search/passages.ts";
import { encodeTrail } from "../search/trail.ts";
import { createHit, findField, listFacts } from "./search-hits.ts";
import type { SearchView, Shown } from "./search-view.ts";

/** Passages in one list, each with the name of its document. */
export function showPassages(view: SearchView, { answer, display, findings, limit }: Shown): number {
  const passages = findings.flatMap((finding) => finding.hits.map((hit) => ({ finding, hit })));
  const list = document.createElement("ol");
  list.className = "plain passages";
  list.append(
    ...passages.slice(0, limit).map(({ finding, hit }) => {
      const item = createHit(view, hit, finding, answer, display);
      const name = document.createElement("span");
      name.textContent = nameOf(finding.page);
      findField(item, "link").before(name);
      return item;
    }),
  );
  view.results.replaceChildren(list);
  return Math.max(0, passages.length - limit);
}

/** The lines of a concordance in the order of the screen. */
export function arrangeLines({ findings, display: { sort } }: Pick<Shown, "findings" | "display">): Line[] {
  const lines = listLines(findings);
  return sort === "left" || sort === "right" ? sortLines(lines, sort) : lines;
}

/** Every occurrence in a line of its own, the word in a column. */
export function showConcordance(view: SearchView, shown: Shown): number {
  const { answer, display, limit } = shown;
  const lines = arrangeLines(shown);
  if (lines.length === 0) {
    const hint = document.createElement("p");
    hint.textContent = "В контексте показываются слова, которые искали: введите слово.";
    view.results.replaceChildren(hint);
    return 0;
  }
  const table = view.lineTemplate.content.cloneNode(true) as DocumentFragment;
  const body = table.querySelector("tbody");
  const blank = table.querySelector("tbody > tr");
  if (body === null || blank === null) throw new Error("The concordance has no blank line.");
  const trail = encodeTrail(answer, display);
  body.replaceChildren(
    ...lines.slice(0, limit).map(({ finding: { page }, hit, left, word, right }) => {
      const row = document.createDocumentFragment();
      row.append(blank.cloneNode(true));
      findField(row, "left").textContent = left;
      findField(row, "word").textContent = word;
      findField(row, "right").textContent = right;
      const link = findField(row, "link");
      link.setAttribute("href", `${page.url}${trail}#${hit.address}`);
      link.title = nameOf(page);
      findField(row, "name").textContent = `${nameOf(page)}, `;
      findField(row, "year").textContent = yearsOf(page);
      findField(row, "address").textContent = hit.address;
      return row;
    }),
  );
  // Laid out anew on a phone, a table would no longer be read as one.
  for (const [selector, role] of ROLES) {
    for (const element of table.querySelectorAll(selector)) element.setAttribute("role", role);
  }
  view.results.replaceChildren(table);
  return Math.max(0, lines.length - limit);
}

const ROLES = [
  ["table", "table"],
  ["thead, tbody", "rowgroup"],
  ["tr", "row"],
  ["th[scope='col']", "columnheader"],
  ["th[scope='row']", "rowheader"],
  ["td", "cell"],
] as const;

function nameOf(page: SearchedPage): string {
  return [page.meta["title"] ?? page.url, ...listFacts(page)].join(", ");
}

function yearsOf({ filters }: SearchedPage): string {
  return (filters["year"] ?? []).find((year) => /^\d/.test(year)) ?? "б. г.";
}
