import { expect, test } from "vitest";
import { readSettlements } from "../../../../scripts/intake/settlements.ts";
import { recogniseEvent } from "../event.ts";
import { textOf, vocabularies } from "./read-text.fixture.ts";

const reference = { vocabularies, settlements: readSettlements() };

/** Scope, and `*` where it is concluded. */
function scopeOf(heading: string, ...paragraphs: string[]): string {
  const { scope, scopeInferred } = recogniseEvent(textOf(heading, ...paragraphs), reference).found.event;
  return `${scope ?? "—"}${scopeInferred === undefined ? "" : " *"}`;
}

test.each<[string, string[], string]>([
  ["Резолюция VII Международной научно-практической конференции «А»", [], "international"],
  ["Резолюция Всероссийской конференции с международным участием «А»", [], "national"],
  ["Резолюция общероссийского съезда", [], "national"],
  ["Резолюция межрегионального форума", [], "interregional"],
  ["Решение областного семинара", [], "regional"],
  ["Решение республиканской августовской конференции", [], "regional"],
  ["Решение краевого педагогического форума", [], "regional"],
  ["Решение районной августовской конференции", [], "municipal"],
  ["Решение городской августовской конференции", ["г. Пермь, 5 мая 2018 г."], "municipal"],
  ["Решение городской августовской конференции", ["г. Москва, 5 мая 2018 г."], "regional *"],
  ["Решение городского педагогического совета", ["Санкт-Петербург, 2018"], "regional *"],
  ["Решение окружной научно-практической конференции", ["г. Сургут, 5 мая 2018 г."], "regional *"],
  ["Решение межмуниципальной конференции", [], "intermunicipal"],
  ["Резолюция августовской конференции педагогов Лысьвенского городского округа «А»", [], "municipal *"],
  ["Резолюция конференции учителей Тверской области «А»", [], "regional *"],
  ["Резолюция форума педагогов Приволжского федерального округа", [], "interregional *"],
  ["Резолюция съезда учителей Российской Федерации", [], "national *"],
  ["Решение педагогического совета МБДОУ «Детский сад № 5»", [], "institutional *"],
  ["Резолюция конференции «Международный опыт в школе»", ["Участники отмечают рост."], "—"],
  ["Резолюция конференции «А»", ["Многолетний опыт муниципальных конференций убеждает."], "municipal *"],
  ["РЕЗОЛЮЦИЯ", ["5 мая 2018 года состоялась II краевая конференция «А»."], "regional"],
])("%s %j", (heading, paragraphs, expected) => {
  expect(scopeOf(heading, ...paragraphs)).toBe(expected);
});
