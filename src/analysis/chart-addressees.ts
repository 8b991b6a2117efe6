import type { Archive, Term } from "../archive/model.ts";
import { counted, formatNumber, plural } from "../russian/plural.ts";
import { createRoleExpansion } from "./recommendations.ts";

/** How many items are addressed to one role, its narrower ones included. */
export interface AddresseeRow {
  id: string;
  label: string;
  count: number;
  /** Of these, items that name another addressee too. */
  shared: number;
  /** A narrower role, right after the broader one that includes it. */
  isNested: boolean;
}

export interface AddresseeChart {
  headline: string;
  /** Most asked first; roles that nobody addressed are left out. */
  rows: AddresseeRow[];
  /** Items that name nobody. */
  unaddressed: number;
  /** Items whose addressee the vocabulary does not know. */
  unassigned: number;
  total: number;
}

type Totals = Pick<AddresseeChart, "total" | "unaddressed" | "unassigned"> & { several: number };

interface Tally {
  count: number;
  shared: number;
}

export function chartAddressees({ vocabularies, resolutions }: Archive): AddresseeChart {
  const expand = createRoleExpansion(vocabularies.roles);
  const lines = new Map(vocabularies.roles.map(({ id }) => [id, expand([id])]));
  const tallies = new Map<string, Tally>();
  const totals: Totals = { total: 0, unaddressed: 0, unassigned: 0, several: 0 };
  for (const { addressee, roles } of resolutions.flatMap(({ recommendations }) => recommendations)) {
    totals.total += 1;
    if (addressee === null) totals.unaddressed += 1;
    else if (roles.length === 0) totals.unassigned += 1;
    // School heads beside schools are one addressee told twice.
    const narrowest = roles.filter(
      (role) => !roles.some((other) => other !== role && lines.get(other)?.includes(role)),
    );
    if (narrowest.length > 1) totals.several += 1;
    const named = narrowest.map((role) => lines.get(role) ?? [role]);
    for (const role of new Set(named.flat())) {
      const tally = tallies.get(role) ?? { count: 0, shared: 0 };
      tally.count += 1;
      if (named.some((line) => !line.includes(role))) tally.shared += 1;
      tallies.set(role, tally);
    }
  }
  const rows = orderRoles(vocabularies.roles, tallies);
  const { several, ...counts } = totals;
  return { headline: describeAddressees(rows, { ...counts, several }), rows, ...counts };
}

function orderRoles(terms: readonly Term[], tallies: ReadonlyMap<string, Tally>): AddresseeRow[] {
  const known = new Set(terms.map(({ id }) => id));
  const rowsUnder = (parent: string | null, above: readonly string[]): AddresseeRow[] =>
    terms
      .filter(
        ({ id, broader }) => !above.includes(id) && (known.has(broader ?? "") ? broader : null) === parent,
      )
      .flatMap(({ id, label }) => {
        const tally = tallies.get(id);
        return tally === undefined ? [] : [{ id, label, isNested: parent !== null, ...tally }];
      })
      .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, "ru"))
      .flatMap((row) => [row, ...rowsUnder(row.id, [...above, row.id])]);
  return rowsUnder(null, []);
}

function describeAddressees([top]: AddresseeRow[], { total, unaddressed, several }: Totals): string {
  if (total === 0) return "В архиве пока нет рекомендаций.";
  if (top === undefined) {
    return `Ни один из\u00A0${counted(total, ["пункта", "пунктов", "пунктов"])} не называет известного адресата.`;
  }
  const sentences = [
    `Чаще всего обращаются к\u00A0адресату «${top.label}»: ${counted(top.count, ["пункт", "пункта", "пунктов"])} из\u00A0${formatNumber(total)}.`,
  ];
  if (unaddressed > 0) {
    const verb = plural(unaddressed, ["называет", "называют", "называют"]);
    sentences.push(`${counted(unaddressed, ["пункт", "пункта", "пунктов"])} адресата не\u00A0${verb}.`);
  }
  if (several > 0) {
    const are = plural(several, ["обращён", "обращены", "обращены"]);
    const counts = plural(several, ["посчитан", "посчитаны", "посчитаны"]);
    sentences.push(
      `${counted(several, ["пункт", "пункта", "пунктов"])} ${are} сразу к\u00A0нескольким адресатам и\u00A0${counts} у\u00A0каждого, поэтому складывать полосы нельзя.`,
    );
  }
  return sentences.join(" ");
}
