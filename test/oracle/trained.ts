import { join } from "node:path";
import { type Dataset, evaluate, loadModel, type TrainOptions, train } from "../../lib/index.js";
import { THREADS } from "./support.js";

/** A trained network in a file. */
export interface Trained {
  model: string;
  file: string;
}

export const TEACHER = "resnet18:width-multiplier=0.25";
export const STUDENT = "mobilenet_v2:width-multiplier=0.25";

/** What the methods' options are to be, in full, as oracle_train.py takes them: the paper's, section 8. */
export const PAPER = {
  lr: 0.1,
  momentum: 0.9,
  weightDecay: 2e-4,
  temperature: 30,
  alpha: 1,
  klReduction: "batchmean",
  cleanPass: false,
  epsilon: 8 / 255,
  stepSize: 2 / 255,
  attackSteps: 10,
  clampStart: true,
  attackMode: "train",
  attackLoss: "cross-entropy",
  norm: "linf",
  replays: 1,
  cleanTemperature: 1,
  attackTemperature: 1,
  beta: 6,
  lambda: 1,
  xi: 1e-6,
  powerIterations: 1,
  labelSmoothing: 0,
  optimizer: "sgd",
  nesterov: false,
  beta1: 0.9,
  beta2: 0.999,
  clipGradientNorm: 0,
  average: "none",
  averageDecay: 0.999,
};

/**
 * Trains a small network for half a minute: on clean images unless `options` say otherwise. From random weights trajectories
 * are chaotic (PyTorch differs from itself by 1e-2 between 1 and 2 threads after 7 steps in float64); from trained ones
 * they are not.
 */
export async function trainBriefly(
  model: string,
  data: Dataset,
  folder: string,
  options: Partial<TrainOptions> = {},
): Promise<Trained> {
  const out = join(folder, model.replaceAll(/\W+/g, "-"));
  const { student } = await train({
    method: "natural",
    kernels: "plain", // the same networks whatever the fused ones do
    student: model,
    data,
    out,
    batchSize: 32,
    limitTrain: 1024,
    epochs: 4,
    milestones: [3], // a lower rate at last, so that batch norm's running statistics catch up with the weights
    lr: 0.02,
    seed: 1,
    threads: THREADS,
    ...options,
  });
  student.dispose();
  return { model, file: join(out, "last.safetensors") };
}

/**
 * The first test images such that the network gets three of four right: what it gets right differs from machine to machine,
 * and an attack does nothing where all is wrong.
 * @returns a data set of them, and their places in the test files.
 */
export async function chooseImages({ file }: Trained, data: Dataset, count: number) {
  using model = await loadModel(file);
  const { outcomes } = await evaluate(model, data, { attacks: [], checks: false });
  const places = (outcome: string) => [...outcomes.clean].flatMap((one, i) => (one === outcome ? [i] : []));
  const right = places("1").slice(0, Math.ceil(0.75 * count));
  const indices = [...right, ...places("0").slice(0, count - right.length)].sort((a, b) => a - b);
  const size = data.test.images.length / data.test.count;
  const images = new Uint8Array(count * size);
  for (const [i, place] of indices.entries()) {
    images.set(data.test.images.subarray(place * size, (place + 1) * size), i * size);
  }
  const labels = Int32Array.from(indices, (place) => data.test.labels[place]!);
  return { indices, data: { ...data, test: { images, labels, count, scale: data.test.scale } } };
}

/** A small network that is partly robust, so that attacks break some images and not others. */
export function trainRobustBriefly(data: Dataset, folder: string, model = "small_cnn"): Promise<Trained> {
  return trainBriefly(model, data, folder, {
    method: "adversarial",
    kernels: "plain",
    batchSize: 64,
    limitTrain: 3200,
    lr: 0.05,
    epsilon: 4 / 255,
    stepSize: 5 / 255,
    steps: 1,
  });
}
