import type { Term } from "./question.ts";

/** Equal for terms that ask for the same. */
export function termKey({ words, quoted, exact }: Term): string {
  return words.map((word) => (word.whole ? `=${word.normal}` : word.key)).join(" ") + String(quoted || exact);
}
