import { counted } from "../../russian/plural.ts";
import type { Address } from "../../archive/model.ts";
import type { Doubt } from "../../intake/model.ts";
import type { Finder } from "../page-parts.ts";
import { placeOf } from "./draft-text.ts";

const DOUBTS = ["вопрос", "вопроса", "вопросов"] as const;

export interface DraftDoubts {
  /** `solved` are those that somebody has decided already, by their names. */
  show: (doubts: readonly Doubt[], solved?: readonly string[]) => void;
  /** What nobody has called solved. */
  list: () => Doubt[];
  listSolved: () => string[];
}

/** By which a doubt is known when the file is read again. */
const nameDoubt = ({ field, says, at, why }: Doubt) => JSON.stringify([field, says, at, why]);

interface Acts {
  visit: (address: Address, says: string | null, from: HTMLElement) => void;
  /** The field a doubt is about, `null` where there is none. */
  find: (doubt: Doubt) => HTMLElement | null;
  goTo: (field: HTMLElement, doubt: Doubt, from: HTMLElement) => void;
  changed: () => void;
}

/** What a person must decide, each with its words, its reason and whether it is decided. */
export function prepareDoubts(find: Finder, acts: Acts): DraftDoubts {
  const list = find("doubts", HTMLElement);
  const blank = find("doubt", HTMLTemplateElement);
  let open = new Map<Doubt, HTMLInputElement>();
  const unsolved = () => [...open].flatMap(([doubt, solved]) => (solved.checked ? [] : [doubt]));

  const count = () => {
    const left = unsolved().length;
    find("left", HTMLElement).textContent =
      open.size === 0
        ? "Сомнений у программы нет. Всё равно сверьте черновик с документом."
        : left === 0
          ? "Всё решено."
          : `Осталось ${counted(left, DOUBTS)}.`;
    const warning = find("unsolved", HTMLElement);
    warning.hidden = left === 0;
    warning.textContent = `Не решено: ${counted(left, DOUBTS)}. В папке ${left === 1 ? "он станет строкой" : "они станут строками"} «# проверьте».`;
  };

  const createRow = (doubt: Doubt): HTMLElement => {
    const row = (blank.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
    const part = (name: string) => row.querySelector<HTMLElement>(`[data-part="${name}"]`);
    const { says, at, why } = doubt;
    const reason = part("why");
    if (reason !== null) reason.textContent = `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
    const words = part("words") as HTMLAnchorElement | null;
    if (words !== null && says !== null) {
      words.textContent = `«${says}»`;
      if (at !== null) {
        words.href = `#${placeOf(at)}`;
        words.addEventListener("click", (event) => {
          event.preventDefault();
          acts.visit(at, says, words);
        });
      }
    } else part("words-line")?.remove();
    const target = acts.find(doubt);
    const link = part("field") as HTMLAnchorElement | null;
    if (target === null) link?.remove();
    else if (link !== null) {
      link.href = "#draft-description";
      link.addEventListener("click", (event) => {
        event.preventDefault();
        const now = acts.find(doubt);
        if (now !== null) acts.goTo(now, doubt, link);
      });
    }
    const solved = part("solved") as HTMLInputElement | null;
    if (solved !== null) {
      open.set(doubt, solved);
      solved.setAttribute("aria-label", `Решено: ${why}`);
      solved.addEventListener("change", () => {
        row.toggleAttribute("data-solved", solved.checked);
        count();
        acts.changed();
      });
    }
    return row;
  };

  return {
    show(doubts, solved = []) {
      open = new Map();
      const rows = doubts.map(createRow);
      for (const [place, [doubt, box]] of [...open].entries()) {
        box.checked = solved.includes(nameDoubt(doubt));
        rows[place]?.toggleAttribute("data-solved", box.checked);
      }
      list.replaceChildren(...rows);
      list.hidden = doubts.length === 0;
      find("masking", HTMLElement).hidden = !doubts.some(({ field }) => field === "privacy");
      count();
    },
    list: unsolved,
    listSolved: () => [...open].flatMap(([doubt, { checked }]) => (checked ? [nameDoubt(doubt)] : [])),
  };
}
