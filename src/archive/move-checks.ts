import type { Address } from "./model.ts";
import { formatPlace, movableTerms } from "./moves.ts";
import type { LocatedMoves, MovableTerm, Move } from "./moves.ts";
import type { PublishedPages } from "./published-pages.ts";
import type { Report } from "./problems.ts";

/** What a move is judged by. */
export interface MoveContext {
  /** Addresses that stand in a document now, by its id; those of a withdrawn one are what its page keeps. */
  standing: Map<string, Set<Address>>;
  /** Addresses that a document ever published. */
  recorded: Map<string, Set<Address>>;
  /** Documents whose folders are there, readable or not. */
  folders: ReadonlyMap<string, "draft" | "public">;
  terms: Record<MovableTerm, Set<string>>;
  published: PublishedPages;
}

interface Judged {
  kind: string;
  moves: Move[];
  /** Whether something answers to this name now. */
  stands: (name: string) => boolean;
  /** Whether there ever was such a thing. */
  existed: (name: string) => boolean;
  /** What is missing, for the message. */
  what: string;
}

/** Reports every move that would lead nowhere, or from what is still there. */
export function checkMoves({ moves, lineOf }: LocatedMoves, context: MoveContext, report: Report): void {
  for (const judged of listJudged(moves, context)) {
    const targets = new Map(judged.moves.map(({ from, to }) => [from, to]));
    const seen = new Set<string>();
    judged.moves.forEach(({ from, to }, index) => {
      const add = (field: "from" | "to", message: string, remedy: string) => {
        const path = [judged.kind, index, field];
        report.add({ line: lineOf(path), field: path.join("."), message, remedy });
      };
      if (seen.has(from)) add("from", `переезд «${from}» записан дважды`, "оставьте одну запись");
      seen.add(from);
      if (from === to) add("to", `«${from}» переезжает на себя`, "уберите запись или исправьте её");
      else if (targets.has(to)) reportChain(to, targets, add);
      else if (!judged.stands(to))
        add(
          "to",
          `некуда переезжать: ${judged.what} «${to}» нет`,
          "исправьте to: там должно быть то, что есть в архиве сейчас",
        );
      if (from !== to && judged.stands(from))
        add(
          "from",
          `${judged.what} «${from}» ещё на месте`,
          "уберите запись или то, что переехало: старое имя больше никому не дают",
        );
      else if (!judged.existed(from))
        add(
          "from",
          `${judged.what} «${from}» в архиве никогда не было`,
          "исправьте from: переезжает только то, что было опубликовано",
        );
    });
  }
}

function reportChain(
  start: string,
  targets: Map<string, string>,
  add: (field: "to", message: string, remedy: string) => void,
): void {
  const way = [start];
  for (let next = targets.get(start); next !== undefined; next = targets.get(next)) {
    const isCircle = way.includes(next);
    way.push(next);
    if (isCircle) {
      add(
        "to",
        `переезды идут по кругу: ${way.join(" → ")}`,
        "оставьте записи, которые ведут к тому, что есть",
      );
      return;
    }
  }
  const end = way.at(-1) ?? start;
  add("to", `переезд через «${start}» — цепочка`, `укажите сразу, где это теперь: to: ${end}`);
}

function listJudged(moves: LocatedMoves["moves"], context: MoveContext): Judged[] {
  const { standing, recorded, folders, terms, published } = context;
  const holds = (addresses: Map<string, Set<Address>>) => (name: string) => {
    const [resolution = "", address = ""] = name.split("#");
    return addresses.get(resolution)?.has(address) ?? false;
  };
  /** A document that could not be read has been reported; its moves are judged once it can be. */
  const unread = (name: string) => {
    const [resolution = ""] = name.split("#");
    return folders.has(resolution) && !standing.has(resolution);
  };
  const places = moves.addresses.map((move) => ({
    ...move,
    from: formatPlace(move.from),
    to: formatPlace(move.to),
  }));
  const steps = new Set(published.pages.flatMap((path) => path.split("/")));
  return [
    {
      kind: "addresses",
      moves: places,
      what: "адреса",
      stands: (name) => holds(standing)(name),
      existed: (name) => holds(recorded)(name) || unread(name),
    },
    {
      kind: "resolutions",
      moves: moves.resolutions,
      what: "документа",
      // A draft has no page to lead to.
      stands: (name) => folders.get(name) === "public",
      existed: (name) => name in published.resolutions || folders.has(name),
    },
    ...movableTerms.map((kind) => ({
      kind,
      moves: moves[kind],
      what: "страницы",
      stands: (name: string) => terms[kind].has(name),
      existed: (name: string) => steps.has(name) || terms[kind].has(name),
    })),
  ];
}
