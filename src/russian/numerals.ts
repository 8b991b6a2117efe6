const ROMAN: readonly [number, string][] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** Roman numerals are typed with what the keyboard has: Cyrillic Х, І, С, М for the Latin letters. */
const LOOKALIKES: Record<string, string> = { Х: "X", І: "I", С: "C", М: "M" };

/** 24 → XXIV; for 1 to 399. */
export function toRoman(value: number): string {
  let rest = value;
  let roman = "";
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      roman += letters;
      rest -= worth;
    }
  }
  return roman;
}

/** XXIV → 24; `null` for what is no numeral in capitals, or a single letter that is rather a letter. */
export function fromRoman(text: string): number | null {
  if (!/^[IVXLCХІС]+$/.test(text) || /^(?:[LCХС]|СС?)$/.test(text)) return null;
  const letters = text.replace(/[ХІС]/g, (letter) => LOOKALIKES[letter] ?? letter);
  let rest = letters;
  let value = 0;
  for (const [worth, part] of ROMAN) {
    while (rest.startsWith(part)) {
      value += worth;
      rest = rest.slice(part.length);
    }
  }
  return rest === "" && value > 0 && toRoman(value) === letters ? value : null;
}
