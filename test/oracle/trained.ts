import { join } from "node:path";
import { type Dataset, train } from "../../lib/index.js";
import { THREADS } from "./support.js";

/** A trained network in a file. */
export interface Trained {
  model: string;
  file: string;
}

export const TEACHER = "resnet18:width-multiplier=0.25";
export const STUDENT = "mobilenet_v2:width-multiplier=0.25";

/**
 * Trains a small network for half a minute by fast adversarial training (one step of 10/255 from a random start). From
 * random weights trajectories are chaotic (PyTorch differs from itself by 1e-2 between 1 and 2 threads after 7 steps in
 * float64); from trained ones they are not.
 */
export async function trainBriefly(model: string, data: Dataset, folder: string): Promise<Trained> {
  const out = join(folder, model.replace(/:.*/, ""));
  const { student } = await train({
    method: "adversarial",
    student: model,
    data,
    out,
    batchSize: 64,
    maxSteps: 40,
    lr: 0.1,
    steps: 1,
    stepSize: 10 / 255,
    seed: 1,
    threads: THREADS,
  });
  student.dispose();
  return { model, file: join(out, "last.safetensors") };
}
