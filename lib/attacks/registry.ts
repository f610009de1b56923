import { z } from "zod";
import { ArdistillError, suggest } from "../errors.js";
import { parseBoolean, parseNumber } from "../numbers.js";
import { kebab, parseSpec } from "../spec.js";
import type { CustomAttackOptions, Perturb } from "./custom.js";

export const NORMS = ["linf", "l2"] as const;
export type Norm = (typeof NORMS)[number];

/** The paper's and the field's ball on CIFAR: 8/255 in the l-infinity norm. */
export const DEFAULT_EPSILON = 8 / 255;
/** RobustBench's in l2. */
const DEFAULT_L2_EPSILON = 0.5;

/** The ball where no radius is given. */
export function defaultEpsilon(norm: Norm): number {
  return norm === "l2" ? DEFAULT_L2_EPSILON : DEFAULT_EPSILON;
}

/** Values of an attack's parameters by name. */
export type AttackParameters = Record<string, number | boolean | string>;

/** An attack with parameters of its own; the ball (epsilon, norm) is the evaluation's unless given here. */
export interface AttackSpec {
  name: string;
  parameters: AttackParameters;
  /** Of an attack written in TypeScript: see {@link attacks.custom}. */
  perturb?: Perturb;
}

/** An attack with every parameter filled in. */
export interface ResolvedAttack {
  name: string;
  norm: Norm;
  epsilon: number;
  restarts: number;
  /** All parameters in order, for reports. */
  parameters: AttackParameters;
  perturb?: Perturb;
}

const epsilon = z.number().min(0);
const stepSize = z.number().positive();
const steps = z.number().int().min(1);
const restarts = z.number().int().min(1);

/** What PGD can maximise. */
export const PGD_LOSSES = ["cross-entropy", "kl", "margin", "dlr"] as const;
export type PgdLoss = (typeof PGD_LOSSES)[number];
const PGD_TARGETS = ["none", "least-likely", "second-likely"] as const;
const DEEPFOOL_VARIANTS = ["foolbox", "torchattacks"] as const;

interface AttackFamily {
  description: string;
  schema: z.ZodObject;
  /** Defaults of what the user leaves out; may depend on the rest. */
  defaults(given: AttackParameters, epsilon: number): AttackParameters;
  /** What is wrong with parameters that are each right on their own. */
  misfit?(parameters: AttackParameters, norm: Norm): string | undefined;
}

/** Auto-PGD with one of its losses; the defaults are AutoAttack's. */
const apgd = { epsilon, steps, rho: z.number().min(0).max(1), restarts };
const apgdDefaults = { steps: 100, rho: 0.75, restarts: 1 };
const targetClasses = z.number().int().min(1);
/** PGD-20 with step 2/255 in the ball of 8/255, the step in proportion for other balls. */
const twentySteps = (radius: number) => ({ stepSize: radius > 0 ? radius / 4 : 1 / 255, steps: 20 });

