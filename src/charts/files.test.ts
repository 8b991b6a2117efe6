import { expect, test } from "vitest";
import { circle, link, rect, text } from "./shape.ts";
import { formatSvgFile } from "./svg-file.ts";

const SITE = new URL("https://example.org/archive/");
const CAPTION = { title: "Темы «и» <теги>", headline: "A & B", source: "Архив" };

test("a file of its own needs no style sheet and leads to the site", () => {
  const shapes = [
    link("/archive/resolutions/a/#r1", 'О "чём"', [rect(0, 0, 10, 10, { fill: "accent", opacity: 0.2 })]),
    text(1, 2, "5 < 6", { size: 12, tone: "soft" }),
    circle(5, 5, 2, { stroke: "accent", fill: "paper" }),
  ];
  const svg = formatSvgFile({ width: 100, height: 50, shapes }, CAPTION, SITE);
  expect(svg).toContain(
    '<a href="https://example.org/archive/resolutions/a/#r1"><title>О &quot;чём&quot;</title>',
  );
  expect(svg).toContain('<rect x="0" y="0" width="10" height="10" fill-opacity="0.2" fill="#8a2b17"/>');
  expect(svg).toContain(">5 &lt; 6</text>");
  expect(svg).toContain("<title>Темы «и» &lt;теги&gt;</title>");
  expect(svg).toContain("<desc>A &amp; B</desc>");
  expect(svg).not.toMatch(/class=|style=|currentColor/);
});

test("what XML cannot hold is left out", () => {
  const svg = formatSvgFile(
    { width: 10, height: 10, shapes: [text(0, 0, "а\u0000\u000Bб", { size: 9 })] },
    CAPTION,
    SITE,
  );
  expect(svg).toContain(">аб</text>");
});
