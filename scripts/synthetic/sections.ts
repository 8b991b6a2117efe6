import type { Term } from "../../src/archive/vocabulary-model.ts";
import { addresseeLines, mentionPhrases } from "./addressees.ts";
import type { Item, Mark, Piece, SectionDraft } from "./layout.ts";
import type { Prose } from "./prose.ts";
import type { Random } from "./random.ts";

/** How the recommendations are laid out; the usual ones first. */
const shapes = [
  "addressed",
  "numbered",
  "addressed",
  "numbered",
  "mixed",
  "bullets",
  "prose",
  "none",
] as const;

/** Writes the sections of one document in one of the shapes that occur. */
export class SectionWriter {
  private readonly random: Random;
  private readonly prose: Prose;
  private readonly roles: readonly Term[];

  constructor(random: Random, prose: Prose, roles: readonly Term[]) {
    this.random = random;
    this.prose = prose;
    this.roles = roles;
  }

  /** The facts' sentences lead; about 43 units in all. */
  write(factSentences: readonly string[]): SectionDraft[] {
    const { random } = this;
    const findings = random.chance(0.9) ? this.findings() : [];
    const recommendations = this.recommendations(random.pickSkewed(shapes, 1.4));
    const closing = random.chance(0.5)
      ? [this.paragraph(20), ...(random.chance(0.3) ? [this.paragraph(15)] : [])]
      : [];
    const sections: SectionDraft[] = [
      { name: "preamble", pieces: this.preamble(factSentences) },
      { name: "findings", pieces: findings },
      { name: "recommendations", pieces: recommendations },
      { name: "closing", pieces: closing },
    ];
    return sections.filter(({ pieces }) => pieces.length > 0);
  }

  private preamble(sentences: readonly string[]): Piece[] {
    const { random } = this;
    const pieces: Piece[] = [];
    for (let start = 0; start < sentences.length; start += 4) {
      pieces.push({ type: "paragraph", text: sentences.slice(start, start + 4).join(" ") });
    }
    pieces.push(this.paragraph(60));
    if (random.chance(0.5)) {
      pieces.push({ type: "paragraph", text: "Основными направлениями работы стали:" });
      pieces.push(
        this.list(random.pickSkewed(["bullet", "number", "letter"] as const), random.integer(3, 8), 12),
      );
    }
    return pieces;
  }

  private findings(): Piece[] {
    const { random } = this;
    const count = random.integer(7, 15);
    if (random.chance(0.5)) return Array.from({ length: count }, () => this.paragraph(60));
    const mark = random.pickSkewed(["number", "bullet", "roman"] as const);
    const pieces: Piece[] = [
      { type: "paragraph", text: "Участники конференции отмечают:" },
      this.list(mark, count, 60),
    ];
    if (random.chance(0.15)) pieces.push(this.table());
    return pieces;
  }

  private recommendations(shape: (typeof shapes)[number]): Piece[] {
    const { random } = this;
    if (shape === "none") return [];
    const opening: Piece = { type: "paragraph", text: "Участники конференции рекомендуют:" };
    if (shape === "prose") return Array.from({ length: random.integer(6, 18) }, () => this.itemParagraph());
    if (shape === "numbered") return [opening, this.list("number", random.integer(10, 28), 30)];
    if (shape === "bullets") return [opening, this.list("bullet", random.integer(10, 24), 30)];
    const unaddressed = shape === "mixed" ? [this.list("number", random.integer(2, 4), 30)] : [];
    return [opening, ...unaddressed, ...this.addressees()];
  }

  private addressees(): Piece[] {
    const { random } = this;
    const asked = random.sample(this.roles, random.integer(3, 8));
    const numbered = random.chance(0.5);
    return asked.map((role, index): Piece => {
      const companion = random.chance(0.1) ? asked[index + 1] : undefined;
      const both = companion === undefined ? [role] : [role, companion];
      const named = both.map(({ id, label }) => random.pick(addresseeLines[id] ?? [label]));
      const pieces =
        random.chance(0.1) && !numbered
          ? [this.itemParagraph()]
          : [this.list(numbered ? "bullet" : "number", random.integer(2, 7), 28)];
      return {
        type: "addressee",
        roles: both.map(({ id }) => id),
        number: numbered ? index + 1 : null,
        text: `${named.join(" и ")}:`,
        pieces,
      };
    });
  }

  private list(mark: Mark, count: number, wordCount: number): Piece {
    const { random } = this;
    // A number is left out now and then, as the 2022 seed of the real archive has it.
    const gap = mark === "number" && count > 6 && random.chance(0.05) ? random.integer(3, count - 1) : count;
    const items = Array.from({ length: count }, (_, index): Item => {
      const text = this.itemText(wordCount, index === count - 1 ? "." : ";");
      const item: Item = index >= gap ? { number: index + 3, text } : { text };
      if (wordCount < 20 || !random.chance(0.04)) return item;
      return {
        ...item,
        pieces: [this.list(mark === "bullet" ? "letter" : "bullet", random.integer(2, 4), 12)],
      };
    });
    return { type: "list", mark, items };
  }

  private itemText(wordCount: number, end: string): string {
    const { random, prose } = this;
    if (wordCount >= 40) return prose.paragraph(wordCount);
    if (wordCount < 20) return `${prose.topic()} и ${prose.topic()}${end}`;
    if (random.chance(0.03))
      return `Отметить актуальность ${prose.topic()} и высокий уровень представленных докладов.`;
    if (random.chance(0.02))
      return "опубликовать материалы конференции и настоящую резолюцию в сети Интернет;";
    const mention = random.chance(0.06) ? ` ${random.pick(mentionPhrases).says}` : "";
    return prose.request() + mention + end;
  }

  private itemParagraph(): Piece {
    return { type: "paragraph", text: this.prose.paragraph(35, () => this.prose.request()) };
  }

  private paragraph(wordCount: number): Piece {
    return { type: "paragraph", text: this.prose.paragraph(wordCount) };
  }

  private table(): Piece {
    const { random } = this;
    const rows = Array.from({ length: random.integer(2, 5) }, () => [
      this.prose.topic(),
      String(random.integer(3, 300)),
      String(random.integer(3, 300)),
    ]);
    return { type: "table", rows: [["Направление", "Прошлый год", "Этот год"], ...rows] };
  }
}
