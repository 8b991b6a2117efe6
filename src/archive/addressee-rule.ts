import type { MarkdownIt } from "markdown-it";

/** What stands around the words that name an addressee: `[Школам]{to schools}`. The opening one's `meta` are the roles. */
export const addresseeOpen = "archive_addressee_open";
export const addresseeClose = "archive_addressee_close";

const rolesBehind = /\{to((?:[ \t]+[^\s{}]+)*)[ \t]*\}/y;

/** Teaches markdown-it the words in brackets with roles in braces behind them; other brackets stay what they are. */
export function addAddresseeRule(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("link", "archive_addressee", (state, silent) => {
    const { pos: start, posMax: end, src } = state;
    if (src[start] !== "[") return false;
    const close = state.md.helpers.parseLinkLabel(state, start, true);
    if (close < 0) return false;
    rolesBehind.lastIndex = close + 1;
    const match = rolesBehind.exec(src);
    if (match === null || rolesBehind.lastIndex > end) return false;
    if (!silent) {
      const roles = (match[1] ?? "").split(/[ \t]+/).filter((role) => role !== "");
      state.push(addresseeOpen, "", 0).meta = { roles };
      state.pos = start + 1;
      state.posMax = close;
      state.md.inline.tokenize(state);
      state.push(addresseeClose, "", 0);
    }
    state.pos = close + 1 + match[0].length;
    state.posMax = end;
    return true;
  });
}
