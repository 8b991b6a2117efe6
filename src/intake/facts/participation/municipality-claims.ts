import type { Quantity } from "../../../russian/quantities.ts";
import type { Passage } from "../event/evidence.ts";
import type { PrintedKind } from "./municipality-kinds.ts";
import type { Statement } from "./statements.ts";

/** A number of municipalities that the text claims took part. */
export interface MunicipalityClaim {
  count: number;
  bound: Quantity["bound"];
  passage: Passage;
  /** Of municipalities of whatever kind. */
  general: boolean;
}

/** A sentence that says who came, with its numbers. */
export interface CountedSentence extends Statement {
  quantities: Quantity[];
}

/** «в 12 районах», «опыт 12 районов»: not where people came from. */
const ELSEWHERE = /(?<!\p{L})(?:в|во|для|опыт\p{L}*)\s+$/u;
/** «Муниципальных районов: 9», «муниципалитеты-участники – 9» */
const LABELLED = /^(?:-участни[кц]\p{L}*)?\s*[:–—-]\s*$/u;

/** The number right before a kind of municipality: how many of them there are. */
export function findCounted({ quantities, plain }: CountedSentence, { start }: PrintedKind): Quantity | null {
  const place = quantities.findLastIndex(
    ({ end }) => end <= start && /^\s+(?:\p{L}+(?:ых|их|ого)\s+)?$/u.test(plain.slice(end, start)),
  );
  return quantities[place] ?? null;
}

/** What a sentence claims with a kind of municipality. */
export function readClaim(
  sentence: CountedSentence,
  kind: PrintedKind,
  counted: Quantity | null,
): MunicipalityClaim | null {
  const quantity = counted === null ? findLabelled(sentence, kind) : findCame(sentence, counted);
  if (quantity === null || quantity.range || quantity.count === 0) return null;
  const { plain, unit, start } = sentence;
  if (ELSEWHERE.test(plain.slice(0, quantity.start)) && counted === quantity) return null;
  const from = Math.min(quantity.start, kind.start);
  const to = Math.max(quantity.end, kind.end);
  return {
    count: quantity.count,
    bound: quantity.bound,
    passage: { unit, start: start + from, end: start + to },
    general: (kind.kind === null && !kind.isTown) || kind.kind === "муниципальное образование",
  };
}

/** «26 из 28 районов», «из 44 муниципальных образований представлены 40»: those that came, of how many there are. */
function findCame({ quantities, plain }: CountedSentence, counted: Quantity): Quantity {
  const place = quantities.indexOf(counted);
  const before = quantities[place - 1];
  if (before !== undefined && /^\s+из\s+$/u.test(plain.slice(before.end, counted.start))) return before;
  if (!/^из\s+$/u.test(plain.slice(0, counted.start))) return counted;
  return quantities.slice(place + 1).find(({ end }) => /^\s*(?:[.,;]|$)/u.test(plain.slice(end))) ?? counted;
}

/** «Кыштымский городской округ – 40»: one of them, and how many came from it. */
const ONE = /(?:(?:район|округ|улус|кожуун|аймак)а?|(?:образовани|поселени)[ея])$/u;

function findLabelled({ quantities, plain }: CountedSentence, { start, end }: PrintedKind): Quantity | null {
  if (ONE.test(plain.slice(start, end))) return null;
  const quantity = quantities.find((one) => one.start >= end && LABELLED.test(plain.slice(end, one.start)));
  return quantity === undefined || /^\s*\p{L}/u.test(plain.slice(quantity.end)) ? null : quantity;
}
