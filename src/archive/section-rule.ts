import type { MarkdownIt } from "markdown-it";

/** What the dialect's own lines become: `::: name argument` and a bare `:::`, one token a line. */
export const sectionToken = "archive_section";

const fence = /^:::+[ \t]*(.*?)[ \t]*$/;

/**
 * Teaches markdown-it the lines of the dialect. Nesting is not resolved here but where sections are
 * built, so that a stray, unknown or unclosed one is reported with its line instead of being swallowed.
 */
export function addSectionRule(markdown: MarkdownIt): void {
  markdown.block.ruler.before(
    "paragraph",
    sectionToken,
    (state, startLine, _endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      const match = fence.exec(state.src.slice(start, state.eMarks[startLine]));
      if (match === null) return false;
      if (silent) return true;
      const token = state.push(sectionToken, "", 0);
      token.info = match[1] ?? "";
      token.map = [startLine, startLine + 1];
      state.line = startLine + 1;
      return true;
    },
    { alt: ["paragraph", "list", "blockquote"] },
  );
}
