import { formatLocator } from "./gost.ts";
import type { Cited } from "./cited.ts";
import { yearOfEvent } from "./event-date.ts";
import { keyOf, nameWhole, noteOn } from "./record.ts";

/** A `.ris` file in UTF-8: one field a line, never folded. */
export function formatRis(references: readonly Cited[]): string {
  return references.map(formatEntry).join("\r\n");
}

function formatEntry(cited: Cited): string {
  const { genre, organizers, place, archive, url } = cited;
  const fields: [string, string | null][] = [
    ["TY", "RPRT"],
    ["ID", keyOf(cited)],
    ["TI", nameWhole(cited)],
    ...organizers.map((name): [string, string] => ["AU", formatInstitution(name)]),
    ["PY", yearOfEvent(cited)],
    ["DA", formatDay(cited)],
    ["CY", place?.city ?? null],
    ["PB", organizers[0] ?? null],
    ["M3", genre],
    ["SE", formatLocator(cited)],
    ["LA", "ru"],
    ["DB", archive],
    ["UR", url],
    ["N1", noteOn(cited)],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}`]));
  return [...lines, "ER  - ", ""].join("\r\n");
}

/** `2018/10/18/`, as exact as the date is known: the slashes stay. */
function formatDay({ date }: Cited): string | null {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date?.edtf ?? "");
  return parts === null ? null : `${[1, 2, 3].map((part) => parts[part] ?? "").join("/")}/`;
}

/** A comma parts family and given name: one at the end keeps a name whole, one inside would break it. */
function formatInstitution(name: string): string {
  return `${name.replaceAll(/\s*[,;]\s*/g, " ")},`;
}
