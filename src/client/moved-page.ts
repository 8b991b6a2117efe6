/* The script of a page that moved: leads on, with the words of a search and the place within the document. */
const moved = document.querySelector<HTMLElement>("[data-moved]")?.dataset.moved;
if (moved !== undefined) location.replace(moved + location.search + location.hash);
