/** Adjectives that do not follow from the name: the stem before -ий, in normal form. */
const IRREGULAR: Readonly<Record<string, string[]>> = {
  "нижний новгород": ["нижегородск"],
  "великий новгород": ["новгородск", "великоновгородск"],
  "ростов-на-дону": ["ростовск"],
  орел: ["орловск"],
  уфа: ["уфимск"],
  ярославль: ["ярославск"],
  кострома: ["костромск"],
  торжок: ["новоторжск", "торжокск"],
  "вышний волочек": ["вышневолоцк"],
  "минеральные воды": ["минераловодск"],
  "набережные челны": ["челнинск", "набережночелнинск"],
  "старая русса": ["старорусск"],
  "великий устюг": ["великоустюгск", "устюгск", "великоустюжск"],
  "йошкар-ола": ["йошкаролинск"],
  "улан-удэ": ["улан-удэнск", "уланудэнск"],
  "горно-алтайск": ["горно-алтайск"],
  элиста: ["элистинск"],
  чита: ["читинск"],
  москва: ["московск"],
  "санкт-петербург": ["санкт-петербургск", "петербургск"],
  "комсомольск-на-амуре": ["комсомольск"],
  "славянск-на-кубани": ["славянск"],
  псков: ["псковск"],
  луга: ["лужск"],
  "лодейное поле": ["лодейнопольск"],
  "красное село": ["красносельск"],
  "царское село": ["царскосельск"],
  кинешма: ["кинешемск"],
  вязьма: ["вяземск"],
  коломна: ["коломенск"],
  тольятти: ["тольяттинск"],
  рязань: ["рязанск"],
  дно: ["дновск"],
  остров: ["островск"],
  алатырь: ["алатырск"],
  чебоксары: ["чебоксарск"],
  "гусь-хрустальный": ["гусь-хрустальн"],
  мирный: ["мирнинск"],
  трехгорный: ["трехгорн"],
  "верхний уфалей": ["верхнеуфалейск"],
};

const VOWEL = /[аеиоуыэюя]$/u;

function adjectivesOfWord(word: string): string[] {
  if (/(?:ск|цк)$/u.test(word)) return [word];
  if (/(?:ск|цк)(?:ий|ая|ое|ие)$/u.test(word)) return [word.slice(0, -2)];
  if (/(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/u.test(word)) {
    const stem = word.slice(0, -2);
    return [`${stem}ск`, `${stem}енск`, `${stem}инск`, stem];
  }
  if (word.endsWith("ец")) return [`${word}к`];
  if (word.endsWith("сс")) return [`${word}к`];
  const stem = word.replace(/[аеиоуыэюяьй]$/u, "");
  const found = [`${stem}ск`];
  if (/[аеиоуыэюяь]$/u.test(word)) found.push(`${stem}инск`, `${stem}енск`, `${stem}ьск`);
  if (word.endsWith("ка")) found.push(`${word.slice(0, -2)}ск`, `${word.slice(0, -2)}енск`);
  if (!/[еиоуыэюьй]$/u.test(word)) found.push(`${stem}овск`);
  if (word.endsWith("и")) found.push(`${stem}овск`, `${stem}нск`);
  if (word.endsWith("й")) found.push(`${stem}йск`);
  if (stem.endsWith("г")) found.push(`${stem.slice(0, -1)}жск`);
  if (stem.endsWith("ц")) found.push(`${stem}к`, `${stem.slice(0, -1)}цк`, `${stem}евск`);
  if (stem.endsWith("х")) found.push(`${stem.slice(0, -1)}шск`);
  if (/[^аеиоуыэюя]{2}$/u.test(stem)) {
    const [last = ""] = stem.slice(-1);
    found.push(`${stem.slice(0, -1)}е${last}ск`, `${stem.slice(0, -1)}о${last}ск`);
  }
  if (/[гкл]$/u.test(stem) || VOWEL.test(stem)) found.push(`${stem}ьск`);
  return found;
}

/** Whether the adjective may begin otherwise than the name. */
export function hasIrregularAdjective(name: string): boolean {
  return name.toLowerCase().replaceAll("ё", "е") in IRREGULAR;
}

/** The stems of the adjectives a settlement may give: «Лысьва» → «лысьвенск», «Нижний Тагил» → «нижнетагильск». */
export function adjectivesOfPlace(name: string): string[] {
  const lower = name.toLowerCase().replaceAll("ё", "е");
  const irregular = IRREGULAR[lower];
  if (irregular !== undefined) return irregular;
  const words = lower.split(/[ -]/u);
  const [first = "", second] = words;
  if (second === undefined) return [...new Set(adjectivesOfWord(first))];
  if (words.length > 2) return adjectivesOfWord(first);
  const joined = lower.includes("-");
  const adjective = /^(.+?)(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/u.exec(first)?.[1];
  const begin =
    adjective !== undefined && !joined
      ? [`${adjective}о`, `${adjective}е`]
      : [`${first}-`, `${first.replace(/[аяьй]$/u, "")}о-`, first];
  return [...new Set(begin.flatMap((start) => adjectivesOfWord(second).map((end) => start + end)))];
}
