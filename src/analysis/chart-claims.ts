import type { Archive, Resolution } from "../archive/model.ts";
import { counted, formatNumber, plural } from "../russian/plural.ts";
import { NO_DOCUMENTS, noDocument } from "./chart-words.ts";
import { compareClaims } from "./claims.ts";
import type { ClaimFinding, ClaimKind } from "./claims.ts";

/** A number that a document states of its participants' geography, beside its own list. */
export interface ClaimRow {
  resolution: Resolution;
  finding: ClaimFinding;
}

export interface ClaimChart {
  headline: string;
  /** In the order of the archive, the newest first. */
  rows: ClaimRow[];
}

const DOCUMENTS = ["документ", "документа", "документов"] as const;

/** How a number stands to its list, for a reader who only wants to know whether to trust it. */
const OUTCOMES: [kinds: ClaimKind[], words: (count: number) => string][] = [
  [
    ["agrees", "bound-holds"],
    (count) =>
      `с\u00A0перечнем ${plural(count, ["сходится", "сходятся", "сходятся"])} ${formatNumber(count)}`,
  ],
  [
    ["fewer-listed", "more-listed"],
    (count) => `${plural(count, ["расходится", "расходятся", "расходятся"])} ${formatNumber(count)}`,
  ],
  [["none-listed"], (count) => `без перечня ${formatNumber(count)}`],
];

export function chartClaims({ resolutions }: Archive): ClaimChart {
  const rows = resolutions.flatMap((resolution) =>
    compareClaims(resolution).map((finding) => ({ resolution, finding })),
  );
  return { headline: describeClaims(rows, resolutions.length), rows };
}

function describeClaims(rows: ClaimRow[], total: number): string {
  if (total === 0) return NO_DOCUMENTS;
  const matter = "было регионов, стран или муниципалитетов";
  if (rows.length === 0) return `${noDocument(total)} называет, сколько ${matter}.`;
  const claiming = new Set(rows.map(({ resolution }) => resolution.id)).size;
  const verb = plural(claiming, ["называет", "называют", "называют"]);
  const numbers = counted(rows.length, ["число", "числа", "чисел"]);
  const outcomes = OUTCOMES.flatMap(([kinds, words]) => {
    const count = rows.filter(({ finding }) => kinds.includes(finding.kind)).length;
    return count === 0 ? [] : [words(count)];
  });
  return `Сколько ${matter}, ${verb} ${counted(claiming, DOCUMENTS)} из\u00A0${formatNumber(total)}. Это ${numbers}: ${outcomes.join(", ")}.`;
}
