// @ts-check
// Latency and throughput of model.predict() beside PyTorch eager, with the same weights, images and number of threads.
//
//   ARDISTILL_ORACLE_PYTHON=python3 [OMP_NUM_THREADS=N] node bench/predict.mjs
//
// Both do what a service does: bytes in, probabilities out. They take turns, round by round, so that what else the machine does
// meets both alike. Printed are medians with the middle half, and the ratio of the medians: below 1 ardistill is faster.
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { createModel } from "../dist/index.js";
import { quantile, startPeer, threads } from "./support.mjs";

const MODELS = ["mobilenet_v2", "resnet18"];
/** Images a call, calls a round, and rounds: large batches take seconds each. */
const BATCHES = /** @type {const} */ ([
  [1, 8, 7],
  [32, 1, 7],
  [256, 1, 3],
]);

const { ask, end } = startPeer("predict.py", "torch 2.11 and safetensors");

/** @param {number[]} times */
function summary(times) {
  const [low, median, high] = [0.25, 0.5, 0.75].map((fraction) => quantile(times, fraction).toFixed(1));
  return `${median} (${low} to ${high})`;
}

const folder = await mkdtemp(join(tmpdir(), "ardistill-bench-"));
try {
  console.log(`${cpus()[0]?.model}, ${threads} threads; milliseconds a call: median (middle half)\n`);
  console.log("model         batch  ardistill               PyTorch eager           ratio  images/s  logits apart");
  for (const name of MODELS) {
    const model = await createModel(name);
    const state = join(folder, `${name}.safetensors`);
    await model.save(state);
    await ask({ model: name, state });
    for (const [batch, calls, rounds] of BATCHES) {
      const images = Uint8Array.from({ length: batch * 3 * 32 * 32 }, (_, i) => (i * 7919) % 251);
      const ours = [];
      const theirs = [];
      let apart = 0;
      for (let round = -1; round < rounds; round++) {
        const times = [];
        let last;
        for (let call = 0; call < calls; call++) {
          const begin = performance.now();
          last = await model.predict(images, { batchSize: batch });
          times.push(performance.now() - begin);
        }
        const { milliseconds, logits } = await ask({ batch, repeats: calls });
        const own = last?.logits.slice(-model.numClasses) ?? [];
        apart = Math.max(
          apart,
          ...logits.map((/** @type {number} */ value, /** @type {number} */ i) => Math.abs(value - (own[i] ?? 0))),
        );
        if (round < 0) continue; // warm-up
        ours.push(...times);
        theirs.push(...milliseconds);
      }
      const [a, b] = [quantile(ours, 0.5), quantile(theirs, 0.5)];
      console.log(
        `${name.padEnd(12)}  ${String(batch).padStart(5)}  ${summary(ours).padEnd(22)}  ${summary(theirs).padEnd(22)}  ${(a / b).toFixed(2)}  ` +
          `${((1000 * batch) / a).toFixed(0).padStart(9)}  ${apart}`,
      );
    }
    model.dispose();
  }
} finally {
  end();
  await rm(folder, { recursive: true });
}
