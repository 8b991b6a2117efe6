import type { Block, Resolution, Unit } from "../../archive/model.ts";

/** Roles that the words of an item or a paragraph address; those of an addressee's line are its group's. */
export function rolesOf({ kind, addressee }: Unit): string[] {
  return kind === "addressee" ? [] : (addressee?.roles ?? []);
}

/** Roles that a text addresses, in lines of their own or in running words, each once. */
export function listAddressedRoles({ sections, units }: Resolution): ReadonlySet<string> {
  const ofLines = sections.flatMap(({ blocks }) => listRoles(blocks));
  return new Set([...ofLines, ...units.flatMap(rolesOf)]);
}

function listRoles(blocks: Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === "addressee" ? [...block.roles, ...listRoles(block.blocks)] : [],
  );
}
