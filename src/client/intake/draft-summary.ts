import { createPlace } from "./draft-text.ts";
import type { Finder } from "../page-parts.ts";
import type { Drafted } from "./drafting-task.ts";
import type { FoundFact } from "../../intake/found-facts.ts";
import { tellFileName } from "../../intake/received/file-name.ts";

/** What the program has found in the file, and what it has done with it. */

function createFact({ label, value, inferred, evidence }: FoundFact): HTMLElement {
  const row = document.createElement("div");
  const term = document.createElement("dt");
  term.textContent = label.charAt(0).toUpperCase() + label.slice(1);
  const said = document.createElement("dd");
  said.textContent = inferred === null ? value : `${value} (вывод: ${inferred})`;
  for (const one of evidence) said.append(" ", createPlace(one));
  row.append(term, said);
  return row;
}

function listRemarks({ draft }: Drafted): string[] {
  const { remarks, repairs, published } = draft;
  const mended =
    repairs.length === 0
      ? []
      : ["из текста убраны следы извлечения из файла; они записаны в описании (repairs)"];
  const replaced =
    published.changes === null ? [] : [`в папку ляжет не сам файл, а его копия; ${published.changes}`];
  return [...replaced, ...remarks, ...mended];
}

export function showSummary(find: Finder, drafted: Drafted): void {
  const { draft, facts, size } = drafted;
  find("summary", HTMLElement).textContent =
    `Файл «${tellFileName(draft.file.name)}» (${draft.received.format}): ${size}.`;
  find("facts", HTMLElement).replaceChildren(...facts.map(createFact));
  const remarks = listRemarks(drafted).map((remark) => {
    const line = document.createElement("li");
    line.textContent = `${remark.charAt(0).toUpperCase()}${remark.slice(1)}.`;
    return line;
  });
  const list = find("remarks", HTMLElement);
  list.replaceChildren(...remarks);
  list.hidden = remarks.length === 0;
}
