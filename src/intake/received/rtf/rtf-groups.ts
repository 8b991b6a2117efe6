import { PLAIN_PARAGRAPH, type RtfParagraph } from "./rtf-paragraph.ts";
import { RtfStory } from "./rtf-story.ts";

/** Where the words of a group go. */
export type Destination = "text" | "mark" | "fonts" | "styles" | "margin" | "nowhere";

/** What was met, counted. */
export interface RtfTally {
  author: boolean;
  comments: number;
  changes: number;
  hidden: number;
  notes: number;
  boxes: number;
  pictures: number;
}

export interface RtfGroup {
  destination: Destination;
  story: RtfStory;
  paragraph: RtfParagraph;
  font: number;
  bold: boolean;
  /** Deleted in a tracked change, or hidden. */
  unseen: "deleted" | "hidden" | null;
  /** Bytes that follow a Unicode letter for readers that do not know Unicode. */
  fallback: number;
  /** Whether `\*` stands before the next word. */
  optional: boolean;
  start: number;
  /** Its place among what is cut, when it is over. */
  cut: boolean;
  /** A note or a box: what it gathers goes to the story around it. */
  own: boolean;
}

/** Groups whose words are not the document's. */
const SILENT = new Set(
  "colortbl info pict nonshppict shprslt objdata objclass fldinst sn sv sp xe tc rxe bkmkstart bkmkend listtable filetbl".split(
    " ",
  ),
);
const MARGINS = new Set("header headerl headerr headerf footer footerl footerr footerf".split(" "));
/** Starred groups that hold words all the same. */
const SPOKEN = new Set("shpinst shptxt shppict listtext pntext footnote do dptxbxtext".split(" "));
const BOXES = new Set(["shptxt", "dptxbxtext"]);
/** Groups that tell of people: cut from what is published. */
const PRIVATE = new Set(
  "info revtbl atnid atnauthor annotation atrfstart atrfend atntime atndate atnref atnparent atnicn rsidtbl userprops docvar passwordhash template generator datastore xmlnstbl protusertbl".split(
    " ",
  ),
);

export function makeOutermost(): RtfGroup {
  return {
    destination: "text",
    story: new RtfStory(),
    paragraph: PLAIN_PARAGRAPH,
    font: 0,
    bold: false,
    unseen: null,
    fallback: 1,
    optional: false,
    start: 0,
    cut: false,
    own: false,
  };
}

/** The first word of a group may say that its words go elsewhere. Says whether it did. */
export function openDestination(group: RtfGroup, word: string, tally: RtfTally): boolean {
  const { optional } = group;
  group.optional = false;
  if (PRIVATE.has(word)) {
    if (word === "info") tally.author = true;
    if (word === "annotation") tally.comments += 1;
    group.cut = true;
    group.destination = "nowhere";
  } else if (word === "fonttbl") group.destination = "fonts";
  else if (word === "stylesheet") group.destination = "styles";
  else if (word === "pict" && group.destination === "text") {
    tally.pictures += 1;
    group.destination = "nowhere";
  } else if (SILENT.has(word)) group.destination = "nowhere";
  else if (group.destination === "nowhere") return false;
  else if (MARGINS.has(word)) group.destination = "margin";
  else if (word === "listtext" || word === "pntext") group.destination = "mark";
  else if (BOXES.has(word) || word === "footnote") {
    if (word === "footnote") tally.notes += 1;
    else tally.boxes += 1;
    Object.assign(group, { story: new RtfStory(), paragraph: PLAIN_PARAGRAPH, own: true });
  } else if (optional && !SPOKEN.has(word)) group.destination = "nowhere";
  else return false;
  return true;
}

/** What a control word changes in the letters that follow. */
export function changeRun(group: RtfGroup, word: string, parameter: number | null, tally: RtfTally): void {
  const on = parameter !== 0;
  if (word === "b") group.bold = on;
  else if (word === "plain") Object.assign(group, { bold: false, unseen: null });
  else if (word === "v") {
    if (on && group.unseen === null) tally.hidden += 1;
    group.unseen = on ? "hidden" : null;
  } else if (word === "deleted") {
    if (on && group.unseen === null) tally.changes += 1;
    group.unseen = on ? "deleted" : null;
  } else if (word === "revised" && on) tally.changes += 1;
}
