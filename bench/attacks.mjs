// @ts-check
// evaluate() beside torchattacks' PGD and the stages of the official AutoAttack on PyTorch eager, on the CPU: the same weights,
// images and number of threads. Each network is trained briefly first; attacked are images that it gets right.
//
//   ARDISTILL_ORACLE_PYTHON=python3 node bench/attacks.mjs --data DIR [--models mobilenet_v2,resnet18]
//       [--work pgd,apgd-ce,apgd-t,fab-t,square] [--rounds 3] [--batch-size N] [--kernels fused] [--json]
//
// The two take turns, round by round, so that what else the machine does meets both alike. Printed are medians in seconds, with the
// least and the most, and the ratio of the medians: how many times as fast ardistill is. AutoAttack's stages are shortened (fewer
// steps, targets, queries), which changes no step's cost, and have a small epsilon, so that most samples stand and are attacked to
// the end. A peer batch of 128 is what its users take for PGD; AutoAttack's own default of 250 takes all of the images at once.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { quantile, startPeer } from "./peer.mjs";

const { values: flags } = parseArgs({
  options: {
    data: { type: "string" },
    models: { type: "string", default: "mobilenet_v2,resnet18" },
    work: { type: "string", default: "pgd,apgd-ce,apgd-t,fab-t,square" },
    rounds: { type: "string", default: "3" },
    "batch-size": { type: "string" },
    kernels: { type: "string", default: "fused" },
    json: { type: "boolean", default: false },
  },
});
if (!flags.data) throw new Error("attacks.mjs needs --data DIR, a folder of CIFAR-10's binary files");
const threads = availableParallelism();
process.env.OMP_NUM_THREADS = String(threads); // read as LibTorch loads
const { cifar10, evaluate, fromArrays, loadModel, train } = await import("../dist/index.js");

/** @type {Record<string, { samples: number, epsilon: number } & Record<string, number>>} */
const WORK = {
  pgd: { samples: 512, epsilon: 8 / 255, stepSize: 2 / 255, steps: 20 },
  "apgd-ce": { samples: 64, epsilon: 0.5 / 255, steps: 20 },
  "apgd-t": { samples: 64, epsilon: 0.5 / 255, steps: 10, targetClasses: 2 },
  "fab-t": { samples: 64, epsilon: 0.5 / 255, steps: 5, targetClasses: 2 },
  square: { samples: 64, epsilon: 0.5 / 255, queries: 50 },
};

const { ask, end } = startPeer("attacks.py", threads, "torch 2.11, torchattacks, pyautoattack and safetensors");

/** The median, and the least and the most. @param {number[]} values */
const summary = (values) => {
  const [median, low, high] = [0.5, 0, 1].map((fraction) => quantile(values, fraction).toFixed(2));
  return `${median} (${low} to ${high})`;
};

/** The network, trained for eighty updates. @param {string} model @param {import("../dist/index.js").Dataset} data */
async function trainBriefly(model, data) {
  const out = join(folder, model.replaceAll(/\W+/g, "-"));
  const options = /** @type {const} */ ({ method: "natural", batchSize: 64, limitTrain: 5120, epochs: 1, lr: 0.02 });
  const { student } = await train({ ...options, student: model, data, out, schedule: "cosine" });
  student.dispose();
  return join(out, "last.safetensors");
}

/**
 * Images of the test split that the model gets right, as many as the largest work needs.
 * @param {import("../dist/index.js").Model} model @param {import("../dist/index.js").Dataset} data
 */
async function rightImages(model, data) {
  const { outcomes } = await evaluate(model, data, { attacks: [] });
  const most = Math.max(...Object.values(WORK).map(({ samples }) => samples));
  const right = [...outcomes.clean].flatMap((outcome, i) => (outcome === "1" ? [i] : [])).slice(0, most);
  const size = 3 * 32 * 32;
  const images = right.flatMap((i) => [...data.test.images.subarray(i * size, (i + 1) * size)]);
  return { images: Uint8Array.from(images), labels: right.map((i) => data.test.labels[i] ?? 0) };
}

const folder = await mkdtemp(join(tmpdir(), "ardistill-bench-"));
const results = [];
try {
  const data = await cifar10(flags.data);
  console.error(`${cpus()[0]?.model}, ${threads} threads; seconds: median (least to most)\n`);
  console.error("model         work     images  standing        ardistill               PyTorch eager           ratio");
  for (const name of flags.models.split(",")) {
    const state = await trainBriefly(name, data);
    const model = await loadModel(state);
    const { images, labels } = await rightImages(model, data);
    const pixels = join(folder, "images");
    await writeFile(pixels, images);
    const attacked = await fromArrays(images, labels, { shape: [3, 32, 32], numClasses: 10, test: { images, labels } });
    await ask({ model: name, state, pixels, labels, batch: 128 });
    for (const work of flags.work.split(",")) {
      const { samples, epsilon, ...parameters } = WORK[work] ?? { samples: 0, epsilon: 0 };
      const limit = Math.min(samples, labels.length);
      const options = /** @type {import("../dist/index.js").EvaluateOptions} */ ({
        ...{ attacks: [{ name: work, parameters: { ...parameters } }], epsilon, limit, kernels: flags.kernels },
        ...(flags["batch-size"] && { batchSize: Number(flags["batch-size"]) }),
      });
      /** @type {number[]} */
      const ours = [];
      /** @type {number[]} */
      const theirs = [];
      let standing = "";
      for (let round = 0; round < Number(flags.rounds); round++) {
        const begin = performance.now();
        const report = await evaluate(model, attacked, options);
        ours.push((performance.now() - begin) / 1000);
        const answer = await ask({ work, samples: limit, epsilon, ...parameters });
        theirs.push(answer.seconds);
        standing = `${report.robust.correct} and ${answer.standing}`;
      }
      const [our, their] = [quantile(ours, 0.5), quantile(theirs, 0.5)];
      const ratio = their / our;
      console.error(
        `${name.padEnd(12)}  ${work.padEnd(7)}  ${String(limit).padStart(6)}  ${standing.padEnd(14)}  ` +
          `${summary(ours).padEnd(22)}  ${summary(theirs).padEnd(22)}  ${ratio.toFixed(2)}`,
      );
      const peer = work === "pgd" ? "torchattacks, eager" : "AutoAttack, eager";
      results.push({
        ...{ work: `${work}, ${name}`, peer, ratio, ours: our, theirs: their },
        spread: { ours: [0, 1].map((f) => quantile(ours, f)), theirs: [0, 1].map((f) => quantile(theirs, f)) },
      });
    }
    model.dispose();
  }
} finally {
  end();
  await rm(folder, { recursive: true });
}
if (flags.json) console.log(JSON.stringify({ results }, null, 2));
