import { splitQuestion } from "./question-pieces.ts";
import type { Piece } from "./question-pieces.ts";
import type { Clause, Remark, Term } from "./question.ts";
import { termKey } from "./term-key.ts";

type Part = Extract<Piece, { kind: "part" }>;

/** Parentheses multiply clauses; more than these nobody means. */
const MOST = 16;

/** «школ*», as other catalogues ask for beginnings. */
const STARRED = /[\p{L}\p{N}]\*+$/u;

/** Reads a question into clauses of which all must hold: «(а б) ИЛИ в» into «(а ИЛИ в) (б ИЛИ в)». */
export function readClauses(
  text: string,
  readTerm: (part: Part) => Term | null,
): { clauses: Clause[]; remarks: Set<Remark> } {
  const remarks = new Set<Remark>();
  const pieces = balance(splitQuestion(text), remarks)[Symbol.iterator]();
  return { clauses: readSequence(pieces, readTerm, remarks), remarks };
}

/** Without the parentheses that have no fellow. */
function balance(pieces: readonly Piece[], remarks: Set<Remark>): Piece[] {
  const open: number[] = [];
  const alone = new Set<number>();
  pieces.forEach((piece, place) => {
    if (piece.kind === "open") open.push(place);
    if (piece.kind !== "close" || open.pop() !== undefined) return;
    alone.add(place);
    if (!piece.enumerating) remarks.add("parenthesis");
  });
  if (open.length > 0) remarks.add("parenthesis");
  for (const place of open) alone.add(place);
  return pieces.filter((_, place) => !alone.has(place));
}

/** Up to the parenthesis that closes. */
function readSequence(
  pieces: Iterator<Piece>,
  readTerm: (part: Part) => Term | null,
  remarks: Set<Remark>,
): Clause[] {
  const factors: Clause[][] = [];
  /** Where an operator waits for the word after it. */
  let joining = false;
  let negating = false;
  for (let next = pieces.next(); next.done !== true; next = pieces.next()) {
    const piece = next.value;
    if (piece.kind === "close") break;
    if (piece.kind === "stray") remarks.add("quotation");
    else if (piece.kind === "not") negating = true;
    else if (piece.kind === "or") {
      if (joining || negating || factors.length === 0) remarks.add("or");
      joining = factors.length > 0;
    } else {
      if (piece.kind === "part" && !piece.quoted && STARRED.test(piece.text)) remarks.add("star");
      const read =
        piece.kind === "open" ? readSequence(pieces, readTerm, remarks) : readPart(piece, readTerm);
      if (read.length === 0) continue;
      const factor = piece.negated || negating ? exclude(read, remarks) : read;
      const before = factors.at(-1);
      if (joining && before !== undefined && canJoin(before, factor, remarks)) {
        factors[factors.length - 1] = before.flatMap((one) => factor.map((other) => unite(one, other)));
      } else {
        if (joining) remarks.add("or");
        factors.push(factor);
      }
      joining = false;
      negating = false;
    }
  }
  if (joining) remarks.add("or");
  if (negating) remarks.add("not");
  return factors.flat();
}

function readPart(piece: Part, readTerm: (part: Part) => Term | null): Clause[] {
  const term = readTerm(piece);
  return term === null ? [] : [{ alternatives: [term], negated: false }];
}

/** None of the words may stand; that not all of them stand together cannot be asked. */
function exclude(clauses: readonly Clause[], remarks: Set<Remark>): Clause[] {
  if (clauses.length > 1) remarks.add("group");
  return clauses.flatMap(({ alternatives }) =>
    alternatives.map((term): Clause => ({ alternatives: [term], negated: true })),
  );
}

function canJoin(one: readonly Clause[], other: readonly Clause[], remarks: Set<Remark>): boolean {
  if ([...one, ...other].some(({ negated }) => negated)) return false;
  if (one.length * other.length <= MOST) return true;
  remarks.add("group");
  return false;
}

function unite(one: Clause, other: Clause): Clause {
  const known = new Set(one.alternatives.map(termKey));
  const others = other.alternatives.filter((term) => !known.has(termKey(term)));
  return { alternatives: [...one.alternatives, ...others], negated: false };
}
