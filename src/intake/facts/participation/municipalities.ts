import { findQuantities } from "../../../russian/quantities.ts";
import type { Quantity } from "../../../russian/quantities.ts";
import type { Doubt, ParticipationFacts, ReadText, Settlement } from "../../model.ts";
import { doubt, quotePassages } from "../event/evidence.ts";
import type { Passage } from "../event/evidence.ts";
import { CLOSING_KIND, findKinds } from "./municipality-kinds.ts";
import type { PrintedKind } from "./municipality-kinds.ts";
import { dropCounts, isOrigin, LABELLED, saysWhoCame } from "./municipality-cues.ts";
import { findCounted, readClaim } from "./municipality-claims.ts";
import type { CountedSentence, MunicipalityClaim } from "./municipality-claims.ts";
import { MunicipalityNames, NAMES, splitNames } from "./municipality-names.ts";
import type { Towns } from "./municipality-names.ts";
import { findOwnYear, isOfAnotherYear } from "./own-year.ts";
import type { Statement } from "./statements.ts";

type Municipalities = NonNullable<ParticipationFacts["municipalities"]>;

/** What the schema asks for where no kind is told. */
const OF_ANY_KIND = "муниципальное образование";
const BEFORE = new RegExp(`(?<names>${NAMES})\\s+(?:и\\s+(?:ряда\\s+)?(?:\\p{L}+\\s+)?других\\s+)?$`, "u");
/** Between a kind and the list of its names: a region, and what opens the list. */
const OPENS = new RegExp(
  `^(?:\\s+\\p{Lu}[\\p{L}-]+\\s+(?:области|края|республики|округа)|\\s+Республики\\s+\\p{Lu}[\\p{L}-]+|\\s+(?:области|края|республики))?\\s*(?::\\s*\\(|\\(|:|–|—)\\s*(?<names>${NAMES})`,
  "u",
);
/** «городских округов Свердловской области» names the region, no municipality. */
const OF_REGION = /^\s+(?:област|кра[йяею]|республик|автономн|округ)/u;
const ONE_PROPER = String.raw`(?:«[^«»]{2,60}»|\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+)?)`;
const PROPER = new RegExp(
  `^\\s+(?<names>${ONE_PROPER}(?:(?:,\\s*|\\s+и\\s+)${ONE_PROPER})*)(?=[\\s,.;)]|$)`,
  "u",
);
/** «Глазовский район», «Город Глазов»: the kind within the name. */
const WITHIN_NAME =
  /^(?:(?<town>[Гг]ород)\s+(?<name>\p{Lu}[\p{L} -]+)|(?<district>\p{Lu}[\p{L}-]+ий)\s+(?<kind>район))$/u;

