/** How deep an item lies that says only its own list's level and how far it is indented. */
export interface ListDepth {
  next: (list: string, level: number, indent: number) => number;
  /** Prose between items ends what they hang on. */
  interrupt: () => void;
}

/** Half a centimetre, in twentieths of a point: less is no step. */
const STEP = 280;

/**
 * Word and Writer number the levels of each list from zero, though a bulleted list may stand below an item of a
 * numbered one. A list that begins further right than the item before it lies below that item.
 */
export function trackListDepth(): ListDepth {
  let base = new Map<string, number>();
  let previous: { depth: number; indent: number } | null = null;
  return {
    next: (list, level, indent) => {
      const known = base.get(list);
      let depth: number;
      if (known !== undefined) depth = Math.max(0, known + level);
      else if (previous === null) {
        depth = 0;
        base.set(list, -level);
      } else {
        depth = indent >= previous.indent + STEP ? previous.depth + 1 : Math.min(level, previous.depth);
        base.set(list, depth - level);
      }
      previous = { depth, indent };
      return depth;
    },
    interrupt: () => {
      base = new Map();
      previous = null;
    },
  };
}
