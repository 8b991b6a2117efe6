import { findQuantities } from "../../../russian/quantities.ts";
import type { Quantity } from "../../../russian/quantities.ts";
import { formsOfPlace } from "../../gazetteer/place-forms.ts";
import type { Doubt, ParticipationFacts, ReadText, Settlement } from "../../model.ts";
import { doubt, quotePassages } from "../event/evidence.ts";
import type { Passage } from "../event/evidence.ts";
import { CAME } from "./attending-verbs.ts";
import type { Statement } from "./statements.ts";

type Municipalities = NonNullable<ParticipationFacts["municipalities"]>;

/** The kinds, as printed in any form, and their nominative singular; the longer first. */
const KINDS: [kind: string, source: string][] = [
  ["муниципальный район", "муниципальн(?:ый|ого|ые|ых|ыми|ом)\\s+район(?:а|ы|ов|ами|е|ах)?"],
  ["муниципальный округ", "муниципальн(?:ый|ого|ые|ых|ыми|ом)\\s+округ(?:а|ов|ами|е|ах)?"],
  ["городской округ", "городск(?:ой|ого|ие|их|ими|ом)\\s+округ(?:а|ов|ами|е|ах)?"],
  ["городское поселение", "городск(?:ое|ого|ие|их|ими|ом)\\s+поселени(?:е|я|й|ями|и|ях)"],
  ["сельское поселение", "сельск(?:ое|ого|ие|их|ими|ом)\\s+поселени(?:е|я|й|ями|и|ях)"],
  ["муниципальное образование", "муниципальн(?:ое|ого|ые|ых|ыми|ом)\\s+образовани(?:е|я|й|ями|и|ях)"],
  ["улус", "улус(?:а|ы|ов|ами)?"],
  ["район", "район(?:а|ы|ов|ами)?"],
];
const GENERAL =
  "муниципалитет(?:а|ы|ов|ами)?|муниципальн\\p{L}+\\s+и\\s+городск\\p{L}+\\s+округ(?:а|ов)|территори(?:и|й)(?!\\s+(?:российской\\s+федерации|рф|россии|страны))";
const KIND = new RegExp(
  `(?<!\\p{L})(?:${KINDS.map(([, source]) => `(${source})`).join("|")}|(${GENERAL}))(?!\\p{L})`,
  "gu",
);

/** «Аргаяшский», «Катав-Ивановского»: what an adjective made of a place name looks like. */
const NAME = String.raw`\p{Lu}\p{L}+(?:[-–]\p{Lu}?\p{L}+)*(?:ий|ый|ой|ого|его|ие|ые|их|ых)`;
const NAMES = `${NAME}(?:(?:,\\s*|\\s+и\\s+)${NAME})*`;
const BEFORE = new RegExp(`(?<names>${NAMES})\\s+$`, "u");
/** Between a kind and the list of its names: a region, and what opens the list. */
const OPENS = new RegExp(
  `^(?:\\s+\\p{Lu}[\\p{L}-]+\\s+(?:области|края|республики|округа)|\\s+Республики\\s+\\p{Lu}[\\p{L}-]+)?\\s*(?::\\s*\\(|\\(|:|–|—)\\s*(?<names>${NAMES})`,
  "u",
);
/** «городских округов Свердловской области» names the region, no municipality. */
const OF_REGION = /^\s+(?:област|кра[йяею]|республик|автономн|округ)/u;
/** «города Ишима, Ишимского, …»: a town among the adjectives, before them. */
const TOWNS = /(?:города|гг?\.)\s+(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)(?:,\s*|\s+и\s+)$/u;

const PROPER =
  /^\s+(?<names>(?:«?\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+)?»?)(?:(?:,\s*|\s+и\s+)«?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?»?)*)(?=[\s,.;)]|$)/u;

/** Says of people that they came, beside the verbs. */
const BROUGHT = /представлял\p{L}*|среди\s+участников/u;
/** Said of those who came: whose they are, or where they are from. */
const FROM =
  /(?:(?<!\p{L})из|представител\p{L}*|делегаци\p{L}*|организаци[йи]|учреждени[йя]|школ[ыа]?|сад(?:ов|ы)|работник\p{L}*|специалист\p{L}*|педагог\p{L}*|учител\p{L}*|руководител\p{L}*|методист\p{L}*|воспитател\p{L}*|директор\p{L}*|образовани(?:ем|я)|(?:округов|районов),?(?:\s+(?:и|а также))?)\s+$/u;

