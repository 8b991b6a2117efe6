/** How towns are shortened in print: «СПб», «Н. Новгород», «Наб. Челны». Forms as they are looked up. */
const WHOLE: Readonly<Record<string, string[]>> = { "Санкт-Петербург": ["спб"] };
/** The first word of a name, in any gender, and its short form. */
const FIRST_WORDS: [word: RegExp, short: string][] = [
  [/^нижн(?:ий|яя|ее|ие|его|ему|ем|им|ей|юю|их|ими) /u, "н "],
  [/^набережн\p{L}+ /u, "наб "],
  [/^санкт /u, "с "],
];

/** The short forms of a name, given its full forms. */
export function abbreviatePlace(name: string, forms: readonly string[]): string[] {
  const [, short] = FIRST_WORDS.find(([word]) => word.test(forms[0] ?? "")) ?? [];
  const shortened = short === undefined ? [] : forms.map((form) => form.replace(/^\S+ /u, short));
  return [...(WHOLE[name] ?? []), ...shortened];
}
