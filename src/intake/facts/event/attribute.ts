import type { Span } from "../../../russian/pattern.ts";
import type { Token } from "../../../russian/words.ts";
import { EVENT_NOUNS } from "./nouns.ts";
import type { Quoted } from "./quotations.ts";

/** So many words after a meeting's noun do not belong to its name any more. */
const LONGEST = 80;

const ATTRIBUTE_STOP =
  /^(?:в|во|на|от|по|для|при|под|о|об|с|со|за|к|из|и|а|который|которая|которой|котором|состоявш\p{L}*|прошедш\p{L}*|проходивш\p{L}*|проведенн\p{L}*|посвященн\p{L}*|принят\p{L}*|проводи\p{L}*|организован\p{L}*|организова(?:л|ла|ло|ли)|организу\p{L}*|провел[аио]?|тем[аеу]|г|года?|имеет|была?|стал[аои]?|отмеча\p{L}*|счита\p{L}*|выража\p{L}*|состоял\p{L}*|прошл[аои]|приня\p{L}*|\d.*|участник\p{L}*|констатиру\p{L}*|рекоменду\p{L}*|предлага\p{L}*|проход\p{L}*|провод\p{L}*|является|обсуди\p{L}*|рассмотре\p{L}*|собра(?:л|в)\p{L}*|прин[яи](?:л|мал)\p{L}*|\p{L}{4,}(?:лась|лось|лись|лся)|объединил\p{L}*|показал\p{L}*|подтвердил\p{L}*|завершил\p{L}*|работал\p{L}*)$/u;

/** «педагогических работников Лысьвенского городского округа»: up to a mark, a preposition, a verb or a number. */
export function readAttribute(
  tokens: readonly Token[],
  at: number,
  text: string,
  quotations: readonly Quoted[],
): Span | null {
  const noun = tokens[at];
  let end = -1;
  let previous = noun;
  for (const token of tokens.slice(at + 1, at + LONGEST)) {
    if (previous === undefined) break;
    const gap = text.slice(previous.end, token.start);
    const withParticipation =
      /^(?:с)$/.test(token.normal) && /^с международным участием/iu.test(text.slice(token.start));
    if (!/^(?:\s+|\s?[-–]\s?|\.\s?)$/u.test(gap)) {
      // A comma or «и» may stand within: «педагогов, психологов и логопедов».
      if (!/^,\s$/.test(gap) || !isPluralGenitive(token)) break;
    } else if (gap.startsWith(".") && previous.text.length > 2) break;
    const initial = /^\p{Lu}$/u.test(token.text) && text.charAt(token.end) === ".";
    const and = token.text === "и" && isCoordinated(tokens, token, previous);
    if (!initial && ATTRIBUTE_STOP.test(token.normal) && !withParticipation && !and) break;
    if (quotations.some(({ from, to }) => from <= token.start && token.end <= to)) break;
    if (withParticipation) {
      end = token.start + "с международным участием".length;
      break;
    }
    end = and ? end : token.end;
    previous = token;
  }
  if (noun === undefined || end < 0) return null;
  const start = noun.end + (/^\s*/.exec(text.slice(noun.end))?.[0].length ?? 0);
  return { start, end };
}

function isPluralGenitive({ normal }: Token): boolean {
  return /(?:ов|ев|ей|ий|ых|их)$/.test(normal);
}

/** «учителей русского языка и литературы»: what follows «и» is a noun in an oblique case, not a verb. */
function isCoordinated(tokens: readonly Token[], token: Token, previous: Token): boolean {
  const next = tokens[tokens.indexOf(token) + 1];
  return (
    next !== undefined &&
    !/(?:ть|ться|ют|ят|ет|ит|ли|ла|ло|ось|ась|ись|лся)$/.test(next.normal) &&
    !ATTRIBUTE_STOP.test(next.normal) &&
    previous.normal.length > 2 &&
    !EVENT_NOUNS.has(next.normal)
  );
}
