/** Pseudo-random choices that are the same on every machine: mulberry32 from a seed. */
export class Random {
  private state: number;

  constructor(seed: number) {
    // Neighbouring seeds would begin alike.
    this.state = Math.imul(seed + 1, 0x9e3779b1);
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** Both ends included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return this.at(list, this.next());
  }

  /** Earlier ones more often, as words occur in a language. */
  pickSkewed<T>(list: readonly T[], skew = 2): T {
    return this.at(list, this.next() ** skew);
  }

  /** Different ones in the order of the list. */
  sample<T>(list: readonly T[], count: number): T[] {
    let wanted = Math.min(count, list.length);
    return list.filter((_, index) => {
      const chosen = this.next() * (list.length - index) < wanted;
      if (chosen) wanted -= 1;
      return chosen;
    });
  }

  private at<T>(list: readonly T[], place: number): T {
    const found = list[Math.floor(place * list.length)];
    if (found === undefined) throw new RangeError("nothing to choose from");
    return found;
  }
}
