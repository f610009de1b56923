import { z } from "zod";
import { ArdistillError, suggest } from "../errors.js";
import { parseBoolean, parseNumber } from "../numbers.js";
import { kebab, parseSpec } from "../spec.js";
import { AUTOATTACK_STAGES, AUTOATTACK_VERSIONS, type AutoAttackVersion } from "./autoattack.js";
import { assertRadius, type Norm } from "./ball.js";
import type { Perturb } from "./custom.js";

/** Values of an attack's parameters by name. */
export type AttackParameters = Record<string, number | boolean | string>;

/** An attack with parameters of its own; the ball (epsilon, norm) is the evaluation's unless given here. */
export interface AttackSpec {
  name: string;
  parameters: AttackParameters;
  /** Of an attack written in TypeScript: see {@link attacks.custom}. */
  perturb?: Perturb;
  /** Where values are from, by parameter, for reports. */
  sources?: Record<string, string>;
}

/** An attack with every parameter filled in. */
export interface ResolvedAttack {
  name: string;
  norm: Norm;
  epsilon: number;
  restarts: number;
  /** All parameters in order, for reports. */
  parameters: AttackParameters;
  /** How many classes a model must have for it. */
  leastClasses: number;
  perturb?: Perturb;
  sources?: Record<string, string>;
  /** Of an attack that consists of others: each is run on what those before it left unbroken. */
  stages?: ResolvedAttack[];
}

const epsilon = z.number().min(0);
const stepSize = z.number().positive();
const steps = z.number().int().min(1);
const restarts = z.number().int().min(1);

/** What PGD can maximise. */
export const PGD_LOSSES = ["cross-entropy", "kl", "margin", "dlr"] as const;
export type PgdLoss = (typeof PGD_LOSSES)[number];
const PGD_TARGETS = ["none", "least-likely", "second-likely"] as const;
export type PgdTarget = (typeof PGD_TARGETS)[number];
const DEEPFOOL_VARIANTS = ["foolbox", "torchattacks"] as const;
export type DeepFoolVariant = (typeof DEEPFOOL_VARIANTS)[number];

interface AttackFamily {
  description: string;
  schema: z.ZodObject;
  /** Defaults of what the user leaves out; may depend on the rest. */
  defaults(given: AttackParameters, epsilon: number): AttackParameters;
  /** What is wrong with parameters that are each right on their own. */
  misfit?(parameters: AttackParameters, norm: Norm): string | undefined;
  /** How many classes a model must have. Default 2. */
  leastClasses?(parameters: AttackParameters): number;
  /** The attacks that it consists of. */
  stages?(parameters: AttackParameters): AttackSpec[];
}

/** Auto-PGD with one of its losses; the defaults are AutoAttack's. */
const apgd = { epsilon, steps, rho: z.number().min(0).max(1), restarts };
const apgdDefaults = { steps: 100, rho: 0.75, restarts: 1 };
const targetClasses = z.number().int().min(1);
/** The Fast Adaptive Boundary attack; the defaults are AutoAttack's. */
const fab = {
  ...{ epsilon, steps, restarts },
  ...{ alphaMax: z.number().min(0).max(1), eta: z.number().min(1), beta: z.number().min(0).max(1) },
};
const fabDefaults = { alphaMax: 0.1, eta: 1.05, beta: 0.9 };
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
    leastClasses: ({ loss }) => (loss === "dlr" ? 3 : 2),
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
    leastClasses: () => 3,
  },
  "apgd-t": {
    description: "Auto-PGD on the difference of logits ratio towards each of the likeliest other classes",
    schema: z.strictObject({ ...apgd, targetClasses }),
    defaults: () => ({ ...apgdDefaults, targetClasses: 9 }),
    leastClasses: () => 4,
  },
  fab: {
    description: "Fast Adaptive Boundary attack (Croce & Hein 2019) towards the nearest class at each step",
    schema: z.strictObject(fab),
    defaults: () => ({ steps: 100, restarts: 5, ...fabDefaults }),
  },
  "fab-t": {
    description: "Fast Adaptive Boundary attack towards each of the likeliest other classes",
    schema: z.strictObject({ ...fab, targetClasses }),
    defaults: () => ({ steps: 100, restarts: 1, targetClasses: 9, ...fabDefaults }),
  },
  square: {
    description: "Square Attack (Andriushchenko et al. 2019): random search without gradients",
    schema: z.strictObject({ epsilon, queries: z.number().int().min(1), pInit: z.number().gt(0).max(1), restarts }),
    defaults: () => ({ queries: 5000, pInit: 0.8, restarts: 1 }),
  },
  autoattack: {
    description: "AutoAttack (Croce & Hein 2020): apgd-ce, apgd-t, fab-t and square, each on what is still unbroken",
    schema: z.strictObject({ epsilon, version: z.enum(AUTOATTACK_VERSIONS) }),
    defaults: () => ({ version: "standard" }),
    stages: ({ version }) => AUTOATTACK_STAGES[version as AutoAttackVersion],
  },
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
  const stages = family.stages?.(parameters).map((stage) => resolveAttack(stage, radius, norm));
  return {
    name: spec.name,
    norm,
    epsilon: radius,
    restarts: runs,
    parameters,
    leastClasses: Math.max(
      ...(stages ?? []).map((stage) => stage.leastClasses),
      family.leastClasses?.(parameters) ?? 2,
    ),
    ...(spec.perturb && { perturb: spec.perturb }),
    ...(spec.sources && { sources: spec.sources }),
    ...(stages && { stages }),
  };
}

/** @throws ArdistillError `ERR_CONFIG` for an attack that compares more classes than a model has. */
export function assertClasses({ name, leastClasses }: ResolvedAttack, classes: number): void {
  if (classes >= leastClasses) return;
  throw new ArdistillError(
    "ERR_CONFIG",
    `Attack ${name}: it compares the logits of ${leastClasses} classes, and the model has ${classes}. ` +
      "apgd-ce, fab-t and square do with two.",
  );
}

/** Passes of the model for one image at most, a gradient as three: what attacks cost in proportion to each other. */
export function costOf({ parameters, stages }: ResolvedAttack): number {
  if (stages) return stages.reduce((sum, stage) => sum + costOf(stage), 0);
  const { queries, steps = 1, restarts = 1, targetClasses = 1 } = parameters as Record<string, number | undefined>;
  return (queries ?? 3 * steps) * restarts * targetClasses + 1;
}

/** Whether an attack takes a number of steps. @throws ArdistillError `ERR_CONFIG` for an unknown attack. */
export function hasSteps({ name, perturb }: AttackSpec): boolean {
  return !perturb && Object.hasOwn(findAttack(name).schema.shape, "steps");
}

/** @throws ArdistillError `ERR_CONFIG` for an attack that was told to leave the ball: breaking a model there counts nothing. */
export function assertInBall({ name, parameters }: ResolvedAttack): void {
  if (parameters.project !== false) return;
  throw new ArdistillError(
    "ERR_CONFIG",
    `Attack ${name}: project=false leaves the ball; it is for perturb() and the command attack alone.`,
  );
}
