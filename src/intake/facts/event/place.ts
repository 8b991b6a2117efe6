import type { Described } from "../../../archive/schema.ts";
import { gazetteerOf } from "../../gazetteer.ts";
import type { Gazetteer } from "../../gazetteer.ts";
import type { Doubt, ReadText, Reference, Settlement } from "../../model.ts";
import { placeFinderOf } from "../participation/place-names.ts";
import type { PlaceFinder } from "../participation/place-names.ts";
import { townOfInstitution } from "./institution-town.ts";
import { doubt, quotePassages } from "./evidence.ts";
import type { Passage } from "./evidence.ts";
import type { FoundOrganizer } from "./organizers.ts";
import type { OwnMention } from "./own-event.ts";
import { choosePlace } from "./place-choice.ts";
import { spellAsPrinted } from "./place-marks.ts";
import { impliedRegion, regionsIn, regionWhereHeld } from "./region-evidence.ts";
import type { NamedRegion } from "./region-evidence.ts";
import { findSites } from "./place-evidence.ts";
import type { NamedSite } from "./place-evidence.ts";
import { impliedTerritories, territoriesOfMeeting } from "./territories.ts";
import type { Territory } from "./territories.ts";

type Place = NonNullable<Described["place"]>;

export interface RecognisedPlace {
  place?: Place;
  doubts: Doubt[];
}

/**
 * Where they met. A place that is said comes first; then what may be concluded: from the institution that held the
 * meeting, from the territory whose meeting it is. An organizer's seat only makes a proposal.
 */
export function recognisePlace(
  text: ReadText,
  reference: Reference,
  own: readonly OwnMention[],
  institutions: readonly FoundOrganizer[],
): RecognisedPlace {
  return new PlaceReading(text, reference, own, institutions).read();
}

class PlaceReading {
  private readonly gazetteer: Gazetteer;
  private readonly finder: PlaceFinder;
  private readonly anywhere: ReadonlySet<string>;
  private readonly text: ReadText;
  private readonly own: readonly OwnMention[];
  private readonly institutions: readonly FoundOrganizer[];

  constructor(
    text: ReadText,
    reference: Reference,
    own: readonly OwnMention[],
    institutions: readonly FoundOrganizer[],
  ) {
    this.text = text;
    this.own = own;
    this.institutions = institutions;
    this.gazetteer = gazetteerOf(reference.settlements);
    this.finder = placeFinderOf(reference);
    this.anywhere = new Set(text.units.flatMap((unit) => this.regionsIn(unit.text)));
  }

  read(): RecognisedPlace {
    return this.readSite() ?? this.readHost() ?? this.readTerritory() ?? this.propose();
  }

  private regionsIn(words: string): string[] {
    return regionsIn(words, this.finder).map(({ id }) => id);
  }

  private readSite(): RecognisedPlace | null {
    const sites = findSites(this.text, this.gazetteer);
    const known = sites.find(({ settlements }) => settlements.length > 0);
    const [first] = sites;
    const site = first?.settlements.length === 0 && first.printed !== null ? first : (known ?? first);
    if (site === undefined) return null;
    const { unit, quoted } = site;
    const passage = { unit, ...quoted };
    const beside = this.regionsBeside(site);
    if (site.settlements.length === 0) return this.readUnknown(site, passage, beside);
    return (
      this.settle(site.settlements, beside, passage, null, spellAsPrinted(site)) ??
      this.readUnknown(site, passage, beside)
    );
  }

  /** Regions named in the same line, or right after the place in a sentence. */
  private regionsBeside({ unit, quoted }: NamedSite): Set<string> {
    const words = unit.text;
    const around =
      unit.text.length < 160 || unit.section === "heading"
        ? words
        : words.slice(Math.max(0, quoted.start - 40), quoted.end + 50);
    return new Set(this.regionsIn(around));
  }

  private readUnknown(
    site: NamedSite,
    passage: Passage,
    beside: ReadonlySet<string>,
  ): RecognisedPlace | null {
    const implied = beside.size > 0 ? null : impliedRegion(this.own, this.institutions, this.finder);
    const [region, second] = implied === null ? [...beside] : [implied.iso];
    const says = quotePassages(this.text, [passage]);
    const why = "этого населённого пункта нет в справочнике; проверьте его имя и регион";
    if (site.printed === null) return { doubts: [doubt("place", `${why}, и впишите место`, passage)] };
    const isKnown = region !== undefined && second === undefined && region.startsWith("RU-");
    const place = { city: site.printed, ...(isKnown ? { region } : {}), ...says };
    return { place, doubts: [doubt(isKnown ? "place.city" : "place.region", why, passage)] };
  }

