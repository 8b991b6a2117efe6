import { kinKey } from "../../russian/kinship.ts";
import { SYNONYMS } from "../../russian/synonyms.ts";
import { listVerbalNouns } from "../../russian/verbal-nouns.ts";
import { formKey } from "../forms.ts";
import { isVerb } from "../question-words.ts";
import { createTerm } from "../question.ts";
import type { Clause, Term } from "../question.ts";
import { readStump } from "./compounds.ts";
import { createReading } from "./create-reading.ts";
import type { Reading } from "./reading.ts";
import { findRuns, plainTerm } from "./runs.ts";

interface Entry {
  asked: Term;
  others: Term[];
}

const ENTRIES: Entry[] = SYNONYMS.flatMap(({ asked, others }) => {
  const term = createTerm(asked);
  return term === null ? [] : [{ asked: term, others: others.flatMap((other) => createTerm(other) ?? []) }];
});
const NAMES = ENTRIES.filter(({ asked }) => asked.words.length > 1);
const BY_KEY = Map.groupBy(
  ENTRIES.filter(({ asked }) => asked.words.length === 1),
  ({ asked }) => asked.words[0]?.key ?? "",
);

/** «Обучающийся» for «ученик», «оценка» for «оценить», «методическое объединение» for «методобъединение». */
export function readSynonyms(term: Term): Reading[] {
  const [word, ...more] = term.words;
  if (more.length > 0) return readAdverb(term);
  if (word === undefined || word.whole || term.quoted || term.exact) return [];
  const others = (BY_KEY.get(word.key) ?? [])
    .filter(({ asked }) => isParticiple(asked.words[0]?.normal ?? "") === isParticiple(word.normal))
    .flatMap((entry) => entry.others)
    .filter(({ words }) => words.length > 1 || words[0]?.key !== word.key);
  const actions = isVerb(word) ? listVerbalNouns(word.normal).flatMap((noun) => createTerm(noun) ?? []) : [];
  return [
    ...[...others, ...actions].map(({ text, words }) => createReading("synonym", term, text, words)),
    ...readStump(term),
  ];
}

/** «Следующая» is no form of «следить», though the stemmer takes it for one. */
function isParticiple(normal: string): boolean {
  return /[аяую]щ(?:ий|ая|ее|ие|его|ей|ему|ую|им|ем|их|ими)(?:ся)?$/.test(normal);
}

/** «По-современному» asks for what is modern. */
function readAdverb(term: Term): Reading[] {
  const [, adjective = ""] = /^по-(\p{L}{3,}[ое]му)$/iu.exec(term.text) ?? [];
  const words = adjective === "" || term.quoted || term.exact ? [] : (createTerm(adjective)?.words ?? []);
  return words.length === 0 ? [] : [createReading("synonym", term, adjective, words)];
}

/** «Профориентация» for «выбор профессии»: each of the words is answered by what the whole is called otherwise. */
export function readSynonymsOfNames(clauses: readonly Clause[]): Reading[] {
  const terms = clauses.map(plainTerm);
  return NAMES.flatMap(({ asked: name, others }) =>
    findRuns(terms, name).flatMap((run) => {
      const asked = run.map(({ text }) => text).join(" ");
      return run.flatMap((term) =>
        others.map(({ text, words }) => ({ ...createReading("synonym", term, text, words), asked })),
      );
    }),
  );
}

/** How many words of one root are looked for. */
const MOST = 6;
/** Words of one root begin alike, for a root is longer. */
const ALIKE = 4;

/** Words of the archive that are made of the same root: «профориентационный» for «профориентация». */
export function readKin(term: Term, list: readonly string[]): Reading[] {
  const [word, ...more] = term.words;
  if (word === undefined || more.length > 0 || word.whole || term.quoted || term.exact) return [];
  const root = kinKey(word.normal);
  if (root === null) return [];
  const beginning = word.normal.slice(0, ALIKE);
  const known = new Set([word.key]);
  return list
    .filter((one) => {
      if (!one.startsWith(beginning) || kinKey(one) !== root) return false;
      const key = formKey(one);
      return !known.has(key) && known.add(key);
    })
    .slice(0, MOST)
    .map((one) => createReading("kin", term, one, createTerm(one)?.words ?? []));
}
