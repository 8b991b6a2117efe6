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
import type { Pattern } from "./relaxng.fixture.ts";

const eId = attribute("eId", "NMTOKEN");
const source = attribute("source", "anyURI");

const level = (name: string, ...more: Pattern[]): Pattern =>
  element(
    name,
    element("FRBRthis", attribute("value")),
    element("FRBRuri", attribute("value")),
    element("FRBRalias", attribute("name"), attribute("value", "anyURI")),
    element("FRBRdate", attribute("date", "date"), attribute("name")),
    element("FRBRauthor", attribute("href", "anyURI")),
    ...more,
  );

/** Whom it addresses. */
const addressed = maybe(attribute("refersTo"));

const reference = (name: string): Pattern =>
  element(name, eId, attribute("href", "anyURI"), attribute("showAs"));

/**
 * The part of Akoma Ntoso 3.0 that the archive's files use, as RELAX NG: written from the standard, whose own schema no
 * package registry has. What fits here was seen to fit that of OASIS (5 documents, 200 synthetic ones) when this was
 * written.
 */
export const akomaNtosoProfile = grammar(
  "http://docs.oasis-open.org/legaldocml/ns/akn/3.0",
  element(
    "akomaNtoso",
    element(
      "statement",
      fixed("name", "resolution"),
      fixed("contains", "originalVersion"),
      ref("meta"),
      element("preface", element("longTitle", eId, element("p", ref("line")))),
      maybe(element("preamble", some(ref("block")))),
      element("mainBody", some(either(ref("section"), element("p", fixed("class", "empty"))))),
      maybe(element("conclusions", some(ref("block")))),
    ),
  ),
  define(
    "meta",
    element(
      "meta",
      element(
        "identification",
        source,
        level(
          "FRBRWork",
          element("FRBRcountry", attribute("value")),
          element("FRBRname", attribute("value")),
        ),
        level("FRBRExpression", element("FRBRlanguage", attribute("language", "language"))),
        level("FRBRManifestation", element("FRBRformat", attribute("value"))),
      ),
      element("references", source, some(either(reference("TLCOrganization"), reference("TLCRole")))),
      maybe(element("notes", source, some(element("note", eId, element("p", text))))),
    ),
  ),
  define(
    "line",
    mixed(
      any(
        either(
          element("i", text),
          element("b", text),
          element("span", fixed("class", "num"), text),
          element("noteRef", attribute("href", "anyURI"), attribute("marker")),
        ),
      ),
    ),
  ),
  define("number", maybe(element("num", text))),
  define(
    "section",
    element("hcontainer", eId, attribute("name"), element("content", eId, some(ref("block")))),
  ),
  define(
    "block",
    either(
      element("p", eId, addressed, ref("line")),
      element(
        "blockList",
        eId,
        some(element("item", eId, addressed, ref("number"), element("p", ref("line")), any(ref("block")))),
      ),
      element(
        "blockContainer",
        eId,
        fixed("class", "addressee"),
        addressed,
        ref("number"),
        element("heading", ref("line")),
        some(ref("block")),
      ),
      element("table", eId, some(element("tr", some(either(ref("th"), ref("td")))))),
    ),
  ),
  define("th", element("th", element("p", text))),
  define("td", element("td", element("p", text))),
);
