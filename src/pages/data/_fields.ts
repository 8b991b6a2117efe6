import type { ExportedRecommendation } from "../../exports/recommendations.ts";
import type { ExportedResolution } from "../../exports/resolutions.ts";

/** What `/data/` says of one field. */
export interface Field {
  name: string;
  type: string;
  text: string;
}

/** A record for every field, so that the type checker notices a field that is not explained. */
function listFields<Entry>(fields: Record<keyof Entry & string, [type: string, text: string]>): Field[] {
  return Object.entries<[string, string]>(fields).map(([name, [type, text]]) => ({ name, type, text }));
}

export const resolutionFields = listFields<ExportedResolution>({
  id: ["строка", "Имя документа в архиве и в его адресе; не меняется."],
  status: [
    "published | withdrawn",
    "Опубликован или снят. У снятого остаются id, title и url, остальное пусто.",
  ],
  title: ["строка", "Тема для списков: то, что в заголовке стоит в кавычках."],
  heading: ["строка | null", "Заголовок дословно, как напечатан; null у снятого документа."],
  kind: ["строка | null", "Вид документа: resolution — резолюция, decision — решение и другие виды словаря."],
  date: [
    "{edtf, start, end} | null",
    "Дата конференции. edtf — запись по стандарту EDTF; start и end — полные дни ГГГГ-ММ-ДД: месяц или год развёрнуты до первого и последнего дня; null у открытого конца. Вся дата null, если в тексте её нет.",
  ],
  edition: ["число | null", "Порядковый номер конференции: у «VII Международной…» — 7."],
  series: ["строка | null", "Ряд, к которому архив отнёс конференцию."],
  scope: [
    "строка | null",
    "Масштаб: international, national, interregional, regional, intermunicipal, municipal, institutional.",
  ],
  city: ["строка | null", "Город проведения; null, если его не назвать по тексту."],
  region: ["строка | null", "Регион проведения, код ISO 3166-2: RU-CHE."],
  attendance: [
    "[{count, bound, of}]",
    "Сколько участников и кого считали; первое — главное. bound — что означает число: exact — ровно, at-least — более или не менее, at-most — не более, about — около. Границы нельзя складывать как точные числа. Пустой список: число не названо.",
  ],
  regions: [
    "{claimed, listed}",
    "Регионы-участники. claimed — сколько их заявлено, {count, bound} или null; listed — перечисленные коды ISO 3166-2, а для территории без кода {id: null, printed: «как напечатано»}. Заявленное и перечисленное могут не совпасть.",
  ],
  countries: ["[строка]", "Другие страны-участницы, коды ISO 3166-1: KZ. России в списке нет."],
  municipalities: ["[{name, kind}]", "Муниципалитеты-участники: имя и вид, как напечатано."],
  organizers: [
    "[{name, role}]",
    "Организаторы: organizer — организатор, host — на чьей базе, supporter — при поддержке, partner — партнёр, information-partner — информационная поддержка.",
  ],
  recommendations: ["число", "Сколько в документе пунктов рекомендаций."],
  units: [
    "число",
    "Сколько в документе адресуемых единиц: абзацев, пунктов, строк-адресатов; без заголовка.",
  ],
  original: [
    "{file, sha256} | null",
    "Файл, из которого взят текст; лежит рядом со страницей документа, sha256 — его контрольная сумма.",
  ],
  added: ["ГГГГ-ММ-ДД | null", "Когда документ появился в архиве."],
  revised: ["ГГГГ-ММ-ДД | null", "Когда его запись последний раз правили."],
  url: ["URL", "Страница документа."],
});

export const recommendationFields = listFields<ExportedRecommendation>({
  resolution: ["строка", "id документа; по нему запись соединяется с resolutions.json."],
  address: ["строка", "Адрес пункта внутри документа: r4.2. Не меняется."],
  label: ["строка | null", "Напечатанный номер вместе со знаком: «4)»; null, если пункт без номера."],
  text: ["строка", "Текст пункта дословно, без номера."],
  addressee: ["строка | null", "Кому, как напечатано, без номера и двоеточия; null, если адресат не назван."],
  roles: [
    "[строка]",
    "Роли адресата по словарю архива, без более широких: school-heads — без schools. Пусто, если адресат не назван.",
  ],
  act: [
    "строка",
    "Что делает пункт: request — предлагает сделать, announce — назначает следующую встречу, acknowledge — отмечает, approve — одобряет, publish — обнародует.",
  ],
  url: ["URL", "Место пункта на странице документа."],
});
