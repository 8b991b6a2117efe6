import type { Doubt, EventFacts, ReadText, Recognised, Reference } from "../model.ts";
import { doubt } from "./event/evidence.ts";
import { narrowestTerm, recogniseDocumentKind, recogniseState } from "./event/kinds.ts";
import { nameOwnMeeting } from "./event/mention-name.ts";
import { recogniseDate } from "./event/meeting-date.ts";
import { findOrganizers, recogniseOrganizers } from "./event/organizers.ts";
import { findOwnMentions } from "./event/own-event.ts";
import type { OwnMention } from "./event/own-event.ts";
import { recognisePlace } from "./event/place.ts";
import { recogniseScope } from "./event/scope.ts";
import { recogniseSeries } from "./event/series.ts";
import { recogniseTitle } from "./event/title.ts";

/** What met, when and where, who called it: each fact with the words it is read from. */
export function recogniseEvent(text: ReadText, reference: Reference): Recognised<EventFacts> {
  const { vocabularies } = reference;
  const own = findOwnMentions(text);
  const found: EventFacts = { event: {}, state: recogniseState(text) };
  const { kind, doubts: kindDoubts } = recogniseDocumentKind(text, vocabularies);
  const { title, doubts: titleDoubts } = recogniseTitle(text, own, vocabularies.abbreviations);
  const edition = own.find(({ mention }) => mention.edition !== null)?.mention.edition ?? null;
  const { date, doubts: dateDoubts } = recogniseDate(text, edition?.value ?? null);
  const institutions = findOrganizers(text);
  const { organizers, doubts: organizerDoubts } = recogniseOrganizers(text, institutions);
  const { place, doubts: placeDoubts } = recognisePlace(text, reference, own, institutions);
  const doubts = [...kindDoubts, ...titleDoubts, ...dateDoubts, ...placeDoubts, ...organizerDoubts];
  if (place !== undefined) found.place = place;
  const { scope, scopeInferred, doubts: scopeDoubts } = recogniseScope(text, reference, own, place);
  doubts.push(...scopeDoubts);
  if (scope !== undefined) found.event.scope = scope;
  if (scopeInferred !== undefined) found.event.scopeInferred = scopeInferred;
  if (organizers.length > 0) found.organizers = organizers;
  if (date !== undefined) found.date = date;
  if (kind !== undefined) found.kind = kind;
  if (title !== undefined) found.title = title;
  doubts.push(...recogniseName(own, found.event, reference));
  const series = recogniseSeries(found.event.name ?? "", place?.city ?? null, vocabularies.series);
  if (series !== null) found.event.series = series;
  return { found, doubts };
}

/** Name, kind and number of the meeting, written into `event`; what is doubtful about them. */
function recogniseName(
  own: readonly OwnMention[],
  event: EventFacts["event"],
  reference: Reference,
): Doubt[] {
  const named = nameOwnMeeting(own);
  if (named === null) {
    const why =
      "мероприятие не названо словами «конференция», «съезд», «форум» и подобными; впишите его имя и вид";
    return [doubt("event.name", why)];
  }
  const doubts: Doubt[] = [];
  event.name = named.name;
  if (!named.certain)
    doubts.push(doubt("event.name", "имя напечатано прописными буквами; проверьте, где они нужны"));
  const term = narrowestTerm(named.name, reference.vocabularies.eventKinds);
  if (term !== null) event.kind = term.id;
  else doubts.push(doubt("event.kind", `вида «${named.name}» нет в словаре; выберите ближайший`));
  const numbered = own.find(({ mention }) => mention.edition !== null);
  if (numbered?.mention.edition == null) return doubts;
  event.edition = numbered.mention.edition.value;
  if (numbered.mention.edition.guessed) {
    const why = "номер набран русскими буквами вместо римских цифр; проверьте";
    doubts.push(doubt("event.edition", why, { unit: numbered.unit, ...numbered.mention.core }));
  }
  return doubts;
}
