import type { Token } from "markdown-it";
import { readLeaf, tokenize } from "./dialect.ts";
import type { Leaf } from "./dialect.ts";
import type { NamedAddressee, SectionName } from "./model.ts";
import type { Report } from "./problems.ts";
import { sectionToken } from "./section-rule.ts";

export type DraftBlock =
  | { type: "paragraph"; leaf: Leaf }
  | { type: "list"; items: DraftItem[] }
  | { type: "table"; leaf: Leaf; rows: string[][] }
  | { type: "addressee"; leaf: Leaf; roles: string[]; blocks: DraftBlock[] };

export interface DraftItem {
  leaf: Leaf;
  blocks: DraftBlock[];
}

export interface DraftSection {
  name: SectionName;
  blocks: DraftBlock[];
}

const sectionNames = ["findings", "recommendations", "closing"] as const;
const names = "findings, recommendations, closing, внутри recommendations — to";

/** Reads blocks until the token that closes them, or a line of the dialect. */
class BlockReader {
  private position = 0;
  private readonly tokens: Token[];
  private readonly offset: number;
  constructor(tokens: Token[], offset: number) {
    this.tokens = tokens;
    this.offset = offset;
  }

  lineOf(token: Token): number {
    return (token.map?.[0] ?? 0) + 1 + this.offset;
  }

  next(): Token | undefined {
    const token = this.tokens[this.position];
    this.position += 1;
    return token;
  }

  /** The block a token opens, `null` for a token that opens none. */
  readBlock(token: Token, report: Report): DraftBlock | null {
    if (token.type === "paragraph_open") {
      const inline = this.next();
      return inline === undefined
        ? null
        : { type: "paragraph", leaf: readLeaf(inline, null, this.lineOf(token)) };
    }
    if (token.type === "bullet_list_open" || token.type === "ordered_list_open") return this.readList(report);
    if (token.type === "table_open") return this.readTable(this.lineOf(token));
    return null;
  }

  private readList(report: Report): DraftBlock {
    const items: DraftItem[] = [];
    for (let token = this.next(); token !== undefined; token = this.next()) {
      if (token.type === "bullet_list_close" || token.type === "ordered_list_close") break;
      if (token.type === "list_item_open") items.push(this.readItem(token, report));
    }
    return { type: "list", items };
  }

  private readItem(open: Token, report: Report): DraftItem {
    const label = open.info === "" ? null : open.info + open.markup;
    const line = this.lineOf(open);
    const blocks: DraftBlock[] = [];
    for (
      let token = this.next();
      token !== undefined && token.type !== "list_item_close";
      token = this.next()
    ) {
      if (token.type === sectionToken) reportNested(report, this.lineOf(token));
      const block = this.readBlock(token, report);
      if (block !== null) blocks.push(block);
    }
    const [first] = blocks;
    if (first?.type === "paragraph") {
      return { leaf: { ...first.leaf, label: first.leaf.label ?? label, line }, blocks: blocks.slice(1) };
    }
    report.add({
      line,
      message: "пункт списка без текста",
      remedy: "допишите текст пункта или уберите его знак",
    });
    return { leaf: { label, pin: null, inlines: [], text: "", addressees: [], line }, blocks };
  }

  private readTable(line: number): DraftBlock {
    const rows: string[][] = [];
    const addressees: NamedAddressee[] = [];
    let pin: string | null = null;
    for (let token = this.next(); token !== undefined && token.type !== "table_close"; token = this.next()) {
      if (token.type === "tr_open") rows.push([]);
      if (token.type !== "inline") continue;
      const cell = readLeaf(token, null, line);
      pin ??= cell.pin;
      addressees.push(...cell.addressees);
      rows.at(-1)?.push(cell.text);
    }
    const text = rows.flat().filter(Boolean).join(" ");
    return {
      type: "table",
      rows,
      leaf: { label: null, pin, inlines: [{ text, style: "plain" }], text, addressees, line },
    };
  }
}

function reportNested(report: Report, line: number): void {
  report.add({
    line,
    message: "знак раздела «:::» внутри пункта списка",
    remedy: "поставьте «:::» в начале строки, без отступа, и оставьте перед ним пустую строку",
  });
}

interface Open {
  name: string;
  line: number;
  blocks: DraftBlock[];
}

/** The line that names an addressee is the first thing in `::: to`. */
function closeAddressee({ blocks, line }: Open, roles: string[], report: Report): DraftBlock | null {
  const [first, ...rest] = blocks;
  if (first?.type === "paragraph") return { type: "addressee", leaf: first.leaf, roles, blocks: rest };
  if (first?.type === "list" && first.items[0] !== undefined) {
    const [{ leaf, blocks: inner }, ...items] = first.items;
    const others: DraftBlock[] = items.length > 0 ? [{ type: "list", items }] : [];
    return { type: "addressee", leaf, roles, blocks: [...inner, ...others, ...rest] };
  }
  report.add({
    line,
    message: "в «::: to» нет строки адресата",
    remedy: "первой строкой после «::: to» напишите адресата, как он напечатан",
  });
  return null;
}

/** Body text → sections of blocks. Every line of the dialect that does not fit is reported. */
export function parseBody(body: string, offset: number, report: Report): DraftSection[] {
  const reader = new BlockReader(tokenize(body, offset, report), offset);
  const sections: DraftSection[] = [];
  let section: Open | null = null;
  let addressee: (Open & { roles: string[] }) | null = null;

  const blocksNow = (): DraftBlock[] => {
    if (addressee !== null) return addressee.blocks;
    if (section !== null) return section.blocks;
    const last = sections.at(-1);
    if (last?.name === "preamble") return last.blocks;
    const preamble: DraftSection = { name: "preamble", blocks: [] };
    sections.push(preamble);
    return preamble.blocks;
  };

  const open = (info: string, line: number) => {
    const [name = "", ...roles] = info.split(/\s+/);
    const known = sectionNames.find((candidate) => candidate === name);
    if (known !== undefined && section === null) {
      section = { name, line, blocks: [] };
      sections.push({ name: known, blocks: section.blocks });
    } else if (name === "to" && section?.name === "recommendations" && addressee === null) {
      addressee = { name, line, blocks: [], roles };
    } else {
      const inside = addressee ?? section;
      const message =
        known === undefined && name !== "to"
          ? `неизвестный раздел «::: ${name}»`
          : `раздел «::: ${name}» здесь не может стоять${inside === null ? "" : ` (открыт «::: ${inside.name}» в строке ${String(inside.line)})`}`;
      report.add({ line, message, remedy: `разделы: ${names}; каждый закрывается строкой «:::»` });
    }
  };

  const close = (line: number) => {
    if (addressee !== null) {
      const block = closeAddressee(addressee, addressee.roles, report);
      addressee = null;
      if (block !== null) section?.blocks.push(block);
    } else if (section !== null) section = null;
    else report.add({ line, message: "лишняя строка «:::»", remedy: "уберите её или откройте раздел выше" });
  };

  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (token.type === sectionToken) {
      if (token.info === "") close(reader.lineOf(token));
      else open(token.info, reader.lineOf(token));
      continue;
    }
    const block = reader.readBlock(token, report);
    if (block !== null) blocksNow().push(block);
  }
  for (const unclosed of [section, addressee] as (Open | null)[]) {
    if (unclosed === null) continue;
    const { name, line } = unclosed;
    report.add({
      line,
      message: `раздел «::: ${name}» не закрыт`,
      remedy: "поставьте строку «:::» там, где он кончается",
    });
  }
  return sections;
}
