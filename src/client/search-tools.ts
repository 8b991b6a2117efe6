import type { Engine } from "../search/lookup.ts";
import type { Finder } from "./page-parts.ts";
import type { SearchView, Shown } from "./search-view.ts";

/** What stands under an answer behind its own words; its script comes when it is opened. */
export interface Tools {
  /** After every answer. */
  refresh: () => void;
}

/** What the tools need of the page. */
export interface ToolContext {
  view: SearchView;
  engine: () => Promise<Engine>;
  /** What is shown now. */
  shown: () => Shown | null;
  /** The same with every document loaded; `null` when it did not come. */
  complete: () => Promise<Shown | null>;
  /** Name of the archive, for references. */
  archiveName: string;
  /** `/data/resolutions.json` */
  data: string;
}

export function prepareTools(find: Finder, context: ToolContext): Tools {
  const years = find("years", HTMLDetailsElement);
  const takeAway = find("take-away", HTMLDetailsElement);
  const fillYears = async () => {
    const { showFrequency } = await import("./search-frequency.ts");
    const shown = context.shown();
    if (shown !== null) {
      await showFrequency(find("frequency", HTMLElement), shown.answer, await context.engine());
    }
  };
  let prepared: Promise<() => void> | null = null;
  const fillTakeAway = async () => {
    prepared ??= import("./search-take-away.ts").then(({ prepareTakeAway }) =>
      prepareTakeAway(find, context),
    );
    try {
      (await prepared)();
    } catch {
      // A failed import is remembered by the browser.
      find("taken", HTMLElement).textContent = "Не загрузилось. Проверьте связь и обновите страницу.";
    }
  };
  const fill = (fold: HTMLDetailsElement, how: () => Promise<void>) => {
    if (fold.open && !fold.hidden) how().catch(() => undefined);
  };
  years.addEventListener("toggle", () => {
    fill(years, fillYears);
  });
  takeAway.addEventListener("toggle", () => {
    fill(takeAway, fillTakeAway);
  });
  return {
    refresh() {
      fill(years, fillYears);
      fill(takeAway, fillTakeAway);
    },
  };
}
