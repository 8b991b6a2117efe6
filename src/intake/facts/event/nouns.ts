import { indexNouns } from "../../../russian/noun-phrases.ts";

/** What a meeting that adopts a resolution may be called. «Круглый стол» and «педагогический совет» are known by their adjective. */
export const EVENT_NOUNS = indexNouns(
  [
    ..."конференция форум съезд конгресс семинар совещание симпозиум фестиваль слёт педсовет вебинар саммит".split(
      " ",
    ),
    ..."марафон ассамблея сессия интенсив форсайт дискуссия телемост телеконференция видеоконференция".split(
      " ",
    ),
    ..."вебинар воркшоп диспут коллоквиум конвент собрание заседание встреча выставка ярмарка хакатон".split(
      " ",
    ),
    ..."практикум педмарафон видеосеминар интернет-конференция педконференция экспедиция школа салон".split(
      " ",
    ),
    ..."стол совет консилиум курултай коллегия".split(" "),
  ],
  ["чтения", "слушания"],
);

EVENT_NOUNS.set("нпк", [
  {
    nominative: "НПК",
    gender: "feminine",
    cases: ["nominative", "genitive", "dative", "accusative", "instrumental", "prepositional"],
  },
]);

/** Nouns that are a meeting only with an adjective of theirs before them. */
const NEEDS_ADJECTIVE: [noun: RegExp, adjective: RegExp][] = [
  [/^стол/, /^кругл/],
  [/^совет/, /^(?:педагогическ|методическ|учительск)/],
  [/^школ/, /^(?:летн|зимн|осенн|весенн)/],
  [/^салон/, /^образовательн/],
  [
    /^сесси/,
    /^(?:стратегическ|проектн|форсайт|дискуссионн|экспертн|панельн|научн|практическ|международн|всероссийск)/,
  ],
  [/^заседани/, /^(?:расширенн|совместн|выездн|итогов|объединенн|августовск)/],
  [/^встреч/, /^(?:педагогическ|августовск|всероссийск|международн|межрегиональн|областн|краев|региональн)/],
  [/^собрани/, /^(?:педагогическ|августовск|общ|торжественн|общегородск|родительск)/],
  [/^(?:выставк|ярмарк)/, /^(?:международн|всероссийск|межрегиональн|областн|краев|региональн|педагогическ)/],
  [/^экспедици/, /^(?:методическ|педагогическ|образовательн)/],
  [/^дискусси/, /^(?:панельн|открыт|всероссийск)/],
];

/** What a heading that names no other meeting may mean by itself: «протокол заседания методического объединения». */
const PLAIN_IN_HEADINGS = /^(?:заседани|встреч|собрани|сесси|дискусси)/;

/** Whether a noun with these adjectives names a meeting. */
export function isMeeting(nominative: string, adjectives: readonly string[], inHeading: boolean): boolean {
  const required = NEEDS_ADJECTIVE.find(([noun]) => noun.test(nominative))?.[1];
  return (
    required === undefined ||
    adjectives.some((adjective) => required.test(adjective)) ||
    (inHeading && PLAIN_IN_HEADINGS.test(nominative))
  );
}
