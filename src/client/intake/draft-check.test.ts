import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadArchive } from "../../archive/load.ts";
import { createReport } from "../../archive/problems.ts";
import { parseMatter } from "../../archive/frontmatter.ts";
import { indexVocabularies } from "../../archive/references.ts";
import { checkDraft } from "./draft-check.ts";
import { withValue } from "./field-path.ts";

const { archive } = loadArchive("content");
const ids = indexVocabularies(archive.vocabularies);

function read(id: string) {
  const matter = parseMatter(readFileSync(`content/resolutions/${id}/index.md`, "utf8"), createReport(""));
  return { fields: matter?.data as Record<string, unknown>, body: matter?.body ?? "" };
}

it.each(archive.resolutions.map(({ id }) => id))(
  "says of a document of the archive what the archive says: %s",
  (id) => {
    const { fields, body } = read(id);
    const checked = checkDraft(fields, body, ids);
    expect([checked.problems, checked.unfinished, checked.textProblems]).toEqual([[], [], []]);
    const units = archive.resolutions.find((resolution) => resolution.id === id)?.units ?? [];
    expect(checked.units.map(({ address, text }) => [address, text])).toEqual(
      units.map(({ address, text }) => [address, text]),
    );
  },
);

const { fields, body } = read("2017-chelyabinsk-gifted");
const faults: [path: string, value: unknown, field: string, message: RegExp][] = [
  ["date.says", "С 17 по 20 мая", "date.says", /цитаты «С 17 по 20 мая» нет/],
  ["date.edtf", "апрель", "date.edtf", /дат/],
  ["date", { edtf: "2017" }, "date.says", /не сказано, откуда/],
  ["place.inferred.from", "в Омске", "place.inferred.from", /нет в документе/],
  [
    "event.scopeInferred",
    { from: "нет таких слов", why: "так" },
    "event.scopeInferred.from",
    /нет в документе/,
  ],
  ["event.scope", "cosmic", "event.scope", /нет в словаре масштабов/],
  ["id", "Челябинск 2017", "id", /не годится/],
  [
    "attendance",
    [{ count: "много", bound: "exact", of: "всех", says: "800" }],
    "attendance.0.count",
    /ожидается число/,
  ],
  ["regions.listed", ["RU-QQQ"], "regions.listed.0", /нет в словаре регионов/],
  ["regions.claimed.says", "из двадцати", "regions.claimed.says", /нет в документе/],
  ["notes", [{ at: "p99", text: "так" }], "notes.0.at", /нет адреса p99/],
  ["dating", { notBefore: "2015", why: "так" }, "dating", /дата известна/],
  [
    "mentions",
    [{ role: "nobody", says: "С 17 по 20 апреля 2017 года" }],
    "mentions.0.role",
    /нет в словаре адресатов/,
  ],
  ["mentions", [{ role: "schools", says: "вчера" }], "mentions.0.says", /цитаты «вчера» нет/],
  ["acts", { "r9.9": "approve" }, "acts.r9.9", /нет адреса r9\.9/],
  ["acts", { "r1.1": "sing" }, "acts.r1.1", /нет в словаре действий/],
  ["acts", { пункт: "approve" }, "acts.пункт", /не адрес/],
  ["acts", { "r1.1": "approve", "r1.1 (ещё раз)": "request" }, "acts.r1.1 (ещё раз)", /уже сказано/],
];
it.each(faults)("%s = %j is a fault of %s", (path, value, field, message) => {
  const { problems } = checkDraft(withValue(fields, path, value), body, ids);
  expect(problems.map((problem) => problem.field)).toEqual([field]);
  expect(problems[0]?.message).toMatch(message);
});

it("points out a wrong quotation also where something else is wrong", () => {
  const wrong = withValue(withValue(fields, "date.says", "вчера"), "id", "");
  expect(checkDraft(wrong, body, ids).problems.map(({ field }) => field)).toEqual(["id", "date.says"]);
});

it("tells what a draft owes from what is wrong", () => {
  const owing = withValue(withValue(fields, "status", "draft"), "event.scope", null);
  const { problems, unfinished } = checkDraft(owing, body, ids);
  expect([problems, unfinished.map(({ field }) => field)]).toEqual([[], ["event.scope"]]);
});

it("holds the years between which an undated conference met against each other", () => {
  const undated = withValue(fields, "date", undefined);
  const known = withValue(undated, "dating", { notBefore: "2015", notAfter: "2017", why: "так" });
  expect(checkDraft(known, body, ids).problems).toEqual([]);
  const confused = withValue(known, "dating.notAfter", "2014");
  expect(checkDraft(confused, body, ids).problems.map(({ field }) => field)).toEqual(["dating"]);
  const bad = withValue(known, "dating.notAfter", "осень");
  expect(checkDraft(bad, body, ids).problems.map(({ field }) => field)).toEqual(["dating.notAfter"]);
});

it("says whom the text addresses, and where nobody may be named", () => {
  const { roles } = checkDraft(fields, body, ids);
  expect(roles.get("r2")).toEqual(["municipal-authorities"]);
  const named = body.replace("::: findings", "[Школам]{to schools} слово.\n\n::: findings");
  const { textProblems } = checkDraft(fields, named, ids);
  expect(textProblems.map(({ message }) => message)).toEqual(["адресат помечен вне рекомендаций"]);
});

it("tells the lines of the text that do not fit", () => {
  const wrong = body.replace("::: to ", "::: to nobody ").replace(/:::\s*$/, "");
  const { textProblems } = checkDraft(fields, wrong, ids);
  const lines = wrong.split("\n");
  const unclosed = textProblems.find(({ message }) => message.includes("«::: recommendations» не закрыт"));
  expect(lines[(unclosed?.line ?? 0) - 1]).toBe("::: recommendations");
  const unknown = textProblems.find(({ message }) => message.includes("«nobody» нет в словаре адресатов"));
  // The line of the addressee, which is the one below.
  expect(lines[(unknown?.line ?? 0) - 2]).toMatch(/^::: to nobody /);
});

it("says where each fact stands", () => {
  const { places } = checkDraft(fields, body, ids);
  expect(places.get("date")).toEqual([{ says: "С 17 по 20 апреля 2017 года", address: "p1" }]);
  expect(places.get("organizers.1")?.map(({ address }) => address)).toEqual(["p1"]);
  expect(places.get("regions.claimed")?.map(({ address }) => address)).toEqual(["p2"]);
});
