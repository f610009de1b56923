// @ts-check
// `npm run bench -- --data DIR`: how fast ardistill is beside PyTorch from PyPI, on the same machine, weights and images. A table, or
// with --json one document.
//
//   ARDISTILL_ORACLE_PYTHON=python3 npm run bench -- --data DIR [--work training,attacks,pipeline] [--rounds 3] [--json] ...
//
// The two take turns, round by round, so that what else the machine does meets both alike. Seconds are medians, with the least and the
// most; a ratio is that of the medians: how many times as fast ardistill is. DIR is a folder of CIFAR-10's binary files.
// Networks are trained a little first; --keep DIR keeps them for the next time.
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { printRow, threads } from "./support.mjs";

const { values: flags } = parseArgs({
  options: {
    data: { type: "string" },
    work: { type: "string", default: "training" },
    rounds: { type: "string", default: "3" },
    steps: { type: "string", default: "10" },
    pairs: { type: "string", default: "mobilenet_v2<resnet18,resnet18<resnet18" },
    peers: { type: "string", default: "reference,compile,best,best-compile" },
    device: { type: "string", default: "cpu" },
    precision: { type: "string", default: "fp32" },
    "batch-size": { type: "string", default: "64" },
    keep: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
if (!flags.data) throw new Error("bench needs --data DIR, a folder of CIFAR-10's binary files");
const folder = flags.keep ?? (await mkdtemp(join(tmpdir(), "ardistill-bench-")));
const results = [];
const emit = (/** @type {import("./support.mjs").Row} */ row) => {
  results.push(row);
  printRow(row);
};
try {
  console.error(`${cpus()[0]?.model}, ${threads} threads`);
  const { trainingRows } = await import("./training.mjs");
  const pairs = flags.pairs.split(",").map((pair) => /** @type {[string, string]} */ (pair.split("<")));
  const settings = { data: flags.data, folder, rounds: Number(flags.rounds), steps: Number(flags.steps) };
  const device = flags.device === "cuda" ? "cuda" : "cpu";
  const precision = flags.precision === "bf16" ? "bf16" : "fp32";
  const batchSize = Number(flags["batch-size"]);
  await trainingRows({ ...settings, pairs, peers: flags.peers.split(","), device, precision, batchSize }, emit);
} finally {
  if (!flags.keep) await rm(folder, { recursive: true });
}
if (flags.json) console.log(JSON.stringify({ results }, null, 2));
