const LATIN: Record<string, string> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "yo",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  // Neighbours whose names occur in Russian texts: Belarusian, Ukrainian, Kazakh, Tatar, Bashkir, Yakut.
  і: "i",
  ї: "yi",
  є: "ye",
  ґ: "g",
  ў: "u",
  ә: "a",
  ғ: "g",
  қ: "k",
  ң: "n",
  ө: "o",
  ұ: "u",
  ү: "u",
  һ: "h",
  җ: "zh",
  ҙ: "z",
  ҡ: "k",
  ҫ: "s",
  ҕ: "g",
  ҥ: "n",
  ӧ: "o",
  ӱ: "u",
  ӑ: "a",
  ӗ: "e",
  ҳ: "kh",
  ҷ: "j",
  ӣ: "i",
  ӯ: "u",
};

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** Cyrillic as ASCII letters, case kept; other characters stay as they are. */
export function transliterate(text: string): string {
  const letters = Array.from(text.normalize("NFC"));
  const latin = letters.map((letter, place) => {
    const found = LATIN[letter.toLowerCase()];
    if (found === undefined || !isUpper(letter)) return found ?? letter;
    const next = letters[place + 1] ?? "";
    const wordInCapitals = isUpper(next) || (!/\p{L}/u.test(next) && isUpper(letters[place - 1] ?? ""));
    return wordInCapitals ? found.toUpperCase() : found.charAt(0).toUpperCase() + found.slice(1);
  });
  return latin.join("");
}

/** An ASCII slug for ids and addresses: «Республика Адегея» → `respublika-adegeya`. */
export function toSlug(text: string): string {
  return transliterate(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
