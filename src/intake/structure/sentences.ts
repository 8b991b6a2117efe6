/** Where a sentence ends: not behind an initial or a short word, which is rather an abbreviation («г.», «им.», «др.»). */
const end = /(?<=(?<!(?<![\p{L}\p{N}])\p{L}{1,3})[.!?…]["»“)]?)\s+(?=[«„“"(]?[\p{Lu}\d])/u;

export function splitSentences(text: string): string[] {
  return text.split(end);
}
