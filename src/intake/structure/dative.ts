import { tokenize } from "../../russian/words.ts";
import type { Token } from "../../russian/words.ts";

/** Stems of those who can be asked: bodies, institutions, people. */
const WHO = (
  "средств заведени дирекци портал министерств минпросвещени минобрнаук минобразовани минобр департамент комитет управлени отдел центр институт университет академи совет союз ассоциаци " +
  "фонд оргкомитет клуб правительств администраци дум собрани палат служб агентств инспекци комисси учреждени " +
  "организаци школ гимнази лице колледж техникум училищ интернат сад кафедр факультет ректорат музе библиотек редакци " +
  "журнал газет издательств предприяти компани партнер руководител директор заведующ начальник глав мэр губернатор " +
  "ректор декан учител преподавател педагог воспитател методист психолог логопед дефектолог тьютор родител семь учащ " +
  "обучающ студент школьник молодеж ученик выпускник аспирант участник член автор разработчик работодател учредител " +
  "профсоюз общественност объединени сообществ консорциум кластер организатор жюри специалист сотрудник работник орган " +
  "власт депутат представител муниципалитет структур субъект округ район област вуз коллектив наставник заместител " +
  "корпораци ведомств федераци общин горком обком райком коллег рособрнадзор роспотребнадзор рособразовани росмолодеж " +
  "детсад ясл завуч юрист ученый учен исследовател эксперт куратор координатор президент рсо движени братств епархи " +
  "филиал лаборатори площадк секретариат президиум штаб бюро кабинет парламент хурал мастер дворц кванториум технопарк консилиум профком первичк пресс телевидени радио журналист обществ председател секретар уполномоченн омбудсмен коллеги мвд мид фсин ндс снд город сел поселени край республик " +
  "телеканал телекомпани радиостанци кинотеатр издател правлени редактор предпринимател промышленник попечител меценат волонтер доброволец доброволц воспитанник слушател односельчан земляк земляч жител горожан ветеран " +
  "благочини приход прихожан священник священнослужител духовенств монастыр митрополи диаспор казачеств типограф студи блогер старшеклассник абитуриент магистрант студенчеств театр галере архив филармони планетари заповедник завод фабрик комбинат холдинг фирм бизнес хозяйств общин медиатор инспектор полици поликлиник больниц врач отц опекун активист отряд бригад дружин станци технопарк кожуун улус наслег аймак"
).split(" ");

/** Words of such a stem that are something else: «главному», «садоводству», «организационным», «родительской». */
const NOT_WHO =
  /^(?:главн|областн|профсоюзн|организационн|органичн|семьсот|советова|директив|садов|центральн|членств|авторск|мастерств|представительн)|(?:ск|альн|овн|енн|ичн|ивн|онн|ольн|тельн)(?:ой|ая|ую|ий|ое|ого|ому|им|ым|ом|ие|их|ые|ых|ими|ыми)$/;

export const isWho = (normal: string): boolean =>
  !NOT_WHO.test(normal) &&
  !isInfinitive(normal) &&
  WHO.some((stem) => normal.startsWith(stem) && normal.length <= stem.length + 5);

/** Written in capitals: an abbreviation that is not declined. */
export const isAbbreviation = ({ text }: Token): boolean =>
  /^(?![IVXLC]+$)(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}]{2,10}$|^Мин(?:обр|прос|культ|труд|здрав|цифр|спорт)/u.test(
    text,
  );

/** In a line that is all capitals only what is known tells. */
const KNOWN_ABBREVIATION =
  /^(?:[ФГМКОНЧ]{0,2}[БАК]?(?:ДОУ|ПОУ|ОУ|У)|ИРО|ИПК|ЦНППМ|РМК|ИМЦ|СМИ|АНО|НКО|ДОО|ОО|СПО)$/u;

