import type { Engine } from "../search/lookup.ts";
import { NO_KNOWLEDGE } from "../search/understanding/reading.ts";
import type { Knowledge } from "../search/understanding/reading.ts";

/**
 * What questions are understood by, from files beside the search page; `folder` is its address. Where a file does not
 * come, the search goes on without it and asks for it again with the next question.
 */
export function lendKnowledge(folder: string): Required<Pick<Engine, "knowledge" | "words">> {
  let knowledge: Promise<Knowledge> | null = null;
  let words: Promise<string[]> | null = null;
  return {
    knowledge: () =>
      (knowledge ??= loadJson<Knowledge>(`${folder}knowledge.json`)).catch(() => {
        knowledge = null;
        return NO_KNOWLEDGE;
      }),
    words: () =>
      (words ??= loadJson<string[]>(`${folder}words.json`)).catch(() => {
        words = null;
        return [];
      }),
  };
}

async function loadJson<Content>(url: string): Promise<Content> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
  return (await response.json()) as Content;
}
