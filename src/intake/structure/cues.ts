import { findInfinitive, isInfinitive } from "./dative.ts";
import { splitSentences } from "./sentences.ts";
import { tokenize } from "../../russian/words.ts";

const L = String.raw`(?<![\p{L}])`;
const R = String.raw`(?![\p{L}])`;
const words = (source: string) => new RegExp(`${L}(?:${source})${R}`, "iu");

/** Verbs with which a conference asks for something. */
const asks = words(
  String.raw`рекоменду(?:ет|ют|ем)|рекомендова(?:л|ла|ло|ли|но|ть)|предлага(?:ет|ют|ем)|предлож(?:ил|ила|ило|или|ено|ить)|реш(?:ил|ила|ило|или|ает|ают|ено)|постанов(?:ил|ила|ило|или|ляет|ляют|ляем|лено)|прос(?:ит|ят|им)|обраща(?:ется|ются|емся)|призыва(?:ет|ют|ем)|поруча(?:ет|ют|ем)|ходатайству(?:ет|ют|ем)|(?:счита(?:ет|ют|ем|ли|ла)|призна(?:ет|ют|ли|ла|но)|наш(?:ли|ла))(?:\s+\p{L}+){0,2}?\s+(?:необходим[а-я]+|целесообразн[а-я]+|важн[а-я]+|возможн[а-я]+|нужн[а-я]+|правильн[а-я]+|актуальн[а-я]+|приоритетн[а-я]+|полезн[а-я]+|желательн[а-я]+|своевременн[а-я]+|обязательн[а-я]+|уместн[а-я]+|разумн[а-я]+|оправданн[а-я]+|справедлив[а-я]+|перспективн[а-я]+|насущн[а-я]+)|выступ(?:ает|ают|или|ила)\s+с\s+(?:\p{L}+\s+)?(?:предложени|инициатив)[а-я]+|пожела(?:л|ла|ли)|договорил(?:ись|ся|ась)|обязыва(?:ет|ют)|настаива(?:ет|ют|ем)|(?:съезд|форум|конференция|собрание|участники|делегаты|мы)\s+требу(?:ет|ют|ем)|выступа(?:ет|ют|ем)\s+за|адресу(?:ет|ют|ем)|обратил(?:ись|ся|ась)\s+с|за\s+то,?\s+чтобы`,
);
const agreed = words(
  String.raw`прин(?:ял|яла|яли|ято|яты|ята|имает|имают)|выработа(?:ли|ла|ны|но|л)|сформулирова(?:ли|ла|ны|но)|подготов(?:или|лены)|внес(?:ли|ены|ла)|вынес(?:ли|ла)|утверд(?:или|ила)|наме(?:тили|тила|чены)|определ(?:или|ила|ены|яет|яют)|поступили|высказа(?:ны?|ли)|сделаны|выдвига(?:ет|ют|ем)|выдвину(?:л|ла|ли)|поддержа(?:л|ла|ли)|приш(?:ли|ла|[её]л)\s+к`,
);
const results = words(
  String.raw`решени[а-я]+|рекомендаци[а-я]+|предложени[а-я]+|резолюци[а-я]+|постановлени[а-я]+|меры|мер|задачи|направления|шаги|инициатив[а-я]+`,
);
const needed = words(
  String.raw`необходимо|следует|целесообразно|рекомендуется|предлагается|требуется|нужно|надлежит|важно|первоочередн[а-я]+|задачи|задачами|меры|мерами|мероприятия|направления|направлениями`,
);
const asserts = words(
  String.raw`отмеча(?:ет|ют|ем|ется)|отмет(?:ил|ила|ило|или|ить)|отмечено|констатиру(?:ет|ют|ем)|констатирова(?:л|ла|ли|но|ть)|подч[её]ркива(?:ет|ют|ем)|подч[её]ркну(?:л|ла|ли|то)|приш(?:ли|ла|ел)\s+к\s+(?:\p{L}+\s+)?(?:вывод|выводу|выводам|заключению|мнению)|установ(?:или|ила|лено)|исход(?:ит|ят|или|ила|им)\s+из|выяв(?:или|ила|лены)|выража(?:ет|ют|ем)\s+(?:\p{L}+\s+)?(?:озабоченность|обеспокоенность|тревогу)`,
);
const considers =
  /^(?:заслушав|обсудив|рассмотрев|обобщив|проанализировав|учитывая|изучив|отмечая|признавая|констатируя|выслушав)(?!\p{L})/iu;
