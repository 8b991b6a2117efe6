import type { LoadedDocument } from "./document-folder.ts";
import type { Resolution, WithdrawnResolution } from "./model.ts";
import { formatPlace } from "./moves.ts";
import type { DocumentPlace, Move, Moves } from "./moves.ts";
import { fingerprint } from "./published-addresses.ts";

/**
 * A document that came twice is withdrawn, and `moves.yaml` says which other holds its text: `resolutions`, from the
 * one to the other. It keeps its page; each of its addresses leads to where the very same text stands there.
 */

type Tombstone = NonNullable<LoadedDocument["withdrawn"]>;

interface LedDocuments {
  withdrawn: WithdrawnResolution[];
  /** `resolutions` are renamed documents only; places of withdrawn ones are among the `addresses`. */
  moves: Moves;
}

export function leadDuplicates(
  tombstones: readonly Tombstone[],
  resolutions: readonly Resolution[],
  moves: Moves,
): LedDocuments {
  const stated = new Map(moves.resolutions.map((move) => [move.from, move]));
  const withdrawn: WithdrawnResolution[] = [];
  const addresses = [...moves.addresses];
  const decided = new Set(addresses.map(({ from }) => formatPlace(from)));
  for (const { published, ...tombstone } of tombstones) {
    const move = stated.get(tombstone.id);
    const held = resolutions.find(({ id }) => id === move?.to);
    withdrawn.push({ ...tombstone, heldAs: held?.id ?? null });
    if (move === undefined || held === undefined) continue;
    const found = findSameTexts(move, published, held);
    addresses.push(...found.filter(({ from }) => !decided.has(formatPlace(from))));
  }
  const gone = new Set(withdrawn.map(({ id }) => id));
  return {
    withdrawn,
    moves: { ...moves, addresses, resolutions: moves.resolutions.filter(({ from }) => !gone.has(from)) },
  };
}

/** Where a text stands more than once, the place of the same address is meant, or none. */
function findSameTexts(
  move: Move,
  published: Tombstone["published"],
  held: Resolution,
): Move<DocumentPlace>[] {
  const places = Map.groupBy(held.units, fingerprint);
  return Object.entries(published).flatMap(([address, prints]) => {
    const same = places.get(prints.at(-1) ?? "") ?? [];
    const unit = same.find((one) => one.address === address) ?? (same.length === 1 ? same[0] : undefined);
    if (unit === undefined) return [];
    const from = { resolution: move.from, address };
    return { ...move, from, to: { resolution: held.id, address: unit.address } };
  });
}
