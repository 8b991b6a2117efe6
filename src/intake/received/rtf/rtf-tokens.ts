/** A piece of RTF; `start` and `end` are places in the source. */
export interface RtfToken {
  type: "open" | "close" | "word" | "symbol" | "byte" | "text";
  /** The control word, the symbol, or the text. */
  value: string;
  /** The number behind a control word, the value of a byte. */
  parameter: number | null;
  /** Whether a space ends the control word. */
  delimited: boolean;
  start: number;
  end: number;
}

const WORD = /\\([a-zA-Z]{1,40})(-?\d{1,10})? ?/y;
const TEXT = /[^\\{}\r\n]+/y;

/** The tokens of a source read as one letter a byte. */
export function* readTokens(source: string): Generator<RtfToken> {
  let at = 0;
  const token = (
    type: RtfToken["type"],
    value: string,
    end: number,
    parameter: number | null = null,
  ): RtfToken => {
    const start = at;
    at = end;
    return { type, value, parameter, delimited: source[end - 1] === " ", start, end };
  };
  while (at < source.length) {
    const letter = source[at];
    if (letter === "{") yield token("open", "{", at + 1);
    else if (letter === "}") yield token("close", "}", at + 1);
    else if (letter === "\r" || letter === "\n") at += 1;
    else if (letter !== "\\") {
      TEXT.lastIndex = at;
      const [text = ""] = TEXT.exec(source) ?? [];
      yield token("text", text, at + Math.max(1, text.length));
    } else {
      WORD.lastIndex = at;
      const match = WORD.exec(source);
      if (match !== null) {
        const [whole, word = "", digits] = match;
        const parameter = digits === undefined ? null : Number(digits);
        // Bytes that are no RTF at all follow, as many as it says.
        const skip = word === "bin" ? Math.max(0, parameter ?? 0) : 0;
        yield token("word", word, Math.min(source.length, at + whole.length + skip), parameter);
      } else if (source[at + 1] === "'") {
        yield token("byte", "'", at + 4, Number.parseInt(source.slice(at + 2, at + 4), 16) || 0x20);
      } else yield token("symbol", source[at + 1] ?? "", at + 2);
    }
  }
}
