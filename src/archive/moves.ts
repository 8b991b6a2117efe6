import { z } from "zod";
import { parseAddress } from "./addresses.ts";
import { parseYaml } from "./frontmatter.ts";
import type { Address } from "./model.ts";
import type { Report } from "./problems.ts";
import { day, line, optionalList, record, slug } from "./schema-parts.ts";
import { validate } from "./validation.ts";

/** `content/moves.yaml`: what was moved on purpose, written by people. */

/** Vocabularies whose terms have pages. */
export const movableTerms = ["roles", "themes", "regions", "series", "acts", "scopes"] as const;
export type MovableTerm = (typeof movableTerms)[number];

/** A place in a document: its id and an address. */
export interface DocumentPlace {
  resolution: string;
  address: Address;
}

export interface Move<Place = string> {
  from: Place;
  to: Place;
  date: string;
  why: string;
}

export interface Moves extends Record<MovableTerm, Move[]> {
  /** Addresses within a document or from one to another. */
  addresses: Move<DocumentPlace>[];
  /** Renamed documents. */
  resolutions: Move[];
}

/** Moves and the lines they stand in. */
export interface LocatedMoves {
  moves: Moves;
  lineOf: (path: readonly PropertyKey[]) => number;
}

const place = line.transform((text, context): DocumentPlace => {
  const [, resolution, address] = /^([a-z0-9-]+)#([a-z0-9.-]+)$/.exec(text) ?? [];
  if (resolution !== undefined && address !== undefined && parseAddress(address) !== null)
    return { resolution, address };
  context.addIssue({
    code: "custom",
    message: 'не место в документе → напишите id и адрес в кавычках: "2022-lysva-august#r4"',
  });
  return z.NEVER;
});

function moveOf<T extends z.ZodType>(what: T) {
  return optionalList(record({ from: what, to: what, date: day, why: line }));
}

const schema = record({
  addresses: moveOf(place),
  resolutions: moveOf(slug),
  roles: moveOf(slug),
  themes: moveOf(slug),
  regions: moveOf(slug),
  series: moveOf(slug),
  acts: moveOf(slug),
  scopes: moveOf(slug),
});

export function noMoves(): Moves {
  return schema.parse({});
}

/** Reads `moves.yaml`; an absent or empty one means that nothing was moved. */
export function parseMoves(text: string, report: Report): LocatedMoves {
  const { data, lineOf } = parseYaml(text, report);
  return { moves: validate(schema, { data: data ?? {}, lineOf }, report) ?? noMoves(), lineOf };
}

/** A name and all that were given up for it. */
export function namesOf(name: string, moves: readonly Move[]): string[] {
  return [name, ...moves.flatMap(({ from, to }) => (to === name ? [from] : []))];
}

/** Former names of documents, each with the present one. */
export function listFormerNames({ resolutions }: Moves): Record<string, string> {
  return Object.fromEntries(resolutions.map(({ from, to }) => [from, to]));
}

export function formatPlace({ resolution, address }: DocumentPlace): string {
  return `${resolution}#${address}`;
}
