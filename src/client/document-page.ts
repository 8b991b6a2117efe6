/*
 * The script of a document's page; everything but copying works without it.
 *
 * A click on an address copies the link to that place and offers what else can be copied; the click itself still goes
 * there, so that without a script the address bar holds the same link. Escape puts away an abbreviation's expansion.
 */

import { copyText } from "./copying.ts";

const text = document.querySelector<HTMLElement>("article[data-resolution]");

function addressLink(event: Event): HTMLAnchorElement | null {
  return event.target instanceof Element
    ? event.target.closest<HTMLAnchorElement>("a[data-pagefind-ignore]")
    : null;
}

/** Copies at once, while the browser still holds it for the reader's wish; what else can be copied is loaded then. */
async function offer(link: HTMLAnchorElement): Promise<void> {
  const url = new URL(link.href);
  // The words of a search are not part of the place.
  url.search = "";
  const [isCopied, { openPanel }] = await Promise.all([copyText(url.href), import("./copying-panel.ts")]);
  openPanel(link, url.href, isCopied);
}

// A wide screen shows the facts in any case; a screen reader should hear that they are open.
const facts = document.querySelector<HTMLDetailsElement>(".facts");
if (facts !== null && matchMedia("(min-width: 64rem)").matches) facts.open = true;

text?.addEventListener("click", (event) => {
  const link = addressLink(event);
  // A click with a key held opens the place elsewhere.
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  void offer(link);
});

text?.addEventListener("pointerover", (event) => {
  const link = addressLink(event);
  if (link !== null) link.title = "Скопировать ссылку или цитату";
});

// The references stand behind the text: their script comes when they are about to be seen.
const citations = document.getElementById("cite");
if (citations !== null) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void import("./citing.ts").then(({ enhanceCitations }) => {
        enhanceCitations(citations);
      });
    },
    { rootMargin: "50%" },
  );
  observer.observe(citations);
}

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