  /** One of the settlements, with its region, and with doubts where others are not ruled out. */
  private settle(
    settlements: readonly Settlement[],
    beside: ReadonlySet<string>,
    passage: Passage,
    inferred: string | null,
    more: Partial<Place> = {},
  ): RecognisedPlace | null {
    const choice = choosePlace(settlements, beside, this.anywhere);
    if (choice === null) return null;
    const { settlement, sure, region } = choice;
    const quotation = quotePassages(this.text, [passage]);
    const { says, at } = quotation;
    const evidence =
      inferred === null
        ? quotation
        : { ...(at === undefined ? {} : { at }), inferred: { from: says, why: inferred } };
    const place: Place = { city: settlement.name, ...more, ...regionOf(settlement, region), ...evidence };
    const doubts: Doubt[] = [];
    if (!sure) {
      const others = settlements.filter((other) => other !== settlement).length;
      const why = `населённых пунктов с таким именем несколько (других: ${String(others)}); проверьте регион`;
      doubts.push(doubt("place.region", why, passage));
    }
    if (settlement.country === "UA" && settlement.region === null)
      doubts.push(
        doubt("place.region", "кода региона для этого места в словаре нет; проверьте место", passage),
      );
    return { place, doubts };
  }

  /** The institution that they met in: its town is in its name, or its adjective says it. */
  private readHost(): RecognisedPlace | null {
    for (const { unit, own, quoted, role } of this.institutions) {
      if (role !== "host") continue;
      // «Институт педагогики (г. Томск)»: the brackets are no part of the name.
      const bracket =
        /^\s*(?:\([^()]{3,40}\)|,\s*(?:г\.|город)\s*\p{Lu}[\p{L}-]+)/u.exec(unit.text.slice(own.end))?.[0]
          .length ?? 0;
      const found = townOfInstitution(unit.text.slice(own.start, own.end + bracket), this.gazetteer);
      if (found === null) continue;
      const passage = { unit, start: quoted.start, end: own.end + bracket };
      const why = "названа только принимающая организация; город — по её имени";
      const result = this.settle(
        found,
        new Set(this.regionsIn(unit.text.slice(own.start, own.end))),
        passage,
        why,
      );
      if (result !== null) return result;
    }
    return null;
  }

  /** The meeting of a town or a district: «конференции … Лысьвенского городского округа». */
  private readTerritory(): RecognisedPlace | null {
    const named = this.own[0];
    const territories = named === undefined ? [] : territoriesOfMeeting(named, this.gazetteer);
    const implied = impliedTerritories(this.text, named, this.institutions, this.gazetteer);
    for (const territory of [...territories, ...implied]) {
      const result = this.settleTerritory(territory);
      if (result !== null) return result;
    }
    return null;
  }

  private settleTerritory(territory: Territory): RecognisedPlace | null {
    const { passage, settlements, kind, printed } = territory;
    const beside = new Set(this.regionsIn(passage.unit.text));
    const why =
      kind === "town"
        ? "место не названо; это мероприятие города"
        : "место не названо; город — по имени территории, мероприятие которой это было";
    const result = this.settle(
      settlements,
      beside,
      passage,
      why,
      printed === null ? {} : { territory: printed },
    );
    if (result?.place?.region === undefined || result.place.region === null) return null;
    return result;
  }

  /** Of the place only the region is told. */
  private settleRegion({ iso, passage }: NamedRegion, inferred: boolean): RecognisedPlace {
    const quotation = quotePassages(this.text, [passage]);
    const why = "место не названо; это мероприятие региона";
    const missing = "город не назван; если его нет в документе, оставьте только регион";
    return {
      place: { region: iso, ...(inferred ? { inferred: { from: quotation.says, why } } : quotation) },
      doubts: [doubt("place.city", missing, passage)],
    };
  }

  /** Nothing says or implies the place. */
  private propose(): RecognisedPlace {
    const held = regionWhereHeld(this.text, this.finder);
    const region = held ?? impliedRegion(this.own, this.institutions, this.finder);
    if (region !== null) return this.settleRegion(region, held === null);
    for (const { unit, own, role } of this.institutions) {
      if (role !== "organizer") continue;
      const found = townOfInstitution(unit.text.slice(own.start, own.end), this.gazetteer);
      const city = found === null ? null : choosePlace(found, new Set(), this.anywhere);
      if (city === null) continue;
      const why = `место не названо; организатор, судя по имени, находится в городе ${city.settlement.name}, но где собирались, не сказано`;
      return { doubts: [doubt("place", why, { unit, ...own })] };
    }
    return { doubts: [doubt("place", "место не найдено; если его нет в документе, оставьте поле пустым")] };
  }
}

function regionOf({ region, country }: Settlement, told: boolean): Partial<Place> {
  if (country === "RU") return told && region !== null ? { region } : {};
  return country === "UA" && region === null ? {} : { country };
}
