import type { Announcement, Archive, Predecessor, Resolution, Series } from "../archive/model.ts";

/** A conference that a resolution of the series announces. */
export interface AnnouncedConference {
  by: Resolution;
  announcement: Announcement;
  /** The archived resolution of the conference that was announced, `null` while there is none. */
  held: Resolution | null;
}

/** An earlier conference that a resolution of the series refers back to. */
export interface MentionedConference {
  by: Resolution;
  predecessor: Predecessor;
  /** The archived resolution of the conference that is meant, `null` while there is none. */
  held: Resolution | null;
}

/** What the archive knows of one series; every list oldest first, undated last. */
export interface Lineage {
  series: Series;
  held: Resolution[];
  mentioned: MentionedConference[];
  announced: AnnouncedConference[];
}

const known = new WeakMap<Archive, Map<string, Lineage>>();

/** The conferences of one series, or `null` for an unknown id. */
export function lineageOf(archive: Archive, seriesId: string): Lineage | null {
  return indexLineages(archive).get(seriesId) ?? null;
}

/** All series of the vocabulary, in its order; computed once per archive. */
export function indexLineages(archive: Archive): Map<string, Lineage> {
  const ready = known.get(archive);
  if (ready !== undefined) return ready;
  const index = new Map<string, Lineage>();
  for (const series of archive.vocabularies.series) {
    index.set(series.id, { series, held: [], mentioned: [], announced: [] });
  }
  for (const resolution of archive.resolutions) {
    if (resolution.event.series !== null) index.get(resolution.event.series)?.held.push(resolution);
  }
  for (const lineage of index.values()) connect(lineage);
  known.set(archive, index);
  return index;
}

function connect(lineage: Lineage): void {
  lineage.held.sort(byStart);
  const byEdition = new Map<number, Resolution>();
  const byYear = new Map<string, Resolution>();
  for (const resolution of lineage.held) {
    const { edition } = resolution.event;
    if (edition !== null && !byEdition.has(edition)) byEdition.set(edition, resolution);
    const year = startOf(resolution)?.slice(0, 4);
    if (year !== undefined && !byYear.has(year)) byYear.set(year, resolution);
  }
  const inYear = (when: string | null, except: Resolution) => {
    const year = when?.slice(0, 4);
    const found = year === undefined ? undefined : byYear.get(year);
    return found === undefined || found === except ? null : found;
  };
  for (const by of lineage.held) {
    for (const announcement of by.announces) {
      // A number identifies a conference; only without one does its year have to do.
      const held =
        announcement.edition === null
          ? inYear(announcement.when, by)
          : (byEdition.get(announcement.edition) ?? null);
      lineage.announced.push({ by, announcement, held });
    }
    for (const predecessor of by.follows) {
      lineage.mentioned.push({ by, predecessor, held: inYear(predecessor.when, by) });
    }
  }
}

function startOf(resolution: Resolution): string | null {
  return resolution.date?.start ?? resolution.date?.end ?? null;
}

/** Oldest first, undated last, then by id: no day depends on the machine's locale. */
function byStart(a: Resolution, b: Resolution): number {
  const left = startOf(a) ?? "9999";
  const right = startOf(b) ?? "9999";
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
