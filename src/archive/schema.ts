import { z } from "zod";
import { reservedIds } from "./paths.ts";
import {
  address,
  bound,
  count,
  day,
  edtfDate,
  fact,
  line,
  listing,
  optionalList,
  quotation,
  record,
  slug,
} from "./schema-parts.ts";

/** The frontmatter of `content/resolutions/<id>/index.md`. What each field means is in `content/README.md`. */

const event = record({
  name: line,
  kind: slug,
  edition: z.number().int().positive().nullish(),
  series: slug.nullish(),
  scope: slug,
  /** Set when the printed text names no scope. */
  scopeInferred: record({ from: quotation, why: line }).optional(),
  participation: optionalList(slug),
  sessions: optionalList(slug),
});

const regionReference = z.union([line, record({ printed: line, id: z.null() })], {
  error: "не код региона → напишите код ISO, как RU-CHE, или {printed: «название», id: null}",
});

/** Extraction debris that was removed, all that differs from the original. */
const repair = z.union(
  [
    record({ rule: z.enum(["word-bookmark", "soft-hyphen"]), count: z.number().int().positive() }),
    record({ from: line, to: z.string(), why: line }),
  ],
  { error: "неизвестная починка → {rule: word-bookmark, count: 3} или {from: …, to: …, why: …}" },
);

const redactedKinds = ["phone", "email", "address", "name", "signature", "document", "other"] as const;

/** What was masked in the text, because it is nobody's business. */
const redaction = record({
  at: address,
  /** Stands in the text in the place of what is not published: «[телефон скрыт]». */
  masked: line,
  what: z.enum(redactedKinds, {
    error: `неизвестно, что скрыто → одно из: ${redactedKinds.join(", ")}`,
  }),
  /** When it was hidden in a text that had been published. */
  date: day.nullish(),
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "не контрольная сумма SHA-256 → 64 знака 0–9 a–f");

const original = record({
  file: z
    .string()
    .regex(/^original\.[a-z0-9]{1,8}$/, "имя файла оригинала → назовите его original.docx, original.txt …"),
  sha256,
  form: z.enum(["extracted-text", "document", "scan"]),
  /** Of the file as it came, where another one is published in its place; `changes` says what that one lacks. */
  received: record({ sha256: sha256.nullish(), changes: line }).nullish(),
}).refine(({ sha256, received }) => received?.sha256 !== sha256, {
  path: ["received"],
  error:
    "контрольная сумма та же, что у опубликованного файла → уберите received: файл опубликован, каким пришёл",
});

const year = z
  .string({ error: "год должен быть строкой → возьмите его в кавычки" })
  .regex(/^\d{4}$/, "не год → четыре цифры в кавычках, «2015»");

/** What is known of when an undated conference met. */
const dating = record({ notBefore: year.nullish(), notAfter: year.nullish(), why: line }).refine(
  ({ notBefore, notAfter }) =>
    (notBefore ?? notAfter) != null && (notBefore ?? "0000") <= (notAfter ?? "9999"),
  "ни одной границы, или границы спутаны → notBefore: «не ранее», notAfter: «не позднее»",
);

/** Beside the documents' pages stand lists, whose names no document may take. */
const documentId = slug.refine(
  (id) => !reservedIds.includes(id),
  `имя занято страницами списков (${reservedIds.join(", ")}) → добавьте к нему год и место`,
);

const description = {
  id: documentId,
  kind: slug,
  state: slug,
  heading: line,
  title: line,
  event,
  date: fact({ edtf: edtfDate }).nullish(),
  dating: dating.nullish(),
  place: fact({
    city: line.nullish(),
    territory: line.nullish(),
    region: line.nullish(),
    country: line.nullish(),
  }).nullish(),
  organizers: optionalList(fact({ name: line, role: slug })),
  attendance: optionalList(fact({ count, bound, of: line })),
  regions: listing(regionReference).nullish(),
  countries: listing(line).nullish(),
  municipalities: listing(record({ name: line, kind: line })).nullish(),
  announces: optionalList(
    fact({ title: line.nullish(), edition: count.nullish(), when: edtfDate.nullish(), host: line.nullish() }),
  ),
  follows: optionalList(fact({ what: line, when: edtfDate.nullish() })),
  mentions: optionalList(fact({ role: slug })),
  /** Where the act of an item is not what its first words suggest. */
  acts: z.record(address, slug).default({}),
  original,
  source: record({ url: z.url().nullable(), retrieved: day.nullable(), note: line.nullish() }),
  rights: slug,
  added: day,
  revised: day,
  repairs: optionalList(repair),
  redactions: optionalList(redaction),
  corrections: optionalList(record({ date: day, at: address, from: line, to: line })),
  notes: optionalList(record({ at: address, text: line })),
};

export const describedSchema = record({ status: z.enum(["draft", "published"]), ...description });

export const withdrawnSchema = record({
  id: documentId,
  status: z.literal("withdrawn"),
  title: line,
  withdrawn: record({ date: day, why: line.nullable().default(null) }),
});

export type Described = z.infer<typeof describedSchema>;
export type Withdrawn = z.infer<typeof withdrawnSchema>;
