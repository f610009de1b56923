// @ts-check
// What the benchmarks share: the PyTorch side of each, a script beside this file that answers a line of JSON with a line of JSON;
// networks that are trained a little; statistics and tables.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const threads = Number(process.env.OMP_NUM_THREADS ?? availableParallelism());
process.env.OMP_NUM_THREADS = String(threads); // read as LibTorch loads

/** @typedef {{ work: string, peer: string, ratio: number, ours: number, theirs: number, spread: { ours: number[], theirs: number[] } }} Row */

/**
 * Starts it by $ARDISTILL_ORACLE_PYTHON, else python3.
 * @param {string} script its file name @param {string} packages which it needs, for the message where it ends
 * @param {NodeJS.ProcessEnv} [env] beside the process's own
 */
export function startPeer(script, packages, env = {}) {
  const python = process.env.ARDISTILL_ORACLE_PYTHON ?? "python3";
  const path = fileURLToPath(new URL(script, import.meta.url));
  const options = { stdio: /** @type {["pipe", "pipe", "inherit"]} */ (["pipe", "pipe", "inherit"]) };
  const child = spawn(python, [path, String(threads)], { ...options, env: { ...process.env, ...env } });
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

/** The ratio of the medians: how many times as fast ardistill is. @param {string} work @param {string} peer @param {number[]} ours @param {number[]} theirs @returns {Row} */
export function rowOf(work, peer, ours, theirs) {
  const [our, their] = [quantile(ours, 0.5), quantile(theirs, 0.5)];
  const spread = { ours: [0, 1].map((f) => quantile(ours, f)), theirs: [0, 1].map((f) => quantile(theirs, f)) };
  return { work, peer, ratio: their / our, ours: our, theirs: their, spread };
}

/** @param {Row} row */
export function printRow({ work, peer, ratio, ours, theirs, spread }) {
  const seconds = (/** @type {number} */ median, /** @type {number[]} */ [low, high]) =>
    `${median.toFixed(3)} (${low?.toFixed(3)} to ${high?.toFixed(3)})`.padEnd(25);
  console.error(
    `${work.padEnd(46)}  ${peer.padEnd(34)}  ${ratio.toFixed(2).padStart(5)}  ${seconds(ours, spread.ours)}  ${seconds(theirs, spread.theirs)}`,
  );
}

/**
 * The checkpoint of a network that eighty updates have trained.
 * @param {string} model @param {import("../dist/index.js").Dataset} data @param {string} folder
 */
export async function trainBriefly(model, data, folder) {
  const { train } = await import("../dist/index.js");
  const out = join(folder, model.replaceAll(/\W+/g, "-"));
  const state = join(out, "last.safetensors");
  if (existsSync(state)) return state;
  const options = /** @type {const} */ ({
    method: "natural",
    batchSize: 64,
    limitTrain: Math.min(5120, data.train.count),
    epochs: 1,
    lr: 0.02,
  });
  const { student } = await train({ ...options, student: model, data, out, schedule: "cosine" });
  student.dispose();
  return state;
}
