import type { LaidOutSection, ReceivedBlock } from "../model.ts";
import { readAddresseeLine, readNominativeLine, readRunningAddressee } from "./addressee.ts";
import {
  announcesInFull,
  beginsWithAction,
  isClosing,
  isOpen,
  namesAction,
  namesDeed,
  readCue,
} from "./cues.ts";
import type { Cue } from "./cues.ts";
import { findInfinitive } from "./dative.ts";

type Name = LaidOutSection["name"];

export interface RoughSection {
  name: Name;
  blocks: ReceivedBlock[];
}

const isActing = (text: string): boolean =>
  beginsWithAction(text) || namesAction(text) || readRunningAddressee(text) !== null;

/**
 * For each block, of the items that stand in a row from it on, how many begin with an action; `null` where no item
 * stands there. An addressee's line may stand before the items.
 */
function measureLists(blocks: readonly ReceivedBlock[]): (number | null)[] {
  const shares: (number | null)[] = blocks.map(() => null);
  let items = 0;
  let acting = 0;
  for (const [index, block] of [...blocks.entries()].reverse()) {
    if (block.kind === "item") {
      items += 1;
      acting += isActing(block.text) ? 1 : 0;
      shares[index] = acting / items;
      continue;
    }
    items = 0;
    acting = 0;
    if (readAddresseeLine(block.text) !== null) shares[index] = shares[index + 1] ?? null;
  }
  return shares;
}

/** An announcement may be numbered itself: «II. Конференция рекомендует:». */
function canAnnounce(block: ReceivedBlock, inRecommendations: boolean): boolean {
  if (block.kind === "paragraph") return true;
  return block.kind === "item" && block.depth === 0 && block.label !== null && !inRecommendations;
}

function findCues(blocks: ReceivedBlock[]): (Cue | null)[] {
  const shares = measureLists(blocks);
  return blocks.map((block, index) => {
    if (block.kind === "table" || block.text.length > 4000) return null;
    const next = blocks[index + 1]?.text ?? "";
    if (
      announcesInFull(block.text) &&
      ((shares[index + 1] ?? 0) >= 0.5 || isActing(next) || isAddresseeAbove(blocks, index + 1))
    )
      return { opens: "recommendations", sure: true };
    return readCue(block.text, shares[index + 1] ?? null);
  });
}

/** Whether a block can be a recommendation by itself. */
function isPoint(block: ReceivedBlock): boolean {
  return block.kind === "item" || isActing(block.text);
}

/** Whether an addressee's line stands there with a request below it. */
function isAddresseeAbove(blocks: readonly ReceivedBlock[], index: number): boolean {
  const [line, below] = [blocks[index]?.text ?? "", blocks[index + 1]?.text ?? ""];
  if (!isOpen(line)) return false;
  return (readAddresseeLine(line) !== null && isActing(below)) || readNominativeLine(line, below) !== null;
}

/** Parts the text behind the heading: a paragraph that announces something opens a section. */
export function findSections(blocks: ReceivedBlock[]): RoughSection[] {
  const cues = findCues(blocks);
  const sure = cues.some(
    (cue, index) =>
      cue?.opens === "recommendations" && cue.sure && canAnnounce(blocks[index] as ReceivedBlock, false),
  );
  const sections: RoughSection[] = [];
  sections.push({ name: "preamble", blocks: [] });
  for (const [index, block] of blocks.entries()) {
    const now = sections.at(-1)?.name ?? "preamble";
    const cue = cues[index] ?? null;
    if (
      cue !== null &&
      cue.opens !== now &&
      canAnnounce(block, now === "recommendations") &&
      opens(cue, now, sure)
    ) {
      const begun = isBegun(sections.at(-1)?.blocks.at(-1), block)
        ? sections.at(-1)?.blocks.pop()
        : undefined;
      sections.push({ name: cue.opens, blocks: begun === undefined ? [] : [begun] });
    }
    sections.at(-1)?.blocks.push(block);
  }
  return splitClosing(
    sure || sections.some((section) => section.name === "recommendations") ? sections : openAtList(sections),
  );
}

/** «Исходя из изложенного, участники конференции», and below it «РЕКОМЕНДУЮТ:». */
function isBegun(before: ReceivedBlock | undefined, announcement: ReceivedBlock): boolean {
  return (
    before?.kind === "paragraph" &&
    announcement.text.split(" ").length <= 3 &&
    /[\p{L},»]$/u.test(before.text) &&
    unfinished.test(before.text)
  );
}
const unfinished =
  /^(?:исходя|учитывая|на основании|в связи|в целях|с целью|с уч[её]том|заслушав|обсудив|рассмотрев|по итогам|по результатам|мы,|участник|конференция|съезд|форум)(?!\p{L}*\s[^,]*[.:;])/iu;

