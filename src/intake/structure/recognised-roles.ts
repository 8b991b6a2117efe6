import { compilePattern, matchPattern } from "../../russian/pattern.ts";
import type { Pattern, Span } from "../../russian/pattern.ts";
import { tokenize } from "../../russian/words.ts";
import type { Reference } from "../model.ts";
import { isAbbreviation, isDativeAdjective, isWho } from "./dative.ts";

interface RoleSpan extends Span {
  role: string;
}

/** Names the roles of an addressee by the patterns of the vocabulary. */
export class RoleRecogniser {
  private readonly patterns: { role: string; pattern: Pattern }[];
  private readonly broader: Map<string, string | null>;

  constructor({ vocabularies }: Reference) {
    this.patterns = vocabularies.roles.flatMap(({ id, recognise }) =>
      recognise.map((source) => ({ role: id, pattern: compilePattern(source) })),
    );
    this.broader = new Map(vocabularies.roles.map(({ id, broader }) => [id, broader]));
  }

  /** Role ids in the order in which the words name them. */
  recognise(words: string): string[] {
    const spans = this.findSpans(words);
    const named: string[] = [];
    let start = 0;
    for (const end of [...this.findConjuncts(words), words.length + 1]) {
      const own = spans.filter((span) => span.start >= start && span.start < end);
      const primary = own.filter((span) =>
        isHead(words.slice(start, span.start), words.slice(span.start, span.end)),
      );
      // «Администрациям образовательных организаций»: who they belong to is all that is known.
      const owner = own.slice(0, 1).filter((span) => !isNamesake(span.role, words.slice(start, span.start)));
      named.push(...(primary.length > 0 ? primary : owner).map(({ role }) => role));
      start = end;
    }
    const roles = [...new Set(named)];
    return roles.filter((role) => !roles.some((other) => this.broader.get(other) === role));
  }

  private findSpans(words: string): RoleSpan[] {
    const tokens = tokenize(words);
    const all = this.patterns.flatMap(({ role, pattern }) =>
      matchPattern(pattern, tokens).map((span) => ({ ...span, role })),
    );
    const inside = (inner: Span, outer: Span) =>
      outer.start <= inner.start &&
      inner.end <= outer.end &&
      outer.end - outer.start > inner.end - inner.start;
    return all
      .filter((span) => !isTitle(words, span))
      .filter((span) => !all.some((other) => other.role !== span.role && inside(span, other)))
      .sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** Where another addressee begins: behind a comma or «и» that another name follows. */
  private findConjuncts(words: string): number[] {
    return [...words.matchAll(/(?:[,;]|(?<=\s)и|а также)\s+(?=[«\p{L}])/gu)]
      .map(({ index, 0: sign }) => index + sign.length)
      .filter((start) => !participle.test(words.slice(start)) && !goesOn.test(words.slice(start)));
  }
}

/** «Вузам, готовящим педагогов»: what goes on about the one who was named. */
const participle = /^\p{L}+(?:[ющаяу]щ|вш)(?:им|ему|ей|ими)(?:ся)?(?!\p{L})/iu;
/** «Отделу образования и по делам молодёжи», «школам, подведомственным департаменту»: no other one. */
const goesOn =
  /^(?:(?:по|в|на|с|со|из|для|о|об|при)\s|(?:подведомственн|подчин[её]нн|подотч[её]тн|расположенн|аккредитованн|созданн)\p{L}+(?!\p{L}))/iu;
const institution =
  /^(?:институт|университет|академи|центр|союз|ассоциаци|совет|фонд|клуб|общест|движени|лиг|федераци|дом|дворц|музе|библиотек)/;

/** «Глазовскому институту учителя», «фонду поддержки школьников»: a name after people, who are not asked. */
function isNamesake(role: string, before: string): boolean {
  return (
    /^(?:teachers|students|employers)$/.test(role) &&
    tokenize(before).some(({ normal }) => institution.test(normal))
  );
}

/** «Школа» of the institute «Школа Прибайкалья»: one word in the nominative behind the opening mark. */
function isTitle(words: string, { start, end }: Span): boolean {
  return /[«"„“]$/u.test(words.slice(0, start)) && /^\p{Lu}\p{L}*[^уюем\s]$/u.test(words.slice(start, end));
}

/** Whether a span begins with the one who is asked, and not with whom he belongs to. */
function isHead(before: string, span: string): boolean {
  const [first] = tokenize(span);
  if (first === undefined) return false;
  const above = tokenize(before);
  const nothing = above.every(
    ({ normal }) => isDativeAdjective(normal) || /^(?:и|а|также|всем|каждому|г|для|к|ко|на)$/.test(normal),
  );
  if (nothing) return true;
  if (isAbbreviation(first)) return above.every((word) => isAbbreviation(word));
  return (
    (isDativeAdjective(first.normal) || /(?:ам|ям)$/.test(first.normal)) &&
    !above.some(({ normal }) => isWho(normal) && /(?:у|ю|ам|ям)$/.test(normal))
  );
}
