import { join } from "node:path";
import { expect, test } from "vitest";
import { loadArchive } from "../../../src/archive/load.ts";
import { openAnswer } from "../../../src/search/answer.ts";
import { decodeState } from "../../../src/search/search-state.ts";
import { ROOT } from "../../site/build-site.ts";
import { createMemoryEngine } from "./memory-engine.ts";

const engine = createMemoryEngine(loadArchive(join(ROOT, "content")).archive);

async function findFirst(question: string): Promise<string | undefined> {
  const answer = await openAnswer(engine, decodeState(`?q=${encodeURIComponent(question)}`));
  const [first] = answer?.findings ?? [];
  return first && `${first.page.url.split("/").at(-2) ?? ""}#${first.hits[0]?.address ?? ""}`;
}

const [STANDARDS, GIFTED] = ["2017-chelyabinsk-standards", "2017-chelyabinsk-gifted"];
const [MYTISHCHI, LYSVA, SMOLENSK] = [
  "undated-mytishchi-quality",
  "2022-lysva-august",
  "2018-smolensk-quality",
];

/** Written from reading the documents, not from the judged queries. */
test.each([
  // what is counted, in figures and in words
  ["600 специалистов", `${STANDARDS}#p4`],
  ["более 800 специалистов", `${GIFTED}#p2`],
  ["800 участников", `${GIFTED}#p2`],
  ["272 работника", `${LYSVA}#p2`],
  ["около 272 педагогов", `${LYSVA}#p2`],
  ["6 регионов", `${SMOLENSK}#p3`],
  ["8 участников из Беларуси", `${SMOLENSK}#p3`],
  ["15 муниципальных районов", `${GIFTED}#p2`],
  ["12 городских округов", `${GIFTED}#p2`],
  ["12 регионов", `${GIFTED}#p2`],
  ["25 муниципалитетов", `${GIFTED}#p2`],
  ["54 человека", `${LYSVA}#f9`],
  ["79,89 процента", `${LYSVA}#f6`],
  ["шесть секций", `${STANDARDS}#p7`],
  ["семь площадок", `${LYSVA}#p4.3`],
  ["25 методических объединений", `${LYSVA}#f13`],
  ["СОШ 16", `${LYSVA}#f9`],
  ["2030 год", `${LYSVA}#p2`],
  ["двадцать пятая конференция", `${SMOLENSK}#r5`],
  ["восьмая конференция", `${GIFTED}#r4.4`],
  // questions in plain language
  ["что рекомендовали министерству образования", `${GIFTED}#r1`],
  ["рекомендации институту повышения квалификации", `${GIFTED}#r4.1`],
  ["какое питание нужно детям в школе?", `${LYSVA}#r2.14`],
  ["кто организовал конференцию в Смоленске", `${SMOLENSK}#p2`],
  ["что делать школам с низкими результатами обучения?", `${SMOLENSK}#r2`],
  ["как предотвратить правонарушения среди учеников", `${LYSVA}#r1.9`],
  ["что сказано о цифровой трансформации", `${SMOLENSK}#p4`],
  ["что решили про электронные учебники?", `${MYTISHCHI}#r5`],
  ["безопасность в школах что рекомендовано", `${LYSVA}#r2.14`],
  ["для чего нужны социальные лифты", `${GIFTED}#r4.2`],
  ["какие кружки и клубы рекомендовали", `${LYSVA}#r2.6`],
  ["как проводить разговоры о важном", `${LYSVA}#r2.12`],
  ["кому рекомендовано использовать дистанционное обучение?", `${GIFTED}#r3.1`],
  ["что говорится о наставничестве", `${LYSVA}#f14`],
  ["олимпиады и конкурсы для школьников", `${LYSVA}#r2.15`],
  // forms that the stemmer parts
  ["система наставничества", `${LYSVA}#f14`],
  ["систему наставничества", `${LYSVA}#f14`],
  ["режим видеоконференцсвязи", `${STANDARDS}#p9`],
  // names, abbreviations, operators
  ["СОО", `${LYSVA}#r1.3`],
  ["(питание ИЛИ подвоз) населённые пункты", `${LYSVA}#f5`],
  ["видео конференц связь режим", `${STANDARDS}#p9`],
  // nothing
  ["как бороться с буллингом в школе", undefined],
  ["что делать с космосом?", undefined],
])("%s is answered first by %s", async (question, first) => {
  expect(await findFirst(question)).toBe(first);
});
