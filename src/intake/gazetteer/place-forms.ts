/** Forms of the names of settlements: more than are right rather than fewer, because they are only looked up. */

/** Parts that keep their form: «на-Дону», «Усть-», «Йошкар-». */
const FROZEN =
  /^(?:на|над|под|при|в|у|дону|амуре|волге|каме|кубани|оби|усть|йошкар|улан|нарьян|горно|санкт|верх|наро|спас|ново|северо|южно|ямало)$/u;

type Forms = [
  genitive: string[],
  dative: string[],
  accusative: string[],
  instrumental: string[],
  prepositional: string[],
];

function declinePart(part: string): Forms {
  const stem = (letters: number) => part.slice(0, part.length - letters);
  const same: Forms = [[part], [part], [part], [part], [part]];
  if (FROZEN.test(part)) return same;
  if (part.endsWith("ой")) return merge(of(stem(2), "ого ому ой ым ом"), of(stem(1), "я ю й ем е"));
  if (part.endsWith("ый")) return of(stem(2), "ого ому ый ым ом");
  if (/[кгх]ий$/u.test(part)) return of(stem(2), "ого ому ий им ом");
  if (part.endsWith("ий")) return of(stem(2), "его ему ий им ем");
  if (part.endsWith("ая")) return of(stem(2), "ой ой ую ой ой");
  if (part.endsWith("яя")) return of(stem(2), "ей ей юю ей ей");
  if (/[кгх]ое$|[^и]ое$/u.test(part)) return of(stem(2), "ого ому ое ым|им ом");
  if (part.endsWith("ее")) return of(stem(2), "его ему ее им ем");
  if (/(?:ые|ие)$/u.test(part)) return of(stem(1), "х м е ми х");
  if (part.endsWith("ия")) return of(stem(1), "и и ю ей и");
  if (/[кгхжшчщ]а$/u.test(part)) return of(stem(1), "и е у ой|ей е");
  if (part.endsWith("а")) return of(stem(1), "ы е у ой|ей е");
  if (part.endsWith("я")) return of(stem(1), "и е ю ей е");
  if (/ье$|[^ео]е$/u.test(part)) return of(stem(1), "я|а ю|у е ем е");
  if (part.endsWith("о")) return merge(of(stem(1), "а у о ом е"), same);
  if (/[иы]$/u.test(part)) return declinePlural(part);
  if (part.endsWith("ь")) return merge(of(stem(1), "и и ь ью и"), of(stem(1), "я ю ь ем е"));
  if (part.endsWith("й")) return of(stem(1), "я ю й ем е");
  if (part.endsWith("ец"))
    return merge(of(stem(2), "ца цу ец цом|цем це"), of(stem(2), "ьца ьцу ец ьцом ьце"));
  if (/(?:ок|[её]к)$/u.test(part)) return merge(of(stem(2), "ка ку ок ком ке"), of(part, "а у - ом е"));
  if (/(?:ел|ёл)$/u.test(part)) return merge(of(stem(2), "ла лу ел лом ле"), of(part, "а у - ом е"));
  if (/[ео]в$|ин$/u.test(part)) return of(part, "а у - ым|ом е|ом");
  if (/[б-джзк-нп-тф-щ]$/u.test(part)) return of(part, "а у - ом|ым|ем е");
  return same;
}

function declinePlural(part: string): Forms {
  const stem = part.slice(0, -1);
  const rest = of(stem, "- ам - ами ах");
  const vowel = [`${stem.slice(0, -1)}о${stem.slice(-1)}`, `${stem.slice(0, -1)}е${stem.slice(-1)}`];
  const genitive = [stem, `${stem}ов`, `${stem}ев`, `${stem}ей`, ...vowel];
  return merge([genitive, rest[1], [part], rest[3], rest[4]], [[part], [part], [part], [part], [part]]);
}

function of(stem: string, endings: string): Forms {
  return endings
    .split(" ")
    .map((ending) => ending.split("|").map((one) => stem + one.replace("-", ""))) as Forms;
}

function merge(first: Forms, second: Forms): Forms {
  return first.map((forms, place) => [...forms, ...(second[place] ?? [])]) as Forms;
}

/** All forms of a name in normal form, words parted by one space: «лысьве», «нижнего новгорода», «ростова на дону». */
export function formsOfPlace(name: string): string[] {
  const parts = name.toLowerCase().replaceAll("ё", "е").split(/[ -]/u);
  const declined = parts.map(declinePart);
  const forms = new Set([parts.join(" ")]);
  for (const place of [0, 1, 2, 3, 4]) {
    const combine = (at: number): string[] => {
      const own = declined[at]?.[place] ?? [];
      return at === parts.length - 1
        ? own
        : own.flatMap((form) => combine(at + 1).map((rest) => `${form} ${rest}`));
    };
    for (const form of combine(0)) forms.add(form);
    // «в Орехово-Зуеве», «из Каменск-Уральского»: the first part may stay.
    if (parts.length === 2 && name.includes("-"))
      for (const form of declined[1]?.[place] ?? []) forms.add(`${parts[0] ?? ""} ${form}`);
  }
  return [...forms];
}
