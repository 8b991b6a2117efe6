import type { Doubt, ParticipationFacts, ReadText, Reference } from "../../model.ts";
import { doubt, quotePassages } from "../event/evidence.ts";
import type { Passage } from "../event/evidence.ts";
import { findClaims } from "./claims.ts";
import type { Claim } from "./claims.ts";
import { PlaceFinder } from "./place-names.ts";
import type { PlaceName } from "./place-names.ts";
import { findRuns } from "./place-runs.ts";
import type { PlaceRun } from "./place-runs.ts";
import type { Statement } from "./statements.ts";

type Regions = NonNullable<ParticipationFacts["regions"]>;
type Countries = NonNullable<ParticipationFacts["countries"]>;

/** Right before places: they are where people came from. */
const FROM =
  /(?<!\p{L})(?:из|от|представ(?:ител|ляющ|лявш|ля|ил)\p{L}*|делегаци\p{L}*|посланц\p{L}*|географи\p{L}*|участниц\p{L}*)[\s:–—(-]*(?:(?:таких|следующих)\s+\p{L}+\s*(?:,\s*как)?[\s:–—-]*)?(?:(?:г|гг)\.\s?|город\p{L}*\s+|республик\p{L}*\s+)*$/u;
/** «12 субъектов Российской Федерации (…», «регионов: …», «4 стран ближнего зарубежья – …». */
const NAMED_KIND =
  /(?:(?:субъект|регион|республик|стран|государств|географи)\p{L}*(?:\s+[\p{L}-]+){0,6}|област(?:ей|и)|краев|федерации|россии|рф|зарубежья|рубежа|снг|территори\p{L}*|участник\p{L}*|специалист\p{L}*|представител\p{L}*|педагог\p{L}*|человек|гост\p{L}*|участи(?:и|ем|е))\s*[:(–—-]\s*(?:(?:г|гг)\.\s?|город\p{L}*\s+|республик\p{L}*\s+|это\s+)*$/u;
const AMONG =
  /(?:субъект|регион|стран|государств)\p{L}*[^.;]{0,80}(?:в том числе|среди них|среди которых|включая|такие как|таких как|а именно)\s*[:–—-]?\s*(?:из\s+|г\.\s?)*$/u;
/** «учителя Татарстана и Чувашии», «образовательных организаций Республик Казахстан, Кыргызстан» */
const OF_PEOPLE =
  /(?:организаци[йи]|учреждени[йя]|школ[ы]?|вуз(?:ов|ы)|университет(?:ов|ы)|институт(?:ов|ы)|колледж(?:ей|и)|лице(?:ев|и)|муниципалитет(?:ов|ы)|работник(?:и|ов|ами)|специалист(?:ы|ов|ами)|педагог(?:и|ов|ами)|учител(?:я|ей|ями)|преподавател(?:и|ей|ями)|руководител(?:и|ей|ями)|ученые|ученых|учеными|коллег(?:и|ами)?|методист(?:ы|ов|ами)|воспитател(?:и|ей|ями)|директор(?:а|ов|ами)|гост(?:и|ей|ями)|делегат(?:ы|ов|ами)|студент(?:ы|ов|ами)|эксперт(?:ы|ов|ами)|территори[йи]|район(?:ов|ы)|округ(?:ов|а)|муниципальных\s+образований)\s+(?:(?:г|гг)\.\s?|город\p{L}*\s+|республик\p{L}*\s+)*$/u;

/** «из 18 регионов России, Польши и Литвы» */
const AFTER_RUSSIA =
  /(?<!\p{L})(?:из|от|представ(?:ител|ляющ|лявш)\p{L}*|географи\p{L}*)\s[^.;:]{0,60}(?:россии|рф|российской\s+федерации)(?:,|\s+и|,?\s+а\s+также)\s+(?:(?:из|республик\p{L}*)\s+)*$/u;

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
  private readonly text: ReadText;
  private readonly listed: Record<PlaceName["kind"], Listed[]> = { region: [], country: [] };
  private readonly claims: Record<PlaceName["kind"], Claim[]> = { region: [], country: [] };
  private readonly doubts: Doubt[] = [];
  /** The address of a unit whose items go on with the list. */
  private open: string | null = null;

  constructor(text: ReadText, reference: Reference) {
    this.text = text;
    this.finder = new PlaceFinder(reference);
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
    for (const claim of findClaims(statement)) this.claims[claim.kind].push(claim);
    const found = this.finder.find(text, plain);
    for (const run of findRuns(text, plain, found)) {
      if ((isItem && /^(?:г\.|город)?\s*$/u.test(run.before)) || isOrigin(run)) this.keepRun(statement, run);
    }
    if (/(?:субъект|регион|стран|государств)\p{L}*[^.;:]{0,60}:$/u.test(plain)) this.open = unit.address;
  }

  private keepRun({ unit, start }: Statement, run: PlaceRun): void {
    const passageOf = (from: number, to: number) => ({ unit, start: start + from, end: start + to });
    const onlyCities = run.places.every(({ isCity }) => isCity);
    if (run.strangers.length > 0) {
      const why = `названы города (${run.strangers.join(", ")}): регионы по ним не записаны, решите сами`;
      this.doubts.push(doubt("regions", why, passageOf(run.start, run.end)));
      if (onlyCities) return;
    }
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

function isOrigin({ before, places }: PlaceRun): boolean {
  if (FROM.test(before) || NAMED_KIND.test(before) || AMONG.test(before) || AFTER_RUSSIA.test(before))
    return true;
  // «ученые России, Белоруссии»: Russia is one of several, though it is not listed.
  const bare = before.replace(/(?:россии|рф|российской\s+федерации)(?:,|\s+и)\s+$/u, "");
  return (places.length > 1 || bare !== before) && OF_PEOPLE.test(bare);
}
