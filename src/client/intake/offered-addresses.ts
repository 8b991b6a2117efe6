import type { Unit } from "../../archive/model.ts";

const LONGEST_OFFER = 60;

/** What can be written where an address is asked for, with the words that stand there. */
export function offerAddresses(list: HTMLDataListElement, units: readonly Unit[]): void {
  const options = units.map(({ address, text }) => {
    const option = document.createElement("option");
    option.value = address;
    option.label = text.length > LONGEST_OFFER ? `${text.slice(0, LONGEST_OFFER)}…` : text;
    return option;
  });
  list.replaceChildren(...options);
}
