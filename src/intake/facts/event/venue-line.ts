import type { NamedSite } from "./place-evidence.ts";

/** A town so large is meant by its name alone, and no person of that name. */
const CITY = 50_000;

/** «11.04.2024 Барнаул, Аграрный колледж имени Ползунова»: a dated line of a town and a house in it. */
export function isVenueBehind(masked: string, { quoted, settlements }: NamedSite): boolean {
  return (
    /^[\s,.()■–—г-]*$/u.test(masked.slice(0, quoted.start)) &&
    /^,\s*\p{L}[^.;:!?]*[\s.■]*$/u.test(masked.slice(quoted.end)) &&
    settlements.some(({ population }) => population >= CITY)
  );
}

/** A line of nothing but a date, which is blanked. */
export function isDateLine(masked: string): boolean {
  return masked.includes("■") && masked.length < 60 && /^[■\s.года]+$/u.test(masked);
}