/** Every attack by name. A new one is a line here and a file in native/attacks. */
export const ATTACKS: Record<string, AttackFamily> = {
  fgsm: {
    description: "one step of length epsilon (Goodfellow et al. 2014)",
    schema: z.strictObject({ epsilon }),
    defaults: () => ({}),
  },
  pgd: {
    description: "projected gradient descent (Madry et al. 2017); restarts are a per-sample worst case",
    schema: z.strictObject({
      ...{ epsilon, stepSize, steps, restarts, randomStart: z.boolean(), clampStart: z.boolean() },
      ...{ loss: z.enum(PGD_LOSSES), target: z.enum(PGD_TARGETS) },
    }),
    defaults: (_, radius) => ({
      ...twentySteps(radius),
      ...{ restarts: 1, randomStart: true, clampStart: true, loss: "cross-entropy", target: "none" },
    }),
    misfit({ loss, target, randomStart }) {
      if (loss !== "kl") return undefined;
      if (target !== "none") return "loss=kl has no label that could be a target; choose another loss";
      return randomStart ? undefined : "loss=kl has no gradient at the image itself; set random-start=true";
    },
  },
  "mi-fgsm": {
    description: "momentum iterative FGSM (Dong et al. 2018)",
    schema: z.strictObject({ epsilon, stepSize, steps, decay: z.number().min(0) }),
    defaults: (_, radius) => ({ ...twentySteps(radius), decay: 1 }),
  },
  deepfool: {
    description: "DeepFool (Moosavi-Dezfooli et al. 2016), the nearest boundary; projected onto the ball",
    schema: z.strictObject({
      ...{ epsilon, steps, variant: z.enum(DEEPFOOL_VARIANTS), candidates: z.number().int().min(2).optional() },
      ...{ overshoot: z.number().min(0), project: z.boolean() },
    }),
    defaults: ({ variant = "foolbox" }) => ({
      ...{ steps: 50, variant, ...(variant === "foolbox" && { candidates: 10 }), overshoot: 0.02, project: true },
    }),
    misfit({ variant, candidates }, norm) {
      if (variant === "foolbox") return undefined;
      if (norm !== "l2") return `variant=${variant} is defined in l2, not in ${norm}`;
      return candidates === undefined ? undefined : `variant=${variant} looks at all classes and takes no candidates`;
    },
  },
  cw: {
    description: "Carlini & Wagner 2017 in l2, the nearest image found; projected onto the ball",
    schema: z.strictObject({
      ...{ epsilon, c: z.number().positive(), kappa: z.number().min(0), steps, lr: z.number().positive() },
      ...{ project: z.boolean() },
    }),
    defaults: () => ({ c: 1, kappa: 0, steps: 50, lr: 0.01, project: true }),
    misfit: (_, norm) =>
      norm === "l2" ? undefined : `it is defined in l2, not in ${norm}; pgd:loss=margin maximises its loss there`,
  },
  "apgd-ce": {
    description: "Auto-PGD on the cross-entropy (Croce & Hein 2020); no step size to choose",
    schema: z.strictObject(apgd),
    defaults: () => apgdDefaults,
  },
  "apgd-dlr": {
    description: "Auto-PGD on the difference of logits ratio, which no scaling of the logits changes",
    schema: z.strictObject(apgd),
    defaults: () => apgdDefaults,
  },
  "apgd-t": {
    description: "Auto-PGD on the difference of logits ratio towards each of the likeliest other classes",
    schema: z.strictObject({ ...apgd, targetClasses }),
    defaults: () => ({ ...apgdDefaults, targetClasses: 9 }),
  },
  "fab-t": {
    description: "Fast Adaptive Boundary attack (Croce & Hein 2019) towards each of the likeliest other classes",
    schema: z.strictObject({
      epsilon,
      steps,
      restarts,
      targetClasses,
      alphaMax: z.number().min(0).max(1),
      eta: z.number().min(1),
      beta: z.number().min(0).max(1),
    }),
    defaults: () => ({ steps: 100, restarts: 1, targetClasses: 9, alphaMax: 0.1, eta: 1.05, beta: 0.9 }),
  },
  square: {
    description: "Square Attack (Andriushchenko et al. 2019): random search without gradients",
    schema: z.strictObject({ epsilon, queries: z.number().int().min(1), pInit: z.number().gt(0).max(1), restarts }),
    defaults: () => ({ queries: 5000, pInit: 0.8, restarts: 1 }),
  },
};

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
  target?: (typeof PGD_TARGETS)[number];
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
  variant?: (typeof DEEPFOOL_VARIANTS)[number];
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
  /** Radius of the ball. Default: the evaluation's. */
  epsilon?: number;
  /** Steps. Default 100. */
  steps?: number;
  /** Independent runs, of which the first starts at the image. Default 1. */
  restarts?: number;
  /** How many classes are aimed at, the likeliest first. Default 9, or all others. */
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
  /** Fast Adaptive Boundary attack towards one class at a time, as in AutoAttack. */
  fab: (options: FabOptions = {}): AttackSpec => ({ name: "fab-t", parameters: { ...options } }),
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

/** A family of one attack that is not registered. */
const CUSTOM: AttackFamily = {
  description: "written in TypeScript",
  schema: z.strictObject({ epsilon, restarts }),
  defaults: () => ({ restarts: 1 }),
};

/** Reads `NAME[:parameter=value,...]`, such as `pgd:steps=20,step-size=2/255,restarts=10`. @throws `ERR_CONFIG`. */
export function parseAttackSpec(text: string): AttackSpec {
  const { name, items } = parseSpec(text);
  const family = findAttack(name);
  const parameters: AttackSpec["parameters"] = {};
  for (const { key, property: parameter, value } of items) {
    const type = Object.hasOwn(family.schema.shape, parameter) ? family.schema.shape[parameter] : undefined;
    if (!type) throw unknownParameter(name, key, family);
    parameters[parameter] = parseValue(type, value, key);
  }
  return { name, parameters };
}

