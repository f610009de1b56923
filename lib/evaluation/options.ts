import type { Norm } from "../attacks/ball.js";
import type { AttackSpec } from "../attacks/registry.js";
import type { Model } from "../models/model.js";
import type { Kernels } from "../native/contract.js";
import type { Curve } from "./curve.js";
import type { EvaluationProgress } from "./progress.js";

/** Options of {@link evaluate}. */
export interface EvaluateOptions extends Curve {
  /** Each is run on its own from every correctly classified sample. See {@link attacks} and {@link suites}. */
  attacks?: AttackSpec[];
  /** Radius of the ball for attacks that name none. Default 8/255 in linf and 0.5 in l2. */
  epsilon?: number;
  /** Norm of the ball. Default "linf". */
  norm?: Norm;
  /** Which images. Default "test". */
  split?: "test" | "train";
  /** Only the first so many images. Default all. */
  limit?: number;
  /** Images a native call. Default: what memory and its caches allow, at most 128. Outcomes do not depend on it but for rounding. */
  batchSize?: number;
  /** Seed of the random starts. Default 0. */
  seed?: number;
  /** What gradients are computed with. Default "fused". */
  kernels?: Kernels;
  /**
   * Another model, on which the adversarial images are made: a transfer attack, for which the evaluated model is a black box.
   * Where it breaks what the attack on the model itself does not, gradients are masked.
   */
  source?: Model;
  /**
   * A file that keeps what was found, written every ten seconds and after each attack. A call with the same options goes on
   * from it and ends with the same result; a finished one gives it at once.
   */
  state?: string;
  /** A safetensors file to write the images to that broke the model: `adversarial`, `brokenBy`, `labels`. Not with a curve. */
  saveAdversarial?: string;
  /** Whether to look at the model with 16 images first, for what makes figures doubtful. Default true. */
  checks?: boolean;
  signal?: AbortSignal;
  onProgress?: (progress: EvaluationProgress) => void;
  /** Called for each of the report's warnings as soon as it is known. */
  onWarning?: (message: string) => void;
}
