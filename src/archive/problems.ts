/** Something wrong in `content/`, said so that a keeper can mend it. Texts are Russian, for keepers. */
export interface Problem {
  /** Path as shown to the keeper, `content/resolutions/…/index.md`. */
  file: string;
  /** 1-based, `null` when the whole file is meant. */
  line: number | null;
  /** Dotted field of the frontmatter or vocabulary, `null` for the body. */
  field: string | null;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  remedy: string;
}

/** An archive that must not be published; its message lists every problem. */
export class BrokenArchiveError extends Error {
  constructor(problems: Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "BrokenArchiveError";
  }
}

/** Where problems of one file are gathered: all of them, not the first. */
export interface Report {
  readonly file: string;
  readonly problems: Problem[];
  add(problem: { line?: number | null; field?: string | null; message: string; remedy: string }): void;
}

export function createReport(file: string): Report {
  const problems: Problem[] = [];
  return {
    file,
    problems,
    add({ line = null, field = null, message, remedy }) {
      problems.push({ file, line, field, message, remedy });
    },
  };
}

/** `content/…/index.md:12: date.says: что не так. Что сделать: …` */
export function formatProblem({ file, line, field, message, remedy }: Problem): string {
  const place = line === null ? file : `${file}:${String(line)}`;
  const about = field === null || field === "" ? "" : `${field}: `;
  return `${place}: ${about}${message}. Что сделать: ${remedy}.`;
}
