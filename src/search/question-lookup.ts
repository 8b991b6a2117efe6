import { lookUpClauses } from "./lookup.ts";
import type { Engine, TermLookup } from "./lookup.ts";
import type { Question } from "./question.ts";
import { correctSpelling } from "./spelling-lookup.ts";
import type { Knowledge } from "./understanding/reading.ts";
import { understandQuestion } from "./understanding/understand.ts";

/** Where no document holds all the words of a question, their synonyms will do. */
export async function lookUpQuestion(
  engine: Engine,
  question: Question,
  options: { exact: boolean; knowledge: Knowledge },
): Promise<TermLookup> {
  const lookUp = async (synonyms: boolean) => {
    const list = synonyms && !options.exact ? await engine.words?.() : [];
    return lookUpClauses(engine, understandQuestion(question, { ...options, synonyms, list }), {
      fallbacks: !options.exact,
    });
  };
  const asTyped = await lookUp(question.plain);
  if (options.exact || question.plain || asTyped.holding.length > 0 || question.clauses.length < 2) {
    return asTyped;
  }
  const said = await lookUp(true);
  return said.holding.length > 0 ? said : asTyped;
}

/** So many words make a question that may be read freely. */
const LEAST_FREE = 3;

/** What of several words no passage holds together is read as a question in plain language is. */
export async function lookUpFreely(
  engine: Engine,
  question: Question,
  knowledge: Knowledge,
): Promise<TermLookup> {
  const list = await engine.words?.();
  const wanted = understandQuestion({ ...question, plain: true }, { exact: false, knowledge, list });
  return (await correctSpelling(engine, await lookUpClauses(engine, wanted))).lookup;
}

/** Words only, none of them a number: what a number counts must stand. */
export function isFree({ clauses }: Question): boolean {
  return (
    clauses.length >= LEAST_FREE &&
    clauses.every(({ negated, alternatives: [{ quoted, exact, words }, ...others] }) => {
      const plain = !negated && others.length === 0 && !quoted && !exact;
      return plain && words.every(({ whole }) => !whole);
    })
  );
}
