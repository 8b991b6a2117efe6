import type { Span } from "../../../russian/pattern.ts";
import type { PlaceName } from "./place-names.ts";

/** Places that a sentence names one after another, and what stands before the first. */
export interface PlaceRun extends Span {
  places: PlaceName[];
  /** Named among them and neither region nor country: cities, mostly. As printed. */
  strangers: string[];
  /** The words before, lower case. */
  before: string;
}

/** What may stand between two places of one run. */
const JOIN =
  /^(?:[\s.,;()–—-]|(?:и|а|также|из|от|с|г|гг|город|города|городов|республик|республики|респ|областей|российской|федерации|россии|рф|федерального значения|в том числе|юга|севера|востока|запада|др|других)(?!\p{L})\.?)*$/u;
/** What names the districts of a region: «Пермского края (Лысьва, Кунгур)»; how many came from it: «– 120 человек». */
const ASIDE =
  /\([^()]*\)|[–—-]\s*\d+(?:\s+(?:чел\.|человека?|участник\p{L}*|педагог\p{L}*|учител\p{L}*|представител\p{L}*|делегат\p{L}*))?(?!\p{L})/gu;
const STRANGER = /^(?:г\.\s?|гор\.\s?)?\p{Lu}[\p{L}]+(?:[-–\s](?:на-)?\p{Lu}\p{L}+)*$/u;
const TITLE = /^(?:Республик|Российск|Федераци|Росси)/u;

interface Gap {
  strangers: string[];
}

/** Reads what stands between two places, `null` where it parts two runs. */
function readGap(text: string, plain: string): Gap | null {
  const words = text.replace(ASIDE, "");
  if (JOIN.test(plain.replace(ASIDE, "").trim())) return { strangers: [] };
  const pieces = words
    .split(/[,;]|(?<!\p{L})и(?!\p{L})/u)
    .map((piece) => piece.trim().replace(/^(?:(?:а\s+)?также\s+)?(?:из\s+)?(?:города\s+|г\.\s?)/u, ""));
  const rest = pieces.filter((piece) => !JOIN.test(piece.toLowerCase()));
  if (!rest.every((piece) => STRANGER.test(piece))) return null;
  // «города Костаная Республики Казахстан»: the name right behind says where it lies.
  const [last] = JOIN.test(pieces.at(-1)?.toLowerCase() ?? "") ? [] : rest.slice(-1);
  return { strangers: rest.filter((piece) => piece !== last && !TITLE.test(piece)) };
}

/** Places that follow one another, with the names between them that are neither region nor country. */
export function findRuns(text: string, plain: string, places: readonly PlaceName[]): PlaceRun[] {
  const runs: PlaceRun[] = [];
  for (const place of places) {
    const last = runs.at(-1);
    const gap =
      last === undefined
        ? null
        : readGap(text.slice(last.end, place.start), plain.slice(last.end, place.start));
    if (last !== undefined && gap !== null) {
      last.places.push(place);
      last.strangers.push(...gap.strangers);
      last.end = place.end;
    } else runs.push({ places: [place], strangers: [], start: place.start, end: place.end, before: "" });
  }
  for (const run of runs) widenRun(text, plain, run);
  return runs;
}

/** Takes in the strangers before the first place and behind the last: «из Казани, Москвы и Уфы». */
function widenRun(text: string, plain: string, run: PlaceRun): void {
  const before = /(?:(?!Росси|Федерац|РФ)\p{Lu}[\p{L}-]+(?:,\s*|\s+и\s+)(?:г\.\s?)?)+$/u.exec(
    text.slice(0, run.start),
  );
  const lead = before === null ? "" : before[0];
  if (before !== null && before.index > 0) {
    run.strangers.unshift(
      ...lead
        .split(/,|\sи\s/u)
        .map((piece) => piece.trim())
        .filter((piece) => /^\p{Lu}/u.test(piece)),
    );
  }
  const after = /^(?:(?:,\s*|\s+и\s+)(?:г\.\s?)?\p{Lu}\p{Ll}[\p{L}-]*(?=[\s,.;)]|$))+/u.exec(
    text.slice(run.end),
  );
  if (after !== null) {
    run.strangers.push(
      ...after[0]
        .split(/,|\sи\s/u)
        .map((piece) => piece.trim())
        .filter(Boolean),
    );
  }
  run.before = plain.slice(0, run.start - (before !== null && before.index > 0 ? lead.length : 0));
}
