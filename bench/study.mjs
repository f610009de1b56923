// @ts-check
// Looks at a small scale for what the paper says: what a small student keeps of a robust teacher's robustness by distillation on
// clean images (KD), by adversarial training without the teacher, by ARD at two temperatures, and by the cheap ones, free
// training and Fast-ARD. The same student, images and number of updates for each, three seeds.
//
//   node bench/study.mjs --data DIR --out DIR [--epochs 10] [--seeds 3]
//
// About two hours of two cores. Ctrl-C stops after a checkpoint, and the same command goes on; what is done is not done again.
// Results: OUT/results.json and a table. docs/study.md has what it gave.
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { attacks, cifar10, evaluate, loadModel, train } from "../dist/index.js";

const { values: flags } = parseArgs({
  options: {
    data: { type: "string" },
    out: { type: "string" },
    epochs: { type: "string", default: "10" },
    seeds: { type: "string", default: "3" },
  },
});
if (!flags.data || !flags.out) throw new Error("study.mjs needs --data DIR and --out DIR");
const out = flags.out;
const epochs = Number(flags.epochs);
const seeds = Array.from({ length: Number(flags.seeds) }, (_, seed) => seed);

const TEACHER = "resnet18:width-multiplier=0.25";
const STUDENT = "resnet18:width-multiplier=0.125";
/** Of every run. Three steps of attack in place of ten: so many more updates fit into two hours. */
const RECIPE = /** @type {const} */ ({
  ...{ epochs, batchSize: 128, lr: 0.1, schedule: "cosine", warmupEpochs: 1, weightDecay: 5e-4 },
  ...{ steps: 3, stepSize: 4 / 255, teacherCheck: false },
});
/** @type {[string, Partial<import("../dist/index.js").TrainOptions>][]} */
const STUDENTS = [
  ["KD, t = 1", { method: "kd", temperature: 1 }],
  ["adversarial training", { method: "adversarial" }],
  ["ARD, t = 1", { method: "ard", temperature: 1 }],
  ["ARD, t = 5", { method: "ard", temperature: 5 }],
  ["free training, m = 4", { method: "free", replays: 4 }],
  ["Fast-ARD, t = 1, m = 4", { method: "fast-ard", replays: 4, temperature: 1 }],
];

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());
const data = await cifar10(flags.data);
await mkdir(out, { recursive: true });

/**
 * Trains and evaluates, or takes the result of an earlier call.
 * @param {string} name @param {number} seed @param {Partial<import("../dist/index.js").TrainOptions>} options
 */
async function run(name, seed, options) {
  const directory = join(out, `${name.replaceAll(/[^a-z0-9]+/gi, "-")}-${seed}`);
  const file = join(directory, "result.json");
  if (existsSync(file)) return JSON.parse(await readFile(file, "utf8"));
  const { stepSize, steps, ...others } = RECIPE;
  const inner = options.method === "adversarial" || options.method === "ard" ? { stepSize, steps } : {};
  const given = { ...others, ...inner, student: STUDENT, data, out: directory, seed, signal: stop.signal, ...options };
  const resume = existsSync(join(directory, "config.json"));
  const training = train(/** @type {import("../dist/index.js").TrainOptions} */ ({ ...given, resume }));
  let seconds = 0;
  for await (const event of training) {
    if (event.type !== "epoch") continue;
    seconds += event.seconds;
    console.error(
      `${name}, seed ${seed}: epoch ${event.epoch + 1}, loss ${event.loss.toFixed(3)}, ${seconds.toFixed(0)} s`,
    );
  }
  const { student, history } = await training;
  const report = await evaluate(student, data, {
    attacks: [attacks.fgsm(), attacks.pgd({ steps: 20 })],
    signal: stop.signal,
  });
  student.dispose();
  const [fgsm, pgd] = report.attacks.map(({ accuracy }) => 100 * accuracy);
  const result = {
    ...{ name, seed, clean: 100 * report.clean.accuracy, fgsm, pgd20: pgd, samples: report.samples },
    seconds: history.reduce((sum, record) => sum + record.seconds, 0),
  };
  await writeFile(file, JSON.stringify(result));
  return result;
}

const results = [await run("teacher", 0, { method: "adversarial", student: TEACHER })];
const teacher = await loadModel(join(out, "teacher-0", "last.safetensors"));
// Seed by seed, so that a study cut short has every method.
for (const seed of seeds) {
  for (const [name, options] of STUDENTS) {
    const distils = options.temperature !== undefined;
    results.push(await run(name, seed, { ...options, ...(distils && { teacher }) }));
  }
}
teacher.dispose();
await writeFile(join(out, "results.json"), `${JSON.stringify(results, null, 2)}\n`);

/** @param {number[]} values */
function summary(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return `${mean.toFixed(1)} ± ${Math.sqrt(variance).toFixed(1)}`;
}
console.log(
  `accuracy in % on ${results[0].samples} test images, mean ± standard deviation over seeds; ${epochs} epochs\n`,
);
console.log("| | clean | FGSM | PGD-20 | training, s |\n|---|---|---|---|---|");
for (const name of new Set(results.map((result) => result.name))) {
  const rows = results.filter((result) => result.name === name);
  const cells = ["clean", "fgsm", "pgd20"].map((key) => summary(rows.map((row) => row[key])));
  console.log(`| ${name} | ${cells.join(" | ")} | ${summary(rows.map(({ seconds }) => seconds))} |`);
}
