import type { ClaimChart, ClaimRow } from "../../analysis/chart-claims.ts";
import type { ClaimKind, ClaimSubject } from "../../analysis/claims.ts";
import { describeBound } from "../../analysis/quantities.ts";
import type { Paths } from "../../archive/paths.ts";
import { drawBars } from "../../charts/bars.ts";
import type { Bar } from "../../charts/bars.ts";
import { cell } from "../../charts/table.ts";
import type { ChartTable } from "../../charts/table.ts";
import { formatNumber } from "../../russian/plural.ts";
import { BOUNDS } from "./bound-words.ts";
import { NARROW, WIDE } from "./chart.ts";
import type { Chart, ChartList } from "./chart.ts";
import { nameInFull, nameYear } from "./document-name.ts";

/** More numbers than this are no longer read one by one. */
const FEW = 40;

const SUBJECTS: Record<ClaimSubject, string> = {
  regions: "Регионы",
  countries: "Страны",
  municipalities: "Муниципалитеты",
};

/** In the order of the bars: from what bears the number out to what leaves it alone. */
const KINDS: Record<ClaimKind, string> = {
  agrees: "Перечислено столько же",
  "bound-holds": "Перечень не противоречит",
  "fewer-listed": "Перечислено меньше",
  "more-listed": "Перечислено больше",
  "none-listed": "Ничего не перечислено",
};
const kinds = Object.keys(KINDS) as ClaimKind[];
const subjects = Object.keys(SUBJECTS) as ClaimSubject[];

export function presentClaims({ headline, rows }: ClaimChart, paths: Paths): Chart {
  const bars = kinds.flatMap((kind): Bar[] => {
    const own = rows.filter(({ finding }) => finding.kind === kind);
    if (own.length === 0) return [];
    const parts = subjects.flatMap((subject) => {
      const count = own.filter(({ finding }) => finding.subject === subject).length;
      return count === 0 ? [] : [`${SUBJECTS[subject].toLowerCase()} — ${formatNumber(count)}`];
    });
    return [
      {
        label: KINDS[kind],
        name: parts.join(", "),
        count: own.length,
        shared: 0,
        href: null,
        nested: false,
        apart: kind === "none-listed",
      },
    ];
  });
  const file = listClaims(rows, paths);
  const isFew = rows.length <= FEW;
  return {
    id: "claims",
    title: "Сколько названо и сколько перечислено",
    headline,
    key: "Полоса — сколько чисел, которыми документ говорит о регионах, странах или муниципалитетах участников. «Не противоречит» — когда названа граница: «более…», «не более…», «около…».",
    drawing: bars.length === 0 ? null : drawBars(bars, WIDE),
    narrow: bars.length === 0 ? null : drawBars(bars, NARROW),
    beside: isFew ? kinds.flatMap((kind) => listKind(rows, kind, paths)) : [],
    table: isFew ? file : tabulate(rows),
    file,
  };
}

/** Each number of a kind with the place that states it. */
function listKind(rows: ClaimRow[], kind: ClaimKind, paths: Paths): ChartList[] {
  const own = rows.filter(({ finding }) => finding.kind === kind);
  if (own.length === 0) return [];
  return [
    {
      title: KINDS[kind],
      numbered: false,
      entries: own.map(({ resolution, finding: { subject, claim, listed } }) => {
        const [evidence] = claim.evidence;
        const claimed = describeBound(claim.count, claim.bound, evidence?.says ?? "");
        const found = listed === 0 ? "" : `, перечислено ${formatNumber(listed)}`;
        return {
          text: `${SUBJECTS[subject]}: названо ${claimed}${found}. ${nameInFull(resolution)}`,
          count: null,
          href: paths.resolution(resolution.id, evidence?.address),
        };
      }),
    },
  ];
}

function tabulate(rows: ClaimRow[]): ChartTable {
  return {
    head: ["Чем подтверждено число", "Чисел", ...subjects.map((subject) => SUBJECTS[subject])],
    rows: kinds.map((kind) => {
      const own = rows.filter(({ finding }) => finding.kind === kind);
      return [
        cell(KINDS[kind]),
        cell(own.length),
        ...subjects.map((subject) => cell(own.filter(({ finding }) => finding.subject === subject).length)),
      ];
    }),
  };
}

function listClaims(rows: ClaimRow[], paths: Paths): ChartTable {
  return {
    head: [
      "Документ",
      "Название",
      "Дата",
      "Год",
      "Чего",
      "Названо",
      "Граница",
      "Перечислено",
      "Вывод",
      "Сказано",
    ],
    rows: rows.map(({ resolution, finding: { subject, kind, claim, listed } }) => [
      cell(resolution.id, paths.resolution(resolution.id, claim.evidence[0]?.address)),
      cell(resolution.title),
      cell(resolution.date?.edtf ?? "без даты"),
      cell(nameYear(resolution)),
      cell(SUBJECTS[subject].toLowerCase()),
      cell(claim.count),
      cell(BOUNDS[claim.bound]),
      cell(listed),
      cell(KINDS[kind].toLowerCase()),
      cell(claim.evidence[0]?.says ?? ""),
    ]),
  };
}
