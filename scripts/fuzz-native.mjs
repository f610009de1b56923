// Fuzzing of the native readers: node scripts/fuzz-native.mjs [--minutes 10] [--seed 1] [--only tensors|torchscript]
//
// tensors: libFuzzer, guided by coverage, with AddressSanitizer and UndefinedBehaviorSanitizer, on native/checkpoint/tensor_file.cpp
// (test/fuzz/tensor_file.cpp says how). Needs clang with its runtime: `apt-get install clang`.
// torchscript: changed TorchScript files through loadModel(), in child processes, since LibTorch, which reads them, is not
// instrumented: whatever comes back must be a model or an ArdistillError, within 5 s and 1.5 GB. Most changes are within
// a record whose checksum is made to fit. Files that LibTorch says something new of are changed in turn.
//
// Each for that many minutes. What fails lies in build/fuzz, and the exit code is 1.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { findLibTorch } from "./build-native.mjs";
import { integer, mutator, NUMBERS, randomNumbers } from "./support/fuzzing.mjs";
import { which } from "./support/machine.mjs";
import { runForeground, runMain, runTool, SetupError } from "./support/process.mjs";
import { inRoot } from "./support/project.mjs";
import { zip } from "./support/zip.mjs";

const { values: flags } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});
const seconds = Math.round(Number(flags.minutes) * 60);
const MAX_SECONDS = 5;
const MAX_RSS = 1.5e9;

/** An empty folder for what a campaign makes. */
function freshDirectory(name) {
  const directory = inRoot("build", "fuzz", name);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  return directory;
}

/** @returns whether all is well. */
async function fuzzTensors() {
  const compiler = ["clang++", "clang++-14"].find((name) => which(name));
  const advice = "Install clang with its runtime, which has libFuzzer: apt-get install clang";
  if (!compiler) throw new SetupError("There is no clang++, with which the fuzz target is built.", advice);
  const { libDir, includeDir } = await findLibTorch();
  const directory = freshDirectory("tensors");
  const target = join(directory, "tensor_file");
  const sources = ["checkpoint/tensor_file.cpp", "checkpoint/atomic_file.cpp", "kernels/parallel.cpp"];
  console.error("building the fuzz target (a minute)");
  const options = [
    ..."-std=c++20 -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all".split(" "),
    "-fno-sanitize=vptr,function", // these would need an instrumented LibTorch
    ...["-D_GLIBCXX_USE_CXX11_ABI=1", "-isystem", includeDir, "-isystem", `${includeDir}/torch/csrc/api/include`],
    ...[`-I${inRoot("native")}`, inRoot("test", "fuzz", "tensor_file.cpp")],
    ...sources.map((path) => inRoot("native", path)),
    ...[`${libDir}/libtorch_cpu.so`, `${libDir}/libc10.so`, "-Wl,--allow-shlib-undefined", `-Wl,-rpath,${libDir}`],
  ];
  await runTool(compiler, [...options, "-o", target], { name: "fuzz-target", advice });
  const corpus = freshDirectory("tensors/corpus");
  const limits = [`-timeout=${MAX_SECONDS}`, `-rss_limit_mb=${MAX_RSS / 1e6}`];
  // A tensor may take 64 MB more than four times the file (span_of in tensor_file.cpp), which is small here.
  limits.push("-malloc_limit_mb=62", "-max_len=1024", `-max_total_time=${seconds}`);
  const where = [`-artifact_prefix=${directory}/`, corpus];
  const code = await runForeground(target, [`-seed=${flags.seed}`, ...limits, "-print_final_stats=1", ...where], {});
  return code === 0;
}

const random = randomNumbers(Number(flags.seed));
const pick = (list) => list[random(list.length)];
const mutated = mutator(random);

/** The records of a TorchScript file, by name. */
async function recordsOf(path) {
  const dist = (name) => import(pathToFileURL(inRoot("dist", "checkpoint", name)).href);
  const [{ RandomFile }, { readRecord, readZipDirectory }] = [await dist("random-file.js"), await dist("zip.js")];
  return RandomFile.using(path, async (file) => {
    const directory = await readZipDirectory(file);
    const records = new Map();
    for (const name of directory.records.keys()) records.set(name, await readRecord(file, name, directory, 1e6));
    return records;
  });
}

/** `text` with something else in the place of up to three of what `pattern` finds. */
function mutatedParts(text, pattern, by) {
  for (let left = 1 + random(3); left > 0; left--) {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) break;
    const { index, 0: part } = pick(found);
    text = text.slice(0, index) + by() + text.slice(index + part.length);
  }
  return text;
}

/** Changed bytes would seldom leave a program or a pickle one: words are changed for words, numbers for numbers. */
const MUTATIONS = {
  py(text, other) {
    const words = other.match(/[\w.]+/g) ?? ["x"];
    return mutatedParts(text, /[\w.]+/g, () => (random(3) === 0 ? String(pick(NUMBERS)) : pick(words)));
  },
  pkl(text) {
    const long1 = () => `\x8a\x08${integer(pick(NUMBERS), 8).toString("latin1")}`;
    return mutatedParts(text, /K.|M..|J..../gs, () => (random(2) ? long1() : `K${String.fromCharCode(random(256))}`));
  },
};

