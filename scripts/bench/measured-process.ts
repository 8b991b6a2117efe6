import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { ROOT } from "../site/build-site.ts";

export interface Measured {
  succeeded: boolean;
  seconds: number;
  /** Processor time of the process and its children: what a busy machine does not change. `null` as below. */
  cpuSeconds: number | null;
  /** Most memory that the process and its children held together, `null` where the system does not tell. */
  peakBytes: number | null;
}

const SAMPLE_EVERY_MS = 100;
/** Linux counts processor time for programs in hundredths of a second, whatever the machine. */
const TICKS_A_SECOND = 100;

interface ProcessState {
  parent: number;
  bytes: number;
  /** Of the process and of its children that have ended. */
  ticks: number;
}

/** Every process with the memory it holds; empty without `/proc`. */
function readProcesses(): Map<number, ProcessState> {
  const found = new Map<number, ProcessState>();
  if (!existsSync("/proc/self/status")) return found;
  for (const name of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, "utf8");
      const parent = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0);
      const kilobytes = Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0);
      // Behind the name in parentheses, which may hold anything, the fields are numbers.
      const [fields = ""] = readFileSync(`/proc/${name}/stat`, "utf8").split(")").slice(-1);
      const ticks = fields.trim().split(" ").slice(11, 15).map(Number);
      const sum = ticks.reduce((before, next) => before + next, 0);
      found.set(Number(name), { parent, bytes: kilobytes * 1024, ticks: sum });
    } catch {
      // It ended meanwhile.
    }
  }
  return found;
}

function measureTree(root: number): Pick<ProcessState, "bytes" | "ticks"> {
  const processes = readProcesses();
  const belongs = (id: number): boolean => {
    for (let at: number | undefined = id; at !== undefined && at > 1; at = processes.get(at)?.parent) {
      if (at === root) return true;
    }
    return false;
  };
  const tree = [...processes].filter(([id]) => belongs(id)).map(([, state]) => state);
  return {
    bytes: tree.reduce((sum, { bytes }) => sum + bytes, 0),
    ticks: tree.reduce((sum, { ticks }) => sum + ticks, 0),
  };
}

/** Runs a script of ours on the Node that runs us. */
export function runMeasured(script: string, args: string[], env: Record<string, string>): Promise<Measured> {
  return new Promise((resolve) => {
    const started = performance.now();
    const most = { bytes: 0, ticks: 0 };
    const child = spawn(process.execPath, [...process.execArgv, script, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    const timer = setInterval(() => {
      if (child.pid === undefined) return;
      const { bytes, ticks } = measureTree(child.pid);
      most.bytes = Math.max(most.bytes, bytes);
      most.ticks = Math.max(most.ticks, ticks);
    }, SAMPLE_EVERY_MS);
    const end = (succeeded: boolean) => {
      clearInterval(timer);
      const seconds = (performance.now() - started) / 1000;
      const [cpuSeconds, peakBytes] =
        most.bytes === 0 ? [null, null] : [most.ticks / TICKS_A_SECOND, most.bytes];
      resolve({ succeeded, seconds, cpuSeconds, peakBytes });
    };
    child.on("error", () => {
      end(false);
    });
    child.on("close", (code) => {
      end(code === 0);
    });
  });
}
