import type { QuestionWord } from "./question.ts";

function list(words: string): Set<string> {
  return new Set(words.split(" "));
}

const FUNCTION_WORDS = list(
  "а без бы в во для до же за и из или к как ко ли между на над не ни но о об обо от по под при про с со " +
    "так то у через что чтобы после перед среди вместо кроме ради",
);

const INTERROGATIVES =
  /^(?:что|чего|чему|чем|кто|кого|кому|кем|ком|как|каков|какова|каково|каковы|где|куда|откуда|когда|сколько|скольких|почему|зачем|ка(?:кой|кая|кое|кие|кого|кому|ким|ком|кую|ких|кими))$/;

/** What a question asks with rather than about: who recommends, what is said, what must be done. */
const FRAME =
  /^(?:(?:по)?рекоменд(?:ова|у)\S*|рекомендаци\S*|предл(?:ожи|ага)\S*|(?:по)?совету\S*|посоветова\S*|поруч(?:и|а)\S*|прос(?:ят|или|ит)|дела(?:ть|ют|ли|ет|ем)|сдела(?:ть|ли|но)|говор(?:ит|или|ят|ил)\S*|сказа(?:но|ли|л)|написа(?:но|ли)|реш(?:или|ено|ила)|постанов(?:или|лено)|отмет(?:или|ила)|отмеч(?:ено|али|ают)|обсужда(?:ли|лось|лись|лся|лась|ют)|обсудили|касается|относится|нуж(?:но|ен|на|ны)|надо|можно|следует|долж(?:ен|на|но|ны)|заняться|занима\S*|отвеча(?:ть|ет|ют)|может|могут|буд(?:ет|ут)|есть|был|была|было|были|быть|найти|найди\S*|узнать|покажи\S*|расскажи\S*|хочу|это|этом|этого|они|им|их|мы|нам|мне|нас)$/;

/** Prepositions and conjunctions: they stand everywhere and tell nothing. */
export function isFunctionWord({ normal }: Pick<QuestionWord, "normal">): boolean {
  return FUNCTION_WORDS.has(normal);
}

export function isInterrogative({ normal }: Pick<QuestionWord, "normal">): boolean {
  return INTERROGATIVES.test(normal);
}

export function isFrameWord({ normal }: Pick<QuestionWord, "normal">): boolean {
  return FRAME.test(normal);
}

/** «Лысьве» within a question: what is said of other towns does not answer it. */
export function isName({ text }: Pick<QuestionWord, "text">): boolean {
  return /^\p{Lu}\p{Ll}{2,}$/u.test(text);
}

/** «Школам»: whom something is addressed to. */
export function isDative({ normal }: Pick<QuestionWord, "normal">): boolean {
  return /^.{3,}[ая]м$/.test(normal);
}

/** «Обеспечить», «проводится», «отвечают»: what is done tells less than what it is done to. */
export function isVerb({ normal }: Pick<QuestionWord, "normal">): boolean {
  return /^.{2,}(?:[аеиоуыя]ть|[вн]ести|йти|чь|[аяуе][ею]т)(?:ся|сь)?$/.test(normal);
}
