import { expect, test } from "vitest";
import { narrowestTerm, recogniseDocumentKind, recogniseState } from "./kinds.ts";
import { textOf, vocabularies } from "./read-text.fixture.ts";

test.each<[string, string | undefined]>([
  ["РЕЗОЛЮЦИЯ конференции «А»", "resolution"],
  ["Р Е З О Л Ю Ц И Я конференции «А»", "resolution"],
  ["Протокольное решение совещания", "decision"],
  ["Проект резолюции съезда", "resolution"],
  ["Рекомендации участников круглого стола", "recommendations"],
  ["РЕКОМЕНДАЦИИ парламентских слушаний", "recommendations"],
  ["Решение августовского совещания", "decision"],
  ["Постановление II съезда", "decision"],
  ["Итоговый документ форума", "outcome-document"],
  ["Итоговая резолюция форума", "resolution"],
  ["Обращение участников съезда", "appeal"],
  ["Протокол № 3 заседания методического объединения", "minutes"],
  ["Выписка из протокола педагогического совета", "minutes"],
  ["Итоговый документ (резолюция) конференции", "outcome-document"],
  ["Конференция «Решение задач»", undefined],
  ["Декларация форума", undefined],
])("%s", (heading, kind) => {
  expect(recogniseDocumentKind(textOf(heading), vocabularies).kind).toBe(kind);
});

test.each<[string, string[], string]>([
  ["Проект резолюции", [], "draft"],
  ["ПРОЕКТ РЕЗОЛЮЦИЯ конференции", [], "draft"],
  ["Резолюция", ["ПРОЕКТ"], "draft"],
  ["Резолюция конференции «Проект школы»", ["Участники рады."], "unknown"],
  ["Резолюция", ["Проект «Точка роста» развивается."], "unknown"],
  ["Резолюция", ["Участники рады.", "> Резолюция принята участниками"], "adopted"],
  ["Резолюция", ["Участники рады.", "> Принята единогласно."], "adopted"],
  ["Решение", ["Участники рады.", "> Решение утверждено на пленарном заседании."], "adopted"],
  ["Резолюция", ["Рады.", "> Текст обсуждён на встрече и принят общим голосованием 22 марта."], "adopted"],
  ["Резолюция", ["В конференции приняли участие 100 человек."], "unknown"],
  ["Резолюция", ["Участники рады.", "> Работа принята к сведению, опыт одобрен."], "unknown"],
])("%s %j", (heading, paragraphs, state) => {
  expect(recogniseState(textOf(heading, ...paragraphs))).toBe(state);
});

test.each<[string, string | undefined]>([
  ["Международная научно-практическая конференция", "research-conference"],
  ["Августовская конференция педагогических работников", "august-conference"],
  ["Педагогическая научно-практическая конференция", "teachers-conference"],
  ["Конференция", "conference"],
  ["Двадцать четвёртый семинар-совещание", "seminar-meeting"],
  ["Вебинар", "seminar"],
  ["Круглый стол", "round-table"],
  ["Рождественские образовательные чтения", "readings"],
  ["Парламентские слушания", "hearings"],
  ["Слёт молодых учителей", "festival"],
  ["II Съезд", "congress"],
  ["Педагогический совет", "pedagogical-council"],
  ["Педсовет", "pedagogical-council"],
  ["Августовский городской педагогический совет", "august-conference"],
  ["Августовский педсовет", "august-conference"],
  ["Расширенная коллегия Министерства образования", "board-meeting"],
  ["Совещание коллег", "seminar-meeting"],
  ["Стратегическая сессия", "strategy-session"],
  ["Региональная НПК", "research-conference"],
  ["Научно-практическая онлайн-конференция", "research-conference"],
  ["Родительское собрание", "assembly"],
  ["Форум учителей Законодательного собрания", "forum"],
  ["Заседание учебно-методического объединения", undefined],
  ["Круглый стол заседания комитета", "round-table"],
  ["Хакатон", undefined],
])("%s", (name, kind) => {
  expect(narrowestTerm(name, vocabularies.eventKinds)?.id).toBe(kind);
});
