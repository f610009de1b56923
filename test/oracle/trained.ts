import { join } from "node:path";
import { type Dataset, type TrainOptions, train } from "../../lib/index.js";
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
  const out = join(folder, model.replace(/:.*/, ""));
  const { student } = await train({
    method: "natural",
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

/** A small network that is partly robust, so that attacks break some images and not others. */
export function trainRobustBriefly(data: Dataset, folder: string): Promise<Trained> {
  return trainBriefly("small_cnn", data, folder, {
    method: "adversarial",
    batchSize: 64,
    limitTrain: 3200,
    lr: 0.05,
    epsilon: 4 / 255,
    stepSize: 5 / 255,
    steps: 1,
  });
}
