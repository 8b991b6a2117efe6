import type { ParticipationFacts, ReadText, Recognised, Reference } from "../model.ts";
import { AnnouncementReading } from "./participation/announcements.ts";
import { recogniseParticipationForms, recogniseSessionForms } from "./participation/forms.ts";
import { recogniseHeadcounts } from "./participation/headcounts.ts";
import { MunicipalityReading } from "./participation/municipalities.ts";
import { OriginReading } from "./participation/origins.ts";
import { recognisePredecessors } from "./participation/predecessors.ts";
import { readStatements } from "./participation/statements.ts";

/** Who took part, as the text says it, and what came before and comes after. */
export function recogniseParticipation(text: ReadText, reference: Reference): Recognised<ParticipationFacts> {
  const statements = readStatements(text);
  const headcounts = recogniseHeadcounts(text, statements);
  const origins = new OriginReading(text, reference).read(statements);
  const { municipalities, doubts } = new MunicipalityReading(text, reference.settlements).read(statements);
  const found: ParticipationFacts = { event: {} };
  const forms = recogniseParticipationForms(statements, reference);
  const sessions = recogniseSessionForms(text, statements, reference);
  if (forms.length > 0) found.event.participation = forms;
  if (sessions.length > 0) found.event.sessions = sessions;
  if (headcounts.attendance.length > 0) found.attendance = headcounts.attendance;
  if (origins.regions !== null) found.regions = origins.regions;
  if (origins.countries !== null) found.countries = origins.countries;
  if (municipalities !== null) found.municipalities = municipalities;
  const announces = new AnnouncementReading(text).read();
  const follows = recognisePredecessors(text);
  if (announces.length > 0) found.announces = announces;
  if (follows.length > 0) found.follows = follows;
  return { found, doubts: [...headcounts.doubts, ...origins.doubts, ...doubts] };
}
