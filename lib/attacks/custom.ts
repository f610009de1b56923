import type { Tensor } from "../tensor/index.js";
import type { Norm } from "./ball.js";

/** What an attack written in TypeScript is told. */
export interface AttackContext {
  norm: Norm;
  /** Radius of the ball. */
  epsilon: number;
  /** Uniform in (-1, 1), of the images' shape: reproducible, whatever the batch size, and new for each restart. */
  noise: Tensor;
}

/**
 * Makes adversarial images of a batch.
 * @param model images to logits, differentiable, with batch norm in the mode that the attack is run in.
 * @param images N x C x H x W in [0, 1].
 * @param labels int64, N.
 * @returns images of the same shape, in the ball around `images` and in [0, 1].
 */
export type Perturb = (
  model: (images: Tensor) => Tensor,
  images: Tensor,
  labels: Tensor,
  context: AttackContext,
) => Tensor;

export interface CustomAttackOptions {
  /** Radius of the ball. Default: the evaluation's. */
  epsilon?: number;
  /** Independent runs; a sample counts as broken if any breaks it. Default 1. */
  restarts?: number;
}
