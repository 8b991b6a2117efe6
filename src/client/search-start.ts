import { followMovedValues } from "./moved-values.ts";
import { IDLE, WAIT } from "./search-waiting.ts";

/**
 * Brings the search page's script: at once for who comes with a question, else once the page is there. Until then the page
 * says itself that an answer is on its way, so that nobody takes what stands without a script for one.
 */
export function prepareSearchPage(root: HTMLElement): void {
  const status = root.querySelector("[data-search='status']");
  const retry = root.querySelector<HTMLButtonElement>("[data-search='retry']");
  if (status === null || retry === null) return;
  followMovedValues(root);
  let started = false;
  const start = async () => {
    if (started) return;
    started = true;
    const { startSearchPage } = await import("./search-page.ts");
    startSearchPage(root);
  };
  const fail = () => {
    // A failed import is remembered by the browser: only the page itself can be asked for again.
    status.textContent =
      "Поиск не загрузился: его файлы не пришли. Читать архив можно и без него — по ссылкам ниже.";
    root.removeAttribute("aria-busy");
    retry.hidden = false;
    retry.addEventListener("click", () => {
      location.reload();
    });
  };
  const startOrSay = () => void start().catch(fail);
  if (location.search !== "") {
    status.textContent = WAIT;
    root.setAttribute("aria-busy", "true");
    startOrSay();
    return;
  }
  status.textContent = IDLE;
  if (document.readyState === "complete") startOrSay();
  else {
    root.addEventListener("focusin", startOrSay);
    window.addEventListener("load", startOrSay);
  }
}
