import type { AutoAttackVersion } from "./autoattack.js";
import type { CustomAttackOptions, Perturb } from "./custom.js";
import type { AttackSpec, DeepFoolVariant, PgdLoss, PgdTarget } from "./registry.js";

export interface PgdOptions {
  /** Radius of the ball. Default: the evaluation's. */
  epsilon?: number;
  /** Step size. Default epsilon / 4 (2/255 at 8/255). */
  stepSize?: number;
  /** Steps. Default 20. */
  steps?: number;
  /** Independent runs; a sample counts as broken if any breaks it. Default 1. */
  restarts?: number;
  /** Start uniformly in the ball, rather than at the image. Default true. */
  randomStart?: boolean;
  /** Clamp the start to [0, 1]. Default true. */
  clampStart?: boolean;
  /**
   * What is maximised: "cross-entropy" (default); "kl", the divergence from the output on the clean image (TRADES);
   * "margin", the largest other logit less the label's (Carlini & Wagner 2017); "dlr", that in units of the logits' scale
   * (AutoAttack's difference-of-logits ratio; three classes or more).
   */
  loss?: PgdLoss;
  /**
   * A class to go for, by the output on the clean image, whose loss is then minimised; not with "kl". Among the classes
   * other than the label, "least-likely" is the last (as torchattacks), "second-likely" the first. Default "none".
   */
  target?: PgdTarget;
}

export interface MiFgsmOptions {
  /** Radius of the ball. Default: the evaluation's. */
  epsilon?: number;
  /** Step size. Default epsilon / 4 (2/255 at 8/255). */
  stepSize?: number;
  /** Steps. Default 20. */
  steps?: number;
  /** How much of the momentum stays at each step. Default 1. */
  decay?: number;
}

/** What attacks that look for the nearest adversarial image have in common. */
export interface NearestOptions {
  /** Radius of the ball. Default: the evaluation's. */
  epsilon?: number;
  /** Steps. Default 50. */
  steps?: number;
  /**
   * Project what was found onto the ball, as the attacks of an evaluation have to. Default true. False gives the nearest
   * image itself, however far it is: for {@link perturb} and {@link perturbDataset} alone.
   */
  project?: boolean;
}

export interface DeepFoolOptions extends NearestOptions {
  /** Whose DeepFool: "foolbox" (default, l-infinity and l2) or "torchattacks" (l2), which give other images. */
  variant?: DeepFoolVariant;
  /** How many of the likeliest classes are looked at; foolbox's alone. Default 10. */
  candidates?: number;
  /** How much farther than to the boundary, as a fraction of the way. Default 0.02. */
  overshoot?: number;
}

export interface CwOptions extends NearestOptions {
  /** Weight of the misclassification beside the squared distance. Default 1. */
  c?: number;
  /** How far, in logits, to go beyond the boundary. Default 0. */
  kappa?: number;
  /** Adam's learning rate. Default 0.01. */
  lr?: number;
}

export interface ApgdOptions {
  /** What it maximises: the cross-entropy, or the difference of logits ratio, towards one class at a time. Default "ce". */
  loss?: "ce" | "dlr" | "targeted-dlr";
  /** Radius of the ball. Default: the evaluation's. */
  epsilon?: number;
  /** Steps. Default 100. */
  steps?: number;
  /** The step is halved where the loss rises in fewer than this share of the steps. Default 0.75. */
  rho?: number;
  /** Independent runs; a sample counts as broken if any breaks it. Default 1. */
  restarts?: number;
  /** Of "targeted-dlr": how many classes are aimed at, the likeliest first. Default 9, or all others. */
  targetClasses?: number;
}

