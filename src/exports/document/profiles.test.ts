import { expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { createHostile, readPublication } from "../samples.fixture.ts";
import { akomaNtosoProfile } from "./akoma-ntoso.fixture.ts";
import { formatAkomaNtoso } from "./akoma-ntoso.ts";
import { teiProfile } from "./tei.fixture.ts";
import { formatTei } from "./tei.ts";

/** What the official schemas refuse, our profiles of them refuse too: else a profile would prove nothing. */

const publication = readPublication();
const hostile = createHostile(publication);
const formats = {
  akn: { written: formatAkomaNtoso(hostile, publication), schema: akomaNtosoProfile },
  tei: { written: formatTei(hostile, publication), schema: teiProfile },
};

test.each<[keyof typeof formats, string, RegExp, string]>([
  ["akn", "an unknown attribute", /<statement /, '<statement bogus="1" '],
  ["akn", "no language", /<FRBRlanguage [^>]*>/, ""],
  ["akn", "no work", /<FRBRWork>.*<\/FRBRWork>/s, ""],
  ["akn", "a country after the name", /(<FRBRcountry [^>]*>)(<FRBRname [^>]*>)/, "$2$1"],
  ["akn", "words outside of an item", /<blockList [^>]*>/, "$&вне пункта"],
  ["akn", "an address with a space", /eId="r1"/, 'eId="r 1"'],
  ["tei", "an unknown element", /<body>/, "<body><zzz/>"],
  ["tei", "nobody who publishes", /<publisher>.*?<\/publisher>/s, ""],
  ["tei", "no header", /<teiHeader>.*<\/teiHeader>/s, ""],
  ["tei", "a kind of section with a space", /<div type="recommendations"/, '<div type="для школ"'],
  ["tei", "a kind of identifier with a space", /<idno type="archive"/, '<idno type="наш номер"'],
  ["tei", "an address with a space", /xml:id="r1"/, 'xml:id="r 1"'],
  ["tei", "words outside of an item", /<list>/, "<list>вне пункта"],
])("%s with %s is refused", async (format, _, from, to) => {
  const { written, schema } = formats[format];
  expect(written).toMatch(from);
  const xml = written.replace(from, to);
  const { valid } = await validateXML({ xml, schema, extension: "relaxng" });
  expect(valid).toBe(false);
});
