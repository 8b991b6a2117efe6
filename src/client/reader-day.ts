/** The reader's own day, ISO: references say when a page was visited, and only a browser knows. */
export function readDay(now = new Date()): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
