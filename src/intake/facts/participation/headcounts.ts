import { findQuantities } from "../../../russian/quantities.ts";
import type { Quantity } from "../../../russian/quantities.ts";
import type { Doubt, ReadText } from "../../model.ts";
import type { ParticipationFacts } from "../../model.ts";
import { doubt, quotePassages } from "../event/evidence.ts";
import type { Passage } from "../event/evidence.ts";
import { isOutOf, readCounted, readShared } from "./counted.ts";
import type { Counted } from "./counted.ts";
import { findOwnYear, isOfAnotherYear } from "./own-year.ts";
import { CAME, DID, distanceTo, MET, OF_MEETING, SENT } from "./attending-verbs.ts";
import {
  ALTOGETHER,
  APPOSITION,
  CAME_AFTER,
  INVERTED,
  LABEL,
  NO_LABEL,
  ORIGIN_AFTER,
  OTHERS,
  PART_OF,
  mannerAfter,
  mannerBefore,
} from "./figure-cues.ts";
import { BESIDE_EVENT } from "./statements.ts";
import type { Statement } from "./statements.ts";

type Attendance = NonNullable<ParticipationFacts["attendance"]>;

/** A number of people that the text gives, where it stands and how surely it is of the whole event. */
interface Figure {
  quantity: Quantity;
  /** Empty where no noun is printed: those of the main figure are meant. */
  of: string;
  passage: Passage;
  /** The greater, the likelier it is the main figure; a part of another figure has 0. */
  weight: number;
}

class FigureReading {
  readonly figures: Figure[] = [];
  readonly doubts: Doubt[] = [];
  private previous: Statement | null = null;
  private readonly ownYear: string | null;

  constructor(ownYear: string | null) {
    this.ownYear = ownYear;
  }

  read(statement: Statement): void {
    const { plain } = statement;
    const isContinuation =
      this.previous?.unit === statement.unit &&
      /^(?:из\s+них|среди\s+них|в\s+том\s+числе|очно|заочно|онлайн|дистанционно|кроме\s+того)/u.test(plain);
    let accepted = isContinuation;
    const quantities = findQuantities(statement.text).map((quantity) => {
      return { ...quantity, counted: readCounted(plain, statement.text, quantity.end) };
    });
    for (const [place, quantity] of quantities.entries()) {
      const [previous, next] = [quantities[place - 1], quantities[place + 1]];
      if (previous !== undefined && isOutOf(plain, previous.end, quantity)) continue;
      const shared = next === undefined ? null : readShared(plain, quantity.end, next);
      const counted =
        next !== undefined && isOutOf(plain, quantity.end, next)
          ? next.counted
          : (shared ?? quantity.counted);
      const figure =
        this.readPart(statement, quantity, counted, accepted) ?? this.readWhole(statement, quantity, counted);
      if (figure === null) continue;
      this.figures.push(figure);
      accepted = true;
    }
    this.previous = accepted ? statement : null;
  }

  /** A figure beside or within the one before it. */
  private readPart(
    statement: Statement,
    quantity: Quantity,
    counted: Counted,
    accepted: boolean,
  ): Figure | null {
    const { plain, text } = statement;
    const before = plain.slice(0, quantity.start);
    const after = plain.slice(quantity.end);
    const manner = mannerBefore.exec(before);
    if (manner !== null && counted.kind !== "other" && (accepted || this.isOfEvent(statement))) {
      const start = manner.index;
      const end = counted.kind === "none" ? quantity.end : counted.end;
      return this.make(statement, quantity, counted.of, { start, end }, accepted ? 0 : 1);
    }
    if (!accepted) return null;
    const isPart = PART_OF.test(before.slice(-90)) || PART_OF.test(plain.slice(0, 20));
    if (counted.kind === "none") {
      const verb = isPart || OTHERS.test(before) ? CAME_AFTER.exec(after) : null;
      const label = mannerAfter.exec(after) ?? ORIGIN_AFTER.exec(after) ?? verb;
      if (label === null) return null;
      const end = quantity.end + label[0].length;
      return this.make(statement, quantity, "", { start: quantity.start, end }, 0);
    }
    if (counted.kind === "other" || !isPart) return null;
    const origin = ORIGIN_AFTER.exec(plain.slice(counted.end));
    const end = origin === null ? counted.end : counted.end + origin[0].trimEnd().length;
    return this.make(
      statement,
      quantity,
      text.slice(counted.end - counted.of.length, end),
      { start: quantity.start, end },
      0,
    );
  }

  private isOfEvent({ about, participation }: Statement): boolean {
    return participation && about !== "other" && about !== "part";
  }

