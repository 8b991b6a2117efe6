/*
 * The script of a document's page; everything but copying works without it.
 *
 * A click on an address copies the link to that place; the click itself still goes there, so that without a
 * clipboard the address bar holds the same link. Escape puts away an abbreviation's expansion.
 */
import { copyText } from "./copying.ts";

const SHOWN_FOR = 2000;

const text = document.querySelector<HTMLElement>("article[data-resolution]");
const status = document.createElement("p");
status.setAttribute("role", "status");
status.className = "sr";
text?.after(status);

function addressLink(event: Event): HTMLAnchorElement | null {
  return event.target instanceof Element
    ? event.target.closest<HTMLAnchorElement>("a[data-pagefind-ignore]")
    : null;
}

async function announce(link: HTMLAnchorElement): Promise<void> {
  const address = new URL(link.href);
  // The words of a search are not part of the place.
  address.search = "";
  if (!(await copyText(address.href))) return;
  link.dataset.copied = "";
  status.textContent = `Ссылка на ${link.hash.slice(1)} скопирована`;
  setTimeout(() => {
    delete link.dataset.copied;
    status.textContent = "";
  }, SHOWN_FOR);
  // After the jump, which would take the focus away.
  requestAnimationFrame(() => {
    link.focus({ preventScroll: true });
  });
}

// A wide screen shows the facts in any case; a screen reader should hear that they are open.
const facts = document.querySelector<HTMLDetailsElement>(".facts");
if (facts !== null && matchMedia("(min-width: 64rem)").matches) facts.open = true;

text?.addEventListener("click", (event) => {
  const link = addressLink(event);
  if (link !== null) void announce(link);
});

text?.addEventListener("pointerover", (event) => {
  const link = addressLink(event);
  if (link !== null) link.title = "Скопировать ссылку на это место";
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  document.documentElement.dataset.closed = "";
  if (document.activeElement instanceof HTMLElement && document.activeElement.matches("abbr")) {
    document.activeElement.blur();
  }
});
document.addEventListener("pointerout", () => {
  delete document.documentElement.dataset.closed;
});
document.addEventListener("focusin", () => {
  delete document.documentElement.dataset.closed;
});
