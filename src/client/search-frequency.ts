import { countAnswer } from "../search/answer.ts";
import type { Answer } from "../search/answer.ts";
import { countByFacet } from "../search/facet-table.ts";
import { countByYear, describeFrequency, describeShare, drawFrequency } from "../search/frequency.ts";
import type { FrequencyDrawing, YearShare } from "../search/frequency.ts";
import type { Engine } from "../search/lookup.ts";
import { isNarrowed } from "../search/search-state.ts";

const SVG = "http://www.w3.org/2000/svg";
/** The room there is beside the filters, and on a phone. */
const WIDTH = 620;
const NARROW = 320;

/** Shows in what share of each year's documents something was found: a sentence, columns, a table. */
export async function showFrequency(place: HTMLElement, answer: Answer, engine: Engine): Promise<void> {
  const { state, exact } = answer;
  const facets = await engine.facets();
  // The same conditions without words and years give the denominator.
  const selection = { ...state.selection, year: [] };
  const all = countByFacet(facets, selection, await engine.find(null, "any"));
  const frequency = countByYear(countAnswer(answer, facets).counts.year, all.year);
  const width = Math.min(WIDTH, Math.max(NARROW, place.clientWidth || NARROW));
  const { years, undated } = frequency;
  const among = isNarrowed({ ...state, selection }) ? ", которые подходят под условия" : "";
  const rough = exact ? "" : " Найденное посчитано примерно: загрузите все документы.";
  const base = createText("p", `Доля документов года${among}, в которых есть найденное.${rough}`);
  base.className = "kicker";
  const table = createTable(undated === null ? years : [...years, undated]);
  if (years.length === 0) {
    place.replaceChildren(table);
    return;
  }
  const told = describeFrequency(frequency);
  const figure = document.createElement("figure");
  figure.append(createText("figcaption", told), createDrawing(drawFrequency(frequency, width), told), base);
  place.replaceChildren(figure, table);
}

function createDrawing({ width, height, columns, labels }: FrequencyDrawing, name: string): SVGElement {
  const drawing = createShape("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img" });
  drawing.setAttribute("aria-label", name);
  drawing.classList.add("frequency");
  const base = Math.max(...columns.map(({ y, height: own }) => y + own));
  drawing.append(createShape("path", { class: "axis", d: `M0 ${base}H${width}` }));
  for (const { share, x, y, width: own, height: tall } of columns) {
    const column = createShape("rect", { x, y, width: own, height: tall });
    const title = document.createElementNS(SVG, "title");
    title.textContent = `${share.year}: ${describeShare(share)}`;
    column.append(title);
    drawing.append(column);
  }
  for (const { x, text } of labels) {
    const label = createShape("text", { x, y: height - 3, "text-anchor": "middle" });
    label.textContent = text;
    drawing.append(label);
  }
  return drawing;
}

function createTable(shares: readonly YearShare[]): HTMLElement {
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const title of ["Год", "Найдено в документах", "Всего документов"]) {
    const cell = createText("th", title);
    cell.scope = "col";
    head.append(cell);
  }
  const body = table.createTBody();
  for (const { year, found, all } of shares.filter((share) => share.all > 0)) {
    const row = body.insertRow();
    const name = createText("th", year === "undated" ? "Год не указан" : year);
    name.scope = "row";
    row.append(name, createText("td", String(found)), createText("td", String(all)));
  }
  return table;
}

function createShape(name: string, attributes: Record<string, string | number>): SVGElement {
  const shape = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, String(value));
  return shape;
}

function createText<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
