/**
 * A text in quotation marks, to stand in somebody else's: marks inside become „…“, and what only parted a list item
 * from the next is left out.
 */
export function quoteText(text: string): string {
  const words = text
    .trim()
    .replace(/\s*[;,:]$/, "")
    .replaceAll("«", "„")
    .replaceAll("»", "“");
  return `«${words}»`;
}
