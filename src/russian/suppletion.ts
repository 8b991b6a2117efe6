/** Words whose forms grow from several roots; dictionary forms, and forms that stand for themselves after «=». */
const FAMILIES = [
  ["ребенок", "дети"],
  ["человек", "люди"],
  ["год", "=лет"],
  ["хороший", "лучший"],
  ["плохой", "худший"],
] as const;

/** The other roots of a word: дети for any form of ребёнок. `keyOf` tells which forms are of one word. */
export function otherRoots(
  normal: string,
  keyOf: (normal: string) => string,
): { word: string; only: boolean }[] {
  for (const family of FAMILIES) {
    const own = family.find((member) =>
      member.startsWith("=") ? member.slice(1) === normal : keyOf(member) === keyOf(normal),
    );
    if (own === undefined) continue;
    return family
      .filter((member) => member !== own)
      .map((member) => ({ word: member.replace("=", ""), only: member.startsWith("=") }));
  }
  return [];
}
