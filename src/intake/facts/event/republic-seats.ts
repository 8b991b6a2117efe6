import { tokenize } from "../../../russian/words.ts";
import type { Gazetteer } from "../../gazetteer.ts";
import type { Settlement } from "../../model.ts";

/** Institutions that are named after a region whose name is not that of its capital, by the adjective's stem. */
const SEATS: [adjective: RegExp, capital: string, region: string][] = [
  [/^бурятск/, "Улан-Удэ", "RU-BU"],
  [/^марийск/, "Йошкар-Ола", "RU-ME"],
  [/^дагестанск/, "Махачкала", "RU-DA"],
  [/^чувашск/, "Чебоксары", "RU-CU"],
  [/^удмуртск/, "Ижевск", "RU-UD"],
  [/^мордовск/, "Саранск", "RU-MO"],
  [/^калмыцк/, "Элиста", "RU-KL"],
  [/^башкирск/, "Уфа", "RU-BA"],
  [/^(?:кабардино-)?балкарск/, "Нальчик", "RU-KB"],
  [/^(?:карачаево-)?черкесск/, "Черкесск", "RU-KC"],
  [/^(?:северо-)?осетинск/, "Владикавказ", "RU-SE"],
  [/^ингушск/, "Магас", "RU-IN"],
  [/^чеченск/, "Грозный", "RU-CE"],
  [/^тувинск/, "Кызыл", "RU-TY"],
  [/^хакасск/, "Абакан", "RU-KK"],
  [/^адыгейск/, "Майкоп", "RU-AD"],
  [/^карельск/, "Петрозаводск", "RU-KR"],
  [/^кубанск/, "Краснодар", "RU-KDA"],
  [/^забайкальск/, "Чита", "RU-ZAB"],
  [/^сахалинск/, "Южно-Сахалинск", "RU-SAK"],
  [/^камчатск/, "Петропавловск-Камчатский", "RU-KAM"],
];

/** «Бурятский государственный университет»: the capital of the region that an institution bears the name of. */
export function seatOfRegionalInstitution(words: string, gazetteer: Gazetteer): Settlement[] | null {
  const own = tokenize(words);
  const first = own.find(({ text }) => /^\p{Lu}\p{Ll}/u.test(text));
  const next = own.find(({ start }) => first !== undefined && start > first.start);
  if (first === undefined || /^(?:республик|област|кра|район)/.test(next?.normal ?? "")) return null;
  const hyphenated =
    words
      .slice(first.start, first.end + 20)
      .split(/\s/u)[0]
      ?.toLowerCase() ?? "";
  const seat = SEATS.find(([adjective]) => adjective.test(hyphenated));
  if (seat === undefined) return null;
  const [, capital, region] = seat;
  const settlements = gazetteer.findNamed(tokenize(capital), 0)?.settlements ?? [];
  const there = settlements.filter((settlement) => settlement.region === region);
  return there.length > 0 ? there : null;
}
