/** A text and the encoding that it was in, as people call it. */
export interface DecodedText {
  text: string;
  encoding: string;
}

/** The pairs of letters that make up most of Russian prose: first letter, colon, second letters. */
const FREQUENT_PAIRS =
  "а:бвгдзклмнпрстцчя б:елорущ в:аеилносы г:аио д:аеиор е:гдзйклмнрстч ж:де з:ао и:везийклмностхчя к:аиоту " +
  "л:аеиоья м:аеио н:аеиностфцы о:бвгдейклмнпрст п:аеиору р:агеиосу с:аеиклопстуя т:авеинорсыь у:днч ф:е ц:еи " +
  "ч:аеин ш:е щ:еи ы:ейх ь:н я:т";

const frequent = new Set(
  FREQUENT_PAIRS.split(" ").flatMap((entry) => {
    const [first = "", seconds = ""] = entry.split(":");
    return [...seconds].map((second) => first + second);
  }),
);

/** Encodings of one byte a letter that Russian files were written in, the likeliest first. */
const SINGLE_BYTE = [
  ["windows-1251", "windows-1251"],
  ["koi8-r", "KOI8-R"],
  ["ibm866", "cp866"],
  ["x-mac-cyrillic", "MacCyrillic"],
  ["iso-8859-5", "ISO 8859-5"],
] as const;

/** A short text of rare words still has this; another encoding's reading of a long one does not. */
const LEAST_SCORE = 0.4;
const LEAST_LEAD = 0.02;

/** Enough to tell encodings apart; more only takes time. */
const SAMPLE = 100_000;

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** By its byte order mark, else as UTF-8; `null` where it is neither. */
export function decodeByMark(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xff, 0xfe)) return decode(bytes, "utf-16le");
  if (startsWith(bytes, 0xfe, 0xff)) return decode(bytes, "utf-16be");
  return decode(bytes, "utf-8");
}

/** Two bytes a letter, without a mark: the high bytes are all of few kinds, and Cyrillic's among them. */
function guessUtf16(bytes: Uint8Array): DecodedText | null {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return null;
  const sample = bytes.subarray(0, SAMPLE);
  for (const [high, encoding] of [
    [1, "utf-16le"],
    [0, "utf-16be"],
  ] as const) {
    let plain = 0;
    let cyrillic = 0;
    for (let at = high; at < sample.length; at += 2) {
      if (sample[at] === 0x04) cyrillic += 1;
      if (sample[at] === 0x04 || sample[at] === 0 || sample[at] === 0x20 || sample[at] === 0x21) plain += 1;
    }
    const pairs = Math.ceil(sample.length / 2);
    if (plain < pairs * 0.98 || cyrillic < pairs * 0.2) continue;
    const text = decode(bytes, encoding);
    if (text !== null) return { text, encoding: "UTF-16" };
  }
  return null;
}

/** Signs that stand in Russian prose beside its letters and those of ASCII. */
const USUAL_SIGN = /[\s«»„“”‘’…–—‑№§·•°©®\u00AD]/u;

/** How much more a thing that Russian does not do says than a rare pair of letters. */
const ODD_WEIGHT = 3;

/**
 * How Russian a text looks, up to 1: frequent pairs among all pairs of letters, less what Russian does not do: other
 * letters and signs, a capital behind a small letter, a dash that is stuck to the word behind it.
 */
function scoreRussian(text: string): number {
  let pairs = 0;
  let known = 0;
  let odd = 0;
  let previous = " ";
  for (const letter of text) {
    const before = previous;
    previous = letter;
    const russian = /[А-Яа-яЁё]/u.test(letter);
    if (!russian) {
      if (letter.charCodeAt(0) >= 0x80 && !USUAL_SIGN.test(letter)) odd += 1;
      else if (/[^\P{Cc}\s]/u.test(letter)) odd += 1;
    } else if (/[А-Яа-яЁё]/u.test(before)) {
      pairs += 1;
      if (/[а-яё][А-ЯЁ]/u.test(before + letter)) odd += 1;
      if (frequent.has((before + letter).toLowerCase().replaceAll("ё", "е"))) known += 1;
    } else if (/[–—„“‘]/u.test(before) && /[а-яё]/u.test(letter)) odd += 1;
  }
  return pairs === 0 ? 0 : (known - ODD_WEIGHT * odd) / pairs;
}

/** A text of a few words at least, whose encoding must be guessed; `null` where no reading looks like Russian. */
function guessSingleByte(bytes: Uint8Array): DecodedText | null {
  const sample = bytes.subarray(0, SAMPLE);
  const readings = SINGLE_BYTE.map(([encoding, name]) => {
    const text = decode(sample, encoding) ?? "";
    return { encoding, name, text, score: scoreRussian(text) };
  }).sort((left, right) => right.score - left.score);
  const [best] = readings;
  if (best === undefined || best.score < LEAST_SCORE) return null;
  // Mac shares its capitals with cp866 and its small letters with Windows, and its files are rare.
  const rivals = readings.filter(({ text, score }) => text !== best.text && best.score - score < LEAST_LEAD);
  const [chosen = best, ...others] = [best, ...rivals].filter(({ name }) => name !== "MacCyrillic");
  if (others.length > 0) return null;
  const text = decode(bytes, chosen.encoding);
  return text === null ? null : { text, encoding: chosen.name };
}

/** Reads a text in whatever encoding; `null` where none gives Russian. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = decodeByMark(bytes);
  if (marked !== null && !marked.includes("\u0000")) {
    const wide = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
    return { text: marked, encoding: wide ? "UTF-16" : "UTF-8" };
  }
  return guessUtf16(bytes) ?? guessSingleByte(bytes);
}