  private readWhole(statement: Statement, quantity: Quantity, counted: Counted): Figure | null {
    const { plain, about, unit } = statement;
    const before = plain.slice(0, quantity.start);
    if (counted.kind === "other" || quantity.count === 0) return null;
    const labelled = LABEL.exec(before);
    // «150 участников очно и 100 онлайн»: the participants are counted already.
    const label = labelled !== null && NO_LABEL.test(before.slice(0, labelled.index)) ? null : labelled;
    const inverted = INVERTED.exec(before);
    if (counted.kind === "none" && label === null && inverted === null) return null;
    const end = counted.kind === "none" ? quantity.end : counted.end;
    const isApposition = APPOSITION.test(before);
    const isBeside =
      isApposition || (BESIDE_EVENT.test(before) && /^(?:чел|участник|делегат)/u.test(counted.head));
    const verbs = [CAME, ...(about === "event" ? [OF_MEETING] : []), ...(quantity.start === 0 ? [MET] : [])];
    const nearest = Math.min(...verbs.map((verb) => distanceTo(verb, plain, quantity.start, end)));
    const came = label === null && !isBeside && !statement.listed ? nearest : 0;
    const isNamed = /^(?:участник|делегат)/u.test(counted.head);
    const sent = came === Infinity ? distanceTo(SENT, plain, quantity.start, end) : Infinity;
    if (came === Infinity && sent === Infinity && !(isNamed && about !== "other")) return null;
    if (distanceTo(DID, plain, quantity.start, end) < Math.min(came, sent)) return null;
    if (about === "other" || isOfAnotherYear(plain, quantity.start, this.ownYear)) return null;
    const start = this.beginOf(statement, quantity, label, inverted);
    const of = counted.kind === "none" ? (inverted?.[1] ?? nounOf(label?.[1] ?? "")) : counted.of;
    const passage = { unit, start: statement.start + start, end: statement.start + end };
    if (about === "part") {
      const why = "число участников части программы, а не всего мероприятия: решите, нужно ли оно";
      this.doubts.push(doubt("attendance", why, passage));
      return null;
    }
    if (unit.section !== "preamble" && about !== "event" && !isApposition) return null;
    const bounded: Quantity =
      counted.kind === "none" && inverted !== null && label === null && quantity.bound === "exact"
        ? { ...quantity, bound: "about" }
        : quantity;
    const certainty = sent < Infinity ? 1 : { event: 3, implied: 2, "another-event": 1 }[about];
    const weight = certainty + (ALTOGETHER.test(before) ? 0.5 : 0);
    return { quantity: bounded, of, passage, weight };
  }

  /** The quotation begins with the verb when nothing but a few words parts it from the number. */
  private beginOf(
    { plain }: Statement,
    { start }: Quantity,
    label: RegExpExecArray | null,
    inverted: RegExpExecArray | null,
  ): number {
    if (label !== null) return label.index;
    if (inverted !== null) return inverted.index;
    const verb = Array.from(plain.slice(0, start).matchAll(CAME)).at(-1);
    if (verb === undefined) return start;
    const between = plain.slice(verb.index + verb[0].length, start);
    return /^[\s\p{L}]{0,40}$/u.test(between) ? verb.index : start;
  }

  private make(
    { unit, start }: Statement,
    quantity: Quantity,
    of: string,
    span: { start: number; end: number },
    weight: number,
  ): Figure {
    return { quantity, of, passage: { unit, start: start + span.start, end: start + span.end }, weight };
  }
}

/** «Присутствовало: 65» counts those present. */
function nounOf(label: string): string {
  return /^(?:участник|делегат|присутствующ|слушател|гост)/u.test(label) ? label : "человек";
}

/** How many took part: the main figure first, what stands beside it after. */
export function recogniseHeadcounts(
  text: ReadText,
  statements: readonly Statement[],
): { attendance: Attendance; doubts: Doubt[] } {
  const reading = new FigureReading(findOwnYear(text));
  for (const statement of statements) reading.read(statement);
  const { figures, doubts } = reading;
  const greatest = Math.max(0, ...figures.map(({ weight }) => weight));
  const main = figures.find(({ weight }) => weight === greatest && weight > 0);
  if (main === undefined) return { attendance: [], doubts };
  const rest = figures.filter(
    (figure) =>
      figure !== main && (figure.weight === 0 || figure.weight === greatest) && !isSame(figure, main),
  );
  const attendance = [main, ...rest].map(({ quantity, of, passage }) => {
    if (quantity.range)
      doubts.push(doubt("attendance", "названы два числа; записано меньшее как «не менее»", passage));
    const whom = of !== "" ? of : main.of !== "" ? main.of : nounOf("");
    return { count: quantity.count, bound: quantity.bound, of: whom, ...quotePassages(text, [passage]) };
  });
  for (const { passage, weight } of figures.filter(
    (figure) => figure.weight > 0 && figure.weight < greatest,
  )) {
    if (weight > 0)
      doubts.push(doubt("attendance", "ещё одно число людей; не записано, решите, о том же ли оно", passage));
  }
  return { attendance, doubts };
}

function isSame(one: Figure, other: Figure): boolean {
  return one.quantity.count === other.quantity.count && one.quantity.bound === other.quantity.bound;
}
