/** Verbs whose nouns no rule makes. */
const IRREGULAR = new Map<string, string[]>([
  ["учить", ["обучение"]],
  ["помогать", ["помощь"]],
  ["помочь", ["помощь"]],
  ["развивать", ["развитие"]],
  ["развить", ["развитие"]],
  ["участвовать", ["участие"]],
  ["контролировать", ["контроль"]],
  ["работать", ["работа"]],
  ["питаться", ["питание"]],
]);

/** How the last consonant of a stem changes before «-ение», the longer endings first. */
const CHANGES: [RegExp, string[]][] = [
  [/ст$/, ["щ"]],
  [/с$/, ["ш"]],
  [/з$/, ["ж"]],
  [/т$/, ["ч", "щ"]],
  [/д$/, ["ж", "жд"]],
  [/([пбвмф])$/, ["$1л"]],
  [/$/, [""]],
];

/** Endings of infinitives, the longest first, and what the nouns of such verbs end in. */
const ENDINGS: [RegExp, (base: string) => string[]][] = [
  [/ировать$/, (base) => [`${base}ирование`, `${base}ация`]],
  [/изовать$/, (base) => [`${base}изация`]],
  [/овать$/, (base) => [`${base}ование`, `${base}ация`]],
  [/([ыи])вать$/, (base) => [`${base}ание`, `${base}ивание`, `${base}ка`]],
  [/ать$/, (base) => [`${base}ание`, `${base}ение`, `${base}ка`]],
  [/ять$/, (base) => [`${base}ение`, `${base}ка`]],
  [/водить$|вести$/, (base) => [`${base}ведение`]],
  [/ечь$/, (base) => [`${base}ечение`]],
  [/ить$/, (base) => [...soften(base).map((soft) => `${soft}ение`), `${base}ка`]],
];

/**
 * What the action of a verb may be called: «оценить» – «оценение», «оценка». Most of them are no words at all, and
 * whoever asks must see which of them a text knows.
 */
export function listVerbalNouns(verb: string): string[] {
  const infinitive = verb.replace(/(?:ся|сь)$/, "").replace(/([аяе])[ею]т$/, "$1ть");
  const irregular = IRREGULAR.get(infinitive);
  if (irregular !== undefined) return irregular;
  for (const [ending, nouns] of ENDINGS) {
    const base = infinitive.replace(ending, "");
    if (base !== infinitive && base.length > 1) return nouns(base);
  }
  return [];
}

function soften(base: string): string[] {
  const change = CHANGES.find(([end]) => end.test(base));
  return change === undefined ? [] : change[1].map((soft) => base.replace(change[0], soft));
}
