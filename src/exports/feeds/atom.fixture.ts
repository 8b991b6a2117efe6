/** RELAX NG of what RFC 4287 asks of a feed such as ours, in our own words: what may stand where, and how often. */
export const ATOM_SCHEMA = `<?xml version="1.0" encoding="UTF-8"?>
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><ref name="feed"/></start>
  <define name="feed"><element name="feed">
    <attribute name="xml:lang"><data type="language"/></attribute>
    <interleave>
      <ref name="title"/><ref name="id"/><ref name="updated"/><ref name="author"/>
      <oneOrMore><ref name="link"/></oneOrMore>
    </interleave>
    <zeroOrMore><ref name="entry"/></zeroOrMore>
  </element></define>
  <define name="entry"><element name="entry">
    <interleave>
      <ref name="title"/><ref name="id"/><ref name="updated"/>
      <optional><element name="published"><ref name="moment"/></element></optional>
      <zeroOrMore><ref name="author"/></zeroOrMore>
      <oneOrMore><ref name="link"/></oneOrMore>
      <element name="summary"><ref name="words"/></element>
    </interleave>
  </element></define>
  <define name="title"><element name="title"><ref name="words"/></element></define>
  <define name="words"><data type="string"><param name="pattern">[\\s\\S]*\\S[\\s\\S]*</param></data></define>
  <define name="id"><element name="id"><ref name="iri"/></element></define>
  <define name="iri"><data type="anyURI"><param name="pattern">https?://[^\\s]+</param></data></define>
  <define name="updated"><element name="updated"><ref name="moment"/></element></define>
  <define name="moment"><data type="dateTime"><param name="pattern">.+T.+(Z|[+\\-]\\d\\d:\\d\\d)</param></data></define>
  <define name="author"><element name="author"><element name="name"><ref name="words"/></element></element></define>
  <define name="link"><element name="link">
    <attribute name="href"><ref name="iri"/></attribute>
    <attribute name="rel"><choice><value>self</value><value>alternate</value></choice></attribute>
    <attribute name="type"><data type="string"><param name="pattern">[a-z]+/[a-z+]+</param></data></attribute>
    <empty/>
  </element></define>
</grammar>`;
