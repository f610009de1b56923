// @ts-check
// A step of ARD beside PyTorch: the reference code's recipe as it stands, and as well as one who knows PyTorch would set it up. The
// same weights, images, starts and number of threads. See index.mjs.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cifar10, loadModel, train } from "../dist/index.js";
import { rowOf, startPeer, threads, trainBriefly } from "./support.mjs";

const STEP = { batchSize: 64, epsilon: 8 / 255, stepSize: 2 / 255, temperature: 30, alpha: 1, lr: 0.01 };
const PACKAGES = "torch 2.11 and safetensors";
/** glibc keeps what is freed, as an expert sets it for PyTorch; jemalloc or tcmalloc where they are installed do likewise. */
const ALLOCATOR = {
  MALLOC_MMAP_THRESHOLD_: "4294967295",
  MALLOC_TRIM_THRESHOLD_: "4294967295",
  MALLOC_TOP_PAD_: "268435456",
};
/** @type {Record<string, { title: string, mode: string, env?: NodeJS.ProcessEnv }>} */
const PEERS = {
  reference: { title: "reference recipe, eager", mode: "reference" },
  compile: { title: "torch.compile, channels_last", mode: "compile" },
  best: { title: "best PyTorch, eager", mode: "lean", env: ALLOCATOR },
  "best-compile": { title: "best PyTorch, torch.compile", mode: "compile", env: ALLOCATOR },
};

/** A file of numbers as numpy.save() writes it. @param {string} path @param {number[]} shape @param {Float32Array} values */
async function writeNpy(path, shape, values) {
  const header = `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape.join(", ")}), }`;
  const padded = header.padEnd(Math.ceil((header.length + 11) / 64) * 64 - 11) + "\n";
  const head = Buffer.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, padded.length & 255, padded.length >> 8]);
  await writeFile(path, Buffer.concat([head, Buffer.from(padded, "latin1"), Buffer.from(values.buffer)]));
}

/**
 * @param {{ data: string, folder: string, rounds: number, pairs: [student: string, teacher: string][], steps: number, peers: string[] }} options
 * @param {(row: import("./support.mjs").Row) => void} emit
 */
export async function trainingRows({ data: directory, folder, rounds, pairs, steps, peers }, emit) {
  const data = await cifar10(directory);
  const count = 4 * STEP.batchSize;
  const order = Array.from({ length: count }, (_, i) => i);
  const starts = new Float32Array(count * 3072).map(() => (2 * Math.random() - 1) * STEP.epsilon);
  const files = { starts: join(folder, "starts.npy"), pixels: join(folder, "pixels") };
  await writeNpy(files.starts, [count, 3, 32, 32], starts);
  await writeFile(files.pixels, data.train.images.subarray(0, count * 3072));
  const labels = [...data.train.labels.subarray(0, count)];
  const states = new Map();
  for (const name of new Set(pairs.flat())) states.set(name, await trainBriefly(name, data, folder));

  /** Seconds of each step and the losses. @param {string} student @param {string} teacher @param {number} attackSteps @param {number} updates */
  const ours = async (student, teacher, attackSteps, updates) => {
    const model = await loadModel(states.get(teacher));
    const out = join(folder, `run-${Math.random()}`);
    const settings = {
      ...STEP,
      threads,
      attackMode: /** @type {const} */ ("train"),
      augment: /** @type {const} */ ("none"),
      steps: attackSteps,
    };
    const run = train({
      ...{
        ...settings,
        method: "ard",
        student,
        teacher: model,
        data,
        out,
        init: states.get(student),
        klReduction: "mean",
      },
      ...{ order, starts: files.starts, maxSteps: updates, teacherCheck: false, milestones: [], cleanPass: false },
    });
    const [seconds, losses] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
    for await (const event of run) {
      if (event.type !== "step") continue;
      seconds.push(STEP.batchSize / event.imagesPerSecond);
      losses.push(event.loss);
    }
    (await run).student.dispose();
    model.dispose();
    return { seconds, losses };
  };

  for (const [student, teacher] of pairs) {
    const started = peers.map((name) => {
      const { title, mode, env } = PEERS[name] ?? { title: name, mode: name };
      const peer = startPeer("training.py", PACKAGES, env);
      const setting = { mode, student, teacher, studentState: states.get(student), teacherState: states.get(teacher) };
      return {
        name: title,
        ...peer,
        setting: { ...setting, ...STEP, ...files, labels },
        seconds: /** @type {number[]} */ ([]),
      };
    });
    for (const { ask, setting } of started) await ask(setting);
    // The losses: on the starts themselves, then after each side's own attack.
    for (const [attackSteps, tolerance] of [
      [0, 1e-5],
      [steps, 1e-2],
    ]) {
      const { losses } = await ours(student, teacher, attackSteps ?? 0, 1);
      for (const { name, ask } of started) {
        const { loss } = await ask({ attackSteps, updates: 1, precise: true });
        const error = Math.abs(loss - (losses[0] ?? 0)) / Math.max(1, Math.abs(loss));
        if (!(error < (tolerance ?? 0))) {
          throw new Error(`${name}: the loss after ${attackSteps} steps is ${loss}, and ardistill's ${losses[0]}`);
        }
      }
    }
    const own = [];
    for (let round = 0; round < rounds; round++) {
      own.push(...(await ours(student, teacher, steps, 3)).seconds.slice(1));
      for (const { ask, seconds } of started)
        seconds.push(...(await ask({ attackSteps: steps, updates: 3, precise: false })).seconds.slice(1));
    }
    for (const { name, seconds, end } of started) {
      emit(rowOf(`ARD step, ${student} <- ${teacher}, ${steps} PGD steps, batch 64`, name, own, seconds));
      end();
    }
  }
}
