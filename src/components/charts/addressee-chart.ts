import type { AddresseeChart } from "../../analysis/chart-addressees.ts";
import type { Paths } from "../../archive/paths.ts";
import { drawBars } from "../../charts/bars.ts";
import type { Bar } from "../../charts/bars.ts";
import { cell } from "../../charts/table.ts";
import { counted } from "../../russian/plural.ts";
import { NARROW, WIDE } from "./chart.ts";
import type { Chart } from "./chart.ts";

const ITEMS = ["пункт", "пункта", "пунктов"] as const;

export function presentAddressees(chart: AddresseeChart, paths: Paths): Chart {
  const bars = [
    ...chart.rows.map(({ id, label, count, shared, isNested }): Bar => {
      const together = shared === 0 ? "" : `, из них вместе с другим адресатом ${String(shared)}`;
      return {
        label: isNested ? `из них: ${label}` : label,
        name: `${counted(count, ITEMS)}${together}`,
        count,
        shared,
        href: paths.addressee(id),
        nested: isNested,
        apart: false,
      };
    }),
    ...standApart("Другой названный адресат", chart.unassigned, paths.recommendations()),
    ...standApart("Адресат не назван", chart.unaddressed, paths.recommendationsUnaddressed()),
  ];
  const hasShared = chart.rows.some(({ shared }) => shared > 0);
  const table = {
    head: ["Адресат", "Пунктов", "Из них вместе с другим адресатом"],
    rows: bars.map(({ label, count, shared, href }) => [cell(label, href), cell(count), cell(shared)]),
  };
  return {
    id: "addressees",
    title: "К кому обращены рекомендации",
    headline: chart.headline,
    key: `Полоса — число пунктов.${hasShared ? " Штриховкой показаны пункты, у\u00A0которых есть и другой адресат." : ""}`,
    drawing: bars.length === 0 ? null : drawBars(bars, WIDE),
    narrow: bars.length === 0 ? null : drawBars(bars, NARROW),
    beside: [],
    table,
    file: table,
  };
}

function standApart(label: string, count: number, href: string): Bar[] {
  if (count === 0) return [];
  return [{ label, name: counted(count, ITEMS), count, shared: 0, href, nested: false, apart: true }];
}
