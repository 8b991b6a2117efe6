import type { Address, Resolution } from "../archive/model.ts";

/** What search needs to know of a unit besides its text. */
export interface UnitFacts {
  recommendation: boolean;
  /** Whom the unit is addressed to, or whom it names as addressee. */
  roles: string[];
  themes: string[];
}

/**
 * The units of a document in one line of its search record, in reading order:
 * `schools,parents|gifted-children|h1;p1/0;r1@0.1;*r1.1@0.1/0`.
 * Role ids, theme ids, units; a unit is `*` for a recommendation, its address, `@` its roles, `/` its themes,
 * as places in the two lists.
 */
export function encodeUnitMeta(
  resolution: Resolution,
  themesOf: (address: Address) => string[],
  /** Adds the broader roles: what is asked of school heads is asked of schools. */
  withBroader: (roles: string[]) => string[] = (roles) => roles,
): string {
  const facts = describeUnits(resolution, themesOf, withBroader);
  const roles = [...new Set(facts.values().flatMap((unit) => unit.roles))];
  const themes = [...new Set(facts.values().flatMap((unit) => unit.themes))];
  const places = (mark: string, ids: string[], list: string[]) =>
    ids.length === 0 ? "" : mark + ids.map((id) => String(list.indexOf(id))).join(".");
  const units = facts
    .entries()
    .map(
      ([address, unit]) =>
        (unit.recommendation ? "*" : "") +
        address +
        places("@", unit.roles, roles) +
        places("/", unit.themes, themes),
    );
  return [roles.join(","), themes.join(","), [...units].join(";")].join("|");
}

/** Units by address; an empty map when there is nothing to read. */
export function decodeUnitMeta(encoded: string | undefined): Map<Address, UnitFacts> {
  const [roleList = "", themeList = "", unitList = ""] = (encoded ?? "").split("|");
  const roles = roleList.split(",");
  const themes = themeList.split(",");
  const pick = (places: string | undefined, list: string[]) =>
    (places ?? "").split(".").flatMap((place) => (place === "" ? [] : (list[Number(place)] ?? [])));
  const facts = new Map<Address, UnitFacts>();
  for (const unit of unitList.split(";")) {
    const match = /^(\*?)([^*@/]+)(?:@([\d.]+))?(?:\/([\d.]+))?$/.exec(unit);
    if (match?.[2] === undefined) continue;
    facts.set(match[2], {
      recommendation: match[1] === "*",
      roles: pick(match[3], roles),
      themes: pick(match[4], themes),
    });
  }
  return facts;
}

/** The facts of every unit, in reading order. Deeper items share what the recommendation above them is. */
function describeUnits(
  resolution: Resolution,
  themesOf: (address: Address) => string[],
  withBroader: (roles: string[]) => string[],
): Map<Address, UnitFacts> {
  const asked = new Map<Address, { recommendation: boolean; roles: string[] }>();
  for (const { address, addresseeAddress, parts, roles } of resolution.recommendations) {
    const widened = withBroader(roles);
    if (addresseeAddress !== null) asked.set(addresseeAddress, { recommendation: false, roles: widened });
    for (const item of [address, ...parts]) asked.set(item, { recommendation: true, roles: widened });
  }
  return new Map(
    resolution.units.map(({ address }) => {
      const { recommendation = false, roles = [] } = asked.get(address) ?? {};
      return [address, { recommendation, roles, themes: themesOf(address) }];
    }),
  );
}
