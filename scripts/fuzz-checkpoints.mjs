// Fuzzing of the checkpoint readers: node scripts/fuzz-checkpoints.mjs [--minutes 10] [--seed 1]
//
// Inputs are the corpus of test/fixtures/checkpoints, changed at random; those that reach code no input reached before, by V8's precise
// coverage, are kept and changed in turn. Each goes through one of three doors of the compiled package (dist): whole files
// through openCheckpoint() and readTensors(), pickles through readPickle(), and descriptions of tensors that lie straight
// into the addon. Whatever comes back must be a value or an ArdistillError, within 5 s and 1.5 GB for the process. Ends with
// exit code 1 and the path of the input otherwise.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { mutator, NUMBERS, randomNumbers } from "./support/fuzzing.mjs";

const { values: flags } = parseArgs({
  options: { minutes: { type: "string", default: "10" }, seed: { type: "string", default: "1" } },
});
const root = fileURLToPath(new URL("..", import.meta.url));
const dist = (path) => import(join(root, "dist", path));
const { openCheckpoint, readTensors } = await dist("checkpoint/open.js");
const { readPickle } = await dist("checkpoint/pickle.js");
const { TorchObjects } = await dist("checkpoint/torch-objects.js");
const { settle } = await dist("checkpoint/tree.js");
const { TensorEntry, Fault } = await dist("checkpoint/values.js");
const { core } = await dist("native/addon.js");
const { sharedExecutor } = await dist("native/handle.js");

const MAX_SECONDS = 5;
const MAX_RSS = 1.5e9;
const MAX_INPUT = 100_000;
const directory = mkdtempSync(join(tmpdir(), "ardistill-fuzz-"));
const inputPath = join(directory, "input");

const random = randomNumbers(Number(flags.seed));
const pick = (list) => list[random(list.length)];
const mutated = mutator(random);

function* tensorsIn(value) {
  if (value instanceof TensorEntry) yield value;
  else if (value instanceof Map || Array.isArray(value)) for (const child of value.values()) yield* tensorsIn(child);
  else if (typeof value === "object" && value?.state !== undefined) yield* tensorsIn(value.state);
}

/** What an input goes through; throws what the reader throws. */
const DOORS = {
  async file(bytes) {
    writeFileSync(inputPath, bytes);
    const file = await openCheckpoint(inputPath);
    const entries = [...tensorsIn(file.value)].map((tensor, i) => ({ name: String(i), tensor }));
    core().dispose(await readTensors(file, entries));
  },
  async pickle(bytes) {
    settle(readPickle(bytes, 0, new TorchObjects(bytes.length)).value, 10_000 + 16 * bytes.length);
  },
  /** The input's bytes are the numbers of one description. */
  async entry(bytes) {
    const number = (i) => [Number.NaN, 0.5, -1, ...NUMBERS, 3, 4][(bytes[i] ?? 0) % (NUMBERS.length + 5)];
    const dimensions = (bytes[0] ?? 0) % 5;
    const list = (start) => Array.from({ length: dimensions }, (_, i) => number(start + i));
    const strides = bytes[1] === 7 ? list(9).slice(1) : list(9);
    const dtype = ["float32", "bool", "float64", "bfloat16", "complex128"][(bytes[2] ?? 0) % 5];
    const entry = { name: "x", dtype, shape: list(4), strides, offset: number(14), end: number(15) };
    core().dispose(await core().readTensors(sharedExecutor(), join(directory, "data"), [entry]));
  },
};

/** Blocks of our own code that ran since the last call, with how often in powers of two. */
async function newCoverage(session, seen) {
  const { result } = await session.post("Profiler.takePreciseCoverage");
  let isNew = false;
  for (const { url, functions } of result) {
    if (!url.includes("/dist/checkpoint/")) continue;
    for (const { ranges } of functions) {
      for (const { startOffset, endOffset, count } of ranges) {
        if (count === 0) continue;
        const key = `${url.slice(-24)}:${startOffset}:${endOffset}:${Math.floor(Math.log2(count))}`;
        if (!seen.has(key)) isNew = true;
        seen.add(key);
      }
    }
  }
  return isNew;
}

