import { IntakeError, type ReceivedBlock } from "../../model.ts";
import { trimBlocks } from "../block.ts";
import { changeRun, makeOutermost, openDestination, type RtfGroup, type RtfTally } from "./rtf-groups.ts";
import { RtfLetters, SIGNS } from "./rtf-letters.ts";
import { changeParagraph } from "./rtf-paragraph.ts";
import { RtfStyles } from "./rtf-styles.ts";
import type { RtfToken } from "./rtf-tokens.ts";

/** A piece of the source that is not published, and what stands in its place. */
export interface RtfCut {
  from: number;
  to: number;
  text: string;
}

/** Words that tell who changed what and when, and what is hidden. */
const HISTORY =
  /^(?:revised|revauth|revdttm|revauthdel|revdttmdel|crauth|crdate|(?:ins|char|del|sect|par|tbl|style)rsid|rsidroot|deleted|v)$/;

const DEEPEST = 5000;

export class RtfDocument {
  readonly tally: RtfTally = {
    author: false,
    comments: 0,
    changes: 0,
    hidden: 0,
    notes: 0,
    boxes: 0,
    pictures: 0,
  };
  readonly cuts: RtfCut[] = [];
  readonly margins: string[] = [];
  private readonly letters = new RtfLetters();
  private readonly styles = new RtfStyles();
  private readonly stack: RtfGroup[] = [];
  private group: RtfGroup;
  private skip = 0;
  private begun = false;
  private margin = "";
  private definedFont = 0;

  constructor() {
    this.group = makeOutermost();
  }

  /** Whether every group was closed. */
  get complete(): boolean {
    return this.begun && this.stack.length === 0;
  }

  finish(): ReceivedBlock[] {
    return this.group.story.finish(this.group.paragraph);
  }

  take(token: RtfToken): void {
    if (this.begun && this.stack.length === 0) return;
    if (this.hide(token)) return;
    switch (token.type) {
      case "open":
        if (this.stack.length > DEEPEST)
          throw new IntakeError("разметка RTF повреждена; сохраните документ заново");
        this.stack.push(this.group);
        this.group = { ...this.group, optional: false, start: token.start, cut: false, own: false };
        this.begun = true;
        this.skip = 0;
        break;
      case "close":
        this.close(token);
        break;
      case "byte":
        this.say(this.letters.decode(token.parameter ?? 0x20, this.group.font), 1);
        break;
      case "text":
        this.sayText(token);
        break;
      case "symbol":
        this.readSymbol(token);
        break;
      case "word":
        this.readWord(token);
    }
  }

  private close(token: RtfToken): void {
    const { group } = this;
    const outer = this.stack.pop();
    if (outer === undefined) return;
    if (group.own) outer.story.attach(trimBlocks(group.story.finish(group.paragraph)));
    if (group.destination === "margin" && outer.destination !== "margin") {
      const text = this.margin.replace(/\s+/gu, " ").trim();
      if (/\p{L}/u.test(text) && !this.margins.includes(text)) this.margins.push(text);
      this.margin = "";
    }
    if (group.cut) this.cuts.push({ from: group.start, to: token.end, text: "" });
    this.skip = 0;
    // A group's paragraph properties last to the next \pard, as in Word; its letters' properties do not.
    this.group = outer;
    if (!group.own && group.destination === outer.destination) outer.paragraph = group.paragraph;
  }

  /** What nobody sees is neither read nor published: letters, with what stands for them elsewhere. */
  private hide(token: RtfToken): boolean {
    const { unseen, destination } = this.group;
    if (unseen === null || destination !== "text") return false;
    const says =
      token.type === "text" ||
      token.type === "byte" ||
      token.value === "u" ||
      SIGNS[token.value] !== undefined;
    if (says) this.cuts.push({ from: token.start, to: token.end, text: "" });
    return says;
  }

  /** Plain text may hold bytes above 127, and the letters that stand for a Unicode letter before. */
  private sayText(token: RtfToken): void {
    const rest = token.value.slice(Math.min(this.skip, token.value.length));
    this.skip -= token.value.length - rest.length;
    const text = [...rest]
      .map((letter) => {
        const code = letter.charCodeAt(0);
        return code < 0x80 ? letter : this.letters.decode(code, this.group.font);
      })
      .join("");
    if (text !== "") this.say(text, 0);
  }

  private say(text: string, bytes: number): void {
    if (bytes > 0 && this.skip > 0) {
      this.skip -= bytes;
      return;
    }
    const { destination, story, bold } = this.group;
    if (destination === "mark") story.addMark(text);
    else if (destination === "margin") this.margin += text;
    else if (destination === "styles") this.styles.takeText(text);
    else if (destination === "text") story.add(text, bold);
  }

  private readSymbol(token: RtfToken): void {
    if (token.value === "*") this.group.optional = true;
    else if (token.value === "~") this.say("\u00A0", 0);
    else if (token.value === "_") this.say("-", 0);
    else if ("\\{}".includes(token.value)) this.say(token.value, 1);
    else if (token.value === "\r" || token.value === "\n") this.endParagraph();
  }

  private readWord(token: RtfToken): void {
    const { value: word, parameter } = token;
    const { group } = this;
    if (openDestination(group, word, this.tally)) return;
    if (HISTORY.test(word) && parameter !== 0) {
      // Off or nobody, rather than nothing: what stands before must not run into what follows.
      this.cuts.push({ from: token.start, to: token.end, text: `\\${word}0${token.delimited ? " " : ""}` });
    }
    const sign = SIGNS[word];
    if (sign !== undefined) {
      this.say(sign, 0);
      return;
    }
    if (this.endSomething(word)) return;
    if (group.destination === "styles") this.styles.takeWord(word, parameter);
    else if (word === "s" && this.styles.isHeading(parameter ?? 0)) {
      group.paragraph = { ...group.paragraph, heading: true };
    }
    const paragraph = changeParagraph(group.paragraph, word, parameter);
    if (paragraph !== null) {
      group.paragraph = paragraph;
      return;
    }
    switch (word) {
      case "u":
        if (parameter !== null) this.say(this.letters.decodeUnit(parameter), 0);
        this.skip = group.fallback;
        break;
      case "uc":
        group.fallback = Math.min(16, Math.max(0, parameter ?? 1));
        break;
      case "ansicpg":
        this.letters.setCodePage(parameter ?? 0);
        break;
      case "f":
        if (group.destination === "fonts") this.definedFont = parameter ?? 0;
        else group.font = parameter ?? 0;
        break;
      case "fcharset":
        if (group.destination === "fonts") this.letters.addFont(this.definedFont, { charset: parameter });
        break;
      default:
        changeRun(group, word, parameter, this.tally);
    }
  }

  /** What ends a paragraph, a cell or a row. */
  private endSomething(word: string): boolean {
    const { destination, story, paragraph } = this.group;
    if (word === "par" || word === "sect") this.endParagraph();
    else if (word === "cell" || word === "nestcell") {
      if (destination === "text") story.endCell(paragraph);
    } else if (word === "row" || word === "nestrow") {
      if (destination === "text") story.endRow();
    } else return false;
    return true;
  }

  private endParagraph(): void {
    const { destination, story, paragraph } = this.group;
    if (destination === "text") story.endParagraph(paragraph);
    else if (destination === "margin") this.margin += " ";
  }
}
