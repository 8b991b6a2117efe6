import fc from "fast-check";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { x } from "xastscript";
import { validateXML } from "xmllint-wasm";
import { writeElement, writeXml } from "./xml.ts";

test.each<[string, string]>([
  ["a & b < c", "<t>a &#x26; b &#x3C; c</t>"],
  ["]]>", "<t>]]&gt;</t>"],
  ["a\u0000b\u000Bc\uFFFE", "<t>abc\uFFFD</t>"],
  ["\uD800", "<t>\uFFFD</t>"],
  ["«Ёлка» 🌲", "<t>«Ёлка» 🌲</t>"],
])("%j is written %j", (text, xml) => {
  expect(writeElement(x("t", text))).toBe(xml);
});

test("whatever the text and the attribute, somebody else's reader accepts the file", async () => {
  const samples = fc.sample(fc.string({ unit: "binary", maxLength: 40 }), 300);
  const root = x(
    "root",
    samples.map((text) => x("t", { a: text }, text)),
  );
  const { valid, errors } = await validateXML({ xml: writeXml(root), schema: ANYTHING });
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
});

test("a text is read back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      let read = "";
      const parser = new Parser({ ontext: (data) => (read += data) }, { xmlMode: true });
      parser.end(writeElement(x("t", text)));
      return read === text;
    }),
  );
});

const ANYTHING = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="root"><xs:complexType><xs:sequence>
    <xs:element name="t" maxOccurs="unbounded"><xs:complexType><xs:simpleContent>
      <xs:extension base="xs:string"><xs:attribute name="a" type="xs:string"/></xs:extension>
    </xs:simpleContent></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`;
