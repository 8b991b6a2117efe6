import { createAbbreviationFinder, isExpandedIn } from "../../analysis/abbreviations.ts";
import type { Address, Archive, Recommendation, Resolution, Unit } from "../../archive/model.ts";
import type { Paths } from "../../archive/paths.ts";
import { formatEdtf } from "../../russian/dates.ts";

/** A stretch of a unit's text that looks the same throughout. */
export interface Run {
  text: string;
  style: "plain" | "emphasis" | "strong";
  /** What the abbreviation stands for, `null` for ordinary words. */
  expansion: string | null;
}

/** What the archive says beside a unit. */
export interface Remark {
  text: string;
  /** Where more is said about it, as an anchor of the page. */
  more: string | null;
}

/** Everything the parts of a document's page ask for beside the unit they print. */
export interface Reading {
  resolution: Resolution;
  archive: Archive;
  paths: Paths;
  remarks: Map<Address, Remark[]>;
  recommendations: Map<Address, Recommendation>;
  runsOf: (unit: Unit) => Run[];
}

export function prepareReading(resolution: Resolution, archive: Archive, paths: Paths): Reading {
  const remarks = new Map<Address, Remark[]>();
  const remark = (at: Address, text: string, more: string | null) => {
    remarks.set(at, [...(remarks.get(at) ?? []), { text, more }]);
  };
  for (const { at, text } of resolution.notes) remark(at, text, null);
  for (const { at, date } of resolution.corrections)
    remark(at, `Исправлено в архиве ${formatEdtf(date)}`, "corrections");
  for (const { at, date } of resolution.redactions)
    if (date !== null) remark(at, `Скрыто архивом ${formatEdtf(date)}`, "provenance");
  const find = createAbbreviationFinder(archive.vocabularies.abbreviations);
  return {
    resolution,
    archive,
    paths,
    remarks,
    recommendations: new Map(resolution.recommendations.map((item) => [item.address, item])),
    runsOf: (unit) =>
      cutRuns(
        unit,
        find(unit.text, resolution.id).map(({ start, end, abbreviation }) => {
          const source = isExpandedIn(abbreviation, resolution.id) ? "" : " (раскрытие архива)";
          return { start, end, expansion: abbreviation.full + source };
        }),
      ),
  };
}

/** The unit's inlines, cut where an abbreviation begins and ends; the texts joined are the unit's text. */
export function cutRuns(
  { inlines }: Pick<Unit, "inlines">,
  spans: { start: number; end: number; expansion: string }[],
): Run[] {
  const runs: Run[] = [];
  const push = (text: string, style: Run["style"], expansion: string | null) => {
    if (text !== "") runs.push({ text, style, expansion });
  };
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  let offset = 0;
  for (const { text, style } of inlines) {
    let position = 0;
    for (const { start, end, expansion } of ordered) {
      const from = start - offset;
      const to = end - offset;
      // One that begins in another style would have to be torn; it stays unexpanded.
      if (from < position || to > text.length) continue;
      push(text.slice(position, from), style, null);
      push(text.slice(from, to), style, expansion);
      position = to;
    }
    push(text.slice(position), style, null);
    offset += text.length;
  }
  return runs;
}

/** The heading cut into what stands before the title, the title in its quotation marks, and the rest. */
export function layerHeading(heading: string, title: string): [before: string, title: string, after: string] {
  const quoted = `«${title}»`;
  const start = title === "" ? -1 : heading.indexOf(quoted);
  if (start < 0) return ["", heading, ""];
  return [heading.slice(0, start), quoted, heading.slice(start + quoted.length)];
}
