import { choice, choices, count, line, quotations, text, type FormPart } from "./form-fields.ts";

/** The document, the event it is of, when and where. */
export const EVENT_PARTS: FormPart[] = [
  {
    title: "О документе",
    groups: [
      {
        path: "",
        title: "О документе",
        fields: [
          text("heading", "Заголовок", "Как напечатан, строки через пробел."),
          text("title", "Тема", "Без внешних кавычек; темы нет — имя конференции."),
          choice("kind", "Вид документа", "documentKinds"),
          choice("state", "Что за экземпляр", "documentStates"),
          line(
            "id",
            "Имя папки",
            "Год, место, предмет латиницей: 2024-primersk-family. Войдёт в адрес страницы.",
          ),
          line("source.note", "Откуда получен", "Например: получено от оргкомитета."),
        ],
      },
    ],
  },
  {
    title: "О конференции",
    groups: [
      {
        path: "event",
        title: "О конференции",
        fields: [
          text(
            "name",
            "Имя",
            "В именительном падеже, без темы: VII Международная научно-практическая конференция.",
          ),
          choice("kind", "Вид мероприятия", "eventKinds"),
          count("edition", "Порядковый номер"),
          choice("series", "Ряд конференций", "series"),
          choices("participation", "Как участвовали", "participationForms"),
          choices("sessions", "Из чего состояла программа", "sessionForms"),
          choice("scope", "Масштаб", "scopes"),
        ],
        seldom: {
          title: "Масштаб не напечатан",
          hint: "Если в имени конференции нет слова о масштабе, но он ясен, запишите, из чего.",
          fields: [
            quotations("scopeInferred.from", "Вывод о масштабе: из каких слов"),
            line("scopeInferred.why", "Вывод о масштабе: почему он верен"),
          ],
        },
      },
    ],
  },
  {
    title: "Когда и где",
    groups: [
      {
        path: "date",
        title: "Дата",
        fields: [line("edtf", "Дата", "2022-08-26, 2018-10, 2018 или промежуток: 2017-04-17/2017-04-20.")],
        sourced: true,
      },
      {
        path: "dating",
        title: "Если даты нет",
        fields: [],
        seldom: {
          title: "Известны лишь годы, между которыми она была",
          hint: "Достаточно одной границы. Стоит в библиографической ссылке в квадратных скобках.",
          fields: [
            line("notBefore", "Не ранее", "Год: 2015."),
            line("notAfter", "Не позднее"),
            text(
              "why",
              "Откуда это известно",
              "Например: городской округ Мытищи существует с осени 2015 года.",
            ),
          ],
        },
      },
      {
        path: "place",
        title: "Место",
        fields: [
          line("city", "Город, посёлок, село"),
          line("territory", "Территория", "Если названа она, а не город: городской округ Мытищи."),
          choice("region", "Регион", "regions"),
          choice("country", "Страна, если не Россия", "countries"),
        ],
        sourced: true,
      },
    ],
  },
];