const headline =
  /^(?:проект\s+)?(?:(?:[ivx]+|\d)[.)]\s*)?(?:(?:наши|общие)\s+)?(?:рекомендаци[ия]|решени[ея]|предложени[ея]|постановление|резолютивная часть|р\s?е\s?ш\s?и\s?л\s?[иа]|решили|решила|решил|о ч[её]м\s+(?:мы\s+)?договорились|что\s+(?:мы\s+)?(?:предлагаем|предлагают|просим|рекомендуем|решили)|(?:наши\s+)?(?:просьбы|пожелания)|постанов(?:или|ляет|ила|ляют)|рекоменду(?:ет|ют|ем)|предлага(?:ют|ем|ет)|рекомендовать|просим|поручить|предложить|принято решение|решено)(?:\s+(?:участников|участникам|конференции|съезда|форума|совещания|семинара|педагогам|и предложения|и рекомендации|следующее|следующие|круглого стола|слушаний|чтений|педсовета|секции|сессии|собрания|встречи|фестиваля|ассамблеи|симпозиума|конгресса|слета|слёта|совета|педагогического|марафона|дискуссии|вебинара|диалога|дебатов|органам|в резолюцию|в адрес|по итогам|по результатам)[^.:;]{0,60})?\s*:?$/iu;
/** «Рекомендации конференции», «Решили:»: words that only say what stands below them. */
export const isHeadline = (text: string): boolean => headline.test(text);
/** «В связи с этим рекомендуются:» asks by itself; whoever stands before such a verb is asked. */
const impersonal =
  /^(?:(?:в связи|поэтому|исходя|учитывая|на основании|с уч[её]том|с целью|в целях|для|по итогам|по результатам|таким образом|участник|конференци|съезд|форум)[^:]*[\s,])?(?:рекоменду|предлага)(?:ется|ются)(?:\s+следующ\p{L}+(?:\s+\p{L}+)?)?\s*:$/iu;
const findingsHeadline =
  /^(?:констатирующая часть|выводы|основные выводы|отмечено|отметили|отмечают|отмечает|констатиру(?:ют|ет)|основные проблемы|проблемы|итоги(?: работы)?(?: конференции)?)\s*:?$/iu;

/** The last sentence of a paragraph: what follows is announced there. */
function lastSentence(text: string): string {
  return splitSentences(text).at(-1) ?? text;
}

/** Whether something is to follow: a colon stands at the end. */
export const isOpen = (text: string): boolean => text.trimEnd().endsWith(":");

/** What a paragraph opens. `sure`: whatever stands before it; otherwise only where nothing surer does. */
export interface Cue {
  opens: "findings" | "recommendations";
  sure: boolean;
}

/** «…считают необходимым отметить:» asserts, whatever verb stands before. */
function endsInAssertion(text: string): boolean {
  const tail = tokenize(text).slice(-4);
  return (
    tail.some(({ normal }) =>
      /^(?:отметить|констатировать|подчеркнуть|отмечают|отмечает|отметили|отметила|следующее)$/.test(normal),
    ) &&
    tail.some(({ normal }) =>
      /^(?:отметить|констатировать|подчеркнуть|отмечают|отмечает|отметили|отметила|констатируют|констатирует|отмечено)$/.test(
        normal,
      ),
    )
  );
}

