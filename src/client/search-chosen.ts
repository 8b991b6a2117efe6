import { FILTERS } from "../search/page-fields.ts";
import type { FilterName } from "../search/page-fields.ts";
import { emptySelection } from "../search/search-state.ts";
import type { SearchState } from "../search/search-state.ts";
import { createButton } from "./button.ts";

/** Shows the chosen values of the filters, each as a button that takes it back. */
export function showChosen(
  place: HTMLElement,
  state: SearchState,
  labelOf: (name: FilterName, value: string) => string,
  go: (state: SearchState) => void,
): void {
  const { selection } = state;
  const buttons = FILTERS.flatMap((name) =>
    selection[name].map((value) => {
      const label = labelOf(name, value);
      const rest = { ...selection, [name]: selection[name].filter((other) => other !== value) };
      return createButton(`${label} ×`, `Убрать условие «${label}»`, () => {
        go({ ...state, selection: rest });
      });
    }),
  );
  if (buttons.length > 1) {
    buttons.push(
      createButton("Убрать все", null, () => {
        go({ ...state, selection: emptySelection() });
      }),
    );
  }
  place.replaceChildren(...buttons);
  place.hidden = buttons.length === 0;
}
