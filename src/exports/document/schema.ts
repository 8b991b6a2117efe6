import { z } from "zod";
import { resolutionSchema } from "../resolutions.ts";
import { address, bound, day, municipality, quantity, region, section, url } from "../schema-parts.ts";
import { unitSchema } from "../units.ts";

/** `<id>.json`: the whole document, its facts with their evidence, its structure and its units. */

const evidence = z
  .array(z.object({ says: z.string(), address }))
  .describe("Улики: слова документа и адрес единицы, где они стоят.");
const sourced = {
  evidence,
  inferred: z
    .string()
    .nullable()
    .describe("Почему архив так заключил, если текст прямо этого не говорит; иначе null."),
};
const claimed = z.object({ ...quantity.shape, ...sourced }).nullable();
const listing = <Item extends z.ZodType>(item: Item) =>
  z.object({ claimed, listed: z.array(item), ...sourced }).nullable();
const { id, title, kind, edition, series } = resolutionSchema.shape;

/** What a reference is made of, whatever its format. */
const citation = z
  .object({
    id,
    title: z.string().describe("Основное заглавие: напечатанный заголовок."),
    supplement: z.string().nullable().describe("Конференция, если заголовок её не называет."),
    genre: z.string().nullable(),
    conference: z.string().nullable(),
    draft: z.boolean(),
    date: z
      .object({ edtf: z.string(), start: day.nullable(), end: day.nullable(), inferred: z.boolean() })
      .nullable(),
    dating: z.object({ notBefore: z.string().nullable(), notAfter: z.string().nullable() }).nullable(),
    place: z
      .object({
        name: z.string(),
        city: z.string().nullable(),
        inferred: z.boolean().describe("Пишется в квадратных скобках."),
        named: z.boolean().describe("Уже стоит в заголовке."),
      })
      .nullable(),
    organizers: z.array(z.string()),
    archive: z.string(),
    added: day,
    url,
    unit: z.object({ address, locator: z.string() }).nullable(),
  })
  .describe("Из чего складывается библиографическая ссылка на документ.");

/** A block of the text; units are named by their addresses and stand in `units`. */
export type ExportedBlock =
  | { type: "paragraph"; address: string }
  | { type: "table"; address: string; rows: string[][] }
  | { type: "list"; items: { address: string; blocks: ExportedBlock[] }[] }
  | { type: "addressee"; address: string; roles: string[]; blocks: ExportedBlock[] };

const block: z.ZodType<ExportedBlock> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("paragraph"), address }),
    z.object({ type: z.literal("table"), address, rows: z.array(z.array(z.string())) }),
    z.object({
      type: z.literal("list"),
      items: z.array(z.object({ address, blocks: z.array(block) })),
    }),
    z.object({ type: z.literal("addressee"), address, roles: z.array(z.string()), blocks: z.array(block) }),
  ]),
);

export const documentSchema = z
  .object({
    $schema: url.describe("Схема, по которой написана запись."),
    id,
    url: url.describe("Страница документа; адрес единицы пишется после знака #."),
    title,
    heading: z.string().describe("Заголовок дословно, как напечатан."),
    kind: kind.unwrap(),
    state: z.string().describe("Что за экземпляр: adopted — принят, draft — проект, unknown — не сказано."),
    event: z
      .object({
        name: z.string(),
        kind: z.string(),
        edition,
        series,
        scope: z.string(),
        scopeSource: z.object(sourced).nullable(),
        participation: z.array(z.string()),
        sessions: z.array(z.string()),
      })
      .describe("Конференция."),
    date: z
      .object({ edtf: z.string(), start: day.nullable(), end: day.nullable(), ...sourced })
      .nullable()
      .describe("Дата конференции: запись EDTF, первый и последний день."),
    dating: z
      .object({ notBefore: z.string().nullable(), notAfter: z.string().nullable(), why: z.string() })
      .nullable()
      .describe("Между какими годами конференция прошла, если дата неизвестна, и откуда это известно."),
    place: z
      .object({
        city: z.string().nullable(),
        territory: z.string().nullable(),
        region: z.string().nullable(),
        country: z.string().nullable(),
        ...sourced,
      })
      .nullable()
      .describe(
        "Место проведения: город, территория, если текст называет её, а не город, код ISO 3166-2, за рубежом — код страны.",
      ),
    organizers: z.array(z.object({ name: z.string(), role: z.string(), ...sourced })),
    attendance: z.array(z.object({ count: z.int().nonnegative(), bound, of: z.string(), ...sourced })),
    regions: listing(region),
    countries: listing(z.string()),
    municipalities: listing(municipality),
    announces: z
      .array(
        z.object({
          title: z.string().nullable(),
          edition: z.int().nullable(),
          when: z.string().nullable(),
          host: z.string().nullable(),
          ...sourced,
        }),
      )
      .describe("Какие конференции документ объявляет."),
    follows: z
      .array(z.object({ what: z.string(), when: z.string().nullable(), ...sourced }))
      .describe("На какие прежние конференции ссылается."),
    mentions: z
      .array(z.object({ at: address, role: z.string(), ...sourced }))
      .describe("Кто будет действовать по тексту пункта, хотя просят не его."),
    citation,
    original: z.object({
      file: z.string(),
      url,
      sha256: z.string(),
      form: z.string(),
      bytes: z.int().nonnegative(),
      received: z
        .object({ sha256: z.string().nullable(), changes: z.string() })
        .nullable()
        .describe(
          "Файл, каким он пришёл, если опубликован не он сам: его SHA-256 и чего в опубликованном нет; иначе null. Сумма — null, где в простом тексте скрыты личные данные: по ней их можно было бы подобрать.",
        ),
    }),
    source: z.object({
      url: z.string().nullable(),
      retrieved: z.string().nullable(),
      note: z.string().nullable(),
    }),
    rights: z.string().describe("Права на текст: undetermined — не установлены. Описание — CC0."),
    added: day,
    revised: day,
    repairs: z
      .array(
        z.union([
          z.object({ rule: z.string(), count: z.int() }),
          z.object({ from: z.string(), to: z.string(), why: z.string() }),
        ]),
      )
      .describe("Следы извлечения, убранные из текста."),
    redactions: z
      .array(z.object({ at: address, masked: z.string(), what: z.string(), date: day.nullable() }))
      .describe(
        "Личные данные, которых текст не показывает: адрес единицы, что стоит вместо них и что это было: phone — телефон, email — электронная почта, address — адрес, name — имя, signature — подпись, document — данные документа, other — иное. date — день, когда это скрыто в уже опубликованном, иначе null.",
      ),
    corrections: z
      .array(z.object({ date: day, at: address, from: z.string(), to: z.string() }))
      .describe("Исправлено архивом после публикации."),
    notes: z.array(z.object({ at: address, text: z.string() })).describe("Примечания архива."),
    sections: z
      .array(z.object({ name: section, blocks: z.array(block) }))
      .describe("Строение текста в порядке чтения; заголовок — первый раздел."),
    units: z
      .array(
        unitSchema.omit({ resolution: true, url: true }).extend({
          locator: z
            .string()
            .describe("Как назвать место в ссылке: «п. 4 (ГБУ ДПО ЧИППКРО), перечисление 2»."),
          inlines: z
            .array(z.object({ text: z.string(), style: z.enum(["emphasis", "strong", "plain"]) }))
            .optional()
            .describe("Отрезки текста с их начертанием; есть, только если что-то выделено."),
        }),
      )
      .describe("Все единицы текста в порядке чтения."),
  })
  .meta({ title: "Документ" });

export type ExportedDocument = z.infer<typeof documentSchema>;
