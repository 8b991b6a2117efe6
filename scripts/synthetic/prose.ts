import {
  actions,
  adjectives,
  circumstances,
  compoundBeginnings,
  compoundEnds,
  infinitives,
  nouns,
  subjects,
} from "./lexicon.ts";
import { nameInstitution, namePerson } from "./names.ts";
import type { Town } from "./names.ts";
import type { Random } from "./random.ts";

/** Sentences as resolutions are written, out of a small grammar; one for each document. */
export class Prose {
  private readonly random: Random;
  private readonly towns: readonly Town[];
  /** What this document speaks of. */
  private readonly topics: readonly string[][];

  constructor(random: Random, towns: readonly Town[]) {
    this.random = random;
    this.towns = towns;
    this.topics = random.sample(subjects, random.integer(4, 8));
  }

  /** «развитие современных программ», without a theme for the most part. */
  private task(): string {
    const { random } = this;
    return `${random.pickSkewed(actions)} ${this.things()}`;
  }

  private things(): string {
    const { random } = this;
    const rare = random.chance(0.12);
    const adjective = rare
      ? `${random.pick(compoundBeginnings)}-${random.pick(compoundEnds)}`
      : random.pickSkewed(adjectives);
    return `${adjective} ${random.pickSkewed(nouns)}`;
  }

  /** A theme's words for the most part of units, so that themes are as dense as in real documents. */
  topic(): string {
    const { random } = this;
    return random.pick(random.pick(this.topics));
  }

  private circumstance(): string {
    const { random } = this;
    const start = random.pickSkewed(circumstances);
    if (random.chance(0.2)) return `${start} ${this.topic()}`;
    return random.chance(0.25)
      ? `${start} ${this.things()} города ${random.pickSkewed(this.towns, 3).genitive}`
      : `${start} ${this.things()}`;
  }

  /** «обеспечить развитие … в условиях …», without a full stop. */
  request(): string {
    const { random } = this;
    const object = random.chance(0.6) ? `${this.task()} и ${this.topic()}` : this.task();
    const first = `${random.pickSkewed(infinitives)} ${object} ${this.circumstance()}`;
    const second = random.chance(0.7)
      ? `, ${random.pickSkewed(infinitives)} ${this.task()} ${this.circumstance()}`
      : "";
    const third = random.chance(0.8) ? `, в том числе ${this.task()} для ${this.things()}` : "";
    return first + second + third;
  }

  finding(): string {
    const { random } = this;
    const town = random.pickSkewed(this.towns, 3);
    return random.pick([
      () => `Особое внимание было уделено вопросам ${this.topic()}: ${this.task()} ${this.circumstance()}`,
      () =>
        `Участники обсудили ${this.task()}, ${this.task()} и ${this.task()} ${this.circumstance()}, представили результаты ${this.topic()}`,
      () =>
        `В городе ${town.prepositional} за ${random.integer(2, 12)} года накоплен опыт ${this.topic()}, который позволяет начать ${this.task()}`,
      () =>
        `Доля ${this.things()}, которые используют ${this.task()}, составила ${random.integer(11, 98)},${random.integer(1, 9)} % и выросла ${this.circumstance()}`,
      () =>
        `С докладами о путях ${this.topic()} выступили ${namePerson(random)} и ${namePerson(random)} (${nameInstitution(random, town)}), которые показали ${this.task()} ${this.circumstance()}`,
      () =>
        `Приказ от ${random.integer(10, 28)}.0${random.integer(1, 9)}.${random.integer(1995, 2026)} г. № ${random.integer(1, 1999)} определил ${this.task()} ${this.circumstance()}, в том числе ${this.task()}`,
      () =>
        `Отмечено, что ${this.task()} ${this.circumstance()} требует новых решений, а ${this.task()} ведётся неравномерно`,
    ])();
  }

  /** Sentences of `make` until there are about so many words. */
  paragraph(wordCount: number, make: () => string = () => this.finding()): string {
    const sentences: string[] = [];
    for (let count = 0; count < wordCount;) {
      const sentence = make();
      sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
      count += sentence.split(" ").length;
    }
    return sentences.join(" ");
  }
}
