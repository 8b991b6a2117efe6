import edtf from "edtf";

/** The first and the last full day of an EDTF date, `null` where an interval is open. */
export interface Days {
  start: string | null;
  end: string | null;
}

/** What the archive accepts of EDTF: day, month, year, closed and open intervals, each uncertain or approximate. */
const point = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[?~%]?`;
const accepted = new RegExp(`^(?:${point}|${point}/${point}|${point}/\\.\\.|\\.\\./${point})$`);

export class EdtfError extends Error {}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** The package parses with a general grammar, and an archive repeats its dates. */
const known = new Map<string, Days>();

/** Reads an EDTF date; throws an `EdtfError` with a Russian message that says what is wrong. */
export function parseEdtf(text: string): Days {
  const days = known.get(text) ?? readEdtf(text);
  known.set(text, days);
  return days;
}

function readEdtf(text: string): Days {
  if (!accepted.test(text)) throw new EdtfError(`«${text}» не дата EDTF`);
  const [from = "", to = from] = text.split("/");
  try {
    const start = from === ".." ? null : edtf(from);
    const end = to === ".." ? null : edtf(to);
    if (start !== null && end !== null && start.min > end.max) {
      throw new EdtfError(`конец раньше начала: «${text}»`);
    }
    return { start: start && dayOf(start.min), end: end && dayOf(end.max) };
  } catch (error) {
    if (error instanceof EdtfError) throw error;
    throw new EdtfError(`«${text}» не дата EDTF: такого дня нет в календаре`);
  }
}
