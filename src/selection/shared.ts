import { readTexts, formatTexts } from "./shared-texts.ts";
import { readUnits } from "./shared-reading.ts";
import { formatUnits } from "./shared-units.ts";
import {
  addItems,
  cutNote,
  cutTitle,
  emptySelection,
  keyOf,
  MOST_ITEMS,
  type Selection,
} from "./selection.ts";

/** Longer addresses are cut by mail programs and refused by servers. */
export const LONGEST_QUERY = 7000;
/** Escaping on the way may have made a link longer. */
const LONGEST_READ = 3 * LONGEST_QUERY;
/** So much of what cannot be read is shown. */
const MOST_REFUSED = 10;

/** What was shared, and what of it cannot be read, as sentences. */
export interface SharedSelection {
  selection: Selection;
  complaints: string[];
}

/**
 * The query of a link that holds a selection: units as `s`, title and remarks as `t`. `null` when it would be too
 * long for a link.
 */
export async function formatShared(selection: Selection): Promise<string | null> {
  const texts = [selection.title, ...selection.items.map(({ note }) => note)];
  const written = await formatTexts(texts);
  const query = `?s=${formatUnits(selection.items)}${written === "" ? "" : `&t=${written}`}`;
  return query.length <= LONGEST_QUERY ? query : null;
}

/** Reads the query of a link: `null` when it holds no selection. Never throws, whatever the query is. */
export async function readShared(query: string): Promise<SharedSelection | null> {
  const parameters = new URLSearchParams(query.slice(0, LONGEST_READ));
  const written = parameters.get("s");
  if (written === null) return null;
  if (query.length > LONGEST_READ) {
    return refuse("Ссылка слишком длинная: такую архив не составлял. Попросите прислать подборку файлом.");
  }
  const { units, refused, otherVersion } = readUnits(written);
  if (otherVersion) {
    return refuse("Ссылка повреждена или составлена другой версией архива. Попросите прислать её ещё раз.");
  }
  const complaints = [];
  const texts = await readTexts(parameters.get("t") ?? "");
  if (texts === null) complaints.push("Название и примечания в ссылке повреждены и не прочитались.");
  const [title = "", ...notes] = texts ?? [];
  const items = units.flatMap((unit, place) =>
    unit === null ? [] : { ...unit, note: cutNote(notes[place] ?? "") },
  );
  const selection = addItems({ ...emptySelection, title: cutTitle(title) }, items);
  if (refused.length > 0) complaints.push(describeRefused(refused));
  const left = new Set(items.map(keyOf)).size - selection.items.length;
  if (left > 0) complaints.push(`В подборке не больше ${MOST_ITEMS} мест; не поместилось: ${left}.`);
  return { selection, complaints };
}

function refuse(complaint: string): SharedSelection {
  return { selection: emptySelection, complaints: [complaint] };
}

function describeRefused(refused: string[]): string {
  const shown = refused.slice(0, MOST_REFUSED).map((piece) => `«${piece.slice(0, 60)}»`);
  const more = refused.length > MOST_REFUSED ? ` и ещё ${refused.length - MOST_REFUSED}` : "";
  return `Не адрес документа и пункта: ${shown.join(", ")}${more}.`;
}
