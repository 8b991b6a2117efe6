import { formatMegabytes, formatSeconds } from "./table.ts";
import { inWorkspace } from "./workspace.ts";

/** Reads and checks a synthetic archive; the phase itself says how many documents a second. */
export function benchLoad(documents: number, keep: boolean): Promise<boolean> {
  return inWorkspace(documents, keep, async ({ run }) => {
    const { succeeded, seconds, cpuSeconds, peakBytes } = await run("load");
    console.log(
      `load ${documents} documents: ${formatSeconds(seconds)} with start, processor ${formatSeconds(cpuSeconds)}, ${formatMegabytes(peakBytes)}`,
    );
    return succeeded;
  });
}
