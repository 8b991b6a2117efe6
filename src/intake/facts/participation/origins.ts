import type { Doubt, ParticipationFacts, ReadText, Reference } from "../../model.ts";
import { doubt, quotePassages } from "../event/evidence.ts";
import type { Passage } from "../event/evidence.ts";
import { findClaims } from "./claims.ts";
import type { Claim } from "./claims.ts";
import { CAME } from "./attending-verbs.ts";
import { kindOf } from "./counted.ts";
import { findOwnYear, isOfAnotherYear } from "./own-year.ts";
import { placeFinderOf } from "./place-names.ts";
import type { PlaceFinder, PlaceName } from "./place-names.ts";
import { AbbreviationReading } from "./region-abbreviations.ts";
import { findRuns } from "./place-runs.ts";
import type { PlaceRun } from "./place-runs.ts";
import { fold } from "./statements.ts";
import type { Statement } from "./statements.ts";

type Regions = NonNullable<ParticipationFacts["regions"]>;
type Countries = NonNullable<ParticipationFacts["countries"]>;

/** Right before places: they are where people came from. */
const FROM =
  /(?<!\p{L})(?:из|от|представ(?:ител|ляющ|лявш|ля|ил|лен)\p{L}*|делегаци\p{L}*|посланц\p{L}*|географи\p{L}*|участниц\p{L}*)[\s:–—(-]*(?:(?:таких|следующих)\s+\p{L}+\s*(?:,\s*как)?[\s:–—-]*)?(?:(?:г|гг)\.\s?|город\p{L}*\s+|республик\p{L}*\s+)*$/u;
/** «12 субъектов Российской Федерации (…», «регионов: …», «4 стран ближнего зарубежья – …». */
const NAMED_KIND =
  /(?:(?:субъект|регион|республик|стран|государств|географи)\p{L}*(?:-участни[кц]\p{L}*)?(?:\s+[\p{L}-]+){0,6}|коллег(?:и|ами)?|учены(?:е|х|ми)|докладчик\p{L}*|област(?:ей|и)|краев|федерации|россии|рф|зарубежья|рубежа|снг|территори\p{L}*|участник\p{L}*|специалист\p{L}*|представител\p{L}*|педагог\p{L}*|человек|гост\p{L}*|участи(?:и|ем|е))\s*[:(–—-]\s*(?:(?:г|гг)\.\s?|город\p{L}*\s+|республик\p{L}*\s+|это\s+)*$/u;
const AMONG =
  /(?:субъект|регион|стран|государств)\p{L}*[^.;]{0,80}(?:в том числе|среди них|среди которых|включая|такие как|таких как|а именно)\s*[:–—-]?\s*(?:из\s+|г\.\s?)*$/u;
/** «учителя Татарстана и Чувашии», «образовательных организаций Республик Казахстан, Кыргызстан» */
const OF_PEOPLE =
  /(?:организаци[йи]|учреждени[йя]|школ[ы]?|вуз(?:ов|ы)|университет(?:ов|ы)|институт(?:ов|ы)|колледж(?:ей|и)|лице(?:ев|и)|муниципалитет(?:ов|ы)|работник(?:и|ов|ами)|специалист(?:ы|ов|ами)|педагог(?:и|ов|ами)|учител(?:я|ей|ями)|преподавател(?:и|ей|ями)|руководител(?:и|ей|ями)|ученые|ученых|учеными|коллег(?:и|ами)?|методист(?:ы|ов|ами)|воспитател(?:и|ей|ями)|директор(?:а|ов|ами)|гост(?:и|ей|ями)|делегат(?:ы|ов|ами)|студент(?:ы|ов|ами)|эксперт(?:ы|ов|ами)|территори[йи]|район(?:ов|ы)|округ(?:ов|а)|муниципальных\s+образований)\s+(?:(?:г|гг)\.\s?|город\p{L}*\s+|республик\p{L}*\s+)*$/u;

/** «из 18 регионов России, Польши и Литвы» */
const AFTER_RUSSIA =
  /(?<!\p{L})(?:из|от|представ(?:ител|ляющ|лявш)\p{L}*|географи\p{L}*)\s[^.;:]{0,60}(?:россии|рф|российской\s+федерации)\s?(?:,|\s+и|,?\s+а\s+также)\s+(?:(?:из|республик\p{L}*)\s+)*$/u;

/** «Татарстан, Башкортостан и др.» */
const MORE = /^[\s,]*(?:и|а\s+также)\s+(?:др\.|другие|других|многие\s+другие|многих\s+других)/iu;

interface Listed {
  id: string;
  passage: Passage;
}

export interface Origins {
  regions: Regions | null;
  countries: Countries | null;
  doubts: Doubt[];
}

/** Where people came from: regions and countries that are said of those who took part. */
export class OriginReading {
  private readonly finder: PlaceFinder;
  private readonly abbreviations: AbbreviationReading;
  private readonly text: ReadText;
  private readonly listed: Record<PlaceName["kind"], Listed[]> = { region: [], country: [] };
  private readonly claims: Record<PlaceName["kind"], Claim[]> = { region: [], country: [] };
  private readonly doubts: Doubt[] = [];
  /** What the heading names: whose meeting it is. */
  private readonly own: ReadonlySet<string>;
  private readonly ownYear: string | null;
  /** The address of a unit whose items go on with the list. */
  private open: string | null = null;

  constructor(text: ReadText, reference: Reference) {
    this.text = text;
    this.ownYear = findOwnYear(text);
    this.finder = placeFinderOf(reference);
    this.abbreviations = new AbbreviationReading(text);
    const headings = text.units.filter(({ section }) => section === "heading");
    const named = headings.flatMap((unit) => this.finder.find(unit.text, fold(unit.text)));
    this.own = new Set(named.map(({ id }) => id));
  }

  read(statements: readonly Statement[]): Origins {
    for (const statement of statements) this.readStatement(statement);
    const regions = this.conclude("region", "regions");
    const countries = this.conclude("country", "countries");
    return {
      regions: regions === null ? null : { ...regions, listed: regions.listed.map(toReference) },
      countries,
      doubts: this.doubts,
    };
  }

  private readStatement(statement: Statement): void {
    const { plain, text, participation, about, unit } = statement;
    const isItem = this.open !== null && unit.kind === "item";
    if (!isItem) this.open = null;
    if ((!participation && !isItem) || about === "other") return;
    for (const claim of findClaims(statement)) {
      if (!isOfAnotherYear(plain, claim.passage.start - statement.start, this.ownYear))
        this.claims[claim.kind].push(claim);
    }
    const found = [...this.finder.find(text, plain), ...this.abbreviations.find(text)].sort(
      (a, b) => a.start - b.start,
    );
    for (const run of findRuns(text, plain, found)) {
      if ((isItem && /^(?:г\.|город)?\s*$/u.test(run.before)) || isOrigin(run, plain))
        this.keepRun(statement, run);
      else if (isOfThoseWhoCame(run.before, plain)) this.doubtSingle(statement, run);
    }
    if (/(?:субъект|регион|стран|государств)\p{L}*[^.;:]{0,60}:$/u.test(plain)) this.open = unit.address;
  }

  private keepRun({ unit, start, text }: Statement, run: PlaceRun): void {
    const passageOf = (from: number, to: number) => ({ unit, start: start + from, end: start + to });
    const onlyCities = run.places.every(({ isCity }) => isCity);
    if (run.strangers.length > 0) {
      const isShort = run.strangers.every((stranger) => /^\p{Lu}{2,4}$/u.test(stranger));
      const what = isShort ? "названы сокращения" : "названы города";
      const why = `${what} (${run.strangers.join(", ")}): регионы по ним не записаны, решите сами`;
      this.doubts.push(doubt("regions", why, passageOf(run.start, run.end)));
      if (onlyCities) return;
    }
    if (MORE.test(text.slice(run.end)))
      this.doubts.push(
        doubt("regions", "перечислены не все: дальше стоит «и др.»", passageOf(run.start, run.end)),
      );
    for (const kind of ["region", "country"] as const) {
      const places = run.places.filter((place) => place.kind === kind);
      const [first] = places;
      if (first === undefined) continue;
      const passage = passageOf(first.start, places.at(-1)?.end ?? first.end);
      for (const { id, meant, start: from, end } of places) {
        if (meant !== null)
          this.doubts.push(doubt("regions", `вероятно, «${meant}»: проверьте`, passageOf(from, end)));
        if (!this.listed[kind].some((other) => other.id === id)) this.listed[kind].push({ id, passage });
      }
    }
  }

  /** «200 педагогов Пермского края»: perhaps where they came from, perhaps whose meeting it is. */
  private doubtSingle({ unit, start, text }: Statement, run: PlaceRun): void {
    const [place] = run.places;
    if (place === undefined || this.own.has(place.id)) return;
    const words = text.slice(run.start, run.end);
    const why = `возможно, участники отсюда: ${words}; в список не записано, решите сами`;
    const passage = { unit, start: start + run.start, end: start + run.end };
    this.doubts.push(doubt(place.kind === "region" ? "regions" : "countries", why, passage));
  }

  private conclude(kind: PlaceName["kind"], field: "regions" | "countries") {
    const listed = this.listed[kind];
    const [claim = null, ...others] = this.claims[kind];
    if (claim === null && listed.length === 0) return null;
    for (const other of others.filter(({ count }) => count !== claim?.count)) {
      this.doubts.push(doubt(field, "названо и другое число; записано первое", other.passage));
    }
    const exact = claim?.bound === "exact" || (claim?.bound === "at-least" && listed.length < claim.count);
    if (claim !== null && exact && listed.length > 0 && listed.length !== claim.count) {
      const why = `заявлено ${claim.count}, перечислено ${listed.length}: сверьте список и объясните разницу в notes`;
      this.doubts.push(doubt(field, why, claim.passage));
    }
    const passages =
      listed.length > 0 ? listed.map(({ passage }) => passage) : [claim?.passage].filter(isPassage);
    return {
      ...(claim !== null && {
        claimed: {
          count: claim.count,
          bound: claim.bound,
          ...quotePassages(this.text, [claim.passage]),
        },
      }),
      listed: listed.map(({ id }) => id),
      ...quotePassages(this.text, [...new Set(passages)]),
    };
  }
}

function isPassage(passage: Passage | undefined): passage is Passage {
  return passage !== undefined;
}

function toReference(id: string): Regions["listed"][number] {
  return id.startsWith("RU-") ? id : { printed: id, id: null };
}

/** «педагогов Пермского края», «специалистов институтов развития образования Пермского края»: whose people they are. */
const WHO =
  /(?<who>[\p{L}-]+)\s+(?:(?:[\p{L}-]+(?:ых|их|ого|ой|ных)\s+){0,2}(?:организаций|учреждений|школ|вузов|университетов|институтов|академий|центров|министерств|департаментов|комитетов|управлений|органов|колледжей|техникумов|лицеев|гимназий|садов|библиотек|музеев)\s+(?:(?:(?!и\s)[\p{L}-]+(?:ия|ой|ого|их|ых|ей|ием|ем|и)\s+){0,5})?)?(?:(?:г|гг)\.\s?|город\p{L}*\s+|республик\p{L}*\s+)*$/u;

const AMONG_THEM =
  /(?:среди|в\s+числе)\s+(?:[\p{L}-]+\s+){0,2}(?:участник|гост|делегат|слушател|докладчик|выступивш|выступающ|спикер)\p{L}*[^.;]*$/u;

/** Said of people who came, in the same clause as that they came. */
function isOfThoseWhoCame(before: string, plain: string): boolean {
  const who = WHO.exec(before)?.groups?.["who"];
  if (who === undefined || kindOf(who) !== "person") return false;
  if (AMONG_THEM.test(before)) return true;
  return Array.from(plain.matchAll(CAME)).some(({ 0: verb, index }) => {
    const between = plain.slice(Math.min(index + verb.length, before.length), Math.max(index, before.length));
    return !/(?:,|\sи)\s+(?:что|чтобы|где|когда|котор\p{L}+)(?!\p{L})|[;:]/u.test(between);
  });
}

/** «учёный из Минска (Беларусь)», «Беларусь представляли 12 педагогов» */
const IN_BRACKETS = /\((?:[^()]{0,60},\s*)?$/u;
const SPOKE = /(?<!\p{L})выступ(?:ил|ал|ающ)|докладчик|спикер/u;
const REPRESENTED_BY = /^\s+представля(?:л[аои]?|ю[тщ]|ет)/u;

function isOrigin({ before, places, strangers, end }: PlaceRun, plain: string): boolean {
  // «учёные России, Белоруссии»: Russia is one of several, though it is not listed.
  const bare = before.replace(/(?:росси[яию]|рф|российск\p{L}+\s+федераци[яию])\s?(?:,|\s+и)\s+$/u, "");
  const leads = [before, bare];
  if (leads.some((lead) => [FROM, NAMED_KIND, AMONG, AFTER_RUSSIA].some((sign) => sign.test(lead))))
    return true;
  const after = plain.slice(end);
  if (REPRESENTED_BY.test(after)) return true;
  if (IN_BRACKETS.test(before) && after.startsWith(")") && (plain.search(CAME) >= 0 || SPOKE.test(plain)))
    return true;
  return (
    (places.length + strangers.length > 1 || bare !== before) &&
    (OF_PEOPLE.test(bare) || isOfThoseWhoCame(bare, plain))
  );
}