export interface FabOptions {
  /** Towards one class at a time (default), or the nearest of all at each step, whose gradients all have to be taken. */
  targeted?: boolean;
  /** Radius of the ball. Default: the evaluation's. */
  epsilon?: number;
  /** Steps. Default 100. */
  steps?: number;
  /** Independent runs, of which the first starts at the image. Default 1, or 5 without targets. */
  restarts?: number;
  /** How many classes are aimed at, the likeliest first; targeted alone. Default 9, or all others. */
  targetClasses?: number;
  /** The most that a step is pulled towards the clean image. Default 0.1. */
  alphaMax?: number;
  /** How far a step goes beyond the boundary, 1 for onto it. Default 1.05. */
  eta?: number;
  /** The share of the distance that is left after the step back from an adversarial image. Default 0.9. */
  beta?: number;
}

export interface SquareOptions {
  /** Radius of the ball. Default: the evaluation's. */
  epsilon?: number;
  /** Queries of the model. Default 5000. */
  queries?: number;
  /** The share of the pixels that the first squares cover. Default 0.8. */
  pInit?: number;
  /** Independent runs; a sample counts as broken if any breaks it. Default 1. */
  restarts?: number;
}

const APGD_NAMES = { ce: "apgd-ce", dlr: "apgd-dlr", "targeted-dlr": "apgd-t" };

/** Attacks for {@link evaluate} and {@link perturb}. */
export const attacks = {
  /** Fast gradient sign method; in l2 the step goes along the gradient itself. */
  fgsm: (options: { epsilon?: number } = {}): AttackSpec => ({ name: "fgsm", parameters: { ...options } }),
  /** Projected gradient descent. */
  pgd: (options: PgdOptions = {}): AttackSpec => ({ name: "pgd", parameters: { ...options } }),
  /** Auto-PGD, as in AutoAttack. */
  apgd: ({ loss = "ce", ...options }: ApgdOptions = {}): AttackSpec => ({
    name: APGD_NAMES[loss],
    parameters: { ...options },
  }),
  /** Fast Adaptive Boundary attack, as in AutoAttack. */
  fab: ({ targeted = true, ...options }: FabOptions = {}): AttackSpec => ({
    name: targeted ? "fab-t" : "fab",
    parameters: { ...options },
  }),
  /**
   * AutoAttack (Croce & Hein 2020), with the original's parameters: "standard" (default) is what RobustBench ranks by, "plus"
   * has further attacks and restarts. Four classes and more.
   */
  autoAttack: (options: { version?: AutoAttackVersion; epsilon?: number } = {}): AttackSpec => ({
    name: "autoattack",
    parameters: { ...options },
  }),
  /** Square Attack, as in AutoAttack. */
  square: (options: SquareOptions = {}): AttackSpec => ({ name: "square", parameters: { ...options } }),
  /**
   * Momentum iterative FGSM (Dong et al. 2018) as torchattacks' MIFGSM: gradients, each divided by its mean absolute value,
   * add up, and each step goes along the sign of the sum, in l2 along the sum itself.
   */
  miFgsm: (options: MiFgsmOptions = {}): AttackSpec => ({ name: "mi-fgsm", parameters: { ...options } }),
  /**
   * DeepFool (Moosavi-Dezfooli et al. 2016): steps onto the nearest boundary of the linearised model until the label is
   * lost. A sample's image does not depend on its batch.
   */
  deepFool: (options: DeepFoolOptions = {}): AttackSpec => ({ name: "deepfool", parameters: { ...options } }),
  /**
   * Carlini & Wagner (2017), l2 alone, as torchattacks' CW for one image: Adam in tanh space, with a fixed `c`. It gives
   * the nearest misclassified image of all steps, and the image itself where there was none. Pixels of exactly 0 and 1 do
   * not move.
   */
  cw: (options: CwOptions = {}): AttackSpec => ({ name: "cw", parameters: { ...options } }),
  /** An attack written in TypeScript. It runs on the JavaScript thread, batch by batch. */
  custom: (name: string, perturb: Perturb, options: CustomAttackOptions = {}): AttackSpec => ({
    name,
    parameters: { ...options },
    perturb,
  }),
};
