// @ts-check
// `npm run bench -- --data DIR`: how fast ardistill is beside PyTorch from PyPI, on the same machine, weights and images. A table, or
// with --json one document.
//
//   ARDISTILL_ORACLE_PYTHON=python3 npm run bench -- --data DIR [--rounds 3] [--json]
//       [--work training,attacks,pipeline,javascript,memory,scaling,kernels]
//       [--pairs STUDENT<TEACHER,...] [--steps 10] [--peers reference,compile,best,best-compile,graphs] [--device cuda]
//       [--precision bf16] [--batch-size 64] [--models mobilenet_v2,resnet18] [--attacks pgd,apgd-ce,apgd-t,fab-t,square] [--keep DIR]
//
// The two take turns, round by round, so that what else the machine does meets both alike. Seconds are medians, with the least and the
// most; a ratio is that of the medians: how many times as fast ardistill is. DIR is a folder of CIFAR-10's binary files.
// Networks are trained a little first; --keep DIR keeps them for the next time.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { printRow, threads } from "./support.mjs";

const { values: flags } = parseArgs({
  options: {
    data: { type: "string" },
    work: { type: "string", default: "training,attacks" },
    rounds: { type: "string", default: "3" },
    steps: { type: "string", default: "10" },
    pairs: { type: "string", default: "mobilenet_v2<resnet18,resnet18<resnet18" },
    peers: { type: "string", default: "reference,compile,best,best-compile" },
    models: { type: "string", default: "mobilenet_v2,resnet18" },
    attacks: { type: "string", default: "pgd,apgd-ce,apgd-t,fab-t,square" },
    device: { type: "string", default: "cpu" },
    precision: { type: "string", default: "fp32" },
    "batch-size": { type: "string", default: "64" },
    keep: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
if (!flags.data) throw new Error("bench needs --data DIR, a folder of CIFAR-10's binary files");
const folder = flags.keep ?? (await mkdtemp(join(tmpdir(), "ardistill-bench-")));
await mkdir(folder, { recursive: true });
/** @type {import("./support.mjs").Row[]} */
const results = [];
/** @type {Record<string, unknown>} */
const more = {};
const emit = (/** @type {import("./support.mjs").Row} */ row) => {
  results.push(row);
  printRow(row);
};
const list = (/** @type {string} */ text) => text.split(",");
try {
  console.error(
    `${cpus()[0]?.model}, ${threads} threads\n${"work".padEnd(74)}  peer  ratio  ardistill, PyTorch: seconds`,
  );
  const common = { data: flags.data, folder, rounds: Number(flags.rounds) };
  if (list(flags.work).includes("training")) {
    const { trainingRows } = await import("./training.mjs");
    const pairs = list(flags.pairs).map((pair) => /** @type {[string, string]} */ (pair.split("<")));
    const device = flags.device === "cuda" ? "cuda" : "cpu";
    const precision = flags.precision === "bf16" ? "bf16" : "fp32";
    const [steps, batchSize] = [Number(flags.steps), Number(flags["batch-size"])];
    await trainingRows({ ...common, pairs, steps, peers: list(flags.peers), device, precision, batchSize }, emit);
  }
  for (const [work, rows] of /** @type {const} */ ([
    ["pipeline", "pipelineRows"],
    ["javascript", "javascriptRows"],
    ["memory", "memoryRows"],
  ])) {
    if (list(flags.work).includes(work)) await (await import("./engine.mjs"))[rows](common, emit);
  }
  if (list(flags.work).includes("scaling")) {
    const { scalingCurves } = await import("./scaling.mjs");
    more.curves = await scalingCurves(common);
  }
  if (list(flags.work).includes("kernels")) {
    const { kernelTable } = await import("./kernels.mjs");
    Object.assign(more, kernelTable());
  }
  if (list(flags.work).includes("attacks")) {
    const { attackRows } = await import("./attacks.mjs");
    await attackRows({ ...common, models: list(flags.models), attacks: list(flags.attacks) }, emit);
  }
} finally {
  if (!flags.keep) await rm(folder, { recursive: true });
}
if (flags.json) console.log(JSON.stringify({ results, ...more }, null, 2));
