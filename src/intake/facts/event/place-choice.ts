import type { Settlement } from "../../model.ts";

/** Which of the settlements of one name is meant. */
export interface PlaceChoice {
  settlement: Settlement;
  /** `false` where others of the name are not ruled out. */
  sure: boolean;
  /** `false` where not even the region can be told. */
  region: boolean;
}

/** So many times larger, a town is meant without further words. */
const DOMINANCE = 10;
const TOWN = 20_000;

/**
 * Chooses by the region that is named beside the place, then by those named anywhere in the text, then by size: a city
 * is meant rather than the villages of its name.
 */
export function choosePlace(
  settlements: readonly Settlement[],
  beside: ReadonlySet<string>,
  anywhere: ReadonlySet<string>,
): PlaceChoice | null {
  const candidates = preferRussian(settlements);
  const near = candidates.filter(({ region }) => region !== null && beside.has(region));
  const named = candidates.filter(({ region }) => region !== null && anywhere.has(region));
  const pool = near.length > 0 ? near : named.length > 0 && beside.size === 0 ? named : candidates;
  const [first, second] = [...pool].sort((a, b) => b.population - a.population);
  if (first === undefined) return null;
  // A region is named beside it, but the gazetteer has no such place there.
  if (beside.size > 0 && near.length === 0) return null;
  const alone = second === undefined || isSamePlace(first, second);
  const contested = candidates.some(
    (other) => !pool.includes(other) && other.population > first.population / DOMINANCE && near.length === 0,
  );
  if (alone) return { settlement: first, sure: !contested || near.length > 0, region: true };
  const dominant = first.population >= TOWN && first.population >= second.population * DOMINANCE;
  const negligible = second.population < 5_000 && first.population >= 50_000;
  return { settlement: first, sure: negligible && !contested, region: dominant || negligible };
}

/** A town abroad is meant only where none of the name in Russia comes near it. */
function preferRussian(settlements: readonly Settlement[]): readonly Settlement[] {
  const russian = settlements.filter(({ country }) => country === "RU");
  const population = (list: readonly Settlement[]) => Math.max(0, ...list.map((one) => one.population));
  return russian.length > 0 && population(russian) * DOMINANCE >= population(settlements)
    ? russian
    : settlements;
}

function isSamePlace(first: Settlement, second: Settlement): boolean {
  return first.region === second.region && first.name === second.name;
}
