// @ts-check
// evaluate() beside torchattacks' PGD and the stages of the official AutoAttack on PyTorch eager, on the CPU: the same weights and
// images, those that the network gets right. AutoAttack's stages are shortened (fewer steps, targets, queries), which changes no
// step's cost, and have a small epsilon, so that most samples stand and are attacked to the end. A peer batch of 128 is what its users
// take for PGD; AutoAttack's own default of 250 takes all of the images at once. See index.mjs.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cifar10, evaluate, fromArrays, loadModel } from "../dist/index.js";
import { rowOf, startPeer, trainBriefly } from "./support.mjs";

/** @type {Record<string, { samples: number, epsilon: number } & Record<string, number>>} */
const WORK = {
  pgd: { samples: 512, epsilon: 8 / 255, stepSize: 2 / 255, steps: 20 },
  "apgd-ce": { samples: 64, epsilon: 0.5 / 255, steps: 20 },
  "apgd-t": { samples: 64, epsilon: 0.5 / 255, steps: 10, targetClasses: 2 },
  "fab-t": { samples: 64, epsilon: 0.5 / 255, steps: 5, targetClasses: 2 },
  square: { samples: 64, epsilon: 0.5 / 255, queries: 50 },
};

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

/**
 * @param {{ data: string, folder: string, rounds: number, models: string[], attacks: string[] }} options
 * @param {(row: import("./support.mjs").Row) => void} emit
 */
export async function attackRows({ data: directory, folder, rounds, models, attacks }, emit) {
  const data = await cifar10(directory);
  const { ask, end } = startPeer("attacks.py", "torch 2.11, torchattacks, pyautoattack and safetensors");
  try {
    for (const name of models) {
      const state = await trainBriefly(name, data, folder);
      const model = await loadModel(state);
      const { images, labels } = await rightImages(model, data);
      const pixels = join(folder, "images");
      await writeFile(pixels, images);
      const test = { images, labels };
      const attacked = await fromArrays(images, labels, { shape: [3, 32, 32], numClasses: 10, test });
      await ask({ model: name, state, pixels, labels, batch: 128 });
      for (const attack of attacks) {
        const { samples, epsilon, ...parameters } = WORK[attack] ?? { samples: 0, epsilon: 0 };
        const limit = Math.min(samples, labels.length);
        const spec = /** @type {import("../dist/index.js").AttackSpec} */ ({ name: attack, parameters });
        /** @type {number[]} */
        const ours = [];
        /** @type {number[]} */
        const theirs = [];
        for (let round = 0; round < rounds; round++) {
          const begin = performance.now();
          const { robust } = await evaluate(model, attacked, { attacks: [spec], epsilon, limit });
          ours.push((performance.now() - begin) / 1000);
          const answer = await ask({ work: attack, samples: limit, epsilon, ...parameters });
          theirs.push(answer.seconds);
          console.error(`  ${name}, ${attack}: ${robust.correct} and ${answer.standing} of ${limit} stand`);
        }
        emit(
          rowOf(`${attack}, ${name}, ${limit} images`, attack === "pgd" ? "torchattacks" : "AutoAttack", ours, theirs),
        );
      }
      model.dispose();
    }
  } finally {
    end();
  }
}