/** `listed`: how many of the items right below begin with an infinitive, `null` where there are none. */
export function readCue(text: string, listed: number | null): Cue | null {
  if (headline.test(text) || impersonal.test(text)) return { opens: "recommendations", sure: true };
  if (findingsHeadline.test(text)) return { opens: "findings", sure: true };
  const last = lastSentence(text);
  const open = isOpen(text);
  if (open && endsInAssertion(last)) return { opens: "findings", sure: true };
  // «… пришли к выводу о необходимости:»
  if (open && /(?<!\p{L})о(?:\s+\p{L}+)?\s+(?:необходимости|целесообразности)\s*:$/iu.test(last))
    return { opens: "recommendations", sure: false };
  const unended = text.length < 250 && !/[.!?;,]$/.test(text);
  if (unended && endsWithAssertion(last)) return { opens: "findings", sure: true };
  if (open || listed !== null || unended) {
    if (asks.test(last) && (open || endsWithVerb(last))) return { opens: "recommendations", sure: true };
    if (open && agreed.test(last) && results.test(last))
      return { opens: "recommendations", sure: (listed ?? 0) > 0.3 };
    if (
      /(?<!\p{L})следующи\p{L}+\s+(?:шаги|мер[ыа]|действия|предложения|рекомендации|решения)\s*[.:]$/iu.test(
        last,
      )
    )
      return { opens: "recommendations", sure: listed !== null };
    if (open && needed.test(last) && (listed ?? 0) >= 0.5) return { opens: "recommendations", sure: false };
  }
  const [first = ""] = splitSentences(text);
  if (asksInProse(first)) return { opens: "recommendations", sure: false };
  if (open && asserts.test(last)) return { opens: "findings", sure: true };
  if (asserts.test(first) || considers.test(first)) return { opens: "findings", sure: false };
  return null;
}

/** «Съезд отмечает», and the list begins in the next line. */
function endsWithAssertion(text: string): boolean {
  const tail = tokenize(text).at(-1)?.normal ?? "";
  return /^(?:отмеча(?:ет|ют)|отметил[аи]?|констатиру(?:ет|ют))$/.test(tail);
}

/** «Поэтому мы просим и предлагаем.»: a whole sentence announces what stands in the paragraphs below. */
export function announcesInFull(text: string): boolean {
  if (text.length > 200 || !/\p{L}\s*\.$/u.test(text)) return false;
  const last = lastSentence(text).replace(/\s*\.$/u, "");
  const announcer =
    /^(?:обраща|выступа|проси|предлага|рекоменду|поэтому|исходя|учитывая|на основании|в связи|по итогам|обсудив|заслушав|мы(?!\p{L})|наш|участник|делегат|конференци|съезд|форум|слет|слёт|совещани|собрани|семинар|чтени|педсовет)/iu;
  return (
    announcer.test(last) && (endsWithVerb(last) || withRequest.test(last)) && findInfinitive(last) === null
  );
}

/** «Обращаемся с просьбами – выполнимыми.», «Мы выступаем с предложениями.» */
const withRequest =
  /(?:обраща(?:ем|ют|ет)ся|выступа(?:ем|ют|ет))\s+со?\s+(?:\p{L}+\s+){0,2}(?:просьб|предложени|призыв|пожелани|наказ|требовани|рекомендаци)\p{L}*(?:\s[–—-]\s\p{L}+|\s+\p{L}+){0,4}$/iu;

function endsWithVerb(text: string): boolean {
  const tail = tokenize(text)
    .slice(-2)
    .map(({ normal }) => normal)
    .join(" ");
  return asks.test(tail) || tail.endsWith("следующее");
}

/** «Участники конференции рекомендуют Министерству разработать …» in one paragraph. */
function asksInProse(sentence: string): boolean {
  if (
    !/^(?:участник|конференци|съезд|форум|совещани|мы(?!\p{L})|по итогам|в результате|на основании|в связи|исходя|учитывая|обсудив|заслушав|собрани|семинар|педагогическ|кругл)/iu.test(
      sentence,
    )
  )
    return false;
  const verb = asks.exec(sentence);
  return verb !== null && findInfinitive(sentence.slice(verb.index + verb[0].length)) !== null;
}

