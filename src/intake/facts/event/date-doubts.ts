import type { Doubt } from "../../model.ts";
import { passageOf } from "./date-candidate.ts";
import type { Candidate } from "./date-candidate.ts";
import { toEdtf } from "./dates.ts";
import { doubt } from "./evidence.ts";

/** What a person shall look at: days late in the text, no days, other days. */
export function doubtsOf(chosen: Candidate, edtf: string, sure: readonly Candidate[]): Doubt[] {
  const doubts: Doubt[] = [];
  if (chosen.late)
    doubts.push(
      doubt(
        "date",
        "дата стоит не в начале документа: это может быть день подписания, а не мероприятия",
        passageOf(chosen),
      ),
    );
  if (chosen.date.precision !== "day")
    doubts.push(
      doubt(
        "date",
        "дни не названы; если они известны из другого источника, в дату их не вписывайте",
        passageOf(chosen),
      ),
    );
  const rival = sure.find(
    (other) =>
      other.date.precision === "day" &&
      chosen.date.precision === "day" &&
      !other.late &&
      conflicts(toEdtf(other.date), edtf),
  );
  if (rival !== undefined)
    doubts.push(
      doubt("date", "названы и другие дни; проверьте, какие из них дни мероприятия", passageOf(rival)),
    );
  return doubts;
}

/** Whether two dates do not overlap. */
function conflicts(first: string | null, second: string): boolean {
  if (first === null) return false;
  const [from = "", to = from] = first.split("/");
  const [start = "", end = start] = second.split("/");
  return to < start || end < from;
}
