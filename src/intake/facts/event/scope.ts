import type { Described } from "../../../archive/schema.ts";
import { compilePattern, matchPattern } from "../../../russian/pattern.ts";
import type { Doubt, ReadText, Reference } from "../../model.ts";
import { doubt, quotePassages } from "./evidence.ts";
import type { Passage } from "./evidence.ts";
import { maskQuotations } from "./quotations.ts";
import { findMentions } from "./mention.ts";
import type { OwnMention } from "./own-event.ts";

type Place = Described["place"];
type Inferred = NonNullable<Described["event"]["scopeInferred"]>;

export interface RecognisedScope {
  scope?: string;
  scopeInferred?: Inferred;
  doubts: Doubt[];
}

const PART_OF_COUNTRY = /^(?:(?:по|при)?волжск|сибирск|уральск|дальневосточн|северо|евразийск)/;
const FEDERAL_CITIES = new Set(["RU-MOW", "RU-SPE"]);

/** The adjective that is printed before the meeting's noun, else what its name and the text let conclude. */
export function recogniseScope(
  text: ReadText,
  reference: Reference,
  own: readonly OwnMention[],
  place: Place,
): RecognisedScope {
  for (const { unit, mention } of own) {
    const printed = readAdjectives(mention.adjectives, reference);
    if (printed !== null)
      return adjust(
        printed.scope,
        { unit, start: printed.start, end: mention.noun.end },
        text,
        reference,
        place,
      );
  }
  for (const named of own.slice(0, 2)) {
    const concluded = concludeFromName(text, named);
    if (concluded !== null) return { ...concluded, doubts: [] };
  }
  return (
    concludeFromText(text, reference, own) ?? {
      doubts: [
        doubt("event.scope", "масштаб не назван прилагательным; выберите его, если он следует из документа"),
      ],
    }
  );
}

function readAdjectives(
  adjectives: OwnMention["mention"]["adjectives"],
  { vocabularies }: Reference,
): { scope: string; start: number } | null {
  const found = vocabularies.scopes.flatMap(({ id, recognise }) =>
    recognise
      .flatMap((source) => matchPattern(compilePattern(source), adjectives))
      .map(({ start }) => ({ scope: id, start })),
  );
  // «Общегородской», «межобластной»: the vocabulary knows the plain words.
  for (const { normal, start } of adjectives) {
    if (/^общегородск|^внутригородск/.test(normal)) found.push({ scope: "municipal", start });
    if (/^общероссийск|^федеральн/.test(normal)) found.push({ scope: "national", start });
    if (normal.startsWith("евразийск")) found.push({ scope: "international", start });
    if (/^(?:межобластн|межреспубликанск)/.test(normal)) found.push({ scope: "interregional", start });
    if (/^(?:общешкольн|школьн|межшкольн|внутривузовск)/.test(normal))
      found.push({ scope: normal.startsWith("меж") ? "municipal" : "institutional", start });
  }
  // «Сибирского международного форума» is international: a part of the country only tells where no scope is printed.
  const geographic = new Set(
    adjectives.filter(({ normal }) => PART_OF_COUNTRY.test(normal)).map(({ start }) => start),
  );
  return (
    found.sort(
      (a, b) => Number(geographic.has(a.start)) - Number(geographic.has(b.start)) || a.start - b.start,
    )[0] ?? null
  );
}

/** «Городская» in Москва and Санкт-Петербург is of a region, «окружная» of an autonomous okrug too. */
function adjust(
  scope: string,
  passage: Passage,
  text: ReadText,
  reference: Reference,
  place: Place,
): RecognisedScope {
  const region = place?.region ?? null;
  const word = passage.unit.text.slice(passage.start, passage.end).toLowerCase();
  if (scope === "municipal" && region !== null) {
    const from = quotePassages(text, [passage]).says;
    if (FEDERAL_CITIES.has(region) && /^(?:обще)?городск/.test(word))
      return {
        scope: "regional",
        scopeInferred: {
          from,
          why: "город — субъект Российской Федерации, городское мероприятие в нём региональное",
        },
        doubts: [],
      };
    const type = reference.vocabularies.regions.find(({ iso }) => iso === region)?.type;
    if (type === "автономный округ" && word.startsWith("окружн"))
      return {
        scope: "regional",
        scopeInferred: {
          from,
          why: "округ — субъект Российской Федерации, окружное мероприятие в нём региональное",
        },
        doubts: [],
      };
  }
  return { scope, doubts: [] };
}

const MUNICIPALITY =
  /(?:городск\p{L}+|муниципальн\p{L}+)\s+(?:округ|район|образовани)\p{L}*|\p{Lu}\p{Ll}+ск(?:ого|ой|ом)\s+район\p{L}*|(?<!\p{L})(?:города|г\.)\s*\p{Lu}\p{Ll}+/u;
