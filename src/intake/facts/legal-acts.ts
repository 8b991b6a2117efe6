import type { Address } from "../../archive/model.ts";
import type { ReadText } from "../model.ts";

/** A legal act that the text cites, as printed, where it stands first. */
interface LegalAct {
  says: string;
  at: Address;
}

const DATE = String.raw`(?:\d{1,2}[.\s](?:\d{1,2}|\p{Ll}+)[.\s]\s?\d{4}(?:\s?(?:г\.|года))?|\d{4}\s?(?:г\.|года)?)`;
const NUMBER = String.raw`(?:№|N)\s?(?:\p{L}{1,4}-)?\d[-/\p{L}\d]*`;
/** «от 21 июля 2020 г. № 474», «№ 273-ФЗ от 29.12.2012» */
const MARK = String.raw`(?:от\s+${DATE}[\s,]*(?:${NUMBER})?|${NUMBER}(?:\s+от\s+${DATE})?)`;
/** What a proper act is called after its number; «в РФ» in the marks. */
const NAME = String.raw`(?:[\s,]*«[^«»]{3,200}(?:«[^«»]{1,120}»[^«»]{0,80})?»)?`;
const ACT = String.raw`(?:[Уу]каз|[Пп]остановлени|[Рр]аспоряжени|[Пп]риказ|[Пп]исьм|[Пп]оручени|[Кк]онституци[яию]|(?:[Фф]едеральн\p{Ll}+\s+)?[Зз]акон|[Кк]одекс)\p{Ll}*`;
const BODY = String.raw`(?:\s+(?:\p{Lu}[\p{L}.-]*|\p{Ll}{2,}|и|РФ)){0,12}?`;

const PATTERNS = [
  new RegExp(String.raw`(?<!\p{L})${ACT}${BODY}\s+${MARK}${NAME}`, "gu"),
  // «Федеральный закон «Об образовании в Российской Федерации»» without number or date.
  new RegExp(
    String.raw`(?<!\p{L})(?:[Фф]едеральн\p{Ll}+\s+)?[Зз]акон\p{Ll}{0,3}(?:\s+(?:РФ|Российской\s+Федерации|\p{Lu}\p{Ll}+\s+(?:области|края)))?\s+«Об?[^«»]{3,200}»`,
    "gu",
  ),
  /(?<!\p{L})ФЗ[\s-]*№?\s?\d+|(?<![\p{L}\d])№?\s?\d{1,3}-ФЗ(?:\s+от\s+[\d.]+)?/gu,
];

/** The acts that a text cites by number, date or name, each once, in order. */
export function findLegalActs(text: ReadText): LegalAct[] {
  const acts: LegalAct[] = [];
  for (const { address, text: words } of text.units) {
    const found: { start: number; end: number }[] = [];
    for (const pattern of PATTERNS) {
      for (const match of words.matchAll(pattern)) {
        const says = match[0].replace(/[\s,]+$/u, "");
        const start = match.index;
        if (!found.some((other) => start < other.end && other.start < start + says.length))
          found.push({ start, end: start + says.length });
      }
    }
    found.sort((a, b) => a.start - b.start);
    for (const { start, end } of found) {
      const says = words.slice(start, end).trim();
      if (!acts.some((act) => act.says === says)) acts.push({ says, at: address });
    }
  }
  return acts;
}
