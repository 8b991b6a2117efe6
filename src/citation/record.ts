import type { Cited } from "./cited.ts";
import { describeEventDate } from "./event-date.ts";
import { formatLocator } from "./gost.ts";

/** What the records for reference managers share. */

/** Names a record in somebody's list: `2022-lysva-august`, `2022-lysva-august:r2.12`. */
export function keyOf({ id, unit }: Cited): string {
  return unit === null ? id : `${id}:${unit.address}`;
}

export function nameWhole({ title, supplement }: Cited): string {
  return supplement === null ? title : `${title}: ${supplement}`;
}

/** Who stands for the author where a format must have one: the organisers, else the conference that adopted the text. */
export function nameBodies({ organizers, conference }: Cited): string[] {
  return organizers.length > 0 || conference === null ? organizers : [conference];
}

/** What the other fields have no room for. */
export function noteOn(cited: Cited): string {
  const sentences = [
    formatLocator(cited),
    cited.draft ? "Проект" : null,
    `Дата конференции: ${describeEventDate(cited) ?? "без даты"}`,
    cited.archive,
  ];
  return sentences
    .filter((sentence) => sentence !== null)
    .map((sentence) => sentence.replace(/\.$/, ""))
    .join(". ");
}
