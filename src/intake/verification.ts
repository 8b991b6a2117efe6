import { checkDescription, readDescription } from "../archive/description.ts";
import { locateFacts } from "../archive/facts.ts";
import { createReport } from "../archive/problems.ts";
import type { Problem } from "../archive/problems.ts";
import { indexVocabularies } from "../archive/references.ts";
import type { VocabularyIds } from "../archive/references.ts";
import type { Described } from "../archive/schema.ts";
import type { Doubt, EventFacts, ParticipationFacts, ReadText, Reference } from "./model.ts";

/** What is proposed is held against the text by the archive's own rules, before anything is written. */

export interface Proposed {
  event: EventFacts;
  participation: ParticipationFacts;
  notes: Described["notes"];
}

export interface Verified extends Proposed {
  doubts: Doubt[];
}

type Path = string[];
type Fields = Record<string, unknown>;

/** The frontmatter that would say it, with stand-ins for what a person writes. */
function describe({ event, participation, notes }: Proposed, heading: string): Fields {
  return {
    ...structuredClone({ ...event, ...participation, notes }),
    event: structuredClone({ ...event.event, ...participation.event }),
    id: "draft",
    status: "draft",
    state: event.state ?? "unknown",
    heading: heading === "" ? null : heading,
    original: { file: "original.txt", sha256: "0".repeat(64), form: "document" },
    source: { url: null, retrieved: null },
    rights: "undetermined",
    added: "2000-01-01",
    revised: "2000-01-01",
  };
}

/** What must go when there is a problem at a path: a whole fact, an entry of a list, a claim. */
function findRefused(path: Path): Path {
  const [first = "", second = "", third = ""] = path;
  if (/^\d+$/.test(second)) return [first, second];
  if (first === "event") return /^\d+$/.test(third) ? path.slice(0, 3) : [first, second];
  if (second === "claimed") return [first, second];
  if (second === "listed" && third !== "") return path.slice(0, 3);
  return [first];
}

/** Takes what stands at a path out; returns it, `undefined` where nothing stands. */
function takeOut(fields: Fields, path: Path): unknown {
  let parent: unknown = fields;
  for (const key of path.slice(0, -1)) parent = (parent as Fields | undefined)?.[key];
  const key = path.at(-1) ?? "";
  if (Array.isArray(parent)) return parent.splice(Number(key), 1)[0];
  const value = (parent as Fields | undefined)?.[key];
  if (value !== undefined) Reflect.deleteProperty(parent as Fields, key);
  return value;
}

function quotationOf(value: unknown): string | null {
  const { says } = (value ?? {}) as { says?: string | string[] };
  return says === undefined ? null : [says].flat().join(" … ");
}

/** Every problem of the description against the text. */
function findProblems(
  data: Fields,
  text: ReadText,
  ids: VocabularyIds,
): { field: string; problem: Problem }[] {
  const report = createReport("");
  const lineOf = () => 1;
  const description = readDescription({ data, lineOf }, report, createReport(""));
  if (description !== null) {
    checkDescription(description, text.units, ids, lineOf, report);
    locateFacts(description.described, text.units, { data, lineOf }, report);
  }
  return report.problems.map((problem) => ({ field: problem.field ?? "", problem }));
}

/** Drops whatever the archive would refuse, with a doubt: it is never written. */
export function verifyProposed(
  proposed: Proposed,
  heading: string,
  text: ReadText,
  { vocabularies }: Reference,
): Verified {
  const ids = indexVocabularies(vocabularies);
  const data = describe(proposed, heading);
  const doubts: Doubt[] = [];
  for (let isSound = false; !isSound;) {
    isSound = true;
    const taken = new Set<string>();
    // From the last to the first, so that places in lists stay what they are.
    for (const { field, problem } of findProblems(data, text, ids).reverse()) {
      const path = findRefused(field.split("."));
      const name = path.join(".");
      if (taken.has(name)) continue;
      taken.add(name);
      const value = takeOut(data, path);
      if (value === undefined) continue;
      isSound = false;
      const why = `программа предположила это, но проверка архива не приняла: ${problem.message}; заполните сами`;
      doubts.push({ field: path[0] ?? "", says: quotationOf(value), at: null, why });
    }
  }
  return { ...divide(data), doubts };
}

const ofEvent = {
  event: ["name", "kind", "edition", "series", "scope", "scopeInferred"],
  participation: ["participation", "sessions"],
};
const ofDocument = {
  event: ["kind", "title", "date", "place", "organizers"],
  participation: ["attendance", "regions", "countries", "municipalities", "announces", "follows"],
};

function pick(fields: Fields, keys: string[]): Fields {
  return Object.fromEntries(keys.flatMap((key) => (key in fields ? [[key, fields[key]]] : [])));
}

/** The description as the recognisers' facts again. */
function divide(data: Fields): Proposed {
  const event = data["event"] as Fields;
  const part = (name: "event" | "participation") => ({
    ...pick(data, ofDocument[name]),
    event: pick(event, ofEvent[name]),
  });
  return {
    event: { ...part("event"), state: data["state"] as string },
    participation: part("participation"),
    notes: data["notes"] as Described["notes"],
  };
}
