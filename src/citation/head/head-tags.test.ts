import { describe, expect, test } from "vitest";
import { sampleResolution } from "../../analysis/sample-archive.ts";
import { createPaths } from "../../archive/paths.ts";
import { BARE, CITED } from "../cited.fixture.ts";
import type { Cited } from "../cited.ts";
import { listHeadTags } from "./head-tags.ts";
import { describeAsReport } from "./linked-data.ts";
import { readAsZotero } from "./zotero-reader.fixture.ts";

const resolution = sampleResolution(CITED.id);
const list = (cited: Cited) => listHeadTags(cited, resolution, createPaths("/archive/"));
const read = (cited: Cited) => readAsZotero(list(cited).meta);

describe("Zotero", () => {
  test("saves a report with institution, place, date, language and rights", () => {
    expect(read(CITED)).toEqual({
      itemType: "report",
      title: CITED.title,
      creators: [
        { lastName: "Министерство просвещения РФ", firstName: "" },
        { lastName: "Департамент образования науки и молодёжи", firstName: "" },
      ],
      institution: "Министерство просвещения РФ",
      place: "Смоленск",
      date: "2018/10/18",
      language: "ru",
      rights: "http://rightsstatements.org/vocab/UND/1.0/",
      reportType: "Резолюция",
      // The frame of every page says it.
      url: null,
      publicationTitle: null,
      conferenceName: null,
    });
  });

  test("of little makes a report with little", () => {
    const item = read(BARE);
    expect(item).toMatchObject({ itemType: "report", title: "Резолюция", creators: [], institution: null });
    expect([item.place, item.date, item.reportType]).toEqual([null, null, null]);
  });

  test.each<[name: string, whole: string]>([
    ["Институт", "Институт"],
    ["ГБУ ДПО ЧИППКРО", "ГБУ ДПО ЧИППКРО"],
    ["Департамент образования, науки и молодёжи", "Департамент образования науки и молодёжи"],
    ["Школа № 1; школа № 2", "Школа № 1 школа № 2"],
    ["АО «Управляющая компания „Просвещение“»", "АО «Управляющая компания „Просвещение“»"],
  ])("keeps %s in one piece", (name, whole) => {
    expect(read({ ...CITED, organizers: [name] }).creators).toEqual([{ lastName: whole, firstName: "" }]);
  });

  test.each<[edtf: string, date: string]>([
    ["2022-08-26", "2022/08/26"],
    ["2017-04-17/2017-04-20", "2017/04/17"],
    ["2018-12-30/2019-01-02", "2018/12/30"],
    ["2017-04", "2017/04"],
    ["2017", "2017"],
    ["2017?", "2017"],
    ["2017-04~", "2017/04"],
    ["../2019-05", "2019/05"],
    ["2019-05/..", "2019/05"],
  ])("reads %s as %s", (edtf, date) => {
    expect(read({ ...CITED, date: { edtf, start: null, end: null, inferred: false } }).date).toBe(date);
  });
});

test("signposts lead to the linkset, the description and the received file, below the base path", () => {
  expect(list(CITED).links.map(({ rel, href }) => `${rel} ${href}`)).toEqual([
    "cite-as https://example.org/resolutions/2018-smolensk-quality/",
    "linkset /archive/resolutions/2018-smolensk-quality/2018-smolensk-quality.linkset.json",
    "describedby /archive/resolutions/2018-smolensk-quality/2018-smolensk-quality.bib",
    "item /archive/resolutions/2018-smolensk-quality/original.txt",
    "type https://schema.org/Report",
  ]);
});

test("a text of unknown rights is given no licence", () => {
  const { meta, links } = list(CITED);
  expect(JSON.stringify([meta, links, describeAsReport(CITED, resolution)])).not.toMatch(/licen[sc]e/i);
});

describe("JSON-LD", () => {
  const dated = {
    ...resolution,
    date: { edtf: "2018-10", start: "2018-10-01", end: "2018-10-31", evidence: [], inferred: null },
    place: { city: "Смоленск", region: null, country: null, territory: null, evidence: [], inferred: null },
  };
  test("describes a report about an event", () => {
    expect(describeAsReport(CITED, dated)).toMatchObject({
      "@type": "Report",
      name: CITED.title,
      about: {
        "@type": "Event",
        startDate: "2018-10-01",
        endDate: "2018-10-31",
        location: "Смоленск",
        organizer: [{ name: "Министерство просвещения РФ" }, { name: CITED.organizers[1] }],
      },
    });
  });

  test("leaves out what is not known", () => {
    const { about } = describeAsReport(BARE, resolution);
    expect(Object.keys(about)).toEqual(["@type", "name"]);
  });
});
