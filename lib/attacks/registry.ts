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

interface AttackFamily {
  description: string;
  schema: z.ZodObject;
  /** Defaults of what the user leaves out; may depend on the rest. */
  defaults(given: AttackParameters, epsilon: number): AttackParameters;
}

/** Auto-PGD with one of its losses; the defaults are AutoAttack's. */
const apgd = { epsilon, steps, rho: z.number().min(0).max(1), restarts };
const apgdDefaults = { steps: 100, rho: 0.75, restarts: 1 };
const targetClasses = z.number().int().min(1);

/** Every attack by name. A new one is a line here and a file in native/attacks. */
export const ATTACKS: Record<string, AttackFamily> = {
  fgsm: {
    description: "one step of length epsilon (Goodfellow et al. 2014)",
    schema: z.strictObject({ epsilon }),
    defaults: () => ({}),
  },
  pgd: {
    description: "projected gradient descent (Madry et al. 2017); restarts are a per-sample worst case",
    schema: z.strictObject({ epsilon, stepSize, steps, restarts, randomStart: z.boolean(), clampStart: z.boolean() }),
    // PGD-20 with step 2/255 in the ball of 8/255, the step in proportion for other balls.
    defaults: (_, radius) => ({
      stepSize: radius > 0 ? radius / 4 : 1 / 255,
      steps: 20,
      restarts: 1,
      randomStart: true,
      clampStart: true,
    }),
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
