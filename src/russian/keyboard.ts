const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const LATIN_SHIFTED = 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>~';
const CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё";

function pair(from: string, to: string): [string, string][] {
  return Array.from(from).map((key, index) => [key, to.charAt(index)]);
}

const toCyrillic = new Map([...pair(LATIN, CYRILLIC), ...pair(LATIN_SHIFTED, CYRILLIC.toUpperCase())]);
const toLatin = new Map([...pair(CYRILLIC, LATIN), ...pair(CYRILLIC.toUpperCase(), LATIN_SHIFTED)]);

/**
 * What the keys of a Latin text write on a Russian keyboard: `htpjk.wbz` → «резолюция». `null` where no Latin letter
 * stands or something stands that is no such key; figures, hyphens and the plus are the same on both.
 */
export function toCyrillicKeys(text: string): string | null {
  return /[A-Za-z]/.test(text) ? press(text, toCyrillic) : null;
}

/** The reverse: «ашкуащч» → `firefox`. */
export function toLatinKeys(text: string): string | null {
  return /[а-яё]/i.test(text) ? press(text, toLatin) : null;
}

function press(text: string, keys: ReadonlyMap<string, string>): string | null {
  let pressed = "";
  for (const character of text) {
    const key = /[\d+-]/.test(character) ? character : keys.get(character);
    if (key === undefined) return null;
    pressed += key;
  }
  return pressed;
}
