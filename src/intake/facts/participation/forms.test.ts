import { describe, expect, test } from "vitest";
import { loadArchive } from "../../../archive/load.ts";
import { recogniseParticipationForms, recogniseSessionForms } from "./forms.ts";
import { readTextOf } from "./read-text.fixture.ts";
import { readStatements } from "./statements.ts";

const { vocabularies } = loadArchive("content").archive;
const reference = { vocabularies, settlements: [] };
const HEADING = "h1: Резолюция Всероссийской научно-практической конференции «Школа и время»";

function statementsOf(...lines: string[]) {
  return readStatements(readTextOf(HEADING, ...lines));
}

const participation: [text: string, forms: string][] = [
  [
    "В очном (включая он-лайн) и заочном обсуждении проблем конференции приняли участие более 600 человек.",
    "in-person online correspondence",
  ],
  ["Конференция проходила в онлайн-формате.", "online"],
  ["Форум прошёл в смешанном формате.", "in-person online"],
  ["В конференции участвовали 300 педагогов: очно – 100, дистанционно – 200.", "in-person online"],
  ["Конференция состоялась в режиме видеоконференцсвязи.", "video-link"],
  ["Участники конференции обсудили проблемы онлайн-обучения и заочного образования.", ""],
  ["В экспертизе программы участвовали представители муниципалитетов в режиме видеоконференцсвязи.", ""],
  ["f1: Выросла доля онлайн-уроков в школах.", ""],
  ["r1: Провести конференцию в очном формате.", ""],
  ["В дистанционном формате в работе съезда приняли участие 40 делегатов.", "online"],
  ["В конкурсе, который проходил заочно, участвовали 40 школ.", ""],
  ["В онлайн-конференции приняли участие 120 человек.", "online"],
  ["Часть докладчиков выступала дистанционно.", "online"],
  ["Очное участие в конференции приняли 120 человек.", "in-person"],
  ["В заочном туре олимпиады участвовали 300 школьников.", ""],
  ["Конференция была организована для педагогов.", ""],
];

const sessions: [lines: string[], forms: string][] = [
  [
    ["В программу конференции вошли пленарное заседание, работа семи секций, четыре мастер-класса."],
    "plenary section master-class",
  ],
  [["В программу развития школы вошли мастер-классы и круглые столы."], ""],
  [
    ["В пленарном заседании и работе практико-ориентированных площадок приняли участие ученые."],
    "plenary platform",
  ],
  [
    [
      "На конференции в формате пленарного заседания, работы проблемных секций и диалоговых площадок были рассмотрены вопросы:",
    ],
    "plenary section platform",
  ],
  [
    [
      "p1: Основными формами работы конференции были:",
      "p1.1: стендовая защита;",
      "p1.2: пленарное заседание;",
      "p1.3: работа семи площадок;",
      "p1.4: пресс-конференция.",
    ],
    "poster-session plenary platform press-conference",
  ],
  [
    [
      "f1: Институт продолжил повышение квалификации (в том числе в форме мастер-классов) на инновационных площадках.",
    ],
    "",
  ],
  [["r1: Открыть спортивные секции и провести выставку."], ""],
  [["В рамках конференции прошли мастер-классы и выставка учебных изданий."], "master-class exhibition"],
  [["f1: В районе работают спортивные секции, в конкурсе участвовали 5 школ."], ""],
  [["Состоялись пленарное и секционные заседания."], "plenary section"],
  [["f1: На базе двух школ созданы инновационные площадки."], ""],
];

describe("forms of taking part", () => {
  test.each(participation)("%s", (text, forms) => {
    expect(recogniseParticipationForms(statementsOf(text), reference).join(" ")).toBe(forms);
  });
});

describe("what the programme was made of", () => {
  test.each(sessions)("%j", (lines, forms) => {
    expect(recogniseSessionForms(statementsOf(...lines), reference).join(" ")).toBe(forms);
  });
});
