import { Parser } from "htmlparser2";
import { IntakeError } from "../../model.ts";

/** An element of what a page shows. */
export interface HtmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (HtmlElement | string)[];
}

export interface HtmlPage {
  body: HtmlElement;
  /** What was left out, counted by its name in Russian. */
  hidden: Map<string, number>;
  pictures: number;
  changes: number;
}

/** Elements whose content is no text of the document. */
const SILENT = new Set(
  "script style head title meta link base noscript template iframe object embed applet svg math canvas audio video map select textarea button input form-control xml del".split(
    " ",
  ),
);
/** The page around the document. */
const AROUND = new Set(["nav", "aside"]);
const VOID = new Set(["br", "hr", "img", "wbr"]);
const DEEPEST = 300;

function isHidden(attributes: Record<string, string>): boolean {
  return "hidden" in attributes || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes["style"] ?? "");
}

/** What a page shows; scripts, comments and what it says of its author are left out. */
export function readHtmlPage(source: string): HtmlPage {
  const body: HtmlElement = { name: "body", attributes: {}, children: [] };
  const page: HtmlPage = { body, hidden: new Map(), pictures: 0, changes: 0 };
  const stack: HtmlElement[] = [body];
  /** Names of open elements that are left out, outermost first. */
  const silent: string[] = [];
  const note = (what: string): void => void page.hidden.set(what, (page.hidden.get(what) ?? 0) + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (silent.length === 0) {
          if (name === "script") note("сценарии");
          if (name === "meta" && /author|creator/i.test(attributes["name"] ?? "")) note("имя автора");
          if (name === "img") page.pictures += 1;
          if (name === "del" || name === "ins") page.changes += 1;
          if (isHidden(attributes)) note("скрытый текст");
        }
        if (VOID.has(name)) {
          if (silent.length === 0 && name !== "img") {
            stack[stack.length - 1]?.children.push({ name, attributes: {}, children: [] });
          }
          return;
        }
        // The head's own elements are void or hold no text, and some writers forget to close it.
        const left =
          SILENT.has(name) || AROUND.has(name) || isHidden(attributes) || name.includes("documentproperties");
        if (silent.length > 0 || (left && name !== "head")) {
          silent.push(name);
          return;
        }
        if (stack.length > DEEPEST)
          throw new IntakeError("разметка страницы повреждена; сохраните её как .docx");
        const element: HtmlElement = { name, attributes, children: [] };
        stack[stack.length - 1]?.children.push(element);
        stack.push(element);
      },
      onclosetag: (name) => {
        if (VOID.has(name)) return;
        if (silent.length > 0) {
          const place = silent.lastIndexOf(name);
          if (place >= 0) silent.length = place;
          return;
        }
        const place = stack.findLastIndex((element) => element.name === name);
        if (place > 0) stack.length = place;
      },
      ontext: (text) => {
        if (silent.length === 0) stack[stack.length - 1]?.children.push(text);
      },
      oncomment: (text) => {
        if (/<o:(?:Author|LastAuthor|Company)>/i.test(text)) note("имя автора");
        else if (silent.length === 0 && /\p{L}{3}/u.test(text) && !/^\s*\[(?:if|endif)/i.test(text)) {
          note("комментарии в разметке");
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(source);
  return page;
}
