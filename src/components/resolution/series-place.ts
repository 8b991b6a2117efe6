import type { Lineage } from "../../analysis/lineage.ts";
import type { Resolution } from "../../archive/model.ts";
import type { Paths } from "../../archive/paths.ts";
import { formatEdtf } from "../../russian/dates.ts";

/** A conference of the series as a document's page shows it. */
export interface Conference {
  /** Mentioned, in the archive, announced. */
  state: string;
  text: string;
  /** The document, or the passage that speaks of the conference. */
  href: string | null;
  current: boolean;
}

/** How many archived conferences are shown on either side of the current one. */
const AROUND = 2;

/** The conferences around a document, oldest first; the whole series has a page of its own. */
export function listConferences(lineage: Lineage, resolution: Resolution, paths: Paths): Conference[] {
  const place = lineage.held.indexOf(resolution);
  const near = lineage.held.slice(Math.max(0, place - AROUND), place + AROUND + 1);
  const mentioned = lineage.mentioned.filter(({ by, held }) => by === resolution && held === null);
  const announced = lineage.announced.filter(({ by, held }) => by === resolution && held === null);
  return [
    ...mentioned.map(({ predecessor }) => ({
      state: "Упомянута",
      text: join([predecessor.what, predecessor.when === null ? null : formatEdtf(predecessor.when)]),
      href: passageOf(predecessor.evidence[0]?.address),
      current: false,
    })),
    ...near.map((held) => ({
      state: "В архиве",
      text: join([held.event.name, held.date === null ? "без даты" : formatEdtf(held.date.edtf)]),
      href: held === resolution ? null : paths.resolution(held.id),
      current: held === resolution,
    })),
    ...announced.map(({ announcement: { title, edition, when, host, evidence } }) => ({
      state: "Объявлена; в архиве её резолюции нет",
      text: join([
        edition === null ? null : `${String(edition)}-я`,
        title === null ? null : `«${title}»`,
        when === null ? null : formatEdtf(when),
        host,
      ]),
      href: passageOf(evidence[0]?.address),
      current: false,
    })),
  ];
}

function passageOf(address: string | undefined): string | null {
  return address === undefined ? null : `#${address}`;
}

function join(pieces: (string | null)[]): string {
  return pieces.filter((piece) => piece !== null).join(", ");
}
