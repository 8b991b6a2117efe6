import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { ROOT } from "../site/build-site.ts";

export interface Measured {
  succeeded: boolean;
  seconds: number;
  /** Most memory that the process and its children held together, `null` where the system does not tell. */
  peakBytes: number | null;
}

const SAMPLE_EVERY_MS = 100;

interface ProcessState {
  parent: number;
  bytes: number;
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
      found.set(Number(name), { parent, bytes: kilobytes * 1024 });
    } catch {
      // It ended meanwhile.
    }
  }
  return found;
}

function measureTree(root: number): number {
  const processes = readProcesses();
  const belongs = (id: number): boolean => {
    for (let at: number | undefined = id; at !== undefined && at > 1; at = processes.get(at)?.parent) {
      if (at === root) return true;
    }
    return false;
  };
  return [...processes].reduce((sum, [id, { bytes }]) => (belongs(id) ? sum + bytes : sum), 0);
}

/** Runs a script of ours on the Node that runs us. */
export function runMeasured(script: string, args: string[], env: Record<string, string>): Promise<Measured> {
  return new Promise((resolve) => {
    const started = performance.now();
    let peak = 0;
    const child = spawn(process.execPath, [...process.execArgv, script, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    const timer = setInterval(() => {
      if (child.pid !== undefined) peak = Math.max(peak, measureTree(child.pid));
    }, SAMPLE_EVERY_MS);
    const end = (succeeded: boolean) => {
      clearInterval(timer);
      const seconds = (performance.now() - started) / 1000;
      resolve({ succeeded, seconds, peakBytes: peak === 0 ? null : peak });
    };
    child.on("error", () => {
      end(false);
    });
    child.on("close", (code) => {
      end(code === 0);
    });
  });
}
