import { listFields } from "../../intake/draft-document.ts";
import { chooseId, proposeId } from "../../intake/draft-id.ts";
import { makeDraft } from "../../intake/draft.ts";
import { describeText, listFacts } from "../../intake/found-facts.ts";
import { IntakeError } from "../../intake/model.ts";
import { browserEngines } from "./browser-engines.ts";
import type { Drafted, DraftingAnswer, DraftingTask } from "./drafting-task.ts";
import { unpackReference } from "./reference-file.ts";

/** Reads a file apart from the page, which stays alive whatever the file is. */

async function draft({ name, bytes, reference: file, day, mask }: DraftingTask): Promise<Drafted> {
  const reference = unpackReference(file);
  const draft = await makeDraft({ name, bytes }, browserEngines, reference, { mask });
  // Which ids the archive has, the keepers' check says.
  const id = chooseId(proposeId(draft), () => false);
  return {
    draft,
    fields: listFields(draft, { id, day }),
    facts: listFacts(draft, reference),
    size: describeText(draft),
  };
}

async function answer(task: DraftingTask): Promise<DraftingAnswer> {
  try {
    return { drafted: await draft(task) };
  } catch (error) {
    if (error instanceof IntakeError) return { refused: error.message };
    throw error;
  }
}

addEventListener("message", ({ data }: MessageEvent<DraftingTask>) => {
  void answer(data).then(
    (result) => postMessage(result),
    (error: unknown) =>
      // An error in the worker's own time is one that the page hears of.
      reportError(error),
  );
});