const REGION =
  /\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?\s+(?:области|края|автономного\s+округа)|Республики\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+\s+Республики/u;
const NATIONAL_SOCIETY =
  /(?:[Вв]се|[Оо]бще)российск\p{L}+\s+(?:[\p{L}-]+\s+){0,2}?(?:ассоциаци|союз|обществ|федераци|организаци|профсоюз|объединени|движени)\p{L}*/u;
const COUNTRY = /(?:Российской\s+Федерации|России|РФ)(?!\p{L})/u;
const COMMONWEALTH = /(?:СНГ|Содружества\s+Независимых|государств\s*-\s*участников|БРИКС|ЕАЭС|ШОС)(?!\p{L})/u;
/** Of a row of such meetings; a wider scope is rather that of others' experience. */
const NARROW = new Set(["regional", "intermunicipal", "municipal", "institutional"]);
const INSTITUTION =
  /(?:школы|гимназии|лицея|колледжа|техникума|университета|института|академии|детского\s+сада|учреждения)(?:\s*№|\s*«|(?!\p{L}))|(?:МБОУ|МАОУ|МБДОУ|МАДОУ|МКОУ|ГБОУ|ФГБОУ|МОУ|МДОУ|ГАПОУ|ГБПОУ)/u;

/** «… педагогических работников Лысьвенского городского округа»: whose meeting it is. */
function concludeFromName(
  text: ReadText,
  { unit, mention }: OwnMention,
): { scope: string; scopeInferred: Inferred } | null {
  const until = unit.section === "heading" ? (mention.theme?.from ?? unit.text.length) : mention.end;
  const masked = maskQuotations(unit.text).slice(mention.noun.end, until);
  const isCapitals = masked === masked.toUpperCase();
  const find = (pattern: RegExp) => (isCapitals ? new RegExp(pattern.source, "iu") : pattern).exec(masked);
  const conclude = (scope: string, why: string, match: RegExpExecArray) => {
    const end = mention.noun.end + match.index + match[0].length;
    const { says } = quotePassages(text, [{ unit, start: mention.start, end: Math.max(end, mention.end) }]);
    return { scope, scopeInferred: { from: says, why: `масштаб не назван прилагательным; ${why}` } };
  };
  const district = find(/федерального\s+округа/u);
  if (district !== null) return conclude("interregional", "это мероприятие федерального округа", district);
  const society = find(NATIONAL_SOCIETY);
  if (society !== null && !/(?:отделени|филиал|представительств)/iu.test(masked.slice(0, society.index)))
    return conclude("national", "это мероприятие всероссийской организации", society);
  const institution = find(INSTITUTION);
  const town = find(MUNICIPALITY);
  if (institution !== null && institution.index < (town?.index ?? Infinity))
    return conclude("institutional", "это мероприятие одной организации", institution);
  if (town !== null) {
    return /(?:Москвы|Санкт-Петербурга|Москве|Санкт)/u.test(town[0])
      ? conclude("regional", "это мероприятие города — субъекта Российской Федерации", town)
      : conclude("municipal", "это мероприятие одного муниципалитета", town);
  }
  const region = find(REGION);
  if (region !== null)
    return conclude("regional", "это мероприятие одного субъекта Российской Федерации", region);
  const commonwealth = find(COMMONWEALTH);
  if (commonwealth !== null)
    return conclude("international", "это мероприятие нескольких стран", commonwealth);
  const country = find(COUNTRY);
  if (country !== null) return conclude("national", "это мероприятие всей страны", country);
  return null;
}

/** What the text says of such meetings elsewhere: «опыт проведения муниципальных педагогических конференций». */
function concludeFromText(
  text: ReadText,
  reference: Reference,
  own: readonly OwnMention[],
): RecognisedScope | null {
  const noun = own[0]?.mention.noun;
  if (noun === undefined) return null;
  for (const unit of text.units) {
    if (unit.section === "recommendations") continue;
    for (const mention of findMentions(unit.text)) {
      const same = mention.noun.nominative.slice(0, 5) === noun.nominative.slice(0, 5);
      const printed = same ? readAdjectives(mention.adjectives, reference) : null;
      if (printed === null || mention.noun.gender !== "plural" || !NARROW.has(printed.scope)) continue;
      const passage = { unit, ...mention.core };
      const { says } = quotePassages(text, [passage]);
      const why = "масштаб самого мероприятия не назван; так названы мероприятия, в ряду которых оно стоит";
      return {
        scope: printed.scope,
        scopeInferred: { from: says, why },
        doubts: [
          doubt("event.scope", "масштаб выведен из слов о других таких мероприятиях; проверьте", passage),
        ],
      };
    }
  }
  return null;
}
