import type { Address, Block, Resolution, SectionName, Unit } from "../archive/model.ts";
import { lowerFirst } from "../russian/typography.ts";

/** The archive's names for the parts of a document; nothing is printed above them. */
export const SECTION_TITLES: Record<SectionName, string> = {
  heading: "Заголовок",
  preamble: "Вводная часть",
  findings: "Отмечено",
  recommendations: "Рекомендации",
  closing: "Заключение",
};

/** A unit on its way to a locator. */
interface Place {
  unit: Unit;
  /** Its printed number, when that makes it a «пункт». */
  number: string | null;
  /** Siblings that are numbered together share a run. */
  run: string;
  /** The run of the number that its locator begins with, `null` when it begins with words. */
  head: string | null;
  /** The part of the document, the units above it and itself: «отмечено», «п. 4 (ГБУ ДПО ЧИППКРО)», «перечисление 2». */
  steps: string[];
  /** Whether the steps behind the first tell where it stands. */
  told: boolean;
}

/**
 * Where each unit stands, in the document's own terms: «п. 3», «предложения, п. 5» where the number is printed twice,
 * «Руководителям школ, п. 12», «п. 4 (ГБУ ДПО ЧИППКРО), перечисление 2». No two units of a document share a locator.
 */
export function describeLocators(resolution: Resolution): Map<Address, string> {
  const places = new Walk().walk(resolution);
  const doubtful = findDoubtful(places);
  const locators = new Map<Address, string>();
  const given = new Map<string, number>();
  for (const { unit, head, steps, told } of places) {
    const short = told && (head === null || !doubtful.has(head));
    const locator = (short ? steps.slice(1) : steps).filter((step) => step !== "").join(", ");
    locators.set(unit.address, locator);
    given.set(locator, (given.get(locator) ?? 0) + 1);
  }
  for (const [address, locator] of locators) {
    if ((given.get(locator) ?? 0) > 1) locators.set(address, `${locator} (в архиве ${address})`);
  }
  return locators;
}

/** One number printed elsewhere makes its whole run doubtful: all of its items then name their part. */
function findDoubtful(places: Place[]): Set<string> {
  const runs = new Map<string, Set<string>>();
  for (const { number, run } of places) {
    if (number !== null) runs.set(number, (runs.get(number) ?? new Set()).add(run));
  }
  return new Set([...runs.values()].flatMap((found) => (found.size > 1 ? [...found] : [])));
}

/** What a unit inherits from those above it. */
interface Above {
  run: string;
  head: string | null;
  steps: string[];
  told: boolean;
  /** The nearest printed number. */
  number: string | null;
  /** Whether a list belongs to the paragraph before it. */
  flows: boolean;
}

class Walk {
  private readonly places: Place[] = [];
  private readonly counts = new Map<string, number>();

  walk({ sections }: Resolution): Place[] {
    const grouped = sections.some(({ blocks }) => blocks.some(({ type }) => type === "addressee"));
    for (const { name, blocks } of sections) {
      const title = lowerFirst(
        name === "recommendations" ? nameRecommendations(blocks) : SECTION_TITLES[name],
      );
      const alone = sections.filter((other) => other.name === name).length === 1 && isOneUnit(blocks);
      const run = name;
      const flows = name === "preamble" || name === "closing";
      const loose = grouped && name === "recommendations" ? `${title} без адресата` : title;
      const above: Above = { run, head: null, steps: [title], told: false, number: null, flows };
      if (alone) this.place(blocks[0], above, "");
      else this.visit(blocks, above, loose);
    }
    return this.places;
  }

  /** `loose` stands in for the part's name above items that no addressee precedes. */
  private visit(blocks: Block[], above: Above, loose = above.steps[0] ?? ""): void {
    let below = { ...above, steps: [loose, ...above.steps.slice(1)] };
    for (const block of blocks) {
      if (block.type === "list") {
        for (const { unit, blocks: deeper } of block.items) this.visit(deeper, this.add(unit, below));
      } else {
        const own = this.add(block.unit, above);
        if (block.type === "addressee") this.visit(block.blocks, own);
        else if (above.flows) below = { ...own, flows: false };
      }
    }
  }

  private place(block: Block | undefined, above: Above, step: string): void {
    if (block === undefined || block.type === "list") return;
    this.places.push({
      unit: block.unit,
      number: null,
      run: above.run,
      head: null,
      steps: [...above.steps, step],
      told: false,
    });
  }

  private add(unit: Unit, above: Above): Above {
    const { run } = above;
    const bare = unit.label?.replaceAll(/^[([]|[.)\]]+$/g, "") ?? null;
    const addressee = unit.kind === "addressee" ? nameAddressee(unit.text) : null;
    let { head, steps, told, number } = above;
    if (bare !== null && bare !== "") {
      // «4.2» below «4» says its parent's number itself.
      const whole = number !== null && bare.startsWith(`${number}.`);
      const counted = /^(?:[\d.]+|[IVXLC]+)$/.test(bare);
      const point = number === null || whole;
      const step = `${point ? "п." : "подп."} ${counted ? bare : `«${bare}»`}`;
      if (steps.length === 1 || whole) [head, told] = [run, true];
      steps = [...(whole ? steps.slice(0, 1) : steps), addressee === null ? step : `${step} (${addressee})`];
      number = bare;
      this.places.push({ unit, number: point ? bare : null, run, head, steps, told });
    } else {
      if (addressee !== null) told = true;
      steps = [...steps, addressee ?? this.countStep(unit, run)];
      this.places.push({ unit, number: null, run, head, steps, told });
    }
    // In an addressee's group paragraphs count from the first; inside an item its own words are the first.
    return {
      run: `${run}/${unit.address}${addressee === null ? "" : ":"}`,
      head,
      steps,
      told,
      number,
      flows: false,
    };
  }

  private countStep({ kind }: Unit, run: string): string {
    const word = { item: "перечисление", table: "табл." }[kind as string] ?? "абз.";
    const key = `${run} ${word}`;
    const insideItem = run.includes("/") && !run.endsWith(":");
    const count = (this.counts.get(key) ?? (word === "абз." && insideItem ? 1 : 0)) + 1;
    this.counts.set(key, count);
    return `${word} ${String(count)}`;
  }
}

function isOneUnit(blocks: Block[]): boolean {
  return blocks.length === 1 && (blocks[0]?.type === "paragraph" || blocks[0]?.type === "table");
}

/** The document's own word for what it asks: «участники конференции предлагают», «рекомендовали». */
function nameRecommendations(blocks: Block[]): string {
  const words = blocks.find(({ type }) => type === "paragraph");
  const text = words?.type === "paragraph" ? words.unit.text : "";
  const verb =
    text
      .match(/рекоменд|предлага|предлож(?:ить|или|ено)|реши(?:ли|ла)|постанов/giu)
      ?.at(-1)
      ?.toLowerCase() ?? "";
  if (verb.startsWith("предл")) return "Предложения";
  return /^(?:реш|пост)/.test(verb) ? "Решения" : SECTION_TITLES.recommendations;
}

const LONGEST_NAME = 100;

/** As printed, without number and colon; an enumeration of addressees is cut at a word. */
function nameAddressee(text: string): string {
  const name = text.replace(/[\s:]+$/, "");
  if (name.length <= LONGEST_NAME) return name;
  return `${name.slice(0, LONGEST_NAME).replace(/[\s,;]+\S*$/u, "")}…`;
}
