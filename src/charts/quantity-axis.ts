import { max, min, scaleLinear, scaleLog } from "d3";

/** A scale of quantities with the values that are written beside it. */
export interface QuantityAxis {
  place: (count: number) => number;
  ticks: number[];
}

/** From zero while the counts are of one order; by powers of ten when the greatest is fifty times the least. */
export function createQuantityAxis(counts: readonly number[], bottom: number, top: number): QuantityAxis {
  const [least, most] = [min(counts) ?? 0, max(counts) ?? 0];
  if (least > 0 && most / least > 50) {
    const scale = scaleLog([10 ** Math.floor(Math.log10(least)), most * 1.3], [bottom, top]);
    const powers = scale.ticks().filter((tick) => Number.isInteger(Math.log10(tick)));
    return { place: (count) => scale(count), ticks: powers };
  }
  const scale = scaleLinear([0, Math.max(1, most * 1.15)], [bottom, top]);
  return { place: (count) => scale(count), ticks: scale.ticks(4).filter((tick) => Number.isInteger(tick)) };
}