/** Ends the process when an input takes longer than it may, which this thread, busy with it, could not. */
function watch(counter) {
  const source = `
    const { workerData } = require("node:worker_threads");
    const counter = new Int32Array(workerData);
    let last = -1;
    setInterval(() => {
      if (counter[0] === last) { console.error("hang: the input is ${inputPath}"); process.kill(process.pid, "SIGKILL"); }
      last = counter[0];
    }, ${2000 * MAX_SECONDS});`;
  new Worker(source, { eval: true, workerData: counter.buffer }).unref();
}

function fail(what, bytes, error) {
  const path = join(tmpdir(), `ardistill-fuzz-failure-${process.pid}`);
  writeFileSync(path, bytes);
  console.error(`${what}; the input is ${path}`, error ?? "");
  process.exit(1);
}

/** The pickle within a file of the corpus. */
function pickleOf(bytes) {
  const start = bytes.indexOf("\x80\x02ccollections", 0, "latin1");
  return start < 0 ? undefined : bytes.subarray(start);
}

const folder = join(root, "test", "fixtures", "checkpoints");
const files = readdirSync(folder).filter((name) => !/\.(json|py)$/.test(name));
const seeds = files.map((name) => readFileSync(join(folder, name)));
writeFileSync(join(directory, "data"), Buffer.alloc(4096, 7));
const corpus = {
  file: seeds,
  pickle: [...seeds.filter((bytes) => bytes[0] === 0x80), ...seeds.map(pickleOf).filter(Boolean)],
  entry: [Buffer.from([2, 0, 0, 0, 5, 5, 0, 0, 0, 20, 4, 0, 0, 0, 3, 10])],
};

const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

const counter = new Int32Array(new SharedArrayBuffer(4));
watch(counter);
const counts = { file: 0, pickle: 0, entry: 0, value: 0, error: 0, kept: 0 };
const seen = new Set();
let [peak, slowest] = [0, 0];
const end = performance.now() + Number(flags.minutes) * 60_000;
while (performance.now() < end) {
  const door = pick(["file", "file", "pickle", "pickle", "entry"]);
  const inputs = corpus[door];
  const bytes = mutated(pick(inputs), pick(inputs)).subarray(0, MAX_INPUT);
  const started = performance.now();
  let outcome = "value";
  try {
    await DOORS[door](bytes);
  } catch (error) {
    outcome = "error";
    if (!(error instanceof Fault || ["ERR_CHECKPOINT_FORMAT", "ERR_OUT_OF_MEMORY"].includes(error?.code))) {
      fail("an error that is not typed", bytes, error);
    }
  }
  const milliseconds = performance.now() - started;
  slowest = Math.max(slowest, milliseconds);
  if (milliseconds > 1000 * MAX_SECONDS) fail(`took ${milliseconds} ms`, bytes);
  peak = Math.max(peak, process.memoryUsage.rss());
  if (peak > MAX_RSS) fail(`took ${peak} bytes of memory`, bytes);
  counts[door]++;
  counts[outcome]++;
  Atomics.add(counter, 0, 1);
  if (door !== "entry" && (await newCoverage(session, seen))) {
    inputs.push(bytes);
    counts.kept++;
  }
}
rmSync(directory, { recursive: true });
const executions = counts.file + counts.pickle + counts.entry;
console.log(
  `${executions} executions (${counts.file} files, ${counts.pickle} pickles, ${counts.entry} descriptions of tensors): ${counts.value} values, ` +
    `${counts.error} typed errors, 0 crashes; ${seen.size} blocks and counts covered, ${counts.kept} inputs kept; ` +
    `slowest ${slowest.toFixed(0)} ms, peak memory ${(peak / 1e6).toFixed(0)} MB`,
);
process.exit(0);
