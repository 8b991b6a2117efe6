import type { Cited } from "./cited.ts";

/** A reference with everything in it; tests take away or change what they are about. */
export const CITED: Cited = {
  id: "2018-smolensk-quality",
  title: "Резолюция XXIV Международной конференции «Интеграция ресурсов в управлении ФГОС»",
  supplement: null,
  genre: "Резолюция",
  conference: "XXIV Международная конференция",
  draft: false,
  date: { edtf: "2018-10-18/2018-10-19", start: "2018-10-18", end: "2018-10-19", inferred: false },
  dating: null,
  place: { name: "Смоленск", city: "Смоленск", inferred: true, named: false },
  organizers: ["Министерство просвещения РФ", "Департамент образования, науки и молодёжи"],
  archive: "Архив резолюций",
  added: "2026-11-22",
  url: "https://example.org/resolutions/2018-smolensk-quality/",
  unit: null,
};

/** As little as there can be. */
export const BARE: Cited = {
  ...CITED,
  title: "Резолюция",
  genre: null,
  conference: null,
  date: null,
  place: null,
  organizers: [],
};
