/** Dashes and dots as people type them. */
const typed = String.raw`[·•▪‣–—-](?=\s|\p{L}|$)`;
/** What programs put there, and signs that are bullets only where words follow after a space. */
const drawn = String.raw`(?:[●○◦■□◆◇♦►▶➢➤✓✔∙⁃−‒―*\uE000-\uF8FF](?=[^\S\n]+[\p{L}\p{N}«„"(])|[§o](?=[^\S\n]+\p{L})|[\uE000-\uF8FF](?=\p{L}))`;

/** A bullet that begins a line. Its shape is presentation: a text is compared without it. */
export const LEADING_BULLET = new RegExp(String.raw`^[^\S\n]*(?:${typed}|${drawn})`, "gmu");
