/** Windows of other programs, drawn as pages: what a terminal prints, what an editor shows. */

export interface WindowLine {
  text: string;
  look?: "command" | "heading" | "marked";
}

interface Look {
  title: string;
  isDark: boolean;
  /** Numbers of lines in the margin. */
  isNumbered: boolean;
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? sign);

function styleWindow(isDark: boolean): string {
  const [ground, ink, frame, quiet, strong, mark] = isDark
    ? ["#16181d", "#dcdfe4", "#2b2f38", "#8b93a3", "#ffffff", "transparent"]
    : ["#ffffff", "#24292f", "#e6e8eb", "#8c959f", "#000000", "#fff3c4"];
  return `
    body { margin: 0; background: ${ground}; }
    h1 { margin: 0; padding: 8px 16px; background: ${frame}; color: ${quiet}; font: 14px/20px "Liberation Sans", "DejaVu Sans", sans-serif; }
    ol { margin: 0; padding: 12px 16px 16px; list-style: none; color: ${ink}; font: 14.5px/21px "Liberation Mono", "DejaVu Sans Mono", monospace; counter-reset: line; }
    li { display: flex; white-space: pre-wrap; min-height: 21px; overflow-wrap: anywhere; }
    .numbered li::before { counter-increment: line; content: counter(line); flex: 0 0 2.2em; padding-right: 1.2em; text-align: right; color: ${quiet}; }
    .command, .heading { color: ${strong}; font-weight: bold; }
    .marked { background: ${mark}; font-weight: bold; }`;
}

export function drawWindow(lines: readonly WindowLine[], { title, isDark, isNumbered }: Look): string {
  const items = lines.map(
    ({ text, look = "" }) => `<li class="${look}"><span>${escapeHtml(text)}</span></li>`,
  );
  return `<!doctype html><html lang="ru"><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>${styleWindow(isDark)}</style>
<h1>${escapeHtml(title)}</h1><ol class="${isNumbered ? "numbered" : ""}">${items.join("")}</ol></html>`;
}
