import type { Answer } from "./answer.ts";
import { encodeState } from "./search-state.ts";
import type { Display } from "./search-state.ts";

/** The parameter that holds a question as it was read, where words of it were corrected. */
const READ = "read";

/**
 * The query of the link to a document: the question, by which its words are marked, and the settings, by which it
 * leads back. An empty question is kept, since the document looks only for that.
 */
export function encodeTrail(
  { state, understanding }: Pick<Answer, "state" | "understanding">,
  display: Display,
): string {
  const settings = encodeState(state, display).slice(1);
  if (state.question.trim() === "") return `?q=&${settings}`;
  let read = state.question;
  for (const { asked, readings } of understanding) {
    const corrected = readings.find(({ kind, applied }) => kind === "spelling" && applied);
    if (corrected !== undefined) read = read.replace(asked, () => corrected.text);
  }
  return read === state.question
    ? `?${settings}`
    : `?${settings}&${new URLSearchParams({ [READ]: read }).toString()}`;
}

/** The question whose words are marked in a document that a search led to; empty when there is none. */
export function readTrail(query: string): string {
  const parameters = new URLSearchParams(query);
  return (parameters.get(READ) ?? parameters.get("q") ?? "").trim();
}
