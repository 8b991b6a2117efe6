/** Encodings by the numbers that fonts give them. */
const CHARSETS: Record<number, string> = {
  77: "macintosh",
  161: "windows-1253",
  162: "windows-1254",
  186: "windows-1257",
  204: "windows-1251",
  238: "windows-1250",
};
const CODE_PAGES: Record<number, string> = {
  866: "ibm866",
  1250: "windows-1250",
  1253: "windows-1253",
  1254: "windows-1254",
  1257: "windows-1257",
  10007: "x-mac-cyrillic",
};

/** Signs that have control words. */
export const SIGNS: Record<string, string> = {
  tab: "\t",
  line: "\n",
  softline: "\n",
  page: "\n",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
};

/** Letters of the symbol fonts: bullets to the eye. */
const SYMBOL_CHARSET = 2;

export interface RtfFont {
  charset: number | null;
}

/** What a byte means in a font. */
export class RtfLetters {
  private readonly fonts = new Map<number, RtfFont>();
  private readonly tables = new Map<string, string[]>();
  private page = "windows-1251";

  /** Files that say Western European were written by Russian hands all the same: their letters are not é and ü. */
  setCodePage(page: number): void {
    this.page = CODE_PAGES[page] ?? "windows-1251";
  }

  addFont(id: number, font: RtfFont): void {
    this.fonts.set(id, font);
  }

  decode(byte: number, font: number): string {
    const charset = this.fonts.get(font)?.charset ?? null;
    if (charset === SYMBOL_CHARSET) return byte < 0x80 ? String.fromCharCode(byte) : "•";
    return this.table((charset === null ? undefined : CHARSETS[charset]) ?? this.page)[byte] ?? "";
  }

  /** A code unit above 61,440 is a letter of a symbol font. */
  decodeUnit(unit: number): string {
    const code = unit < 0 ? unit + 0x10000 : unit;
    return code >= 0xf000 && code <= 0xf0ff ? "•" : String.fromCharCode(code & 0xffff);
  }

  private table(encoding: string): string[] {
    const known = this.tables.get(encoding);
    if (known !== undefined) return known;
    const decoder = new TextDecoder(encoding);
    const table = Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)));
    this.tables.set(encoding, table);
    return table;
  }
}
