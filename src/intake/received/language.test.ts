import { describe, expect, it } from "vitest";
import { findOtherLanguage, requireRussian } from "./language.ts";
import { makeParagraph } from "./block.ts";

describe("the language of a document", () => {
  it.each([
    ["Резолюция съезда учителей", null],
    [
      "Resolution of the conference “Teaching and Learning”. Участники конференции рекомендуют школам области",
      null,
    ],
    [`${"Участники обсудили опыт школ республики. ".repeat(8)}Обращение «Білім — ғылым»`, null],
    ["Мәктәп", "казахском"],
    ["Учасники конференції рекомендують закладам освіти розвивати наставництво", "украинском"],
    [
      "Удзельнікі канферэнцыі рэкамендуюць установам адукацыі развіваць настаўніцтва і ўмовы",
      "белорусском|украинском|тюркском",
    ],
    ["Конференцияға қатысушылар мектептерге тәлімгерлікті дамытуды ұсынады", "казахском"],
    ["Учесници конференције препоручују школама да развијају менторство њихово", "сербском"],
    ["Resolution of the International Conference on Education", "не на русском"],
    [
      "Участниците в конференцията препоръчват на училищата да развиват наставничеството и да обменят опит помежду си. Във всички области на страната трябва да бъдат създадени центрове за подкрепа на учителите, които да работят съвместно с университетите. Министерството на образованието следва да осигури финансиране за тези дейности през следващата година и да отчита резултатите пред обществото.",
      "болгарском",
    ],
  ])("%s", (text, language) => {
    if (language === null) expect(findOtherLanguage(text)).toBeNull();
    else expect(findOtherLanguage(text)).toMatch(new RegExp(language));
  });

  it("asks for some text at all", () => {
    expect(() => requireRussian([makeParagraph("1998"), makeParagraph("Решение")])).toThrow(/нет текста/);
  });
});
