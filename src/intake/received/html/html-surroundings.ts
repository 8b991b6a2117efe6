import type { HtmlElement } from "./html-tree.ts";

/** What a site shows around a document: menus, ways to share it, its address at the foot. */

/** Words of which sites make the names of such parts. */
const AROUND =
  /^(?:nav|navbar|navigation|menu|(?:main|top|sub|side|left|right)menu|breadcrumbs?|crumbs|sidebar|widget|share|sharing|social|socials|cookies?|footer|header|topbar|banner|pagination|views|related)$/i;
const DOCUMENT =
  /(?<!\p{L})(?:резолюци|решени|рекомендаци|постановлени|деклараци|обращени|меморандум|протокол|итогов)/iu;
const ROLES = new Set(["navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar"]);
const BLOCKS = new Set([
  "div",
  "section",
  "header",
  "footer",
  "ul",
  "ol",
  "table",
  "td",
  "p",
  "form",
  "center",
]);
/** What holds so much of the page is the document, whatever it is called. */
const LARGEST_SHARE = 0.3;
/** Fewer links are a document's own. */
const FEWEST_LINKS = 3;
/** Of a menu hardly a letter is outside of its links. */
const LINKED = 0.9;

function readText(node: HtmlElement | string): string {
  return typeof node === "string" ? node : node.children.map(readText).join(" ");
}

const countLetters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

function collectLinks(node: HtmlElement | string): HtmlElement[] {
  if (typeof node === "string") return [];
  return node.name === "a" ? [node] : node.children.flatMap(collectLinks);
}

function isNamedSo(element: HtmlElement): boolean {
  const { name, attributes } = element;
  // The title of a document may stand in a head of its own.
  if (DOCUMENT.test(readText(element)) && collectLinks(element).length === 0) return false;
  const { class: classes = "", id = "", role = "", title = "" } = attributes;
  if (ROLES.has(role) || name === "header" || name === "footer") return true;
  // LibreOffice names the margins of a document's pages so.
  return [...`${classes} ${id}`.split(/[\s_-]+/), title].some((word) => AROUND.test(word));
}

/** Whether there is nothing to it but links. */
function isMenu(element: HtmlElement, letters: number): boolean {
  const links = collectLinks(element);
  return links.length >= FEWEST_LINKS && countLetters(links.map(readText).join(" ")) >= letters * LINKED;
}

/** The part of the page that calls itself the main one, if it holds anything. */
function findMain(element: HtmlElement): HtmlElement | null {
  const { name, attributes } = element;
  if (name === "main" || attributes["role"] === "main") return element;
  for (const child of element.children) {
    const found = typeof child === "string" ? null : findMain(child);
    if (found !== null) return found;
  }
  return null;
}

/** Takes out of a page what stands around the document; returns the words that went. */
export function cutSurroundings(body: HtmlElement): string[] {
  const whole = countLetters(readText(body));
  const main = findMain(body);
  const inner = main !== null && countLetters(readText(main)) > whole * LARGEST_SHARE ? main : body;
  const cut: string[] = [];
  const leave = (node: HtmlElement | string): void => {
    const text = readText(node).replace(/\s+/gu, " ").trim();
    if (countLetters(text) > 0) cut.push(text);
  };
  const leaveAround = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (child === inner) continue;
      if (typeof child !== "string" && findMain(child) === inner) leaveAround(child);
      else leave(child);
    }
  };
  if (inner !== body) {
    leaveAround(body);
    body.children = [inner];
  }
  const clear = (element: HtmlElement): void => {
    element.children = element.children.filter((child) => {
      if (typeof child === "string") return true;
      const letters = countLetters(readText(child));
      const isAround = BLOCKS.has(child.name) && (isNamedSo(child) || isMenu(child, letters));
      if (isAround && letters <= whole * LARGEST_SHARE) leave(child);
      else clear(child);
      return !isAround || letters > whole * LARGEST_SHARE;
    });
  };
  clear(inner);
  return cut;
}
