import type { Cited } from "./cited.ts";
import { describeEventDate, namesDate } from "./event-date.ts";

/**
 * References as Russian standards write them. The strings carry ordinary spaces: they are made to be copied.
 *
 * ISO days go in as `accessed`; `null` leaves a blank for the reader to fill, because a built page knows no day.
 */
export interface Access {
  accessed: string | null;
}

export const BLANK_DAY = "__.__.____";

/** «В список»: a record of a list of references, ГОСТ Р 7.0.100-2018. */
export function formatListReference(cited: Cited, access: Access): string {
  const when = describeOccasion(cited, "list");
  const areas = [
    [nameTitle(cited), cited.draft ? "[проект]" : null, when === "" ? null : when]
      .filter((element) => element !== null)
      .join(" : ") + describeResponsibility(cited),
    `Текст : электронный // ${cited.archive} : сайт`,
    cited.added.slice(0, 4),
    formatLocator(cited),
    describeAccess(cited.url, access),
  ];
  return joinAreas(areas, " – ");
}

/** «В сноску»: ГОСТ Р 7.0.5-2008 with ГОСТ Р 7.0.108-2022. */
export function formatFootnote(cited: Cited, access: Access): string {
  const when = describeOccasion(cited, "footnote");
  const title = nameTitle(cited) + (cited.draft ? " [проект]" : "");
  const separator = when === "" ? "" : when.startsWith("[") ? " " : ", ";
  const areas = [
    `${title}${separator}${when} // ${cited.archive} : сайт`,
    cited.added.slice(0, 4),
    formatLocator(cited),
    describeAccess(cited.url, access),
  ];
  return joinAreas(areas, " ");
}

/** A footnote with the note that 7.0.5 has; since 7.0.100 did away with it, most leave it out, and some still ask for it. */
export function noteMedium(footnote: string): string {
  const end = footnote.lastIndexOf(" // ");
  return `${footnote.slice(0, end)} [Электронный ресурс]${footnote.slice(end)}`;
}

/** In the running text: `[12, п. 4]`. `number` is the record's in the reader's own list. */
export function formatInText({ unit }: Cited, number = "…"): string {
  return `[${[number, ...(unit === null ? [] : [unit.locator])].join(", ")}]`;
}

/** The place of the unit as an area of a reference: «П. 4 (ГБУ ДПО ЧИППКРО), перечисление 2»; `null` for a document. */
export function formatLocator({ unit }: Cited): string | null {
  return unit === null ? null : unit.locator.charAt(0).toUpperCase() + unit.locator.slice(1);
}

/** `2026-11-22` → `22.11.2026`. */
export function formatDay(day: string | null): string {
  return day === null ? BLANK_DAY : day.split("-").reverse().join(".");
}

function describeAccess(url: string, { accessed }: Access): string {
  return `URL: ${url} (дата обращения: ${formatDay(accessed)})`;
}

function nameTitle({ title, supplement }: Cited): string {
  return supplement === null ? title : `${title} : ${supplement}`;
}

/** Five and more institutions are three and «[и др.]»; a comma inside of a name parts the names by semicolons. */
function describeResponsibility({ organizers }: Cited): string {
  if (organizers.length === 0) return "";
  const named = organizers.length > 4 ? organizers.slice(0, 3) : organizers;
  const list = named.join(named.some((name) => name.includes(",")) ? " ; " : ", ");
  return ` / ${list}${named.length < organizers.length ? " [и др.]" : ""}`;
}

type Form = "list" | "footnote";

/** When and where the conference met; what the document does not say stands in square brackets. */
function describeOccasion(cited: Cited, form: Form): string {
  const { date, place, title } = cited;
  const when = describeWhen(cited, form);
  const said = date === null || namesDate(title, when) ? null : when;
  if (date !== null && !date.inferred) {
    const where =
      form === "footnote" || place === null || place.named ? null : bracket(place.name, place.inferred);
    return [said, where].filter((part) => part !== null).join(", ");
  }
  const where = place === null || place.named ? null : place.name;
  const known = [where, when === "" ? null : when].filter((part) => part !== null);
  if (known.length === 0) return "";
  if (where === null || place?.inferred !== false) return bracket(known.join(", "), true);
  return [where, ...(when === "" ? [] : [bracket(when, true)])].join(", ");
}

function bracket(text: string, inferred: boolean): string {
  return inferred ? `[${text}]` : text;
}

/** «20–21 ноября 2017 года» in a list, «20–21 ноября 2017 г.» in a footnote, «не ранее 2015 года». */
function describeWhen(cited: Cited, form: Form): string {
  const words = describeEventDate(cited) ?? "";
  return form === "footnote" ? words : spellYears(words);
}

/** «2017 г.» → «2017 года» beside a day, a month or a preposition, else «2017 год». */
function spellYears(words: string): string {
  return words
    .replace(/^(между .*) гг\.$/, "$1 годами")
    .replaceAll(/ гг\./g, " годы")
    .replaceAll(/(\p{L}+ )?(\d{4}) г\./gu, (_, before: string | undefined, year: string) => {
      const alone = before === undefined || /^по $/.test(before);
      return `${before ?? ""}${year} ${alone ? "год" : "года"}`;
    });
}

/** Areas end in a full stop, unless they end in one already or in an ellipsis: «г..» is one too many. */
export function joinAreas(areas: (string | null)[], separator: string): string {
  return areas
    .filter((area) => area !== null)
    .map((area) => (/[.…]$/.test(area) ? area : `${area}.`))
    .join(separator);
}
