import { createHash } from "node:crypto";

/**
 * Pages are divided by a hash of their paths, a group in two where it has grown too large: who adds, changes or
 * removes a page touches one group. Groups and the pages in them stand in a fixed order.
 */
export function divideIntoGroups(paths: readonly string[], most: number): string[][] {
  const hashed = paths.map((path) => ({ path, hash: createHash("sha256").update(path).digest() }));
  hashed.sort((a, b) => Buffer.compare(a.hash, b.hash));
  return divide(hashed, most, 0).map((group) => group.map(({ path }) => path));
}

interface HashedPath {
  path: string;
  hash: Buffer;
}

/** By bit `bit` of the hashes, in the order of which the paths stand. */
function divide(paths: HashedPath[], most: number, bit: number): HashedPath[][] {
  if (paths.length === 0) return [];
  if (paths.length <= most) return [paths];
  const isSet = ({ hash }: HashedPath) => ((hash[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
  const ones = paths.findIndex((path) => isSet(path) === 1);
  const cut = ones === -1 ? paths.length : ones;
  return [...divide(paths.slice(0, cut), most, bit + 1), ...divide(paths.slice(cut), most, bit + 1)];
}
