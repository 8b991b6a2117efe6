const LONGEST = 80;

/** A name for people's eyes: one line, no control characters or marks that turn the direction of writing, not endless. */
export function tellFileName(name: string): string {
  const plain = [...name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim()];
  if (plain.length <= LONGEST) return plain.join("") || "без имени";
  // Both ends tell files apart, and the end says the format.
  return [...plain.slice(0, LONGEST - 21), "…", ...plain.slice(-20)].join("");
}

/** What stands behind the last dot, in lower case; empty where there is none. */
export function fileExtension(name: string): string {
  return (/\.([\p{L}\p{N}]{1,8})\s*$/u.exec(name)?.[1] ?? "").toLowerCase();
}
