/** Down goes from the field into the results and on through them, up goes back, Escape returns to the field. */
export function moveByKey(event: KeyboardEvent, field: HTMLInputElement, results: HTMLElement): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return;
  const links = [...results.querySelectorAll<HTMLElement>("[data-search-hit] a")].filter((link) =>
    link.checkVisibility(),
  );
  const place = links.findIndex((link) => link === document.activeElement);
  const inField = document.activeElement === field;
  if (place < 0 && !inField) return;
  if (event.key === "ArrowDown" && (inField || place >= 0)) focus(links[place + 1], event);
  if (event.key === "ArrowUp" && place >= 0) focus(place === 0 ? field : links[place - 1], event);
  if (event.key === "Escape" && place >= 0) focus(field, event);
}

function focus(element: HTMLElement | undefined, event: KeyboardEvent): void {
  if (element === undefined) return;
  event.preventDefault();
  element.focus();
}
