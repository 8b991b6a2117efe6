import type { Vocabularies } from "../../archive/model.ts";
import type { Reference, Settlement } from "../../intake/model.ts";

/** What the intake knows before it reads, as the page loads it: 5,000 settlements without the names of their fields. */
export interface ReferenceFile {
  vocabularies: Vocabularies;
  settlements: [name: string, region: string | null, country: string, population: number][];
}

export function packReference(vocabularies: Vocabularies, settlements: readonly Settlement[]): ReferenceFile {
  return {
    vocabularies,
    settlements: settlements.map(({ name, region, country, population }) => [
      name,
      region,
      country,
      population,
    ]),
  };
}

export function unpackReference({ vocabularies, settlements }: ReferenceFile): Reference {
  return {
    vocabularies,
    settlements: settlements.map(([name, region, country, population]) => ({
      name,
      region,
      country,
      population,
    })),
  };
}
