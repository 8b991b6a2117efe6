import { addItems, cutNote, cutTitle, emptySelection, type Selection } from "./selection.ts";

/** How a browser keeps a selection. */
export function formatStored({ title, items }: Selection): string {
  const rows = items.map(({ resolution, address, note }) =>
    note === "" ? [resolution, address] : [resolution, address, note],
  );
  return JSON.stringify({ version: 1, title, items: rows });
}

/** Reads what is kept; what cannot be read counts as nothing, and every unit by itself. */
export function readStored(text: string | null): Selection {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? "null");
  } catch {
    return emptySelection;
  }
  if (typeof stored !== "object" || stored === null) return emptySelection;
  const { title, items } = stored as Record<string, unknown>;
  const known = (Array.isArray(items) ? (items as unknown[]) : []).flatMap((row) => {
    const [resolution, address, note] = Array.isArray(row) ? (row as unknown[]) : [];
    if (typeof resolution !== "string" || typeof address !== "string") return [];
    return { resolution, address, note: typeof note === "string" ? cutNote(note) : "" };
  });
  return addItems({ ...emptySelection, title: typeof title === "string" ? cutTitle(title) : "" }, known);
}
