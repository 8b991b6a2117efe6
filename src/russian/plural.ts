/** The forms after 1, 2 and 5: `["резолюция", "резолюции", "резолюций"]`. */
export type Forms = readonly [one: string, few: string, many: string];

const rules = new Intl.PluralRules("ru");
const digits = new Intl.NumberFormat("ru", { useGrouping: "min2" });

/** The form that stands after `count`; fractions take the one after 2. */
export function plural(count: number, [one, few, many]: Forms): string {
  const category = rules.select(Math.abs(count));
  if (category === "one") return one;
  return category === "many" ? many : few;
}

/** «12 345» with non-breaking spaces; four digits stay together. */
export function formatNumber(count: number): string {
  return digits.format(count);
}

/** «5 резолюций», bound by a non-breaking space. */
export function counted(count: number, forms: Forms): string {
  return `${formatNumber(count)}\u00A0${plural(count, forms)}`;
}