/** Surer announcements overrule: prose that merely asks opens nothing where a list is announced elsewhere. */
function opens(cue: Cue, now: Name, sure: boolean): boolean {
  if (cue.sure) return true;
  if (cue.opens === "recommendations") return !sure;
  return now === "preamble";
}

/** Where nothing is announced, the first list of actions is what is recommended. */
function openAtList(sections: RoughSection[]): RoughSection[] {
  const blocks = sections.flatMap((section) => section.blocks);
  const shares = measureLists(blocks);
  const start = blocks.findIndex((block, index) => {
    const before = blocks[index - 1];
    const begins =
      block.kind === "item"
        ? before?.kind !== "item"
        : readAddresseeLine(block.text) !== null && /:\s*$/.test(block.text);
    return begins && (shares[index] ?? 0) >= 0.6;
  });
  if (start < 0) return sections;
  const cut: RoughSection[] = [];
  let left = start;
  for (const section of sections) {
    cut.push({ ...section, blocks: section.blocks.slice(0, left) });
    left = Math.max(0, left - section.blocks.length);
  }
  return [...cut, { name: "recommendations", blocks: blocks.slice(start) }];
}

/** What stands behind the last recommendation closes the document: behind a list any prose, else what says so. */
function splitClosing(sections: RoughSection[]): RoughSection[] {
  const last = sections.at(-1);
  if (last === undefined) return sections;
  const { blocks } = last;
  const asked = last.name === "recommendations";
  const members = findMembers(blocks);
  const listed =
    members.size > 0 ||
    blocks.some(({ kind }) => kind === "item") ||
    blocks.filter((block) => isPoint(block) && !speaks.test(block.text)).length > 1;
  const point = asked
    ? blocks.findLastIndex(
        (block, index) =>
          index === 0 ||
          members.has(block) ||
          (isPoint(block) &&
            !isClosingItem(block, listed) &&
            !(isEndingHeadline(block) && blocks[index + 1]?.kind === "paragraph")),
      )
    : blocks.findLastIndex((block) => !isEnd(block));
  const ends = (block: ReceivedBlock) =>
    asked ? isClosing(block.text) || (listed && isPlainProse(block.text)) : isEnd(block);
  const end = blocks.findIndex((block, index) => index > point && block.kind === "paragraph" && ends(block));
  const start = isEndingHeadline(blocks[end - 1]) && end > 1 ? end - 1 : end;
  if (start < 0) return sections.filter((section) => section.blocks.length > 0);
  const kept = [
    ...sections.slice(0, -1),
    { ...last, blocks: blocks.slice(0, start) },
    { name: "closing" as const, blocks: blocks.slice(start) },
  ];
  return kept.filter((section) => section.blocks.length > 0);
}

/** What stands in paragraphs below «Учитель:», «Школа:». */
function findMembers(blocks: readonly ReceivedBlock[]): Set<ReceivedBlock> {
  const members = new Set<ReceivedBlock>();
  let below = false;
  for (const [index, block] of blocks.entries()) {
    if (readNominativeLine(block.text, blocks[index + 1]?.text ?? "") !== null) below = true;
    else if (!below || block.kind !== "paragraph" || !/^\p{Ll}/u.test(block.text)) below = false;
    else members.add(block);
  }
  return members;
}

/** A sentence of its own that announces nothing. */
const isPlainProse = (text: string) =>
  /^[^\p{Ll}]/u.test(text) && !/:\s*$/.test(text) && readCue(text, null)?.sure !== true;

/** Behind a list, who speaks of the conference itself closes the document: «Съезд поручает …», «Форум предлагает …». */
const speaks = /^(?:участник|съезд|форум|конференци|слет|слёт|совещани|симпозиум|конгресс|семинар)/iu;

const isClosingItem = ({ kind, text }: ReceivedBlock, listed: boolean) =>
  kind === "paragraph" && (isClosing(text) || (listed && speaks.test(text) && !/:\s*$/.test(text)));

/** «4. О продолжении работы» above what closes the document: numbered as the parts are, and asks nobody. */
function isEndingHeadline(block: ReceivedBlock | undefined): boolean {
  if (block?.kind !== "item" || block.depth > 0 || block.label === null) return false;
  return (
    block.text.length < 80 &&
    /^\p{Lu}[^.:;!?]*$/u.test(block.text) &&
    !isActing(block.text) &&
    !namesDeed(block.text) &&
    findInfinitive(block.text) === null &&
    readAddresseeLine(block.text) === null
  );
}

/** Without recommendations only signatures and the note of adoption close a document. */
function isEnd({ kind, text }: ReceivedBlock): boolean {
  return kind === "paragraph" && text.length < 160 && isClosing(text);
}
