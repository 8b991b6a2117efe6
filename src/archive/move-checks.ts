import type { Address } from "./model.ts";
import { formatPlace, movableTerms } from "./moves.ts";
import type { LocatedMoves, MovableTerm, Move } from "./moves.ts";
import { mayBeRenamed } from "./published-pages.ts";
import type { PublishedPages } from "./published-pages.ts";
import type { Report } from "./problems.ts";

/** What a move is judged by. */
export interface MoveContext {
  /** Addresses that stand in a document now, by its id; those of a withdrawn one are what its page keeps. */
  standing: Map<string, Set<Address>>;
  /** Documents that were taken down: what a duplicate held may be said to stand elsewhere. */
  withdrawn: ReadonlySet<string>;
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
  /** Whether what it names is still there itself, and not only a page that says where it is. */
  stays: (name: string) => boolean;
  /** Whether there ever was such a thing. */
  existed: (name: string) => boolean;
  /** Whether a move may end there although another leads on. */
  ends: (name: string) => boolean;
  /** What the name is now that its document has another; the same where it has not. */
  rename: (name: string) => string;
  /** Whether the one may be the other's new name. */
  fits: (from: string, to: string) => boolean;
  /** What is there and what is missing, for the messages. */
  what: { nom: string; gen: string };
}

/** How things answer that are in no document. */
const plain: Pick<Judged, "ends" | "rename" | "fits"> = {
  ends: () => false,
  rename: (name) => name,
  fits: () => true,
};

/** Reports every move that would lead nowhere, or from what is still there. */
export function checkMoves({ moves, lineOf }: LocatedMoves, context: MoveContext, report: Report): void {
  for (const judged of listJudged(moves, context)) {
    const { what } = judged;
    const targets = new Map(judged.moves.map(({ from, to }) => [from, to]));
    const seen = new Set<string>();
    judged.moves.forEach(({ from, to }, index) => {
      const add: Add = (field, message, remedy) => {
        const path = [judged.kind, index, field];
        report.add({ line: lineOf(path), field: path.join("."), message, remedy });
      };
      if (seen.has(from)) add("from", `переезд «${from}» записан дважды`, "оставьте одну запись");
      seen.add(from);
      if (from === to) add("to", `«${from}» переезжает на себя`, "уберите запись или исправьте её");
      else if (targets.has(to) && !judged.ends(to)) reportChain(to, targets, add);
      else if (judged.rename(to) !== to) reportRenamed("to", to, judged.rename(to), add);
      else if (!judged.stands(to))
        add(
          "to",
          `некуда переезжать: ${what.gen} «${to}» нет`,
          "исправьте to: там должно быть то, что есть в архиве сейчас",
        );
      else if (!judged.fits(from, to))
        add(
          "from",
          `«${to}» опубликован прежде, чем исчез «${from}»: это другой документ`,
          `верните папку ${from} и снимите документ (status: withdrawn); эта запись останется, и каждый адрес поведёт туда, где стоит тот же текст`,
        );
      if (from !== to && judged.stays(from))
        add(
          "from",
          `${what.nom} «${from}» ещё на месте`,
          "уберите запись или то, что переехало: старое имя больше никому не дают",
        );
      else if (judged.rename(from) !== from) reportRenamed("from", from, judged.rename(from), add);
      else if (!judged.existed(from))
        add(
          "from",
          `${what.gen} «${from}» в архиве никогда не было`,
          "исправьте from: переезжает только то, что было опубликовано",
        );
    });
  }
}

type Add = (field: "from" | "to", message: string, remedy: string) => void;

/** A document takes its addresses along, those that were given up before it was renamed too. */
function reportRenamed(field: "from" | "to", name: string, now: string, add: Add): void {
  const [former = ""] = name.split("#");
  add(field, `документ ${former} переименован`, `впишите новое имя: ${field}: "${now}"`);
}

function reportChain(start: string, targets: Map<string, string>, add: Add): void {
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
  const { standing, withdrawn, recorded, folders, terms, published } = context;
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
  const names = new Map(moves.resolutions.map(({ from, to }) => [from, to]));
  const isWithdrawn = (name: string) => withdrawn.has(name.split("#")[0] ?? "");
  const isPublic = (name: string) => folders.get(name) === "public";
  const steps = new Set(published.pages.flatMap((path) => path.split("/")));
  return [
    {
      kind: "addresses",
      moves: places,
      what: { nom: "адрес", gen: "адреса" },
      ...plain,
      rename(name) {
        const [resolution = "", address = ""] = name.split("#");
        const now = folders.has(resolution) ? undefined : names.get(resolution);
        return now === undefined ? name : `${now}#${address}`;
      },
      stands: holds(standing),
      stays: (name) => holds(standing)(name) && !isWithdrawn(name),
      existed: (name) => holds(recorded)(name) || unread(name),
    },
    {
      kind: "resolutions",
      moves: moves.resolutions,
      what: { nom: "документ", gen: "документа" },
      ...plain,
      // The page of a withdrawn duplicate says of each of its addresses where the text is.
      ends: isWithdrawn,
      fits: (from, to) => folders.has(from) || mayBeRenamed(published, from, to),
      // A draft has no page to lead to.
      stands: isPublic,
      stays: (name) => isPublic(name) && !isWithdrawn(name),
      existed: (name) => name in published.resolutions || folders.has(name),
    },
    ...movableTerms.map((kind) => ({
      kind,
      moves: moves[kind],
      what: { nom: "страница", gen: "страницы" },
      ...plain,
      stands: (name: string) => terms[kind].has(name),
      stays: (name: string) => terms[kind].has(name),
      existed: (name: string) => steps.has(name) || terms[kind].has(name),
    })),
  ];
}
