import { DataFactory, Writer } from "n3";
import type { Quad_Object, Quad_Subject } from "n3";
import { CC0 } from "../citation/head/linked-data.ts";
import { publish } from "./publication.ts";
import type { Publication } from "./publication.ts";
import type { ExportedVocabulary } from "./vocabularies.ts";

const namedNode = (iri: string) => DataFactory.namedNode(iri);

const prefixes = {
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
};

const russian = (text: string) => DataFactory.literal(text, "ru");

/** A vocabulary as a SKOS concept scheme in Turtle; a concept is `<…/name.ttl#id>`, so that its name can be opened. */
export function writeSkos(
  { name, title, terms }: ExportedVocabulary,
  publication: Publication,
): Promise<string> {
  const scheme = publish(publication, publication.paths.data(`vocabularies/${name}.ttl`));
  const concept = (id: string) => namedNode(`${scheme}#${encodeURIComponent(id)}`);
  const writer = new Writer({ prefixes: { ...prefixes, "": `${scheme}#` } });
  const say = (subject: Quad_Subject, prefix: keyof typeof prefixes, verb: string, object: Quad_Object) => {
    writer.addQuad(DataFactory.quad(subject, namedNode(prefixes[prefix] + verb), object));
  };
  const whole = namedNode(scheme);
  say(whole, "rdf", "type", namedNode(`${prefixes.skos}ConceptScheme`));
  say(whole, "dcterms", "title", russian(title));
  say(whole, "dcterms", "license", namedNode(CC0));
  for (const { id, broader } of terms) {
    if (broader === null) say(whole, "skos", "hasTopConcept", concept(id));
  }
  for (const { id, label, alternatives, broader, note, url } of terms) {
    const one = concept(id);
    say(one, "rdf", "type", namedNode(`${prefixes.skos}Concept`));
    say(one, "skos", "inScheme", whole);
    say(one, "skos", "notation", DataFactory.literal(id));
    say(one, "skos", "prefLabel", russian(label));
    for (const other of new Set(alternatives))
      if (other !== label) say(one, "skos", "altLabel", russian(other));
    if (broader === null) say(one, "skos", "topConceptOf", whole);
    else say(one, "skos", "broader", concept(broader));
    if (note !== null) say(one, "skos", "scopeNote", russian(note));
    if (url !== null) say(one, "foaf", "page", namedNode(url));
  }
  return new Promise((resolve, reject) => {
    writer.end((error: Error | null, text: string) => {
      if (error === null) resolve(text);
      else reject(error);
    });
  });
}
