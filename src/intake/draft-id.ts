import { reservedIds } from "../archive/paths.ts";
import { toSlug } from "../russian/transliterate.ts";
import { normalize, tokenize } from "../russian/words.ts";
import type { Draft } from "./model.ts";

/** An address is typed, printed and read out: it stays short. */
const longest = 40;

/** What every second theme begins with; it tells no two documents apart. */
const commonplace =
  /^(?:актуальн|анализ|взгляд|вопрос|воспитани|глав|государствен|деятельност|документ|достижени|задач|инноваци|итог|конференц|качеств|методик|механизм|модел|направлени|нов|образовани|образовател|обучени|обеспечени|опыт|организаци|основ|особенност|педагог|перспектив|повышени|подход|поиск|практик|приоритет|проблем|пут[ьи]|путях|путей|развити|региональн|результат|резолюци|рекомендаци|решени|роль|российск|русск|систем|совершенствовани|современн|содержани|состояни|сохранени|стратеги|теори|технологи|традици|тренд|услови|учебн|федеральн|формировани|цел|школьн|эффективн|через$|между$|после$|перед$|вокруг$|против$|среди$|вместе$|также$|чтобы$)/;

/** In «единого пространства» the second word is the subject. */
const adjective = /(?:[иыо]й|[ая]я|[ое]е|[иы]е|[ое]го|[ое]му|[иы]х|[иы]м|[иы]ми|[ое]м|ую|юю)$/;

/** The first word of the theme that says what the conference was about. */
function findSubject(theme: string): string | null {
  const words = tokenize(theme).map(({ text }) => normalize(text));
  const telling = words.filter((word) => word.length > 3 && /^[а-я]+\+?$/.test(word));
  const own = telling.filter((word) => !commonplace.test(word));
  return own.find((word) => !adjective.test(word)) ?? own[0] ?? telling[0] ?? null;
}

function fitSlug(text: string, length: number): string {
  const slug = toSlug(text);
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length + 1);
  const end = cut.lastIndexOf("-");
  return end > 0 ? cut.slice(0, end) : cut.slice(0, length);
}

/** `2017-chelyabinsk-odarennyh`: year, place and subject, as far as the draft knows them. */
export function proposeId({ event, layout }: Pick<Draft, "event" | "layout">): string {
  const year = /\d{4}/.exec(event.date?.edtf ?? "")?.[0] ?? "undated";
  const { city, territory, region } = event.place ?? {};
  // «городской округ Мытищи»: the name is what begins with a capital.
  const place = city ?? /\p{Lu}[\p{L}-]+/u.exec(territory ?? "")?.[0] ?? region ?? "";
  const subject = findSubject(event.title ?? "") ?? event.event.kind ?? findSubject(layout.heading);
  const parts = [year, fitSlug(place, 16), fitSlug(subject ?? "document", 18)];
  return parts.filter((part) => part !== "").join("-");
}

/** The first of `2017-omsk-x`, `2017-omsk-x-2`, … that nothing has. */
export function chooseId(proposed: string, isTaken: (id: string) => boolean): string {
  const base = proposed.slice(0, longest - 4).replace(/-$/, "");
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${String(number)}`;
    if (!reservedIds.includes(id) && !isTaken(id)) return id;
  }
}
