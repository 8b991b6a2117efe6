import { expect, it } from "vitest";
import {
  describeForm,
  listEntries,
  nameEntries,
  readValue,
  showValue,
  splitEntry,
  type FormValues,
} from "./draft-values.ts";
import type { FormField } from "./form-fields.ts";
import { GROUPS } from "./form-parts.ts";

const controls: [control: FormField["control"], value: unknown, shown: string | string[]][] = [
  ["line", "Омск", "Омск"],
  ["count", 240, "240"],
  ["quotations", ["первая", "вторая"], "первая\nвторая"],
  ["quotations", "одна", "одна"],
  ["choices", ["online", "in-person"], ["online", "in-person"]],
  ["choice", undefined, ""],
];
it.each(controls)("a %s shows %j as %j", (control, value, shown) => {
  expect(showValue({ control }, value)).toEqual(shown);
});

const readings: [control: FormField["control"], shown: string | string[], value: unknown][] = [
  ["line", "  Омск ", "Омск"],
  ["count", " 240 ", 240],
  ["count", "более 240", "более 240"],
  ["count", "-3", "-3"],
  ["count", "99999999999999999999", "99999999999999999999"],
  ["quotations", " первая \n\n вторая\n", ["первая", "вторая"]],
  ["text", "строка\n другая", "строка другая"],
  ["choices", [], []],
];
it.each(readings)("a %s that shows %j says %j", (control, shown, value) => {
  expect(readValue({ control }, shown)).toEqual(value);
});

const before = {
  id: "2019-omsk-school",
  status: "draft",
  kind: "resolution",
  heading: "РЕЗОЛЮЦИЯ",
  date: { edtf: "2019", says: ["2019 года"] },
  regions: undefined,
  original: { file: "original.txt", sha256: "0", form: "document" },
  source: { url: null, retrieved: null, note: null },
  repairs: [{ rule: "word-bookmark", count: 2 }],
};

function describe(values: Record<string, unknown>, entries: Record<string, Record<string, unknown>[]> = {}) {
  const form: FormValues = {
    values: new Map(Object.entries(values)),
    entries: new Map(Object.entries(entries)),
  };
  return describeForm(form, before);
}

it("keeps what the form does not show, and the order of the fields", () => {
  const fields = describe({ id: "2019-omsk-x" });
  expect(fields).toMatchObject({ status: "draft", original: before.original, repairs: before.repairs });
  expect(Object.keys(fields).slice(0, 5)).toEqual(["id", "status", "kind", "heading", "date"]);
});

it("writes nothing of what was emptied, and says what the archive is owed", () => {
  const fields = describe({ heading: "", "date.edtf": "", "date.says": [], "date.inferred.why": "" });
  expect(fields).toMatchObject({ heading: null, date: undefined, title: null, source: before.source });
  expect(fields["event"]).toEqual({ name: null, kind: null, scope: null, participation: [], sessions: [] });
});

it("lists regions by their codes, or as they are printed", () => {
  const listed = [
    { "": "RU-OMS", printed: "" },
    { "": "", printed: "Крым" },
  ];
  const fields = describe({ "regions.says": ["из Омска и Крыма"] }, { "regions.listed": listed });
  expect(fields["regions"]).toEqual({
    listed: ["RU-OMS", { printed: "Крым", id: null }],
    says: ["из Омска и Крыма"],
  });
  expect([splitEntry("RU-OMS"), splitEntry({ printed: "Крым", id: null })]).toEqual([
    { "": "RU-OMS" },
    { printed: "Крым", id: null },
  ]);
});

it("says of claimed regions that none are listed", () => {
  const fields = describe({
    "regions.claimed.count": 6,
    "regions.claimed.bound": "exact",
    "regions.claimed.says": ["из шести"],
  });
  expect(fields["regions"]).toEqual({
    claimed: { count: 6, bound: "exact", says: ["из шести"] },
    listed: [],
  });
});

it("keeps what items do under their addresses, and loses none that is said twice", () => {
  const entries = [
    { at: "r1", "": "acknowledge" },
    { at: "r2.1", "": "" },
    { at: "r1", "": "publish" },
  ];
  expect(describe({}, { acts: entries })["acts"]).toEqual({
    r1: "acknowledge",
    "r2.1": null,
    "r1 (ещё раз)": "publish",
  });
  expect(describe({})["acts"]).toBeUndefined();
  const group = GROUPS.find(({ path }) => path === "acts");
  if (group === undefined) throw new Error("the form has no acts");
  expect(listEntries({ r1: "acknowledge" }, group)).toEqual([{ at: "r1", "": "acknowledge" }]);
  expect(nameEntries(entries, group)).toEqual(["r1", "r2.1", "r1 (ещё раз)"]);
});

it("leaves out the blanks of a fact in a list", () => {
  const organizer = {
    name: "Институт",
    role: "host",
    says: ["в Институте"],
    at: "",
    inferred: { from: [], why: "" },
  };
  expect(describe({}, { organizers: [organizer] })["organizers"]).toEqual([
    { name: "Институт", role: "host", says: ["в Институте"] },
  ]);
});
