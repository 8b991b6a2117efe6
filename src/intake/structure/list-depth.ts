import { needsRow } from "./list-marks.ts";
import type { ListMark } from "./list-marks.ts";

interface Level {
  style: string;
  numbers: number[];
  /** The depth in the received file, `null` where the mark was typed. */
  given: number | null;
  indent: number;
}

/** Where the mark was found. */
export interface MarkPlace {
  given: number | null;
  /** White space before a typed mark. */
  indent: number;
}

type Mark = Omit<ListMark, "rest">;

const last = (numbers: number[]) => numbers.at(-1) ?? 0;
const isBullet = ({ numbers }: { numbers: number[] }) => numbers.length === 0;
/** A bullet has no numbers that others could stand in. */
const isInside = (inner: number[], outer: number[]) =>
  outer.length > 0 && inner.length > outer.length && outer.every((number, index) => inner[index] === number);

/** Finds how deep each item of a document stands, from its mark and those before it. */
export class ListDepth {
  private levels: Level[] = [];
  private interrupted = false;

  /** A paragraph stands between: only numbers go on behind it. */
  interrupt(): void {
    this.interrupted = true;
  }

  /** The depth of the item with this mark, or `null` where it is no mark here. */
  place(mark: Mark, { given, indent }: MarkPlace): number | null {
    if (given === null && "rest" in mark && needsRow(mark as ListMark) && !this.goesOn(mark)) return null;
    const depth = this.findDepth(mark, given, indent);
    this.levels = this.levels.slice(0, depth);
    this.levels.push({ style: mark.style, numbers: mark.numbers, given, indent });
    this.interrupted = false;
    return this.levels.length - 1;
  }

  private goesOn(mark: Mark): boolean {
    if (last(mark.numbers) === 1 && mark.style === "а.") return true;
    return this.levels.some(
      (level) =>
        this.follows(mark, level) ||
        (mark.numbers.length > 1 && !/[аА]/.test(level.style) && isInside(mark.numbers, level.numbers)),
    );
  }

  private follows({ style, numbers }: Mark, level: Level): boolean {
    if (level.style !== style || numbers.length === 0) return false;
    const parents = numbers.slice(0, -1).every((number, index) => level.numbers[index] === number);
    return parents && last(numbers) > last(level.numbers) && last(numbers) <= last(level.numbers) + 5;
  }

  private findDepth(mark: Mark, given: number | null, indent: number): number {
    const { levels } = this;
    const place = (fits: (level: Level) => boolean) => levels.findLastIndex(fits);
    // «б)» is second too, but «2.4.» stands in no letter.
    const inside = place(
      ({ numbers, style }) =>
        mark.numbers.length > 1 && !/[аА]/.test(style) && isInside(mark.numbers, numbers),
    );
    if (inside >= 0) return inside + 1;
    const followed = place((level) => this.follows(mark, level) && (given === null || level.given === given));
    if (followed >= 0) return followed;
    if (this.interrupted) return given ?? 0;
    if (given !== null) {
      const same = place((level) => level.given === given && level.style === mark.style);
      if (same >= 0) return same;
    }
    const top = levels.at(-1);
    if (top === undefined) return 0;
    if (given !== null && top.given !== null) {
      const deeper = place((level) => level.given !== null && level.given < given);
      if (deeper >= 0) return deeper + 1;
    }
    return this.findTyped(mark, indent, top, place);
  }

  private findTyped(
    mark: Mark,
    indent: number,
    top: Level,
    place: (fits: (level: Level) => boolean) => number,
  ) {
    const { levels } = this;
    if (isBullet(mark)) {
      const same = place((level) => level.style === mark.style);
      if (same < 0) {
        const bullets = place(isBullet);
        // Another bullet is another level only where it stands further in.
        if (bullets >= 0 && indent <= (levels[bullets]?.indent ?? 0) + 1) return bullets;
        return levels.length;
      }
      if (same === levels.length - 1 && indent > (levels[same]?.indent ?? 0) + 1) return levels.length;
      const outer = place((level) => level.style === mark.style && level.indent <= indent + 1);
      return outer < 0 ? same : outer;
    }
    const roman = mark.style.startsWith("I");
    // A row that begins anew inside of another one: «1. … а) …», «II. … 1. …»; a Roman row is the outermost.
    const nested = !isBullet(top) && !roman && last(mark.numbers) === 1 && top.style !== mark.style;
    return nested ? levels.length : 0;
  }
}
