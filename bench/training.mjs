// @ts-check
// A step of ARD beside PyTorch: the reference code's recipe as it stands, and as well as one who knows PyTorch would set it up. The
// same weights, images, starts and number of threads. See index.mjs.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cifar10, train } from "../dist/index.js";
import { rowOf, startPeer, threads, trainBriefly } from "./support.mjs";

export const STEP = { epsilon: 8 / 255, stepSize: 2 / 255, temperature: 30, alpha: 1, lr: 0.01 };
const PACKAGES = "torch 2.11 and safetensors";
/** glibc keeps what is freed, as an expert sets it for PyTorch; jemalloc or tcmalloc where they are installed do likewise. */
const ALLOCATOR = {
  MALLOC_MMAP_THRESHOLD_: "4294967295",
  MALLOC_TRIM_THRESHOLD_: "4294967295",
  MALLOC_TOP_PAD_: "268435456",
};
/** @typedef {{ title: string, mode: string, env?: NodeJS.ProcessEnv }} Peer */
export const PEERS = {
  reference: { title: "reference recipe, eager", mode: "reference" },
  compile: { title: "torch.compile, channels_last", mode: "compile" },
  best: { title: "best PyTorch, eager", mode: "lean", env: ALLOCATOR },
  graphs: { title: "torch.compile, reduce-overhead, bf16", mode: "graphs" },
  "best-compile": { title: "best PyTorch, torch.compile", mode: "compile", env: ALLOCATOR },
};

/** A file of numbers as numpy.save() writes it. @param {string} path @param {number[]} shape @param {Float32Array} values */
async function writeNpy(path, shape, values) {
  const header = `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape.join(", ")}), }`;
  const padded = `${header.padEnd(Math.ceil((header.length + 11) / 64) * 64 - 11)}\n`;
  const head = Buffer.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, padded.length & 255, padded.length >> 8]);
  await writeFile(path, Buffer.concat([head, Buffer.from(padded, "latin1"), Buffer.from(values.buffer)]));
}

/**
 * The first images, and random starts of attacks on them, as files for training.py; and their labels.
 * @param {import("../dist/index.js").Dataset} data @param {number} count @param {string} folder
 */
export async function writeImages(data, count, folder) {
  const files = { starts: join(folder, "starts.npy"), pixels: join(folder, "pixels") };
  const starts = new Float32Array(count * 3072).map(() => (2 * Math.random() - 1) * STEP.epsilon);
  await writeNpy(files.starts, [count, 3, 32, 32], starts);
  await writeFile(files.pixels, data.train.images.subarray(0, count * 3072));
  return { ...files, labels: [...data.train.labels.subarray(0, count)] };
}

/**
 * @typedef {object} TrainingBench
 * @property {string} data
 * @property {string} folder
 * @property {number} rounds
 * @property {[student: string, teacher: string][]} pairs
 * @property {number} steps of the attack
 * @property {string[]} peers
 * @property {"cpu" | "cuda"} device
 * @property {"fp32" | "bf16"} precision of ardistill; a peer's is its own
 * @property {number} batchSize
 */

/** @param {TrainingBench} options @param {(row: import("./support.mjs").Row) => void} emit */
export async function trainingRows(options, emit) {
  const { folder, rounds, pairs, steps, peers, device, precision, batchSize } = options;
  const data = await cifar10(options.data);
  const count = 4 * batchSize;
  const { labels, ...files } = await writeImages(data, count, folder);
  const states = new Map();
  for (const name of new Set(pairs.flat())) states.set(name, await trainBriefly(name, data, folder));
  // A graph is captured, and kernels are chosen, in the first steps on a GPU.
  const [updates, warmUp] = device === "cpu" ? [3, 1] : [60, 20];

  /** Seconds of each step, or their mean in a chunk of steps, and the losses. @param {string} student @param {string} teacher @param {number} attackSteps @param {boolean} compares */
  const ours = async (student, teacher, attackSteps, compares) => {
    const settings = /** @type {const} */ ({ ...STEP, batchSize, threads, steps: attackSteps, device, precision });
    const fixed = /** @type {const} */ ({
      augment: "none",
      attackMode: "train",
      klReduction: "mean",
      cleanPass: false,
    });
    const given = { order: Array.from({ length: count }, (_, i) => i), starts: files.starts, clampStart: false };
    const run = train({
      ...{ ...settings, ...fixed, method: "ard", student, teacher: states.get(teacher), data },
      ...{ out: join(folder, `run-${Math.random()}`), init: states.get(student), teacherCheck: false, milestones: [] },
      ...(compares ? { ...given, maxSteps: 1 } : { maxSteps: updates }),
    });
    const [seconds, losses] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
    for await (const event of run) {
      if (event.type !== "step") continue;
      if (event.step > warmUp) seconds.push(batchSize / event.imagesPerSecond);
      losses.push(event.loss);
    }
    (await run).student.dispose();
    return { seconds, losses };
  };

  for (const [student, teacher] of pairs) {
    const started = peers.map((name) => {
      const known = /** @type {Record<string, Peer>} */ (PEERS)[name];
      if (!known) throw new Error(`no peer "${name}"; there are ${Object.keys(PEERS).join(", ")}`);
      const { title, mode, env } = known;
      const peer = startPeer("training.py", PACKAGES, env);
      const setting = { mode, student, teacher, studentState: states.get(student), teacherState: states.get(teacher) };
      return {
        ...{ name: title, ...peer, seconds: /** @type {number[]} */ ([]) },
        setting: { ...setting, ...STEP, ...files, batchSize, device, labels },
      };
    });
    for (const { ask, setting } of started) await ask(setting);
    // The losses: on the starts themselves, then after each side's own attack.
    const exact = precision === "fp32" ? 1e-5 : 2e-2;
    for (const { attackSteps, tolerance } of [
      { attackSteps: 0, tolerance: exact },
      { attackSteps: steps, tolerance: 1e-2 },
    ]) {
      const loss = (await ours(student, teacher, attackSteps, true)).losses[0] ?? Number.NaN;
      for (const { name, ask } of started) {
        const answer = await ask({ attackSteps, updates: 1, precise: true });
        const error = Math.abs(answer.loss - loss) / Math.max(1, Math.abs(loss));
        if (!(error < tolerance)) {
          throw new Error(`${name}: the loss after ${attackSteps} steps is ${answer.loss}, and ardistill's ${loss}`);
        }
      }
    }
    /** @type {number[]} */
    const own = [];
    for (let round = 0; round < rounds; round++) {
      own.push(...(await ours(student, teacher, steps, false)).seconds);
      for (const { ask, seconds } of started) {
        const answer = await ask({ attackSteps: steps, updates, precise: false });
        seconds.push(...answer.seconds.slice(warmUp));
      }
    }
    const work = `ARD step, ${student} <- ${teacher}, ${steps} PGD steps, batch ${batchSize}, ${device}, ${precision}`;
    for (const { name, seconds, end } of started) {
      emit(rowOf(work, name, own, seconds));
      end();
    }
  }
}
