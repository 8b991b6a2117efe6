import type { Region } from "../../src/archive/vocabulary-model.ts";
import { surnameBeginnings, surnameEnds, surnameMiddles, townBeginnings, townEnds } from "./lexicon.ts";
import type { Random } from "./random.ts";

/** An invented town in a real region. */
export interface Town {
  name: string;
  /** «в Новокамске». */
  prepositional: string;
  genitive: string;
  /** «Новокамский». */
  adjective: string;
  region: Region;
}

/** The same towns for the same regions, large ones first. */
export function inventTowns(regions: readonly Region[]): Town[] {
  const names = townEnds.flatMap((end) => townBeginnings.map((beginning) => joinParts(beginning, end)));
  return names.flatMap((name, index) => {
    const region = regions[index % regions.length];
    if (region === undefined) return [];
    return [{ name, prepositional: `${name}е`, genitive: `${name}а`, adjective: `${name}ий`, region }];
  });
}

function joinParts(beginning: string, end: string): string {
  return beginning === "Усть" ? `Усть-${end.charAt(0).toUpperCase()}${end.slice(1)}` : beginning + end;
}

/** An institution as a document names it, in the nominative. */
export function nameInstitution(random: Random, town: Town): string {
  const number = random.integer(1, 180);
  return random.pick([
    `${town.adjective} институт развития образования`,
    `${town.adjective} педагогический университет`,
    `Управление образования города ${town.genitive}`,
    `Министерство образования и науки (${town.region.name.nom})`,
    `МБОУ «Средняя общеобразовательная школа № ${number}» города ${town.genitive}`,
    `МАУ ДПО «Центр развития образования» города ${town.genitive}`,
    `ГБПОУ «${town.adjective} педагогический колледж»`,
    `Издательство «Просветитель-${number}»`,
  ]);
}

const initials = Array.from("АБВГДЕИКЛМНОПРСТЮЯ");

/** «И. О. Фамилия». */
export function namePerson(random: Random): string {
  const surname = random.pick(surnameBeginnings) + random.pick(surnameMiddles) + random.pick(surnameEnds);
  return `${random.pick(initials)}. ${random.pick(initials)}. ${surname}`;
}
