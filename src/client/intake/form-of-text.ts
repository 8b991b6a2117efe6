import { address, choice, line, text, type FormPart } from "./form-fields.ts";

/** What the archive adds to places of the text. */
export const TEXT_PARTS: FormPart[] = [
  {
    title: "О пунктах",
    folded: true,
    groups: [
      {
        path: "mentions",
        title: "Кто будет действовать, хотя просят не его",
        entry: "Упоминание",
        adds: "Добавить упоминание",
        fields: [choice("role", "Кто", "roles")],
        sourced: true,
      },
      {
        path: "acts",
        title: "Что делает пункт, если понято неверно",
        entry: "Действие",
        adds: "Добавить действие",
        keyed: true,
        fields: [address("at", "Адрес пункта"), choice("", "Что делает пункт", "acts")],
      },
    ],
  },
  {
    title: "Примечания и скрытое",
    folded: true,
    groups: [
      {
        path: "notes",
        title: "Примечания",
        entry: "Примечание",
        adds: "Добавить примечание",
        fields: [address("at", "Адрес места"), text("text", "Примечание")],
      },
      {
        path: "redactions",
        title: "Что скрыто в тексте",
        entry: "Скрытое",
        adds: "Добавить скрытое",
        fields: [
          address("at", "Адрес места"),
          line("masked", "Пометка в тексте"),
          choice("what", "Что скрыто", "redacted"),
        ],
      },
    ],
  },
];
