import {
  any,
  attribute,
  define,
  either,
  element,
  fixed,
  grammar,
  maybe,
  mixed,
  ref,
  some,
  text,
} from "./relaxng.fixture.ts";

const id = attribute("xml:id", "ID");
const number = maybe(attribute("n"));
const paragraphs = some(element("p", text));

/** Whom it addresses. */
const addressed = maybe(attribute("ana"));

/**
 * The part of TEI P5 that the archive's files use, as RELAX NG: written from the standard, whose own schema no
 * package registry has. What fits here was seen to fit that of the TEI consortium, 4.9.0 (5 documents, 200 synthetic ones) when this was
 * written.
 */
export const teiProfile = grammar(
  "http://www.tei-c.org/ns/1.0",
  element(
    "TEI",
    fixed("xml:lang", "ru"),
    ref("header"),
    element(
      "text",
      element("body", element("head", id, ref("line")), some(either(ref("division"), element("p")))),
      maybe(element("back", element("div", fixed("type", "notes"), some(ref("note"))))),
    ),
  ),
  define(
    "header",
    element(
      "teiHeader",
      element(
        "fileDesc",
        element(
          "titleStmt",
          element("title", text),
          any(element("author", element("orgName", text))),
          element("respStmt", id, element("resp", text), element("orgName", text)),
        ),
        element(
          "publicationStmt",
          element("publisher", text),
          some(element("idno", attribute("type", "NMTOKEN"), text)),
          element("date", attribute("when", "date"), text),
          element("availability", element("licence", attribute("target", "anyURI"), text), paragraphs),
        ),
        element("sourceDesc", element("bibl", mixed(any(ref("source"))))),
      ),
      element(
        "encodingDesc",
        element("editorialDecl", element("correction", paragraphs)),
        maybe(
          element(
            "classDecl",
            element("taxonomy", id, some(element("category", id, element("catDesc", text)))),
          ),
        ),
      ),
      element("profileDesc", element("langUsage", element("language", attribute("ident", "language"), text))),
      maybe(
        element(
          "revisionDesc",
          some(element("change", attribute("when", "date"), attribute("target", "anyURI"), text)),
        ),
      ),
    ),
  ),
  define(
    "source",
    either(
      element("title", text),
      element("ptr", attribute("target", "anyURI")),
      element("note", text),
      element(
        "meeting",
        mixed(
          element("title", text),
          maybe(element("date", any(ref("day")), text)),
          any(element("placeName", either(element("settlement", text), element("region", text)))),
        ),
      ),
    ),
  ),
  define("day", either(attribute("when", "date"), attribute("from", "date"), attribute("to", "date"))),
  define("note", element("note", fixed("type", "editorial"), attribute("target"), attribute("resp"), text)),
  define("line", mixed(any(element("hi", attribute("rend"), text)))),
  define(
    "division",
    element(
      "div",
      attribute("type", "NMTOKEN"),
      addressed,
      maybe(element("head", id, number, ref("line"))),
      either(
        `<group>${any(ref("block"))}${some(ref("division"))}</group>`,
        some(either(ref("block"), element("p"))),
      ),
    ),
  ),
  define(
    "block",
    either(
      element("p", id, number, addressed, ref("line")),
      ref("list"),
      element(
        "table",
        id,
        some(element("row", maybe(attribute("role", "NMTOKEN")), some(element("cell", text)))),
      ),
    ),
  ),
  define("list", element("list", some(ref("item")))),
  define("item", element("item", id, number, addressed, mixed(any(either(ref("mark"), ref("block")))))),
  define("mark", element("hi", attribute("rend"), text)),
);
