import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { resolveAttack } from "../../lib/attacks/registry.js";
import {
  type AttackSpec,
  attacks,
  cifar10,
  type Dataset,
  evaluate,
  loadModel,
  type Norm,
  perturbDataset,
} from "../../lib/index.js";
import {
  cifarFiles,
  dataDirectory,
  oracle,
  readTensors,
  relativeDifference,
  type Tensors,
  temporaryFolder,
} from "./support.js";
import { chooseImages, type Trained, trainRobustBriefly } from "./trained.js";

const SEED = 11;
const LIMIT = 24;
const BALLS: Record<Norm, number> = { linf: 6 / 255, l2: 0.35 };

/** Shorter than the defaults; in 50 steps there are checkpoints of the step size after 11, 21, 30, 38, 45. */
const SPECS: Record<string, AttackSpec> = {
  "apgd-ce": attacks.apgd({ steps: 50 }),
  "apgd-ce, restarted": attacks.apgd({ steps: 10, restarts: 2 }),
  "apgd-dlr": attacks.apgd({ loss: "dlr", steps: 50 }),
  "apgd-t": attacks.apgd({ loss: "targeted-dlr", steps: 20, targetClasses: 3 }),
  "fab-t": attacks.fab({ steps: 20, targetClasses: 3 }),
  fab: attacks.fab({ targeted: false, steps: 20, restarts: 2 }),
  "fab-t, restarted": attacks.fab({ steps: 8, targetClasses: 2, restarts: 2 }),
};
const SQUARE: Record<string, AttackSpec> = { square: attacks.square({ queries: 300 }) };

const folder = temporaryFolder();
let data: Dataset;
let network: Trained;
let narrow: Trained;
let chosen: Awaited<ReturnType<typeof chooseImages>>;

beforeAll(async () => {
  data = await cifar10(dataDirectory);
  network = await trainRobustBriefly(data, folder);
  narrow = await trainRobustBriefly(data, folder, "small_cnn:width-multiplier=0.25");
  chosen = await chooseImages(network, data, LIMIT);
}, 600_000);

/** The oracle's images of attacks in a ball. */
async function expected(specs: Record<string, AttackSpec>, norm: Norm, precision: "fp64" | "fp32"): Promise<Tensors> {
  const resolved = Object.entries(specs).map(([key, spec]) => {
    const { name, epsilon, restarts, parameters } = resolveAttack(spec, BALLS[norm], norm);
    return [key, { ...parameters, name, norm, epsilon, restarts }];
  });
  const out = join(folder, `${norm}-${precision}.safetensors`);
  await oracle("oracle_autoattack.py", {
    model: network.model,
    state: network.file,
    precision,
    files: cifarFiles("test"),
    indices: chosen.indices,
    seed: SEED,
    attacks: Object.fromEntries(resolved),
    out,
  });
  return readTensors(out);
}

/** How many images an attack leaves classified as labelled. */
function standing(logits: Float32Array | Float64Array, labels: BigInt64Array): number {
  return [...labels].filter((label, i) => {
    const row = [...logits.subarray(i * 10, (i + 1) * 10)];
    return row.indexOf(Math.max(...row)) === Number(label);
  }).length;
}

test.each<Norm>(["linf", "l2"])(
  "in %s APGD and FAB give the original's images, whatever the batch size",
  async (norm) => {
    const theirs = await expected(SPECS, norm, "fp64");
    const labels = theirs.get("labels")!.data as BigInt64Array;
    using model = await loadModel(network.file, { dtype: "float64" });
    const clean = await perturbDataset(model, chosen.data, attacks.fgsm({ epsilon: 0 }));
    const right = standing(clean.read("logitsClean") as Float64Array, labels);
    clean.dispose();

    for (const [key, spec] of Object.entries(SPECS)) {
      using perturbed = await perturbDataset(model, chosen.data, spec, {
        batchSize: 16, // the oracle has one batch
        seed: SEED,
        norm,
        epsilon: BALLS[norm],
      });
      expect(relativeDifference(perturbed.read("adversarial"), theirs.get(key)!.data, 1), key).toBeLessThan(1e-9);
      const logits = perturbed.read("logitsAdversarial") as Float64Array;
      expect(relativeDifference(logits, theirs.get(`logits.${key}`)!.data), key).toBeLessThan(1e-9);
      // An attack that breaks nothing, or everything, would show nothing.
      expect(standing(logits, labels), key).toBeGreaterThan(0);
      expect(standing(logits, labels), key).toBeLessThan(right);
    }
  },
  600_000,
);

test.each<Norm>(["linf", "l2"])(
  "in %s Square breaks about as many images as the original",
  async (norm) => {
    const theirs = await expected(SQUARE, norm, "fp32");
    const labels = theirs.get("labels")!.data as BigInt64Array;
    using model = await loadModel(network.file);
    using perturbed = await perturbDataset(model, chosen.data, SQUARE.square!, {
      seed: SEED,
      norm,
      epsilon: BALLS[norm],
    });
    const ours = standing(perturbed.read("logitsAdversarial") as Float32Array, labels);
    // The random numbers are others.
    expect(Math.abs(ours - standing(theirs.get("logits.square")!.data as Float32Array, labels))).toBeLessThanOrEqual(2);
    expect(ours).toBeLessThan(standing(perturbed.read("logitsClean") as Float32Array, labels));
  },
  600_000,
);

test.each([0, 1, 2])(
  "seed %i: the standard version leaves as many of 200 images as the original, to a point",
  async (seed) => {
    const samples = 200;
    const { indices, data: images } = await chooseImages(narrow, data, samples);
    using model = await loadModel(narrow.file);
    // Few samples stand all attacks in it: those take most of the time.
    const ball = { norm: "linf", epsilon: 8 / 255 } as const;
    const ours = await evaluate(model, images, { attacks: [attacks.autoAttack()], ...ball, seed });
    const theirs = await oracle<{ standing: number }>("oracle_autoattack_standard.py", {
      ...{
        model: narrow.model,
        state: narrow.file,
        precision: "fp32",
        files: cifarFiles("test"),
        indices,
        ...ball,
        seed,
      },
    });
    expect(Math.abs(ours.robust.correct - theirs.standing)).toBeLessThanOrEqual(samples / 100);
    // Neither breaks nothing or everything.
    expect(ours.robust.correct).toBeGreaterThan(0);
    expect(ours.robust.correct).toBeLessThan(ours.clean.correct);
  },
  600_000,
);