/** @returns a changed file, what of it was changed, and its records, unless the file was changed as a whole. */
function torchscriptInput(originals, seeds) {
  const [{ bytes, records }, other] = [pick(random(2) ? seeds : originals), pick(seeds)];
  if (random(5) === 0) return { changed: "file", content: mutated(bytes, other.bytes) };
  const kept = [...records].filter(([name]) => !name.endsWith(".debug_pkl")); // not read
  const [changed, content] = pick(kept);
  const like = [...other.records].find(([name]) => name.endsWith(changed.slice(-4)))?.[1] ?? content;
  const mutation = MUTATIONS[changed.split(".").at(-1)];
  const by =
    mutation && random(3) > 0
      ? Buffer.from(mutation(content.toString("latin1"), like.toString("latin1")), "latin1")
      : mutated(content, like);
  const changedRecords = new Map(kept).set(changed, by);
  return { changed, content: zip(changedRecords), records: changedRecords };
}

function startChild() {
  // What scripts print is theirs.
  return fork(inRoot("scripts", "support", "fuzz-torchscript.mjs"), { stdio: ["ignore", "ignore", "ignore", "ipc"] });
}

/** What became of one file: "value", "error", or what is wrong. */
async function loadInChild(child, path) {
  const done = new AbortController();
  const { signal } = done;
  child.send({ path, options: random(4) === 0 ? {} : { inputShape: [1, 8, 8] } });
  const outcome = await Promise.race([
    once(child, "message", { signal }).then(([message]) => message),
    once(child, "exit", { signal }).then(([code, kind]) => ({ wrong: `crash: ${kind ?? `exit code ${code}`}` })),
    sleep(1000 * MAX_SECONDS, { wrong: `hang: longer than ${MAX_SECONDS} s` }, { signal }),
  ]);
  done.abort();
  if (outcome.wrong === undefined && outcome.rss > MAX_RSS) {
    return { ...outcome, wrong: `memory: ${(outcome.rss / 1e6).toFixed(0)} MB` };
  }
  return outcome;
}

/** @returns whether all is well. */
async function fuzzTorchscript() {
  const folders = [inRoot("test", "fixtures", "torchscript"), inRoot("test", "fixtures", "checkpoints")];
  const paths = folders.flatMap((folder) =>
    readdirSync(folder).flatMap((name) =>
      /^[a-z_]+\.pt$/.test(name) && name !== "weights.pt" ? [`${folder}/${name}`] : [],
    ),
  );
  const originals = [];
  for (const path of paths) originals.push({ bytes: readFileSync(path), records: await recordsOf(path) });
  const seeds = [...originals];
  const counts = { value: 0, error: 0 };
  const directory = freshDirectory("torchscript");
  const seen = new Set();
  const wrong = new Map();
  let [slowest, peak] = [0, 0];
  let child = startChild();
  const end = performance.now() + 1000 * seconds;
  for (let i = 0; performance.now() < end; i++) {
    const { changed, content, records } = torchscriptInput(originals, seeds);
    const path = join(directory, `input-${i}.pt`);
    writeFileSync(path, content);
    const started = performance.now();
    const outcome = await loadInChild(child, path);
    slowest = Math.max(slowest, performance.now() - started);
    peak = Math.max(peak, outcome.rss ?? 0);
    if (outcome.wrong === undefined) {
      counts[outcome.kind]++;
      rmSync(path);
      // Of those that got past our own checks: what LibTorch made of them.
      const news = outcome.message === undefined ? changed : outcome.message.split(" classifier")[1]?.slice(0, 60);
      if (records && news !== undefined && !seen.has(news)) seeds.push({ bytes: content, records });
      seen.add(news);
      continue;
    }
    console.error(`${outcome.wrong}; ${changed} was changed; the input is ${path}`);
    wrong.set(outcome.wrong, (wrong.get(outcome.wrong) ?? 0) + 1);
    child.kill("SIGKILL");
    child = startChild();
  }
  child.kill("SIGKILL");
  console.log(
    `TorchScript: ${counts.value} models, ${counts.error} typed errors of ${seen.size} kinds; slowest ${slowest.toFixed(0)} ms, ` +
      `peak memory ${(peak / 1e6).toFixed(0)} MB; wrong: ${JSON.stringify(Object.fromEntries(wrong))}`,
  );
  return wrong.size === 0;
}

await runMain(async () => {
  const campaigns = { tensors: fuzzTensors, torchscript: fuzzTorchscript };
  const chosen = flags.only === undefined ? Object.values(campaigns) : [campaigns[flags.only]];
  if (chosen.includes(undefined)) throw new SetupError("--only takes tensors or torchscript.");
  let good = true;
  for (const campaign of chosen) good = (await campaign()) && good;
  return good ? 0 : 1;
});
