import type { AnnouncedConference, MentionedConference } from "../../analysis/lineage.ts";
import type { Resolution, Sourced } from "../../archive/model.ts";
import { formatEdtf } from "../../russian/dates.ts";
import { bindSpaces } from "../../russian/typography.ts";
import { toRoman } from "../../russian/numerals.ts";

/** A conference that another one's resolution tells of. */
export interface ConferenceNote {
  when: string;
  what: string;
  /** Who tells of it. */
  by: Resolution;
  source: Sourced;
  /** Its own resolution, `null` when the archive has none. */
  held: Resolution | null;
}

export function describeAnnouncement({ by, announcement, held }: AnnouncedConference): ConferenceNote {
  const { title, edition, when, host } = announcement;
  const number = edition === null ? "Следующая" : toRoman(edition);
  const facts = [`${number} конференция${title === null ? "" : ` «${title}»`}`, host];
  return {
    when: when === null ? "без даты" : formatEdtf(when),
    what: bindSpaces(facts.filter((fact) => fact !== null).join("\u00A0· ")),
    by,
    source: announcement,
    held,
  };
}

export function describePredecessor({ by, predecessor, held }: MentionedConference): ConferenceNote {
  return {
    when: predecessor.when === null ? "без даты" : formatEdtf(predecessor.when),
    what: bindSpaces(predecessor.what),
    by,
    source: predecessor,
    held,
  };
}