const closes =
  /^(?:(?:\p{L}+\s+){0,6}?(?:выража|выраз|благодар|надеются|надеется|надеемся|уверен|убежден|убеждён|признательн)|участники(?:\s+\p{L}+){0,4}\s+(?:отметили|отмечают)|выражаем|выражая|благодарим|призываем|приглашаем|(?:настоящая\s+|данная\s+|итоговая\s+)?(?:резолюция|решение|итоговый документ|рекомендации|постановление)\s+(?:\p{L}+\s+){0,4}?(?:принят|утвержд|одобрен|подлеж|размещ|направля|будет|будут|опубликован|вступа|подготовлен|носит|нос)|принят[аоы]?\s+(?:единогласно|участник|на\s|в\s|открытым|большинством|\d)|реализация\s+(?:\p{L}+\s+){0,5}?(?:позволит|будет|обеспечит|станет)|решение\s+(?:\p{L}+\s+){0,5}?(?:будет|позволит|обеспечит)|выполнение\s+(?:\p{L}+\s+){0,5}?(?:будет|позволит|обеспечит)|председател|секретар|сопредседател|ведущ(?:ий|ая)(?!\p{L})|модератор|оргкомитет\s*(?:конференции|форума)?\.?$|дата\s|подпис|от имени|с уважением|члены\s+(?:редакционной|оргкомитета)|редакционная|протокол вел|президиум|контроль\s+(?:за|над)|текст резолюции|резолюция\s*$|м\.\s?п\.|ответственн(?:ый|ая) за выпуск|приложени[ея](?!\p{L}))/iu;
const signature = /(?:\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\s+\p{Lu}\.\s?\p{Lu}\.)\s*$/u;
const dateLine =
  /^(?:(?:г|гор|с|п|пос|пгт)\.\s?\p{Lu}[^.:;]{0,40}?[,\s]*)?(?:[«"]?\d{1,2}[»"]?[\s.]+(?:\p{L}{3,9}|\d{2})[\s.]+)?(?:19|20)\d\d\s*(?:г\.|года|г)?\.?$/iu;

/** Whether a paragraph behind the last recommendation ends the document. */
export function isClosing(text: string): boolean {
  return closes.test(text) || dateLine.test(text) || (text.length < 160 && signature.test(text));
}

/** Whether a text begins by asking for something. */
export function beginsWithAction(text: string): boolean {
  const first = tokenize(text).slice(0, 6);
  const place = first.findIndex(({ normal }) => isInfinitive(normal));
  // «С материалами можно познакомиться …» tells.
  if (
    place < 0 ||
    first.slice(0, place).some(({ normal }) => /^(?:можно|нельзя|возможно|легко|удалось)$/.test(normal))
  )
    return false;
  return first
    .slice(0, place)
    .every(({ normal }) =>
      /^(?:не|и|также|активно|активнее|шире|широко|более|постоянно|регулярно|ежегодно|систематически|совместно|в|на|с|до|к|при|целях|целью|по|\d+|году|продолжить|далее|всемерно|своевременно)$|[оеи]$|(?:ом|ем|ях|ах|ой|ей|ью)$/.test(
        normal,
      ),
    );
}

const actionNoun =
  /^(?:созда|разработ|организац|проведен|внедрен|обеспечен|введен|включен|расширен|поддержк|учрежден|выделен|открыт|формирован|совершенствован|привлечен|закреплен|подготовк|издан|обновлен|заключен|публикац|назначен|установлен|утвержден|продолжен|усилен|активизац)\p{L}*(?:ние|тие|ция|ка|ии|ию|ку)(?!\p{L})/iu;

/** Whether an item below an addressee names a deed: «принятие программы», «отбор изданий». */
export const namesDeed = (text: string): boolean =>
  /^(?:\p{L}+(?:ое|ая|ый|ий)\s+(?:с\s+[^,;]{3,40}\s)?)?\p{L}{2,}(?:[аеия]ние|[аи]ние|[яиы]тие|ция|овка|верка|держка|писка|купка|отбор|ремонт|выпуск|набор|обмен|уч[её]т|контроль)(?!\p{L})/iu.test(
    text,
  );

/** Whether a text names what shall be done: «Создание центра», «Разработка программы». */
export const namesAction = (text: string): boolean => actionNoun.test(text);
