import { continueAnswer, countAnswer, openAnswer } from "../search/answer.ts";
import type { Answer } from "../search/answer.ts";
import type { Engine } from "../search/lookup.ts";
import { describeAnswer } from "../search/messages.ts";
import { encodeState } from "../search/search-state.ts";
import type { Display, SearchState } from "../search/search-state.ts";
import { countPassages, isWhole, loadWhole, narrowWhole } from "../search/whole-answer.ts";
import type { PassageCounts } from "../search/whole-answer.ts";
import { PAGE, prepareAnswer } from "./search-prepared.ts";
import type { Prepared } from "./search-prepared.ts";
import type { LeftPlace } from "./search-return.ts";
import type { Runs } from "./search-runs.ts";
import { showAnswer } from "./search-view.ts";
import type { SearchView, Shown } from "./search-view.ts";

/** What the reader has before them, and how more of it comes. */
export interface Session {
  shown: () => Shown | null;
  /** Shows an answer, as far as it was shown when the reader left it; resolves with whether it was shown. */
  ask: (state: SearchState, display: Display, left?: Pick<LeftPlace, "loaded" | "limit">) => Promise<boolean>;
  /** Shows what is left; resolves with whether it was shown. */
  more: () => Promise<boolean>;
  /** Loads everything that may answer; `null` when it did not come. */
  complete: () => Promise<Shown | null>;
  /** Whether what is shown answers this. */
  answers: (state: SearchState) => boolean;
  /** Nothing is shown any more. */
  forget: () => void;
  /** Nothing is asked. */
  end: () => void;
}

export function createSession(
  view: SearchView,
  runs: Runs,
  progress: HTMLProgressElement,
  onShown: (answer: Answer | null, passages: PassageCounts | null) => void,
): Session {
  let current: Shown | null = null;
  let rest = 0;
  /** An answer whose every document is loaded: other conditions on the same question need no index. */
  let whole: Answer | null = null;
  /** Whose documents these answers hold: once it has failed, none of the others come from it. */
  let source: Engine | null = null;

  const shown = () => current;
  const show = (prepared: Prepared | null): void => {
    current = prepared?.shown ?? null;
    if (prepared !== null) {
      const message = describeAnswer(prepared.shown.answer, prepared.shown.display.view);
      rest = showAnswer(view, prepared.shown, message, prepared.showList);
    }
    onShown(current?.answer ?? null, prepared?.passages ?? null);
    if (current !== null && !current.answer.exact) void count(current.answer).catch(() => undefined);
  };
  /** The first answer comes before what the index counts by: that costs as much again. */
  const count = async (answer: Answer) => {
    const table = await (await runs.engine()).facets();
    if (current?.answer !== answer) return;
    current = { ...current, answer: countAnswer(answer, table) };
    onShown(current.answer, isWhole(answer) ? await countPassages(current.answer) : null);
  };
  const run = (
    work: (engine: Engine, isWanted: () => boolean) => Promise<Answer | null>,
    display: Display,
    limit = PAGE,
  ): Promise<boolean> =>
    runs.run(
      async (engine, isWanted) => {
        const answer = await work(engine, isWanted);
        const prepared = answer === null ? null : await prepareAnswer(engine, answer, display, limit);
        return { engine, prepared };
      },
      ({ engine, prepared }) => {
        source = engine;
        show(prepared);
      },
    );

  const answerTo = (engine: Engine, state: SearchState): Promise<Answer | null> => {
    if (engine !== source) {
      whole = null;
      return openAnswer(engine, state);
    }
    const held = current?.answer;
    if (held !== undefined && encodeState(held.state) === encodeState(state)) return Promise.resolve(held);
    if (whole !== null && isSameQuestion(whole.state, state)) return narrowWhole(whole, state);
    return openAnswer(engine, state);
  };

  return {
    shown,
    ask: (state, display, left) =>
      run(
        async (engine) => {
          const answer = await answerTo(engine, state);
          return left === undefined || answer === null ? answer : loadUpTo(answer, left.loaded);
        },
        display,
        left?.limit,
      ),
    more() {
      if (current === null) return Promise.resolve(false);
      const { answer, display, limit } = current;
      // First what is loaded, then what is not.
      const isThere = rest > 0;
      return run(
        (engine) => {
          if (engine !== source) return reopenAnswer(engine, answer, isThere ? 0 : 1);
          return isThere ? Promise.resolve(answer) : continueAnswer(answer);
        },
        display,
        isThere ? limit + PAGE : limit,
      );
    },
    async complete() {
      if (current === null || isWhole(current.answer)) return current;
      const { answer, display, limit } = current;
      const showProgress = (loaded: number, all: number) => {
        progress.hidden = false;
        progress.max = all;
        progress.value = loaded;
      };
      await run(
        async (engine, isWanted) => {
          const opened = engine === source ? answer : await openAnswer(engine, answer.state);
          const found = opened && (await loadWhole(opened, showProgress, isWanted));
          if (found?.exact) whole = found;
          return found;
        },
        display,
        limit,
      );
      const loaded: Shown | null = shown();
      return loaded !== null && isWhole(loaded.answer) ? loaded : null;
    },
    answers: (state) => current !== null && encodeState(current.answer.state) === encodeState(state),
    forget: () => (current = null),
    end() {
      runs.stop();
      current = null;
    },
  };
}

/** What another engine answered, and so many documents more. */
async function reopenAnswer(engine: Engine, { state, loaded }: Answer, more: number): Promise<Answer | null> {
  const answer = await openAnswer(engine, state);
  return answer && loadUpTo(answer, loaded + more);
}

/** An answer with so many documents loaded, or all. */
async function loadUpTo(answer: Answer, documents: number): Promise<Answer> {
  let loaded = answer;
  if (documents >= answer.candidates.length && !isWhole(answer)) {
    loaded =
      (await loadWhole(
        answer,
        () => undefined,
        () => true,
      )) ?? answer;
  }
  while (loaded.loaded < documents && !isWhole(loaded)) loaded = await continueAnswer(loaded);
  return loaded;
}

/** Whether only the conditions differ. */
function isSameQuestion(one: SearchState, other: SearchState): boolean {
  return one.question === other.question && one.exact === other.exact;
}
