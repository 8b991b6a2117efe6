import { tellFileName } from "../../intake/received/file-name.ts";
import type { Finder } from "../page-parts.ts";
import type { DraftKeeping, Kept } from "./draft-keeping.ts";

/** Offers the draft that was left when a page was lost, and after it the one before. */
export function prepareOffer(find: Finder, keeping: DraftKeeping, resume: (kept: Kept) => void) {
  const asking = find("kept", HTMLElement);
  let offered: Kept | null = null;

  const offer = async (): Promise<void> => {
    offered = await keeping.find();
    asking.hidden = offered === null;
    if (offered === null) return;
    const when = new Intl.DateTimeFormat("ru-RU", { dateStyle: "long", timeStyle: "short" });
    find("kept-words", HTMLElement).textContent =
      `В этом браузере остался незаконченный черновик «${tellFileName(offered.file.name)}», начатый ${when.format(offered.since)}.`;
  };

  find("resume", HTMLButtonElement).addEventListener("click", () => {
    asking.hidden = true;
    if (offered !== null) resume(offered);
  });
  find("discard", HTMLButtonElement).addEventListener("click", () => {
    const unwanted = offered;
    if (unwanted === null) return;
    void keeping
      .discard(unwanted)
      .then(offer)
      .then(() => find(asking.hidden ? "file" : "resume", HTMLElement).focus());
  });
  void offer();
  return {
    /** Another draft is open now; what was offered waits for the next time. */
    withdraw: () => (asking.hidden = true),
  };
}