const adjective = /(?:ому|ему|ым|им)$/;
const feminine = /(?:ой|ей)$/;
const noun = /(?:ам|ям|у|ю)$/;
const softNoun = /(?:ии|е)$/;

/** Whether a word can be a dative adjective, participle or pronoun. */
export const isDativeAdjective = (normal: string): boolean => adjective.test(normal) && normal.length > 3;

/** Whether a word names somebody in the dative; `-ии`, `-е` and `-и` are other cases too. */
const isDativeWho = (normal: string): boolean =>
  isWho(normal) &&
  (noun.test(normal) ||
    softNoun.test(normal) ||
    /ущ(?:ему|им|ей)$/.test(normal) ||
    /(?:ости|ежи|асти|ласти)$/.test(normal));

/** Whether the words begin with a dative: its adjectives, then who is named. Returns the index of the noun. */
export function findDativeHead(words: Token[]): number | null {
  const shouted =
    words.every(({ text }) => text === text.toUpperCase()) && words.some(({ text }) => text.length > 8);
  for (const [index, word] of words.slice(0, 7).entries()) {
    if (shouted ? KNOWN_ABBREVIATION.test(word.text) : isAbbreviation(word)) return index;
    if (
      /^(?:рай|гор|обл|край)оно$|^образованиям$|^(?:уполномоченн|вожат|учен)(?:ому|ым|ой)$/.test(word.normal)
    )
      return index;
    if (WHO.includes(word.normal.replace(/у$/, ""))) return index;
    // «Муниципальным образованиям»: education asks nobody and is not asked.
    if (
      /^образовани(?:ям|ю)$/.test(word.normal) &&
      words[index - 1]?.normal.startsWith("муниципальн") === true
    )
      return index;
    if (isWho(word.normal) && !isDativeAdjective(word.normal)) return isDativeWho(word.normal) ? index : null;
    if (/^обучающимся|учащимся|заведующ(?:им|ему|ей)|управляющ(?:им|ему)$/.test(word.normal)) return index;
    if (isWho(word.normal) && /^(?:заведующ|обучающ|учащ)/.test(word.normal)) return index;
    if (["и", "или", "а", "также", "всем", "каждому", "их", "г", "своим"].includes(word.normal)) continue;
    if (!isDativeAdjective(word.normal) && !feminine.test(word.normal)) return null;
  }
  return null;
}

/** The words of a text; of «психолого-педагогическим» only what is declined. */
export function tokenizeNames(text: string): Token[] {
  return tokenize(text.replace(/(?:\p{L}+[ое]-)+(?=\p{L})/giu, (first) => " ".repeat(first.length)));
}

const nouns = new Set(
  "сеть сети печать память путь суть нить треть мать пять девять десять шесть роль речь ночь дочь вещь помощь мощь область".split(
    " ",
  ),
);
const infinitive =
  /(?:[аяеиуыо]ть(?:ся)?|[аяеиуыоз]ти(?:сь)?|(?:ве|не|ме|ра|бре|блю|це|пле|о[дт]че)сти(?:сь)?|йти(?:сь)?|лечь(?:ся)?|мочь|чь(?:ся)|беречь|(?:уче|заче|проче|сче|се|кла|пропа|укра|се)сть)$/;
const notInfinitive = /(?:ости|асти|ести|ети|ути|яти)$/;

/** Whether a word is an infinitive: «провести», «обеспечить», «учесть». */
export function isInfinitive(normal: string): boolean {
  if (nouns.has(normal) || normal.length < 4) return false;
  if (/(?:вести|нести|мести|расти|брести|блюсти|плести)(?:сь)?$/.test(normal))
    return !/^(?:области|новости)/.test(normal);
  return infinitive.test(normal) && !notInfinitive.test(normal);
}

/** The place of the first infinitive of a text, `null` where there is none. */
export function findInfinitive(text: string): Token | null {
  return tokenizeNames(text).find(({ normal }) => isInfinitive(normal)) ?? null;
}
