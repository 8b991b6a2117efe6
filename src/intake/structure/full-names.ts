import { tokenize } from "../../russian/words.ts";
import type { ReceivedBlock } from "../model.ts";

/** «ФГБОУ ВО «Глазовский институт учителя»»: the legal form, then the name in quotation marks. */
const full =
  /((?:\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}\s+){1,4})(?:\p{Lu}\p{Ll}+\s+){0,3}[«"„“]([^«»"„“”]{5,150}(?:[„«][^«»"„“”]{3,80})?)/gu;

interface FullName {
  form: string;
  stems: string[];
}

/** The beginnings of the words, which all cases share. */
const stemsOf = (words: string) =>
  tokenize(words)
    .filter(({ normal }) => normal.length > 3)
    .map(({ normal }) => normal.slice(0, Math.max(4, normal.length - 3)));

const isSame = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);

/** Whether the words are the beginning of a name, or three of its words and more in their order. */
function isShortened(stems: readonly string[], name: readonly string[]): boolean {
  if (stems.every((stem, place) => isSame(stem, name[place] ?? "\0"))) return true;
  if (stems.length < 3) return false;
  let place = 0;
  return stems.every((stem) => {
    const found = name.findIndex((other, index) => index >= place && isSame(stem, other));
    place = found + 1;
    return found >= 0;
  });
}

/** How institutions are named in full: elsewhere a document leaves out their legal form. */
export class FullNames {
  private readonly blocks: readonly ReceivedBlock[];
  private names: FullName[] | null = null;

  constructor(blocks: readonly ReceivedBlock[]) {
    this.blocks = blocks;
  }

  /** «ФГБОУ ВО» of «Глазовскому институту учителя»; `null` where the document says none. */
  findLegalForm(words: string): string | null {
    const stems = stemsOf(words);
    if (stems.length < 2) return null;
    this.names ??= this.read();
    const matching = this.names.find((name) => isShortened(stems, name.stems));
    return matching?.form ?? null;
  }

  /** «Тихоокеанская ассоциация преподавателей» of «Правлению ТАПРЯ»; `null` where no such brackets stand behind a name. */
  findExpansion(words: string): string | null {
    const [short] = /(?<!\p{L})\p{Lu}[\p{Lu}\d]{2,11}(?!\p{L})/u.exec(words) ?? [];
    if (short === undefined) return null;
    const bracketed = new RegExp(
      `([^.;:()]{5,160}?)\\s*\\((?:далее\\s*[–—-]?\\s*)?[«"]?${short}[»"]?\\)`,
      "u",
    );
    for (const { text } of this.blocks) {
      const before = bracketed.exec(text)?.[1];
      const last = before?.split(/(?:,|\sи|\sсо?)\s+(?=\p{Lu})/u).at(-1);
      const named = last === undefined ? null : /\p{Lu}[\p{L}-]+(?:\s+[\p{L}-]+){1,7}$/u.exec(last);
      if (named !== null) return named[0];
    }
    return null;
  }

  /** Whether the committee for education is said to be a town's: «комитет по образованию администрации …». */
  isOfMunicipality(words: string): boolean {
    const [body] =
      /^\p{L}{5,}(?=\p{L}{1,3}\s+(?:по\s+)?образовани\p{L}+(?:\s+и\s+\p{L}+)?$)/u.exec(words) ?? [];
    if (body === undefined) return false;
    const owned = new RegExp(
      `(?<!\\p{L})${body}\\p{L}{0,3}\\s+(?:по\\s+)?образовани\\p{L}+\\s+(?:администрации|мэрии)(?!\\s+(?:\\p{L}+\\s+)?(?:области|края))`,
      "iu",
    );
    return this.blocks.some(({ text }) => owned.test(text));
  }

  private read(): FullName[] {
    return this.blocks.flatMap(({ text }) =>
      [...text.matchAll(full)].map(([, form = "", name = ""]) => ({
        form: form.trim(),
        stems: stemsOf(name),
      })),
    );
  }
}
