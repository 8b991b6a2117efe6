import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}

/** Paths that are not the same, byte for byte, in both folders, or are in one of them only. */
export function listDifferences(one: string, other: string): string[] {
  const paths = new Set([...listFiles(one), ...listFiles(other)]);
  return [...paths].sort().filter((path) => {
    const [a, b] = [join(one, path), join(other, path)];
    return !existsSync(a) || !existsSync(b) || !readFileSync(a).equals(readFileSync(b));
  });
}