/** Where a name may begin, with the word for a town before it. */
const TOWN_BEGINS =
  /(?<=^|[\s(])(?:(?:город(?:а|ов)?\s+|гг?\.\s*)\p{Lu}|(?<!(?:города?|городов|гг?\.)\s)\p{Lu})/gu;

export class MunicipalityReading {
  private readonly listed: { name: string; kind: string; passage: Passage }[] = [];
  private readonly claims: MunicipalityClaim[] = [];
  private readonly text: ReadText;
  private readonly ownYear: string | null;
  private readonly names: MunicipalityNames;

  constructor(text: ReadText, settlements: readonly Settlement[]) {
    this.text = text;
    this.ownYear = findOwnYear(text);
    this.names = new MunicipalityNames(settlements);
  }

  read(statements: readonly Statement[]): { municipalities: Municipalities | null; doubts: Doubt[] } {
    let previous: Statement | null = null;
    for (const statement of statements) {
      const goesOn =
        previous?.unit === statement.unit &&
        /^(?:среди\s+них|из\s+них|это|в\s+том\s+числе)/u.test(statement.plain);
      const isOfThis = !isOfAnotherYear(statement.plain, 0, this.ownYear);
      if (isOfThis && (goesOn || saysWhoCame(statement))) {
        this.readSentence({ ...statement, quantities: findQuantities(statement.text) });
        previous = statement;
      } else previous = null;
    }
    return this.conclude();
  }

  private readSentence(sentence: CountedSentence): void {
    let read = 0;
    const begun = this.listed.length;
    const bare = { ...sentence, text: dropCounts(sentence.text), plain: dropCounts(sentence.plain) };
    for (const kind of findKinds(sentence.plain, sentence.text)) {
      const counted = findCounted(sentence, kind);
      const claim = readClaim(sentence, kind, counted);
      if (claim !== null) this.claims.push(claim);
      if (kind.isTown || kind.start < read) continue;
      read = this.readNames(bare, { ...kind, kind: kind.kind ?? OF_ANY_KIND }, counted);
    }
    this.readTownLists(bare, this.listed.slice(begun));
  }

  /** «педагоги Златоуста, Миасса и Копейска», «из городов Карабаш, Кыштым» */
  private readTownLists(
    { text, plain, unit, start, listed }: CountedSentence,
    taken: readonly { passage: Passage }[],
  ): void {
    let read = 0;
    for (const { index } of text.matchAll(TOWN_BEGINS)) {
      const isItem = listed && index === 0;
      const isTaken = taken.some(
        ({ passage }) => passage.start <= start + index && start + index < passage.end,
      );
      if (isTaken || index < read || !(isItem || isOrigin(plain.slice(0, index)))) continue;
      const towns = this.names.readTownsHere(text.slice(index), isItem ? 1 : 2);
      if (towns === null) continue;
      read = index + towns.end;
      this.keepTowns(towns, { unit, start: start + index, end: start + read });
    }
  }

  /** Reads the names beside a kind; returns where what was read ends. */
  private readNames(
    { text, plain, unit, start, listed: isItem }: CountedSentence,
    kind: PrintedKind & { kind: string },
    counted: Quantity | null,
  ): number {
    const passageOf = (from: number, to: number) => ({ unit, start: start + from, end: start + to });
    const isFrom = isOrigin(plain.slice(0, kind.start)) || LABELLED.test(plain);
    const after = text.slice(kind.end);
    const opened = OPENS.exec(after);
    const listEnd = kind.end + (opened?.[0].length ?? 0);
    // «муниципалитетов: Тарского района, города Тары»: each has its own kind.
    const hasOwn = kind.kind === OF_ANY_KIND && CLOSING_KIND.test(plain.slice(listEnd));
    if (opened !== null && !hasOwn && (counted !== null || isFrom)) {
      const closed = listEnd + (CLOSING_KIND.exec(plain.slice(listEnd))?.[0].length ?? 0);
      const end = text.startsWith(")", closed) ? closed + 1 : closed;
      this.keepDistricts(
        opened.groups?.["names"] ?? "",
        kind.kind,
        passageOf(counted?.start ?? kind.start, end),
      );
      return this.keepTownsAfter(text, end, passageOf);
    }
    const listed = counted !== null || isFrom ? this.names.readTownsListed(after) : null;
    if (listed !== null) {
      const end = kind.end + listed.end;
      this.keepNames(
        listed.towns.map(({ name }) => name),
        kind.kind,
        passageOf(counted?.start ?? kind.start, end),
      );
      return end;
    }
    const before = BEFORE.exec(text.slice(0, kind.start));
    if (before !== null) {
      const towns = this.names.readTownsBefore(text.slice(0, before.index));
      const from = towns?.start ?? before.index;
      if (!isOrigin(plain.slice(0, from)) && !(isItem && from === 0)) return kind.end;
      if (towns !== null) this.keepTowns(towns, passageOf(from, kind.end));
      this.keepDistricts(before.groups?.["names"] ?? "", kind.kind, passageOf(from, kind.end));
      return this.keepTownsAfter(text, kind.end, passageOf);
    }
    const proper = counted === null ? PROPER.exec(after) : null;
    if (proper === null || !isFrom || !/город|муниципальн/u.test(kind.kind)) return kind.end;
    const end = kind.end + proper[0].length;
    if (OF_REGION.test(text.slice(end))) return kind.end;
    for (const name of splitNames(proper.groups?.["names"] ?? ""))
      this.keepProper(name, kind.kind, passageOf(kind.start, end));
    return end;
  }

  private keepTownsAfter(
    text: string,
    from: number,
    passageOf: (from: number, to: number) => Passage,
  ): number {
    const towns = this.names.readTownsAfter(text.slice(from));
    if (towns === null) return from;
    this.keepTowns(towns, passageOf(from, from + towns.end));
    return from + towns.end;
  }

  private keepTowns({ towns }: Towns, passage: Passage): void {
    for (const { name, kind } of towns) this.keepNames([name], kind, passage);
  }

  private keepDistricts(names: string, kind: string, passage: Passage): void {
    this.keepNames(
      splitNames(names).map((name) => this.names.nameDistrict(name)),
      kind,
      passage,
    );
  }

  private keepProper(printed: string, kind: string, passage: Passage): void {
    const bare = printed.replace(/[«»]/g, "").trim();
    const { town, name, district, kind: own } = WITHIN_NAME.exec(bare)?.groups ?? {};
    if (town !== undefined) this.keepNames([name ?? ""], "город", passage);
    else if (own !== undefined) this.keepNames([district ?? ""], own, passage);
    else this.keepNames([bare], kind, passage);
  }

  private keepNames(names: readonly string[], kind: string, passage: Passage): void {
    for (const name of names) {
      if (name === "" || this.listed.some((other) => other.name === name && other.kind === kind)) continue;
      this.listed.push({ name, kind, passage });
    }
  }

  private conclude(): { municipalities: Municipalities | null; doubts: Doubt[] } {
    const { listed, claims, text } = this;
    const doubts: Doubt[] = [];
    const general = claims.filter((claim) => claim.general);
    const [claim] = general.length > 0 ? general : claims.length === 1 ? claims : [];
    if (claim === undefined && claims.length > 1)
      doubts.push(
        doubt(
          "municipalities",
          "названы числа муниципалитетов разного вида: складывать их нельзя",
          claims[0]?.passage,
        ),
      );
    if (claim === undefined && listed.length === 0) return { municipalities: null, doubts };
    if (claim?.bound === "exact" && listed.length > 0 && listed.length !== claim.count) {
      const why = `заявлено ${claim.count}, перечислено ${listed.length}: сверьте список`;
      doubts.push(doubt("municipalities", why, claim.passage));
    }
    const passages =
      listed.length > 0 ? listed.map(({ passage }) => passage) : claim === undefined ? [] : [claim.passage];
    const municipalities: Municipalities = {
      ...(claim !== undefined && {
        claimed: { count: claim.count, bound: claim.bound, ...quotePassages(text, [claim.passage]) },
      }),
      listed: listed.map(({ name, kind }) => ({ name, kind })),
      ...quotePassages(text, [...new Set(passages)]),
    };
    return { municipalities, doubts };
  }
}
