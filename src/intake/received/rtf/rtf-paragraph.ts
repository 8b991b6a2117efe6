/** What paragraph properties say, until they change. */
export interface RtfParagraph {
  centred: boolean;
  heading: boolean;
  inTable: boolean;
  list: number | null;
  level: number;
  indent: number;
}

export const PLAIN_PARAGRAPH: RtfParagraph = {
  centred: false,
  heading: false,
  inTable: false,
  list: null,
  level: 0,
  indent: 0,
};

/** What a control word makes of the paragraph's properties; `null` where it is none of theirs. */
export function changeParagraph(
  paragraph: RtfParagraph,
  word: string,
  parameter: number | null,
): RtfParagraph | null {
  switch (word) {
    case "pard":
      return PLAIN_PARAGRAPH;
    case "intbl":
      return { ...paragraph, inTable: true };
    case "qc":
      return { ...paragraph, centred: true };
    case "ql":
    case "qr":
    case "qj":
      return { ...paragraph, centred: false };
    case "outlinelevel":
      return { ...paragraph, heading: (parameter ?? 9) < 9 };
    case "ls":
      return { ...paragraph, list: parameter === 0 ? null : parameter };
    case "ilvl":
      return { ...paragraph, level: Math.min(8, Math.max(0, parameter ?? 0)) };
    case "li":
      return { ...paragraph, indent: parameter ?? 0 };
    default:
      return null;
  }
}