function parseValue(type: unknown, value: string, key: string): number | boolean | string {
  if (type instanceof z.ZodBoolean) return parseBoolean(value, key);
  return type instanceof z.ZodEnum ? value : parseNumber(value, key);
}

function findAttack(name: string): AttackFamily {
  const found = Object.hasOwn(ATTACKS, name) ? ATTACKS[name] : undefined;
  if (found) return found;
  throw new ArdistillError(
    "ERR_CONFIG",
    `Unknown attack ${suggest(name, Object.keys(ATTACKS))}. Known: ${Object.keys(ATTACKS).join(", ")}.`,
  );
}

function unknownParameter(name: string, key: string, family: AttackFamily): ArdistillError {
  const known = Object.keys(family.schema.shape).map(kebab);
  return new ArdistillError(
    "ERR_CONFIG",
    `The attack ${name} has no parameter ${suggest(kebab(key), known)}. It has: ${known.join(", ")}.`,
  );
}

/**
 * Checks an attack's parameters and fills in the rest.
 * @param ball the radius to use where the attack names none.
 * @throws ArdistillError `ERR_CONFIG`.
 */
export function resolveAttack(spec: AttackSpec, ball: number, norm: Norm = "linf"): ResolvedAttack {
  const family = spec.perturb ? CUSTOM : findAttack(spec.name);
  for (const key of Object.keys(spec.parameters)) {
    if (!Object.hasOwn(family.schema.shape, key)) throw unknownParameter(spec.name, key, family);
  }
  const given = Object.fromEntries(Object.entries(spec.parameters).filter(([, value]) => value !== undefined));
  const radius = typeof given.epsilon === "number" ? given.epsilon : ball;
  const all = { epsilon: radius, ...family.defaults(given, radius), ...given };
  const checked = family.schema.safeParse(all);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new ArdistillError("ERR_CONFIG", `Attack ${spec.name}: ${kebab(String(issue?.path[0]))}: ${issue?.message}.`);
  }
  const parameters = checked.data as AttackParameters;
  assertRadius(`Attack ${spec.name}: epsilon`, radius, norm);
  const misfit = family.misfit?.(parameters, norm);
  if (misfit) throw new ArdistillError("ERR_CONFIG", `Attack ${spec.name}: ${misfit}.`);
  const runs = typeof parameters.restarts === "number" ? parameters.restarts : 1;
  if (runs > 1 && parameters.randomStart === false) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `Attack ${spec.name}: restarts=${runs} with random-start=false would run the same attack ${runs} times. ` +
        "Set random-start=true or restarts=1.",
    );
  }
  return {
    name: spec.name,
    norm,
    epsilon: radius,
    restarts: runs,
    parameters,
    ...(spec.perturb && { perturb: spec.perturb }),
  };
}

/** @throws ArdistillError `ERR_CONFIG` for an attack that was told to leave the ball: breaking a model there counts nothing. */
export function assertInBall({ name, parameters }: ResolvedAttack): void {
  if (parameters.project !== false) return;
  throw new ArdistillError(
    "ERR_CONFIG",
    `Attack ${name}: project=false leaves the ball; it is for perturb() and the command attack alone.`,
  );
}

/** @throws ArdistillError `ERR_CONFIG` unless it is a radius within the images' range. */
export function assertRadius(what: string, radius: number, norm: Norm): void {
  if (norm === "l2" ? radius >= 0 : radius >= 0 && radius <= 1) return;
  const range = norm === "l2" ? "at least 0" : "between 0 and 1 (images are in [0, 1])";
  throw new ArdistillError("ERR_CONFIG", `${what} must be ${range}, not ${radius}.`);
}

/** @throws ArdistillError `ERR_CONFIG` for another norm than those of {@link NORMS}. */
export function assertNorm(norm: string): asserts norm is Norm {
  if ((NORMS as readonly string[]).includes(norm)) return;
  throw new ArdistillError("ERR_CONFIG", `Unknown norm ${suggest(norm, NORMS)}. Known: ${NORMS.join(", ")}.`);
}
