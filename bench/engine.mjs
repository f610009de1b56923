// @ts-check
// What a step costs beside its arithmetic: its images, JavaScript, memory. See index.mjs.
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cifar10, train } from "../dist/index.js";
import { core } from "../dist/native/addon.js";
import { quantile, rowOf, startPeer, threads, trainBriefly } from "./support.mjs";
import { PEERS, STEP, writeImages } from "./training.mjs";

/** @typedef {{ data: string, folder: string, rounds: number }} Common */
/** @typedef {(row: import("./support.mjs").Row) => void} Emit */

/** Seconds of an epoch of images that are cropped and flipped at random, beside torchvision's. @param {Common} common @param {Emit} emit */
export async function pipelineRows({ data, folder, rounds }, emit) {
  const { train: split } = await cifar10(data);
  const count = Math.min(10_000, split.count);
  const pixels = join(folder, "epoch");
  await writeFile(pixels, split.images.subarray(0, count * 3072));
  const set = core().createImageSet(
    /** @type {Uint8Array} */ (split.images.subarray(0, count * 3072)),
    split.labels.subarray(0, count),
    [count, 3, 32, 32],
    255,
  );
  const { ask, end } = startPeer("pipeline.py", "torch 2.11 and torchvision");
  await ask({ pixels, count, batchSize: 128 });
  const [ours, theirs] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let round = 0; round < Math.max(3, rounds); round++) {
    const options = { batchSize: 128, augment: true, seed: 1, epoch: round, shuffle: true };
    ours.push((core().timeBatches(set, options) / count) * 1e5);
    theirs.push(((await ask({})).seconds / count) * 1e5);
  }
  end();
  core().dispose(/** @type {never} */ (set));
  emit(rowOf("100,000 augmented CIFAR-10 images", `torchvision, ${threads} workers`, ours, theirs));
}

/** JavaScript's time beside a step's, and how late timers are meanwhile. @param {Common} common @param {Emit} emit */
export async function javascriptRows({ data: directory, folder }, emit) {
  const data = await cifar10(directory);
  const teacher = await trainBriefly("resnet18", data, folder);
  for (const [title, options] of /** @type {const} */ ([
    [
      "ARD, mobilenet_v2 <- resnet18, batch 64",
      { method: "ard", student: "mobilenet_v2", teacher, batchSize: 64, maxSteps: 6 },
    ],
    ["natural, small_cnn, batch 32", { method: "natural", student: "small_cnn", batchSize: 32, maxSteps: 600 }],
  ])) {
    for (const watched of [false, true]) {
      const out = join(folder, `run-${Math.random()}`);
      const late = /** @type {number[]} */ ([]);
      let due = performance.now() + 5;
      const timer = setInterval(() => {
        late.push(performance.now() - due);
        due = performance.now() + 5;
      }, 5);
      if (!watched) clearInterval(timer);
      const run = train({ ...options, data, out, threads, teacherCheck: false, milestones: [] });
      let [first, last] = [0, 0];
      let begin = performance.eventLoopUtilization();
      let used = begin;
      for await (const event of run) {
        if (event.type !== "step") continue;
        last = event.step;
        used = performance.eventLoopUtilization(begin); // what comes after the last one is done once
        if (first > 0) continue;
        first = last;
        begin = performance.eventLoopUtilization(); // as is what comes before
        late.length = 0;
      }
      clearInterval(timer);
      (await run).student.dispose();
      if (watched) {
        emit(rowOf(`timers' delay, 99 of 100: ${title}`, "20 ms", [Math.max(0, quantile(late, 0.99)) / 1e3], [0.02]));
      } else {
        const [own, all] = [used.active, used.active + used.idle].map((milliseconds) => [
          milliseconds / (last - first) / 1e3,
        ]);
        emit(rowOf(`JavaScript's part of a step: ${title}`, "the step", own ?? [], all ?? []));
      }
    }
  }
}

/** Gigabytes that the process has taken at most after three steps of ARD; and after 100 and 1,100 steps. @param {Common} common @param {Emit} emit */
export async function memoryRows({ data: directory, folder }, emit) {
  const data = await cifar10(directory);
  const [student, teacher] = ["mobilenet_v2", "resnet18"];
  const states = {
    student: await trainBriefly(student, data, folder),
    teacher: await trainBriefly(teacher, data, folder),
  };
  const child = async (/** @type {object} */ job) => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      fileURLToPath(new URL("memory.mjs", import.meta.url)),
      JSON.stringify({ data: directory, out: join(folder, `run-${Math.random()}`), ...job }),
    ]);
    return JSON.parse(stdout);
  };
  const { peak } = await child({
    method: "ard",
    student,
    init: states.student,
    teacher: states.teacher,
    batchSize: 64,
    maxSteps: 3,
  });
  const images = await writeImages(data, 256, folder);
  for (const { title, mode, env } of /** @type {import("./training.mjs").Peer[]} */ ([PEERS.reference, PEERS.best])) {
    const { ask, end } = startPeer("training.py", "torch 2.11 and safetensors", env);
    const networks = { student, teacher, studentState: states.student, teacherState: states.teacher };
    await ask({ mode, ...networks, ...images, ...STEP, batchSize: 64, device: "cpu" });
    const answer = await ask({ attackSteps: 10, updates: 3, precise: false });
    emit(rowOf(`peak memory (GB): ARD step, ${student} <- ${teacher}, batch 64`, title, [peak], [answer.peak]));
    end();
  }
  const flat = await child({
    method: "adversarial",
    student: "small_cnn",
    batchSize: 32,
    steps: 1,
    maxSteps: 1100,
    at: [100, 1100],
  });
  emit(rowOf("memory (GB) after 1,100 steps of small_cnn", "after 100 steps", [flat.resident[1]], [flat.resident[0]]));
}
