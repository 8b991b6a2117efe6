import { createTerm } from "../question.ts";
import type { Clause, QuestionWord, Term } from "../question.ts";
import { isDative } from "../question-words.ts";
import { createReading } from "./create-reading.ts";
import type { Knowledge, Reading, RoleName } from "./reading.ts";

/**
 * «Школам», and in a question in plain language any form of «школа», is also what is addressed to schools; a role of
 * several words («детские сады») is read as one.
 */
export function readAddressees(
  clauses: readonly Clause[],
  { roles = [] }: Knowledge,
  plain: boolean,
): Reading[] {
  const terms = clauses.map(plainTerm);
  return roles.flatMap((role) => {
    const names = namesOf(role);
    return names.flatMap((name) =>
      findRuns(terms, name).flatMap((run) => {
        if (!plain && !isAsked(run, name)) return [];
        const asked = run.map(({ text }) => text).join(" ");
        const others = names.filter((other) => other !== name);
        return run.flatMap((term) =>
          [{ text: asked, words: name.words }, ...others].map(({ text, words }) => ({
            ...createReading("addressee", term, text, words),
            asked,
            role,
          })),
        );
      }),
    );
  });
}

const known = new WeakMap<RoleName, Term[]>();

function namesOf(role: RoleName): Term[] {
  const names = known.get(role) ?? role.called.flatMap((name) => createTerm(name) ?? []);
  known.set(role, names);
  return names;
}

/** «Школам», «директору школы»; «школу» is no dative. */
function isAsked([first]: readonly Term[], { words: [name] }: Term): boolean {
  const [word] = first?.words ?? [];
  if (word === undefined || name === undefined) return false;
  return isDative(word) || (/[ую]$/.test(word.normal) && !/[ая]$/.test(name.normal));
}

/** Terms that follow each other and are together a name in any form. */
function findRuns(terms: readonly (Term | null)[], name: Term): Term[][] {
  const length = name.words.length;
  return terms.flatMap((_, start) => {
    const run = terms.slice(start, start + length).flatMap((term) => term ?? []);
    const words: QuestionWord[] = run.flatMap((term) => term.words);
    const isName = words.length === length && words.every(({ key }, at) => key === name.words[at]?.key);
    return isName && run.length === length ? [run] : [];
  });
}

function plainTerm({ negated, alternatives: [term, ...others] }: Clause): Term | null {
  return negated || others.length > 0 || term.quoted || term.exact || term.words.length > 1 ? null : term;
}
