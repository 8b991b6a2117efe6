/** What no line may break: «№ 474», «2024 г.», «г. Уфа», «И. И. Иванов». */
const UNBROKEN = new RegExp(
  [
    String.raw`№ [\p{L}\p{N}]{1,12}`,
    String.raw`(?<!\p{N})\d{4} гг?\.`,
    String.raw`(?<![\p{L}\p{N}])гг?\. \p{Lu}[\p{L}-]{1,20}`,
    String.raw`(?<!\p{L})\p{Lu}\. ?\p{Lu}\. \p{Lu}\p{Ll}{1,20}`,
  ].join("|"),
  "gu",
);

/**
 * The text cut around what must stay on one line: odd pieces, as in `String.split`. The document's own spaces
 * stay what they are, so that what is copied, searched and counted is the document's.
 */
export function cutUnbroken(text: string): string[] {
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(UNBROKEN)) {
    pieces.push(text.slice(end, index), found);
    end = index + found.length;
  }
  return [...pieces, text.slice(end)];
}
