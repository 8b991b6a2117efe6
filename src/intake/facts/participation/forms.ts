import type { Term } from "../../../archive/model.ts";
import { compilePattern, matchPattern } from "../../../russian/pattern.ts";
import { tokenize } from "../../../russian/words.ts";
import type { ReadText, Reference } from "../../model.ts";
import { EVENT } from "./event-words.ts";
import { isOfAnotherYear } from "./own-year.ts";
import { readOwnNoun } from "./statements.ts";
import type { Statement } from "./statements.ts";

/** Patterns beside the vocabulary's, which also serves questions. */
const MORE_PATTERNS: Record<string, string[]> = {
  online: [
    "дистанционно",
    "дистанционн* режим*",
    "дистанционн* участи*",
    "дистанционный",
    "дистанционном",
    "дистанционных",
    "удаленно",
    "вебинар*",
    "интернет конференц*",
    "ZOOM",
    "прям* эфир*",
  ],
  "video-link": ["видеосвяз*", "режим* видеоконференц*", "телемост*"],
  "in-person": ["очных", "очного", "очную", "очные", "офлайн*", "оффлайн*"],
  platform: ["площадок"],
  exhibition: ["выставок"],
};
/** «в смешанном формате» */
const MIXED =
  /(?:смешанн|гибридн|комбинированн)\p{L}*\s+(?:формат|режим|форм)|(?:участие|формат|форма|режим)\s+(?:[\p{L}-]+\s+){0,3}?(?:[–—-]\s+)?(?:смешанн|гибридн|комбинированн)/u;
/** A row of a table: «Очно 61 24 96». */
const ROW = /^(?:очно|заочно|онлайн|дистанционно)\s*[:|]?\s+\d/u;
/** Of some it is said that they took part from afar: of the others, that they came. */
const CAME_THEMSELVES =
  /\d(?:\s+\p{L}+)?\s+(?:приехал|прибыл|лично|(?:были\s+)?в\s+(?:зале|аудитори))|(?:приехал|прибыл|лично|в\s+(?:\p{L}+\s+)?(?:зале|аудитори\p{L}+))\p{L}*\s+(?:[\p{L}]+\s+){0,3}(?:[:–—-]\s+)?\d/u;
/** What is taught or taken from afar is no way of taking part: «онлайн-обучение», «заочный тур». */
const NO_FORM = new RegExp(
  `^[\\s-]*(?!этап\\p{L}*\\s+(?:[\\p{L}-]+\\s+){0,2}?(?:${EVENT}))(?:обучени|образовани|урок|сервис|платформ|курс|школ|ресурс|диктант|олимпиад|технологи|инструмент|тестировани|тур(?!\\p{L}{3})|этап|конкурс|отделени|форм\\p{L}*\\s+(?:обучени|получени)|консультаци|библиотек|занят)`,
  "u",
);

const CAME =
  /приня(?:л|вш)\p{L}*|участвова\p{L}*|участник\p{L}*|присутствова\p{L}*|собра(?:л|вш)\p{L}*|подключи\p{L}*|зарегистрир\p{L}*|объедини\p{L}*|выступ(?:а|и)л\p{L}*/u;
/** A line of a form: «Форма участия – заочная». */
const LABELLED = /^(?:форм(?:а|ат|ы)\s+(?:участия|проведения|работы)|участие)\s*[:–—-]/u;
/** What is asked for or promised, not what was. */
const FUTURE = /(?<!\p{L})(?:провести|проводить|состоится|состоятся|пройд[еу]т|планиру\p{L}+)(?!\p{L})/u;
/** Of what else would the opening tell it? «Формат – очно-дистанционный», «велась трансляция». */
const FORMAT = /(?<!\p{L})(?:формат|режим|трансляци|дистанционно|онлайн|очн|участие\s+(?:был|[–—-]))/u;
const HELD =
  /состоял|прош(?:ел|ла|ло|ли|едш)|проход|проводил|провед[ен]|организован|работал|формат|трансляц/u;
const PROGRAMME =
  /в\s+работе|работ[аыу]|работал|состоя|прош(?:ел|ла|ло|ли|едш)|провед|в\s+рамках|в\s+формате|в\s+ходе|формами|программ|заседани|обсужд|рассмотр|заслуша|открыл|включал|вошл|части|просмотрен|распределен|организован|действова|разверн|показ|продолж|начал|посети|завершил|(?:материал|запис|доклад|отчет|руководител|модератор|итог)\p{L}*\s+(?:[\p{L}\d]+\s+)?секци|^(?:секции|мастер-классы|выставк[аи]|вне\s+секций|форм(?:а|ат|ы)(?:\s+работы)?)\s*[:–—-]|за\s+(?:\p{L}+\s+)?кругл\p{L}+\s+стол|(?:дал[аио]?|показан\p{L}*|вызвал[аио]?|провел[аио]?)\s+(?:\p{L}+\s+){0,3}открыт|(?:провел|посмотрел|закончил|завершил)/u;
