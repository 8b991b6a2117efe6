import { findQuantities } from "../../../russian/quantities.ts";
import type { Quantity } from "../../../russian/quantities.ts";
import type { Doubt } from "../../model.ts";
import { doubt } from "../event/evidence.ts";
import { isOutOf, readCounted, readShared } from "./counted.ts";
import type { Counted } from "./counted.ts";
import { isOfAnotherYear } from "./own-year.ts";
import { CAME, DID, distanceTo, MET, OF_MEETING, SENT } from "./attending-verbs.ts";
import {
  ALTOGETHER,
  APPOSITION,
  CAME_AFTER,
  IN_NUMBER,
  INVERTED,
  isJoined,
  LABEL,
  NO_LABEL,
  ON_PAPER,
  ORIGIN_AFTER,
  OTHERS,
  PART_OF,
  PRESENT,
  SPEAKER,
  mannerAfter,
  mannerBefore,
} from "./figure-cues.ts";
import { isNamedBefore, makeFigure, nounBeside } from "./figures.ts";
import type { Figure, Read } from "./figures.ts";
import { BESIDE_EVENT } from "./statements.ts";
import type { Statement } from "./statements.ts";

/** Reads the numbers of people, sentence by sentence. */
export class FigureReading {
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
    const read: Read = { accepted: isContinuation, figures: [], people: null };
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
        this.readSum(statement, quantity, counted, read) ??
        this.readPart(statement, quantity, counted, read) ??
        this.readWhole(statement, quantity, counted, read);
      if (counted.kind === "person") read.people = counted;
      if (figure === null) continue;
      read.figures.push(figure);
      read.accepted = true;
    }
    this.figures.push(...read.figures);
    this.previous = read.accepted ? statement : null;
  }

  /** «120 учителей, 30 студентов – всего 150 человек»: what stands before are its parts. */
  private readSum(statement: Statement, quantity: Quantity, counted: Counted, read: Read): Figure | null {
    const parts = read.figures.filter(({ weight }) => weight > 0);
    const { plain } = statement;
    const sum = ALTOGETHER.exec(plain.slice(0, quantity.start));
    if (sum === null || parts.length === 0 || counted.kind === "other") return null;
    if (counted.kind === "none" && !/^\s*(?:[.,;)]|$)/u.test(plain.slice(quantity.end))) return null;
    if (read.figures.some(({ quantity: { count } }) => count >= quantity.count)) return null;
    // «учителя – 120, всего – 134»: whom the parts count stands before them.
    read.figures = read.figures.filter((part) => !parts.includes(part) || !isNamedBefore(part, statement));
    for (const part of parts) part.weight = 0;
    const end = counted.kind === "none" ? quantity.end : counted.end;
    return makeFigure(statement, quantity, counted.of, { start: sum.index, end }, 3.5);
  }

  /** A figure beside or within the one before it. */
  private readPart(
    statement: Statement,
    quantity: Quantity,
    counted: Counted,
    { accepted, figures, people }: Read,
  ): Figure | null {
    const { plain, text } = statement;
    const before = plain.slice(0, quantity.start);
    const after = plain.slice(quantity.end);
    const manner = mannerBefore.exec(before);
    if (manner !== null && counted.kind !== "other" && (accepted || this.isOfEvent(statement))) {
      const start = manner.index;
      const end = counted.kind === "none" ? quantity.end : counted.end;
      return makeFigure(
        statement,
        quantity,
        counted.of,
        { start, end },
        accepted ? 0 : counted.kind === "person" ? 2 : 1,
      );
    }
    if (!accepted) return null;
    const whole = people?.end ?? 0;
    const isBeside =
      figures.length > 0 &&
      counted.kind === "person" &&
      isJoined(plain.slice(whole, quantity.start), plain.slice(counted.end));
    const isPart =
      PART_OF.test(before.slice(-90)) ||
      PART_OF.test(plain.slice(0, 20)) ||
      (people !== null && /[:(]/u.test(before.slice(whole)));
    if (isBeside && !isPart)
      return makeFigure(statement, quantity, counted.of, { start: quantity.start, end: counted.end }, 0);
    if (counted.kind === "none") {
      const verb = isPart || OTHERS.test(before) ? CAME_AFTER.exec(after) : null;
      const label = mannerAfter.exec(after) ?? ORIGIN_AFTER.exec(after) ?? verb;
      if (label === null) return null;
      const end = quantity.end + label[0].length;
      return makeFigure(statement, quantity, "", { start: quantity.start, end }, 0);
    }
    if (counted.kind === "other" || !isPart) return null;
    const origin = ORIGIN_AFTER.exec(plain.slice(counted.end));
    const end = origin === null ? counted.end : counted.end + origin[0].trimEnd().length;
    return makeFigure(
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

  private readWhole(
    statement: Statement,
    quantity: Quantity,
    counted: Counted,
    { people }: Read,
  ): Figure | null {
    const { plain, about, unit } = statement;
    const before = plain.slice(0, quantity.start);
    if (counted.kind === "other" || quantity.count === 0) return null;
    const labelled = LABEL.exec(before);
    // «150 участников очно и 100 онлайн»: the participants are counted already.
    const label = labelled !== null && NO_LABEL.test(before.slice(0, labelled.index)) ? null : labelled;
    const inverted = INVERTED.exec(before);
    // «Заявлено 88 участников, все 88 и приняли участие»
    const verb = people === null ? null : CAME_AFTER.exec(plain.slice(quantity.end));
    const isPresent = IN_NUMBER.test(before) || (PRESENT.test(before) && !SPEAKER.test(counted.head));
    const isBare = isPresent && /^\s*[,.;]/u.test(plain.slice(quantity.end));
    const isNamedAround = label !== null || inverted !== null || verb !== null || isBare;
    if ((counted.kind === "none" && !isNamedAround) || ON_PAPER.test(before)) return null;
    const end = counted.kind === "none" ? quantity.end : counted.end;
    const isApposition = APPOSITION.test(before);
    const isBeside =
      isApposition || (BESIDE_EVENT.test(before) && /^(?:чел|участник|делегат)/u.test(counted.head));
    const isSubject = quantity.start === 0 && unit.section === "preamble";
    const verbs = [CAME, ...(about === "event" ? [OF_MEETING] : []), ...(isSubject ? [MET] : [])];
    const nearest = Math.min(...verbs.map((verb) => distanceTo(verb, plain, quantity.start, end)));
    const isTold = label !== null || isBeside || isPresent || statement.listed;
    const came = isTold ? 0 : nearest;
    const isNamed = /^(?:\p{L}+-)?(?:участник|делегат)/u.test(counted.head);
    const sent = came === Infinity ? distanceTo(SENT, plain, quantity.start, end) : Infinity;
    if (came === Infinity && sent === Infinity && !(isNamed && about !== "other")) return null;
    if (distanceTo(DID, plain, quantity.start, end) < Math.min(came, sent)) return null;
    if (about === "other" || isOfAnotherYear(plain, quantity.start, this.ownYear)) return null;
    const start = this.beginOf(statement, quantity, label, inverted);
    const of = counted.kind === "none" ? nounBeside(inverted, label, verb, people) : counted.of;
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
}