/** «из семи муниципальных образований края: города Кунгура, Ординского и …» */
const NAMED = /муниципал\p{L}*[^.;]{0,80}[:(–—][^.;]*$/u;

function normalizePlace(name: string): string {
  return name.toLowerCase().replaceAll("ё", "е").replaceAll("-", " ");
}

function isOrigin(before: string): boolean {
  return FROM.test(before) || NAMED.test(before);
}

interface Kind extends Passage {
  /** `null` for words that name municipalities of any kind. */
  kind: string | null;
}

interface Claim {
  count: number;
  bound: Quantity["bound"];
  passage: Passage;
  general: boolean;
}

export class MunicipalityReading {
  private readonly listed: { name: string; kind: string; passage: Passage }[] = [];
  private readonly claims: Claim[] = [];
  private readonly text: ReadText;
  private readonly settlements: readonly Settlement[];
  private readonly stressed: ReadonlySet<string>;

  constructor(text: ReadText, settlements: readonly Settlement[]) {
    this.text = text;
    this.settlements = settlements;
    this.stressed = new Set(
      settlements.map(({ name }) => name).filter((name) => /[^аеёиоуыэюя]ой$/u.test(name)),
    );
  }

  read(statements: readonly Statement[]): { municipalities: Municipalities | null; doubts: Doubt[] } {
    let previous: Statement | null = null;
    for (const statement of statements) {
      const goesOn =
        previous?.unit === statement.unit &&
        /^(?:среди\s+них|из\s+них|это|в\s+том\s+числе)/u.test(statement.plain);
      if (
        ((statement.plain.search(CAME) >= 0 || BROUGHT.test(statement.plain)) &&
          statement.about !== "other") ||
        goesOn
      ) {
        this.readStatement(statement);
        previous = statement;
      } else previous = null;
    }
    return this.conclude();
  }

  private readStatement({ text, plain, unit, start }: Statement): void {
    const quantities = findQuantities(text);
    const kinds = Array.from(plain.matchAll(KIND), (match): Kind => {
      const group = match.slice(1).findIndex((words: string | undefined) => words !== undefined);
      return {
        kind: KINDS[group]?.[0] ?? null,
        unit,
        start: match.index,
        end: match.index + match[0].length,
      };
    });
    const passageOf = (from: number, to: number) => ({ unit, start: start + from, end: start + to });
    let opened = 0;
    for (const { kind, start: from, end } of kinds) {
      const quantity = quantities.find(
        (candidate) =>
          candidate.end <= from && /^\s+(?:\p{L}+(?:ых|их|ого)\s+)?$/u.test(plain.slice(candidate.end, from)),
      );
      if (quantity !== undefined && !/(?<!\p{L})(?:в|во|для)\s+$/u.test(plain.slice(0, quantity.start)))
        this.keepClaim(quantity, kind, passageOf(quantity.start, end));
      if (kind === null || from < opened) continue;
      const after = OPENS.exec(text.slice(end));
      const before = BEFORE.exec(text.slice(0, from));
      const proper = quantity === undefined ? PROPER.exec(text.slice(end)) : null;
      if (after !== null && quantity !== undefined) {
        opened = end + after[0].length;
        const closing = new RegExp(`^\\s+(?:${KINDS.map(([, source]) => source).join("|")})`, "u").exec(
          plain.slice(opened),
        );
        opened += closing === null ? 0 : closing[0].length;
        if (text.startsWith(")", opened)) opened++;
        this.keepNames(after.groups?.["names"] ?? "", kind, passageOf(quantity.start, opened), true);
      } else if (before !== null && isOrigin(plain.slice(0, before.index))) {
        const town = this.readTown(text.slice(0, before.index));
        const start = town === null ? before.index : town.start;
        if (town !== null) this.keepNames(town.name, "город", passageOf(start, end), false);
        this.keepNames(before.groups?.["names"] ?? "", kind, passageOf(start, end), true);
      } else if (
        proper !== null &&
        !OF_REGION.test(text.slice(end + proper[0].length)) &&
        isOrigin(plain.slice(0, from)) &&
        /город|муниципальн/u.test(kind)
      ) {
        this.keepNames(proper.groups?.["names"] ?? "", kind, passageOf(from, end + proper[0].length), false);
      }
    }
  }

  /** The town that a list begins with; only one that the gazetteer knows, because its nominative is needed. */
  private readTown(before: string): { name: string; start: number } | null {
    const match = TOWNS.exec(before);
    if (match === null) return null;
    const form = normalizePlace(match[1] ?? "");
    const names = this.settlements.filter(({ name }) => {
      return match[1]?.startsWith(name.charAt(0)) === true && formsOfPlace(name).includes(form);
    });
    const name = names[0]?.name;
    return name === undefined || names.some((other) => other.name !== name)
      ? null
      : { name, start: match.index };
  }

  private keepClaim({ count, bound, range }: Quantity, kind: string | null, passage: Passage): void {
    if (range || count === 0) return;
    const general = kind === null || kind === "муниципальное образование";
    this.claims.push({ count, bound, passage, general });
  }

  private keepNames(names: string, kind: string, passage: Passage, adjectives: boolean): void {
    for (const piece of names.split(/,|(?<!\p{L})и(?!\p{L})/u)) {
      const name = adjectives ? this.nominative(piece.trim()) : piece.replace(/[«»]/g, "").trim();
      if (name === "" || this.listed.some((other) => other.name === name && other.kind === kind)) continue;
      this.listed.push({ name, kind, passage });
    }
  }

  /** «Аргаяшского» → «Аргаяшский», «Полевского» → «Полевской» where a settlement is called so. */
  private nominative(name: string): string {
    const stem = name.replace(/(?:ий|ый|ой|ого|его|ие|ые|их|ых)$/u, "");
    if (/(?:ий|ый|ой)$/u.test(name)) return name;
    if (this.stressed.has(`${stem}ой`)) return `${stem}ой`;
    return stem + (/[гкхжшчщ]$/u.test(stem) || name.endsWith("его") ? "ий" : "ый");
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
