import { counted } from "../russian/plural.ts";
import { describeText, listFacts } from "./found-facts.ts";
import type { FoundFact } from "./found-facts.ts";
import type { Doubt, Draft, Reference } from "./model.ts";
import { tellFileName } from "./received/file-name.ts";

/** What the keeper is told of a draft. */

export interface ReportedFolder {
  /** As the keeper may type it. */
  path: string;
  /** Another folder than the archive's own: it is moved there when it is finished. */
  isElsewhere: boolean;
  /** A person has gone through it already, so what the program found need not stand in it. */
  isMended?: true;
}

const longestQuotation = 160;

function quote(words: string): string {
  const text = words.replace(/\s*\n\s*/g, " ");
  const short =
    text.length <= longestQuotation ? text : `${text.slice(0, longestQuotation).replace(/\s\S*$/, "")}…`;
  return `«${short}»`;
}

function writeFact({ label, value, evidence, inferred }: FoundFact): string[] {
  const places = evidence.map(({ says, address }) => `    ${quote(says)} (${address})`);
  return [`  ${label}: ${value}`, ...places, ...(inferred === null ? [] : [`    вывод: ${inferred}`])];
}

function writeDoubt({ field, says, at, why }: Doubt): string {
  const place = at === null ? "" : ` (${at})`;
  return `  • ${nameField(field)}: ${why}${says === null ? "" : ` — ${quote(says)}${place}`}`;
}

/** What a keeper calls a field, with the name that stands in the description. */
function nameField(field: string): string {
  if (field === "text" || field === "privacy") return names[field] ?? "";
  const name = names[field];
  return name === undefined ? field : `${name} (${field})`;
}

const names: Record<string, string> = {
  text: "текст",
  privacy: "личные данные",
  heading: "заголовок",
  title: "тема",
  kind: "вид документа",
  state: "состояние",
  "event.name": "имя мероприятия",
  "event.kind": "вид мероприятия",
  "event.edition": "номер",
  "event.series": "ряд",
  "event.scope": "масштаб",
  date: "дата",
  place: "место",
  "place.city": "город",
  "place.region": "регион",
  organizers: "организаторы",
  attendance: "число участников",
  regions: "регионы",
  countries: "страны",
  municipalities: "муниципалитеты",
  recommendations: "рекомендации",
  announces: "следующая встреча",
  follows: "прежняя встреча",
};

/** What a description usually has, and where a keeper looks for it. */
function listMissing({ event, participation, layout }: Draft): string[] {
  const { name, kind, scope } = event.event;
  const fields: [string, unknown][] = [
    ["heading", layout.heading || undefined],
    ["title", event.title],
    ["kind", event.kind],
    ["event.name", name],
    ["event.kind", kind],
    ["event.scope", scope],
    ["date", event.date],
    ["place", event.place],
    ["organizers", event.organizers?.[0]],
    ["attendance", participation.attendance?.[0]],
  ];
  return fields.filter(([, value]) => value == null).map(([field]) => `  • ${nameField(field)}`);
}

function describeRepair(repair: Draft["repairs"][number]): string {
  return "rule" in repair
    ? `убрано по правилу ${repair.rule}: ${String(repair.count)}`
    : `${quote(repair.from)} → ${quote(repair.to)}: ${repair.why}`;
}

function listChanges({ repairs, redactions, published, remarks }: Draft): string[] {
  return [
    ...remarks,
    ...repairs.map(describeRepair),
    ...(published.changes === null
      ? []
      : [`вместо полученного файла рядом лежит ${published.name}; ${published.changes}`]),
    ...redactions.map(({ at, masked }) => `в ${at} вместо личных данных стоит ${masked}`),
  ].map((change) => `  • ${change}`);
}

function listSteps(draft: Draft, { path, isElsewhere }: ReportedFolder): string[] {
  const hasPrivate = draft.doubts.some(({ field }) => field === "privacy");
  const steps = [
    `Откройте ${path}/index.md в текстовом редакторе.`,
    "Перечитайте текст рядом с полученным файлом: верно ли поняты разделы и адресаты.",
    "Просмотрите строки «# проверьте: …», исправьте поля под ними и уберите эти строки.",
    "Заполните то, чего не хватает. Чего в документе нет, того не пишите.",
    ...(hasPrivate
      ? [
          "Решите, можно ли публиковать личные данные; нельзя — удалите эту папку и сделайте её заново, скрыв их: на странице кнопкой «Скрыть личные данные», командой с ключом --mask.",
        ]
      : []),
    ...(isElsewhere ? ["Перенесите папку в content/resolutions архива."] : []),
    "Запустите «npm run check»: он назовёт то, что осталось.",
    "Смените «status: draft» на «status: published» и запустите «npm run check -- --fix».",
  ];
  return steps.map((step, index) => `  ${String(index + 1)}. ${step}`);
}

function writePart(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ["", title, ...lines];
}

/** The report in plain words; `folder` is `null` where nothing was written. */
export function writeReport(draft: Draft, reference: Reference, folder: ReportedFolder | null): string {
  const { doubts, notes, legalActs, file, received } = draft;
  const doubtful = counted(doubts.length, ["место", "места", "мест"]);
  const lines = [
    `${tellFileName(file.name)} (${received.format}): ${describeText(draft)}`,
    ...(folder === null ? [] : [`Черновик: ${folder.path}`]),
    ...(folder?.isMended === true
      ? ["Ниже — что прочитала программа; что потом поправил человек, стоит в index.md."]
      : []),
    ...writePart("Что найдено", listFacts(draft, reference).flatMap(writeFact)),
    ...writePart(
      "На какие акты ссылается",
      legalActs.map(({ says, at }) => `  • ${quote(says)} (${at})`),
    ),
    ...writePart(`Что сомнительно: ${doubtful}`, doubts.map(writeDoubt)),
    ...writePart("Чего не найдено", listMissing(draft)),
    ...writePart(
      "Похоже на опечатки документа; они остались, рядом стоят примечания (notes)",
      notes.map(({ at, text }) => `  • ${at}: ${text}`),
    ),
    ...writePart("Что сделано с файлом", listChanges(draft)),
    ...writePart("Что дальше", folder === null ? [] : listSteps(draft, folder)),
  ];
  // A non-breaking space looks like a plain one, but would be copied along into the file that is being written.
  return `${lines.join("\n")}\n`.replaceAll("\u00A0", " ");
}
