import { expect, test } from "vitest";
import { lendContext } from "./context.ts";
import { createPage } from "./passages.ts";
import { parseQuestion } from "./question.ts";
import { NO_KNOWLEDGE } from "./understanding/reading.ts";
import { understandQuestion } from "./understanding/understand.ts";

const page = createPage({
  url: "/",
  filters: {},
  meta: { title: "О питании школьников", place: "Смоленск", date: "18 октября 2018 года" },
  texts: [
    { id: "p1", text: "Педагог должен владеть:" },
    { id: "p1.1", text: "речью" },
    { id: "r1", text: "прочее" },
  ],
});

const lend = (question: string, address: string) => {
  const wanted = understandQuestion(parseQuestion(question), { exact: false, knowledge: NO_KNOWLEDGE });
  const passage = page.passages.find((one) => one.address === address) ?? expect.fail(address);
  return lendContext(page, wanted)(passage);
};

test("where and when a document was adopted, and that it is of a conference, holds for its passages", () => {
  const { context } = lend("что решили на конференции в Смоленске в октябре 2018", "r1");
  expect(context).toEqual(["event", "event", "event"]);
});

test("the title lends the words that it has, not what stands for them", () => {
  expect(lend("какое питание нужно?", "r1").context).toEqual(["title"]);
  expect(lend("какие школьники?", "r1").context).toEqual(["title"]);
  expect(lend("какие ученики?", "r1").context).toEqual([undefined]);
});

test("a lead-in speaks for its items only", () => {
  const { context, lead } = lend("чем должен владеть педагог?", "p1.1");
  expect(context).toEqual(["lead", "lead"]);
  expect(lead?.address).toBe("p1");
  expect(lend("чем должен владеть педагог?", "r1")).toEqual({
    context: [undefined, undefined],
    lead: undefined,
  });
});
