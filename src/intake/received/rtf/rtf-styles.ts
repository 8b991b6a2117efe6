const HEADING = /^\s*(?:heading|title|subtitle|заголовок|название|подзаголовок)(?:\s|\d|;|$)/iu;

/** Which paragraph styles are headings, by what the style sheet says of them. */
export class RtfStyles {
  private readonly headings = new Set<number>();
  private current = 0;

  takeWord(word: string, parameter: number | null): void {
    if (word === "s") this.current = parameter ?? 0;
    else if (word === "outlinelevel" && (parameter ?? 9) < 9) this.headings.add(this.current);
  }

  takeText(text: string): void {
    if (HEADING.test(text)) this.headings.add(this.current);
  }

  isHeading(style: number): boolean {
    return this.headings.has(style);
  }
}
