import { ascending, quantileSorted } from "d3";
import { formatCount } from "./lettering.ts";

/** A class of counts that are drawn alike. */
export interface Level {
  from: number;
  to: number;
  /** Of the accent colour; text in ink stays readable on all of them, in light and dark. */
  opacity: number;
}

const OPACITIES = [0.1, 0.22, 0.36, 0.5];

/**
 * Up to four classes of the positive counts: one for each count while there are no more than four, then by
 * quartiles of the different counts, so that a few giants do not make all others look alike.
 */
export function createLevels(counts: Iterable<number>): Level[] {
  const distinct = [...new Set(counts)].filter((count) => count > 0).sort(ascending);
  const most = OPACITIES.length;
  if (distinct.length <= most) {
    return distinct.map((count, place) => ({
      from: count,
      to: count,
      opacity: opacityOf(place, distinct.length),
    }));
  }
  const starts = Array.from({ length: most }, (_, place) => quantileSorted(distinct, place / most) ?? 0);
  return starts.flatMap((start, place) => {
    const next = starts[place + 1] ?? Infinity;
    const members = distinct.filter((count) => count >= start && count < next);
    const [from] = members;
    return from === undefined ? [] : [{ from, to: members.at(-1) ?? from, opacity: opacityOf(place, most) }];
  });
}

function opacityOf(place: number, levels: number): number {
  return OPACITIES[levels === 1 ? 1 : place + OPACITIES.length - levels] ?? 0.5;
}

/** How strongly a count is drawn; 0 for none. */
export function chooseOpacity(levels: readonly Level[], count: number): number {
  return levels.find(({ from, to }) => count >= from && count <= to)?.opacity ?? 0;
}

/** «1», «2–5». */
export function formatLevel({ from, to }: Level): string {
  return from === to ? formatCount(from) : `${formatCount(from)}–${formatCount(to)}`;
}