/** «Заслушав на пленарном заседании доклады, съезд отмечает» */
const HEARD = /^(?:заслушав|обсудив|рассмотрев)/u;
/** A platform in the sense of a place where things are discussed. */
const PLATFORM_BEFORE =
  /(?:работ\p{L}*\s+(?:[\p{L}\d-]+\s+){0,4}|на\s+(?:\d+|двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти)\s+|(?:дискуссионн|диалогов|тематическ|переговорн|практико-ориентированн|открыт|на)\p{L}*\s+)$/u;
const OTHER_SECTION = /(?:спортивн|творческ|танцевальн|туристск|кружк|клуб)\p{L}*\s+(?:и\s+)?$/u;
const OTHER_PLATFORM = /(?:строительн|спортивн|детск|игров|инновационн|стажиров|пришкольн|пилотн)\p{L}*\s+$/u;

/** «на площадках духовно-просветительского центра»: rooms, not talks. */
const VENUE_AFTER =
  /^\s+(?:[\p{L}-]+(?:ого|ой|их|ых)\s+){0,4}(?:центр|институт|университет|академи|школ|музе|библиотек|колледж|техникум|лице|гимнази|дворц|дома|город)/u;

interface Found {
  id: string;
  start: number;
}

interface Recognizer {
  id: string;
  sources: string[];
}

function listRecognizers(terms: readonly Term[]): Recognizer[] {
  return terms.map(({ id, recognise }) => ({ id, sources: [...recognise, ...(MORE_PATTERNS[id] ?? [])] }));
}

function findForms(text: string, recognizers: readonly Recognizer[]): (Found & { end: number })[] {
  const words = tokenize(text);
  return recognizers
    .flatMap(({ id, sources }) =>
      sources.flatMap((source) =>
        matchPattern(compilePattern(source), words).map(({ start, end }) => ({ id, start, end })),
      ),
    )
    .sort((a, b) => a.start - b.start);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** How people took part: only as sentences about the event itself say it. */
export function recogniseParticipationForms(
  statements: readonly Statement[],
  { vocabularies }: Reference,
): string[] {
  const recognizers = listRecognizers(vocabularies.participationForms);
  return unique(
    statements.flatMap(({ plain, about, unit, listed }) => {
      if (
        about === "other" ||
        about === "part" ||
        FUTURE.test(plain) ||
        isOfAnotherYear(plain, 0, null) ||
        !(listed || CAME.test(plain) || HELD.test(plain) || ROW.test(plain) || LABELLED.test(plain))
      )
        return [];
      const isTold =
        listed ||
        CAME.test(plain) ||
        ROW.test(plain) ||
        LABELLED.test(plain) ||
        (unit.section === "preamble" && FORMAT.test(plain));
      if (about === "implied" && !isTold) return [];
      const forms = findForms(plain, recognizers).filter(({ end }) => !NO_FORM.test(plain.slice(end)));
      const isMixed = MIXED.test(plain);
      const alsoCame = isMixed || (forms.length > 0 && CAME_THEMSELVES.test(plain));
      return [
        ...(alsoCame ? ["in-person"] : []),
        ...(isMixed ? ["online"] : []),
        ...forms.map(({ id }) => id),
      ];
    }),
  );
}

/** The heading and the word for the meeting: a round table is no part of itself. */
function nameMeeting(text: ReadText): string {
  const heading = text.units.filter(({ section }) => section === "heading").map(({ text: words }) => words);
  return [...heading, readOwnNoun(text)].join(" ");
}

/** What the programme was made of. */
export function recogniseSessionForms(
  text: ReadText,
  statements: readonly Statement[],
  { vocabularies }: Reference,
): string[] {
  const all = listRecognizers(vocabularies.sessionForms);
  const itself = findForms(nameMeeting(text), all).map(({ id }) => id);
  const recognizers = all.filter(({ id }) => !itself.includes(id));
  let inProgramme = false;
  return unique(
    statements.flatMap(({ unit, text: words, plain, about, participation }) => {
      if (unit.kind !== "item") inProgramme = false;
      const isListed = inProgramme && unit.kind === "item";
      const isTold =
        about === "event" ||
        (participation && about !== "other") ||
        ((unit.section === "preamble" || HEARD.test(plain)) && about !== "other");
      if (unit.kind !== "item" && plain.endsWith(":") && PROGRAMME.test(plain) && about !== "other")
        inProgramme = unit.section === "preamble" || about === "event";
      if (!isListed && !(isTold && (PROGRAMME.test(plain) || participation))) return [];
      return findForms(words, recognizers)
        .filter(({ id, start, end }) => isSession(id, plain.slice(0, start), plain.slice(end)))
        .map(({ id }) => id);
    }),
  );
}

function isSession(id: string, before: string, after: string): boolean {
  if (id === "platform")
    return PLATFORM_BEFORE.test(before) && !OTHER_PLATFORM.test(before) && !VENUE_AFTER.test(after);
  return id !== "section" || !OTHER_SECTION.test(before);
}
