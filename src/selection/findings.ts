import { formatEdtf } from "../russian/dates.ts";
import type { SelectedDocument, SelectedUnit } from "./selected-document.ts";
import { keyOf, type PickedUnit } from "./selection.ts";

/** What became of places that are not in the archive any more: `/selection/lost.json`. */
export interface LostPlaces {
  withdrawn: { id: string; title: string; date: string; why: string | null }[];
  /** Deliberate moves, by the key of a unit or the id of a document. */
  moved: { from: string; to: string }[];
}

export interface FoundUnit {
  kind: "found";
  document: SelectedDocument;
  unit: SelectedUnit;
}

/** A unit that is not there any more, or never was. */
export interface MissingUnit {
  kind: "missing";
  /** A clause: «документ снят с публикации …». */
  why: string;
  /** Where it stands now, when the archive says so. */
  moved: PickedUnit | null;
  /** Its document, when that can be read. */
  document: SelectedDocument | null;
  /** Whether its address still has a page that says what became of it. */
  hasPage: boolean;
}

export type Finding = FoundUnit | MissingUnit;

/** Looks a unit up in its document, which is `null` when the archive has none of that id. */
export function findUnit(unit: PickedUnit, document: SelectedDocument | null, lost: LostPlaces): Finding {
  const found = document?.units.find(({ address }) => address === unit.address);
  if (document !== null && found !== undefined) return { kind: "found", document, unit: found };
  const moved = findMoved(unit, lost);
  const why = moved === null ? explain(unit, document, lost) : `теперь это место ${describeUnit(moved)}`;
  const hasPage =
    document !== null || moved !== null || lost.withdrawn.some(({ id }) => id === unit.resolution);
  return { kind: "missing", why, moved, document, hasPage };
}

function findMoved(unit: PickedUnit, lost: LostPlaces): PickedUnit | null {
  const renamed = lost.moved.find(({ from }) => from === unit.resolution);
  const now = renamed === undefined ? null : { resolution: renamed.to, address: unit.address };
  // A document takes along what its addresses were moved to before it was renamed.
  return findPlace(unit, lost) ?? (now && (findPlace(now, lost) ?? now));
}

function findPlace(unit: PickedUnit, { moved }: LostPlaces): PickedUnit | null {
  const [resolution, address] = moved.find(({ from }) => from === keyOf(unit))?.to.split("#") ?? [];
  return resolution === undefined || address === undefined ? null : { resolution, address };
}

function explain(unit: PickedUnit, document: SelectedDocument | null, { withdrawn }: LostPlaces): string {
  if (document !== null) return `в документе «${document.title}» нет места с адресом ${unit.address}`;
  const gone = withdrawn.find(({ id }) => id === unit.resolution);
  if (gone === undefined) return "такого документа в архиве нет";
  return `документ «${gone.title}» снят с публикации ${formatEdtf(gone.date)}${gone.why === null ? "" : `: ${gone.why}`}`;
}

/** Why a unit is missing, as a sentence. */
export function describeMissing(unit: PickedUnit, { why }: MissingUnit): string {
  return `${describeUnit(unit)}: ${why}${why.endsWith(".") ? "" : "."}`;
}

/** How a place is named to a reader: `2022-lysva-august, r2.4`. */
function describeUnit({ resolution, address }: PickedUnit): string {
  return `${resolution}, ${address}`;
}
