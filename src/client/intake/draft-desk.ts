import type { Vocabularies } from "../../archive/model.ts";
import { indexVocabularies } from "../../archive/references.ts";
import { downloadFile } from "../downloading.ts";
import type { Finder } from "../page-parts.ts";
import { checkDraft, type CheckedDraft } from "./draft-check.ts";
import { prepareDoubts } from "./draft-doubts.ts";
import { findEvidence } from "./draft-evidence.ts";
import type { DraftKeeping } from "./draft-keeping.ts";
import { nameFolder, packFolder } from "./draft-folder.ts";
import { openFolds, prepareForm } from "./draft-form.ts";
import type { Drafted } from "./drafting-task.ts";
import { prepareMessages } from "./draft-messages.ts";
import { prepareProblems } from "./draft-problems.ts";
import { wordDraft, writeIssue, writeMail } from "./draft-sending.ts";
import { showSummary } from "./draft-summary.ts";
import { prepareText } from "./draft-text.ts";
import { offerAddresses } from "./offered-addresses.ts";
import { findLine, selectLine } from "./text-lines.ts";

/** A person's desk: the draft, its doubts, the form, the text beside it. */
export interface DraftDesk {
  /** Lays another draft on it; `solved` names doubts that are decided already. */
  show: (drafted: Drafted, solved?: readonly string[]) => void;
  /** Whether something would be lost with the page. */
  isChanged: () => boolean;
}

const SETTLE_MS = 250;
/** What doubts are about that no field of the form holds. */
const ofText = new Set(["text", "recommendations"]);

/** `keeping` hears of the work as it goes on, and when it is taken away. */
export function prepareDesk(
  find: Finder,
  vocabularies: Vocabularies,
  keeping: Pick<DraftKeeping, "note" | "forget">,
): DraftDesk {
  const ids = indexVocabularies(vocabularies);
  const root = find("form", HTMLElement);
  const body = find("body", HTMLTextAreaElement);
  const saved = find("saved", HTMLElement);
  let drafted: Drafted | null = null;
  let checked: CheckedDraft | null = null;
  let fields: Drafted["fields"] = {};
  let shownText = "";
  let changed = false;
  let timer = 0;
  let from: HTMLElement | null = null;

  const returning = find("return", HTMLElement);
  const goTo = (element: HTMLElement, origin: HTMLElement) => {
    from = origin;
    returning.hidden = false;
    const control = element.querySelector<HTMLElement>("input, select, textarea, button");
    openFolds(control ?? element);
    (control ?? element).focus({ preventScroll: true });
    element.scrollIntoView({ block: "center" });
  };
  const roleNames = new Map(vocabularies.roles.map(({ id, label }) => [id, label]));
  const text = prepareText(
    find("text", HTMLElement),
    find("units", HTMLElement),
    (id) => roleNames.get(id) ?? id,
  );
  const visit = (address: string, origin: HTMLElement) => {
    from = origin;
    returning.hidden = false;
    text.visit(address);
  };

  const form = prepareForm(root, () => changeSoon());
  const messages = prepareMessages(root, form);
  const problems = prepareProblems(find, form, goTo);
  const doubts = prepareDoubts(find, {
    visit(address, says, origin) {
      text.mark(says === null ? [] : [{ says, address }]);
      visit(address, origin);
    },
    find: ({ field, says }) =>
      ofText.has(field) || (field === "privacy" && says !== null) ? body : form.find(field),
    goTo(field, { says }, origin) {
      goTo(field, origin);
      const line = field === body && says !== null ? findLine(body, says) : null;
      if (line !== null) selectLine(body, line);
    },
    changed: () => {
      changed = true;
      word();
      keep();
    },
  });

  const keep = () => keeping.note({ fields, body: body.value, solved: doubts.listSolved() });

  /** The words of the links by which a draft is sent. */
  const word = () => {
    const { dataset } = find("sending", HTMLElement);
    const wrong = (checked?.problems.length ?? 0) + (checked?.textProblems.length ?? 0);
    const words = wordDraft(fields, wrong, doubts.list().length);
    if (dataset["contact"] !== undefined)
      find("mail", HTMLAnchorElement).href = writeMail(dataset["contact"], words);
    if (dataset["repository"] !== undefined)
      find("issue", HTMLAnchorElement).href = writeIssue(dataset["repository"], words);
  };

  const check = () => {
    if (drafted === null) return;
    fields = form.read(drafted.fields);
    checked = checkDraft(fields, body.value, ids);
    const key = `${String(fields["heading"])}\n${body.value}`;
    if (key !== shownText) {
      text.show(checked);
      offerAddresses(find("addresses", HTMLDataListElement), checked.units);
    }
    shownText = key;
    messages.show(checked);
    problems.show(checked);
    word();
  };
  const settleChange = () => {
    timer = 0;
    check();
    keep();
  };
  const changeSoon = () => {
    changed = true;
    saved.textContent = "";
    clearTimeout(timer);
    timer = window.setTimeout(settleChange, SETTLE_MS);
  };
  // A page that is hidden may not be seen again.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer !== 0) settleChange();
  });

  for (const element of [root, body]) element.addEventListener("input", changeSoon);
  root.addEventListener("focusin", ({ target }) => {
    const evidence = target instanceof HTMLElement ? findEvidence(target, checked) : [];
    if (evidence.length > 0) text.mark(evidence);
  });
  find("draft", HTMLElement).addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-place]") : null;
    if (link === null) return;
    event.preventDefault();
    const { place = "", says = "" } = link.dataset;
    text.mark([{ says, address: place }]);
    visit(place, link);
  });
  find("back", HTMLButtonElement).addEventListener("click", () => {
    returning.hidden = true;
    from?.focus({ preventScroll: true });
    from?.scrollIntoView({ block: "center" });
  });
  find("save", HTMLButtonElement).addEventListener("click", () => {
    clearTimeout(timer);
    timer = 0;
    check();
    if (drafted === null) return;
    const finished = { draft: drafted.draft, fields, body: body.value, doubts: doubts.list() };
    const name = `${nameFolder(fields)}.zip`;
    downloadFile(name, "application/zip", packFolder(finished, vocabularies) as Uint8Array<ArrayBuffer>);
    changed = false;
    keeping.forget();
    saved.textContent = `Файл ${name} сохранён.`;
  });

  return {
    show(next, solved) {
      clearTimeout(timer);
      timer = 0;
      drafted = next;
      shownText = "";
      saved.textContent = "";
      returning.hidden = true;
      showSummary(find, next);
      form.fill(next.fields);
      body.value = next.draft.body;
      check();
      doubts.show(next.draft.doubts, solved);
      word();
      // What a person would lose by leaving is the program's work and their own.
      changed = true;
    },
    isChanged: () => changed,
  };
}
