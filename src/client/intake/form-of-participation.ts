import { choice, count, line, text, type FormGroup, type FormPart } from "./form-fields.ts";

/** What the text counts («из 12 регионов»), and what it names. */
function listing(
  listed: Required<Pick<FormGroup, "title" | "path" | "entry" | "adds" | "fields">>,
  claimed: string,
): FormPart {
  const { path, title } = listed;
  return {
    title,
    folded: true,
    groups: [
      {
        path: `${path}.claimed`,
        title: claimed,
        fields: [count("count", "Число"), choice("bound", "Точно ли", "bounds")],
        sourced: true,
      },
      { ...listed, path: `${path}.listed`, title: "Кто назван" },
      { path, title: "Где названы", fields: [], sourced: true },
    ],
  };
}

/** Who took part, what came before and comes after. */
export const PARTICIPATION_PARTS: FormPart[] = [
  {
    title: "Кто и сколько",
    groups: [
      {
        path: "organizers",
        title: "Организаторы",
        entry: "Организатор",
        adds: "Добавить организатора",
        fields: [
          text("name", "Название", "В именительном падеже."),
          choice("role", "Роль", "organizerRoles"),
        ],
        sourced: true,
      },
      {
        path: "attendance",
        title: "Сколько участвовало",
        entry: "Число участников",
        adds: "Добавить число участников",
        fields: [
          count("count", "Число"),
          choice("bound", "Точно ли", "bounds"),
          line("of", "Кого", "Как напечатано: специалистов."),
        ],
        sourced: true,
      },
    ],
  },
  listing(
    {
      path: "regions",
      title: "Регионы участников",
      entry: "Регион",
      adds: "Добавить регион",
      fields: [choice("", "Регион", "regions"), line("printed", "Или как напечатан, если в списке нет")],
    },
    "Сколько регионов заявлено",
  ),
  listing(
    {
      path: "countries",
      title: "Страны участников, без России",
      entry: "Страна",
      adds: "Добавить страну",
      fields: [choice("", "Страна", "countries")],
    },
    "Сколько стран заявлено",
  ),
  listing(
    {
      path: "municipalities",
      title: "Муниципалитеты участников",
      entry: "Муниципалитет",
      adds: "Добавить муниципалитет",
      fields: [line("name", "Название"), line("kind", "Вид: городской округ, район")],
    },
    "Сколько муниципалитетов заявлено",
  ),
  {
    title: "До и после",
    folded: true,
    groups: [
      {
        path: "follows",
        title: "На какую прежнюю конференцию оглядывается",
        entry: "Прежняя конференция",
        adds: "Добавить прежнюю конференцию",
        fields: [text("what", "Что за конференция"), line("when", "Когда", "Записывается, как дата: 2016.")],
        sourced: true,
      },
      {
        path: "announces",
        title: "Какую следующую объявляет",
        entry: "Следующая конференция",
        adds: "Добавить следующую конференцию",
        fields: [
          text("title", "Тема"),
          count("edition", "Порядковый номер"),
          line("when", "Когда", "Записывается, как дата: 2018-04."),
          text("host", "Где, у кого"),
        ],
        sourced: true,
      },
    ],
  },
];
