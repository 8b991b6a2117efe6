const NBSP = "\u00A0";

/** Each rule replaces an ordinary space by a non-breaking one where a line must not break. */
const BINDINGS: [pattern: RegExp, replacement: string][] = [
  // A dash never begins a line.
  [/ (?=[—–] )/g, NBSP],
  // A number and its sign, or a sign and its number.
  [/([№§]) (?=[\p{L}\p{N}])/gu, `$1${NBSP}`],
  [/(?<=\p{N}) (?=(?:г|гг|в|вв|руб|тыс|млн|млрд|чел|ч|мин)(?![\p{L}\p{N}]))/gu, NBSP],
  [/(?<=\p{N}) (?=[%‰°])/gu, NBSP],
  // A number and what it counts or dates, also in Roman figures: «26 субъектов», «VII Международная».
  [/(?<=(?<![\p{L}\p{N}])(?:\d{1,4}|[IVXLC]+)) (?=\p{L}{3})/gu, NBSP],
  // «г. Москва», «ст. 5», «п. 4», «т. е.», «и т. д.»
  [/(?<=(?<![\p{L}\p{N}])(?:г|гг|ул|д|стр|с|ст|п|пп|рис|табл|гл|им|обл|т|и)\.) (?=[\p{L}\p{N}])/gu, NBSP],
  // Initials: «И. И. Иванов».
  [/(?<=(?<![\p{L}\p{N}])\p{Lu}\.) (?=\p{Lu})/gu, NBSP],
  // Particles lean on the word before them.
  [/ (?=(?:же|ли|бы|ж|б)(?![\p{L}\p{N}-]))/gu, NBSP],
  // Prepositions and conjunctions of one or two letters lean on the word after them.
  [
    /(?<=(?<![\p{L}\p{N}-])(?:а|в|и|к|о|с|у|я|во|до|за|из|ко|на|не|ни|но|об|от|по|со)) (?=[\p{L}\p{N}«„("])/giu,
    NBSP,
  ],
];

/** Non-breaking spaces for the display of our own texts: titles, labels. Never for the text of a unit. */
export function bindSpaces(text: string): string {
  return BINDINGS.reduce((bound, [pattern, replacement]) => bound.replace(pattern, replacement), text);
}

/** A label inside a sentence: «Школы» → «школы», but «СПО» stays. */
export function lowerFirst(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
