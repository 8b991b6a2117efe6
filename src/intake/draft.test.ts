import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { compareOriginal } from "../archive/original.ts";
import { createReport } from "../archive/problems.ts";
import { createReadingContext, parseDocument } from "../archive/resolution.ts";
import { writeDocument } from "./draft-document.ts";
import { reference } from "./draft.fixture.ts";
import { makeDraft } from "./draft.ts";
import { IntakeError } from "./model.ts";
import type { Engines } from "./received/engines.ts";

const engines: Engines = { pdf: () => Promise.reject(new Error("not asked for")), doc: null };

const text = `РЕЗОЛЮЦИЯ
III межрегионального форума «Сельская школа»

5 мая 2019 года состоялся III межрегиональный форум «Сельская школа». Приняли участие около 200 учителей из Омской области.
Участники форума рекомендуют:
1. Беречь сельские школы. Вопросы: +7 912 345-67-89, forum@example.ru.
2. Звонить по телефону +7 912 345-67-80.
`;
const bytesOf = (content: string) => new TextEncoder().encode(content);
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const make = (bytes: Uint8Array, options?: { mask: boolean }) =>
  makeDraft({ name: "а.txt", bytes }, engines, reference, options);

describe("the file that is published", () => {
  test("is the received one where nothing speaks against it", async () => {
    const bytes = bytesOf(text);
    const { file, published } = await make(bytes);
    expect(file).toEqual({ name: "а.txt", sha256: sha256(bytes) });
    expect(published).toEqual({
      name: "original.txt",
      bytes,
      sha256: sha256(bytes),
      form: "extracted-text",
      changes: null,
    });
  });

  test("is in UTF-8 where it came in another encoding", async () => {
    const units = Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0));
    const received = new Uint8Array(units.buffer);
    const { file, published } = await make(received);
    expect(file.sha256).toBe(sha256(received));
    expect(new TextDecoder().decode(published.bytes)).toBe(text);
    expect(published).toMatchObject({
      sha256: sha256(bytesOf(text)),
      changes: "переведён в кодировку UTF-8",
    });
  });

  test("is the masked text where personal data must not be published", async () => {
    const {
      file,
      published,
      redactions,
      text: read,
      doubts,
      repairs,
    } = await make(bytesOf(text), { mask: true });
    const masked = new TextDecoder().decode(published.bytes);
    expect(masked).toContain(
      "1. Беречь сельские школы. Вопросы: [телефон скрыт], [электронная почта скрыта].",
    );
    expect(masked).not.toMatch(/912|example/);
    expect(published).toMatchObject({ name: "original.txt", form: "extracted-text" });
    expect(published.changes).toContain("личные данные в нём скрыты");
    expect(file.sha256).not.toBe(published.sha256);
    expect(redactions).toEqual([
      { at: "r1", masked: "[телефон скрыт]", what: "phone" },
      { at: "r1", masked: "[электронная почта скрыта]", what: "email" },
      { at: "r2", masked: "[телефон скрыт]", what: "phone" },
    ]);
    expect(read.units.map((unit) => unit.text).join(" ")).not.toContain("912");
    expect(doubts.map(({ field }) => field)).not.toContain("privacy");
    expect(repairs).toEqual([]);
  });
});

test("of a masked text with debris, the draft is what is published, sign by sign", async () => {
  const dirty = text
    .replace("Беречь", "[bookmark: _Hlk7]**Бе\u00ADречь** ")
    .replace("2. Звонить", "• – Звонить");
  const draft = await make(bytesOf(dirty), { mask: true });
  const report = createReport("index.md");
  const written = writeDocument(draft, { id: "2019-omsk", day: "2026-01-01" });
  const read = parseDocument(written, createReadingContext(reference.vocabularies), report);
  if (read?.status !== "described") throw new Error("the archive cannot read it");
  compareOriginal(draft.published.bytes, read.resolution, report, report);
  expect(report.problems).toEqual([]);
  expect(draft.repairs).toEqual([]);
  expect(new TextDecoder().decode(draft.published.bytes)).not.toMatch(/bookmark|\*\*|\u00AD|912/);
});

test("what is recognised comes with the text it stands in", async () => {
  const draft = await make(bytesOf(text));
  expect(draft.event).toMatchObject({
    kind: "resolution",
    title: "Сельская школа",
    date: { edtf: "2019-05-05" },
    event: { kind: "forum", edition: 3, scope: "interregional" },
  });
  expect(draft.participation.attendance).toMatchObject([{ count: 200, bound: "about" }]);
  expect(draft.text.units.map(({ address }) => address)).toEqual(["h1", "p1", "rp1", "r1", "r2"]);
  expect(draft.doubts.filter(({ field }) => field === "privacy")).toHaveLength(3);
});

test("what cannot be read is an error of the intake, whoever throws it", async () => {
  await expect(make(new Uint8Array())).rejects.toThrow(IntakeError);
  await expect(make(bytesOf("%PDF-1.4\nобрыв"))).rejects.toThrow(IntakeError);
});
