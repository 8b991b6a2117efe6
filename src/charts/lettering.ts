const numbers = new Intl.NumberFormat("ru", { useGrouping: "min2" });

/** «1234», «12 345». */
export function formatCount(count: number): string {
  return numbers.format(count);
}

const NARROW = /[ .,:;!|()[\]'«»iljtfгтсзк1-]/u;
const BROAD = /[mwWMЖМШЩЫЮФжмшщыюфД—…]/u;

/** About how wide a line of a plain sans-serif is; a little generous, since the reader's font is not known. */
export function estimateWidth(content: string, size: number): number {
  let ems = 0;
  for (const letter of content) {
    if (letter === "\u00A0" || letter === " ") ems += 0.28;
    else if (BROAD.test(letter)) ems += 0.86;
    else if (letter !== letter.toLowerCase()) ems += 0.7;
    else ems += NARROW.test(letter) ? 0.5 : 0.585;
  }
  return ems * size * 1.06;
}

/** The text, cut with «…» where it would be wider than `width`. */
export function fitText(content: string, size: number, width: number): string {
  if (estimateWidth(content, size) <= width) return content;
  const letters = Array.from(content);
  while (letters.length > 1 && estimateWidth(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** The text in at most `most` lines; what does not fit is cut off the last one. */
export function wrapText(content: string, size: number, width: number, most = Infinity): string[] {
  const lines: string[] = [];
  let current = "";
  const words = content.split(" ");
  for (const [place, word] of words.entries()) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (current === "" || estimateWidth(longer, size) <= width) current = longer;
    else if (lines.length + 1 >= most)
      return [...lines, fitText([current, ...words.slice(place)].join(" "), size, width)];
    else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, fitText(current, size, width)];
}
