/** From here the filters stand beside the results (see `facets.css`). */
const BESIDE = "(min-width: 64rem)";

/** On a phone the filters fold over the results, with a button that goes on to them. */
export function prepareFold(show: HTMLElement, status: HTMLElement): void {
  const fold = show.closest("details");
  if (fold === null) return;
  // Beside the results they stand open by their style alone; software that reads the page should know it too.
  fold.open = matchMedia(BESIDE).matches;
  show.hidden = false;
  show.addEventListener("click", () => {
    fold.open = false;
    status.focus();
  });
}
