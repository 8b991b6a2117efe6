import type { Doubt, LaidOutBlock, ReceivedBlock } from "../model.ts";
import { hasWhoColumn, readAddresseeBehind, readWhoColumn } from "./addressee-behind.ts";
import {
  asksInAccusative,
  readAddresseeLine,
  readNominativeLine,
  readRunningAddressee,
} from "./addressee.ts";
import type { AddresseeWords } from "./addressee.ts";
import { beginsWithAction, isOpen, namesDeed, readCue } from "./cues.ts";
import { findInfinitive } from "./dative.ts";
import { listActions, listPoints } from "./points.ts";
import type { FullNames } from "./full-names.ts";
import type { RoleRecogniser } from "./recognised-roles.ts";
import { countDeeper, liftSubheadings } from "./subheadings.ts";

export interface ArrangedBlocks {
  blocks: LaidOutBlock[];
  doubts: Doubt[];
}

const ofDistrict =
  /\p{L}+ского\s+(?:муниципальн\p{L}+\s+)?(?:район|округ)а(?!\p{L})|(?:муниципальн|городск)ого\s+(?:район|округ|образовани)[ая](?!\p{L})|(?<!\p{L})(?:меж)?районн(?:ой|ого|ых|ое|ая)(?!\p{L})/iu;
/** A body for education whose territory is not said. */
const ownCommittee =
  /^(?:комитет|департамент|управлени|отдел)\p{L}*\s+(?:по\s+)?образовани\p{L}+(?!.*(?:област|кра[йяю]|республик|субъект|регион))/iu;

/** Deeds may be named by nouns in a list. */
const actsBelow = ({ kind, text }: ReceivedBlock) =>
  beginsWithAction(text) || (kind === "item" && namesDeed(text));

/** Finds whom the items of the recommendations are addressed to. */
export class AddresseeGroups {
  private readonly roles: RoleRecogniser;
  private readonly names: FullNames;
  private readonly isLocal: boolean;
  /** A school's own council asks its own «Администрация». */
  private readonly isOfSchool: boolean;
  private doubts: Doubt[] = [];
  /** «Съезд просит:» stands above. */
  private inAccusative = false;
  /** The lines are of a table whose last column says who. */
  private inTable = false;

  /** `heading`: whose meeting asks. */
  constructor(roles: RoleRecogniser, names: FullNames, heading: string) {
    this.roles = roles;
    this.names = names;
    this.isLocal = ofDistrict.test(heading);
    this.isOfSchool = /педагогическ\p{L}+\s+совет|педсовет/iu.test(heading);
  }

  arrange(received: ReceivedBlock[]): ArrangedBlocks {
    this.doubts = [];
    this.inAccusative = false;
    this.inTable = false;
    const blocks = liftSubheadings(received);
    const arranged: LaidOutBlock[] = [];
    for (let index = 0; index < blocks.length;) {
      const block = blocks[index] as ReceivedBlock;
      if (readCue(block.text, null)?.sure === true) this.inAccusative = asksInAccusative(block.text);
      if (block.kind === "paragraph") this.inTable = hasWhoColumn(block.text);
      const members = this.countMembers(blocks, index);
      const line = members > 0 ? this.readLine(block, blocks[index + 1]) : null;
      if (line !== null) {
        arranged.push(this.makeGroup(block, line, blocks.slice(index + 1, index + 1 + members)));
        index += members + 1;
      } else {
        arranged.push({ type: "block", block, addressee: this.readRunning(block) });
        index += 1;
      }
    }
    return { blocks: listPoints(arranged), doubts: this.doubts };
  }

  private readLine({ text }: ReceivedBlock, below?: ReceivedBlock): AddresseeWords | null {
    return (
      readAddresseeLine(text, this.inAccusative) ??
      (below === undefined ? null : readNominativeLine(text, below.text))
    );
  }

  private readRoles(words: string, says: string): string[] {
    if (this.isOfSchool && /^администраци(?:и|я|ю)$/iu.test(words)) return ["school-heads"];
    let roles = this.roles.recognise(words);
    if (roles.length === 0) roles = this.roles.recognise(this.names.findLegalForm(words) ?? "");
    if (roles.length === 0) roles = this.roles.recognise(this.names.findExpansion(words) ?? "");
    if (roles.length === 0) {
      const why = `кого просит «${words}», по словарю ролей не узнано: впишите роль из словаря; если подходящей нет, оставьте пусто, её добавит хранитель`;
      this.doubts.push({ field: "text", says, at: null, why });
    }
    // «Комитет по образованию» of a district's meeting is the district's.
    if (ownCommittee.test(words) && (this.isLocal || this.names.isOfMunicipality(words)))
      return roles.map((role) => (role === "regional-authorities" ? "municipal-authorities" : role));
    return roles;
  }

