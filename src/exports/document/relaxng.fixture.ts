/** RELAX NG in fewer signs than its XML takes. */

const RELAXNG = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const TYPES = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';

export type Pattern = string;

export const text: Pattern = "<text/>";
const empty: Pattern = "<empty/>";
export const ref = (name: string): Pattern => `<ref name="${name}"/>`;
const wrap =
  (kind: string) =>
  (...patterns: Pattern[]): Pattern =>
    `<${kind}>${patterns.join("")}</${kind}>`;
export const some = wrap("oneOrMore");
export const any = wrap("zeroOrMore");
export const maybe = wrap("optional");
export const either = wrap("choice");
export const mixed = wrap("mixed");
export const element = (name: string, ...patterns: Pattern[]): Pattern =>
  `<element name="${name}">${patterns.length > 0 ? patterns.join("") : empty}</element>`;
export const attribute = (name: string, type = "string"): Pattern =>
  `<attribute name="${name}"><data type="${type}"/></attribute>`;
export const fixed = (name: string, value: string): Pattern =>
  `<attribute name="${name}"><value>${value}</value></attribute>`;
export const define = (name: string, ...patterns: Pattern[]): Pattern =>
  `<define name="${name}">${patterns.join("")}</define>`;

export const grammar = (namespace: string, start: Pattern, ...defines: Pattern[]): string =>
  `<grammar ${RELAXNG} ${TYPES} ns="${namespace}"><start>${start}</start>${defines.join("")}</grammar>`;
