/**
 * RELAX NG of what the OAI's guideline for static repositories (2002) and its schemas ask of a file such as ours, in our
 * own words. The published schemas come from no package.
 */
export const STATIC_REPOSITORY_SCHEMA = `<?xml version="1.0" encoding="UTF-8"?>
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.openarchives.org/OAI/2.0/"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element><name ns="http://www.openarchives.org/OAI/2.0/static-repository">Repository</name>
    <ref name="location"/>
    <ref name="identify"/>
    <element><name ns="http://www.openarchives.org/OAI/2.0/static-repository">ListMetadataFormats</name>
      <oneOrMore><ref name="format"/></oneOrMore>
    </element>
    <oneOrMore><element><name ns="http://www.openarchives.org/OAI/2.0/static-repository">ListRecords</name>
      <attribute name="metadataPrefix"><value>oai_dc</value></attribute>
      <oneOrMore><ref name="record"/></oneOrMore>
    </element></oneOrMore>
  </element></start>
  <define name="location"><attribute name="xsi:schemaLocation" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <list><oneOrMore><data type="anyURI"/><data type="anyURI"/></oneOrMore></list>
  </attribute></define>
  <define name="identify"><element><name ns="http://www.openarchives.org/OAI/2.0/static-repository">Identify</name>
    <element name="repositoryName"><data type="string"><param name="minLength">1</param></data></element>
    <element name="baseURL"><data type="anyURI"><param name="pattern">https?://.+/oai\\.xml</param></data></element>
    <element name="protocolVersion"><value>2.0</value></element>
    <oneOrMore><element name="adminEmail">
      <data type="string"><param name="pattern">\\S+@(\\S+\\.)+\\S+</param></data>
    </element></oneOrMore>
    <element name="earliestDatestamp"><data type="date"/></element>
    <element name="deletedRecord"><value>no</value></element>
    <element name="granularity"><value>YYYY-MM-DD</value></element>
  </element></define>
  <define name="format"><element name="metadataFormat">
    <element name="metadataPrefix"><value>oai_dc</value></element>
    <element name="schema"><value>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</value></element>
    <element name="metadataNamespace"><value>http://www.openarchives.org/OAI/2.0/oai_dc/</value></element>
  </element></define>
  <define name="record"><element name="record">
    <element name="header">
      <element name="identifier"><data type="anyURI"><param name="pattern">[a-z]+:.+</param></data></element>
      <element name="datestamp"><data type="date"/></element>
    </element>
    <element name="metadata"><element><name ns="http://www.openarchives.org/OAI/2.0/oai_dc/">dc</name>
      <ref name="location"/>
      <zeroOrMore><element>
        <choice ns="http://purl.org/dc/elements/1.1/">
          <name>title</name><name>creator</name><name>subject</name><name>description</name><name>publisher</name>
          <name>contributor</name><name>date</name><name>type</name><name>format</name><name>identifier</name>
          <name>source</name><name>language</name><name>relation</name><name>coverage</name><name>rights</name>
        </choice>
        <data type="string"><param name="minLength">1</param></data>
      </element></zeroOrMore>
    </element></element>
  </element></define>
</grammar>`;