  private makeGroup(
    line: ReceivedBlock,
    { words, verb }: AddresseeWords,
    members: ReceivedBlock[],
  ): LaidOutBlock {
    const items = members.filter(({ kind }) => kind === "item");
    const top = Math.min(...items.map(({ depth }) => depth));
    const blocks = members.map((block) =>
      block.kind === "item" ? { ...block, depth: block.depth - top } : block,
    );
    const roles = this.readRoles(words, line.text);
    return {
      type: "addressee",
      line: { ...line, depth: 0 },
      words: verb === null ? null : words,
      roles,
      blocks: listActions(blocks),
    };
  }

  private readRunning(block: ReceivedBlock) {
    if (block.kind === "table" || block.depth > 0) return null;
    if (block.kind === "paragraph" && readCue(block.text, null)?.sure) return null;
    const words =
      readRunningAddressee(block.text, this.inAccusative)?.words ??
      readAddresseeBehind(block.text) ??
      (this.inTable && block.kind === "item" ? readWhoColumn(block.text) : null);
    return words === null ? null : { words, roles: this.readRoles(words, block.text) };
  }

  /** How many blocks below an addressee's line are for it; 0 where it is no such line. */
  private countMembers(blocks: ReceivedBlock[], index: number): number {
    const block = blocks[index];
    if (block === undefined || block.kind === "table") return 0;
    const line = this.readLine(block, blocks[index + 1]);
    if (line === null || readCue(line.words, null)?.sure === true) return 0;
    const open = isOpen(block.text);
    if (!open && (block.text.length > 200 || /[.;]$/.test(block.text))) return 0;
    const count =
      block.kind === "item" ? this.countBelowItem(blocks, index) : this.countBelowLine(blocks, index);
    const first = blocks[index + 1];
    // A line without a colon is an addressee's only when actions stand below it.
    if (!open && count > 0 && !(first !== undefined && actsBelow(first))) return 0;
    return count;
  }

  private countBelowItem(blocks: ReceivedBlock[], index: number): number {
    const deeper = countDeeper(blocks, index);
    if (deeper > 0) return deeper;
    let end = index + 1;
    while (end < blocks.length && this.isProseMember(blocks[end])) end += 1;
    return end - index - 1;
  }

  private isProseMember(block: ReceivedBlock | undefined): boolean {
    if (block?.kind !== "paragraph" || this.readLine(block) !== null) return false;
    return /^\p{Ll}/u.test(block.text) || beginsWithAction(block.text);
  }

  private countBelowLine(blocks: ReceivedBlock[], index: number): number {
    let end = index + 1;
    let listed = false;
    const subheaded = this.isTheme(blocks[end]);
    for (; end < blocks.length; end += 1) {
      const block = blocks[end] as ReceivedBlock;
      if (block.kind === "item") {
        if (block.depth === 0 && isOpen(block.text) && this.countMembers(blocks, end) > 0) break;
        listed = true;
      } else if (block.kind === "table") break;
      else if (this.isTheme(block)) {
        if (!subheaded) break;
      } else if (listed ? !this.continuesList(blocks, end) : !this.isProseMember(block)) break;
    }
    return end - index - 1;
  }

  /** A paragraph between the items of one addressee, behind which the list goes on. */
  private continuesList(blocks: ReceivedBlock[], index: number): boolean {
    const [block, next] = [blocks[index], blocks[index + 1]];
    return (
      block !== undefined &&
      next?.kind === "item" &&
      /^\p{Ll}/u.test(block.text) &&
      this.readLine(block) === null
    );
  }

  /** «В области воспитания:» */
  private isTheme(block: ReceivedBlock | undefined): boolean {
    if (block?.kind !== "paragraph" || !isOpen(block.text)) return false;
    return (
      this.readLine(block) === null &&
      findInfinitive(block.text) === null &&
      readCue(block.text, null) === null
    );
  }
}
