// @ts-check
// The PyTorch side of a benchmark: a script beside this file that answers a line of JSON with a line of JSON.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/**
 * Starts it by $ARDISTILL_ORACLE_PYTHON, else python3.
 * @param {string} script its file name @param {number} threads that it is to compute with
 * @param {string} packages which it needs, for the message where it ends
 */
export function startPeer(script, threads, packages) {
  const python = process.env.ARDISTILL_ORACLE_PYTHON ?? "python3";
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(python, [path, String(threads)], { stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    /** @param {object} job */
    async ask(job) {
      child.stdin.write(`${JSON.stringify(job)}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`${python} ended; it needs ${packages}`);
      return JSON.parse(value);
    },
    end: () => child.stdin.end(),
  };
}

/** @param {number[]} values @param {number} fraction */
export function quantile(values, fraction) {
  return values.toSorted((a, b) => a - b)[Math.floor(fraction * (values.length - 1) + 0.5)] ?? Number.NaN;
}
