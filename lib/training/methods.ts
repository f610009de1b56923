import { PGD_LOSSES } from "../attacks/registry.js";
import { ArdistillError, suggest } from "../errors.js";

/** Options that some methods use and others do not. */
const TEACHER = ["teacher", "teacherModel", "teacherCheck", "temperature", "klReduction"] as const;
const DISTILLATION = [...TEACHER, "alpha", "cleanTemperature"] as const;
const BALL = ["norm", "epsilon", "stepSize"] as const;
const INNER = [
  ...BALL,
  "steps",
  "randomStart",
  "startDeviation",
  "clampStart",
  "attackMode",
  "attackLoss",
  "attackTemperature",
  "starts",
  "attack",
] as const;
const REPLAY = [...BALL, "replays"] as const;
const VAT = ["epsilon", "lambda", "xi", "powerIterations", "starts"] as const;
const SMOOTHED = ["labelSmoothing"] as const;

/** What a method can attack with while it trains: see `attackLoss` of a recipe. */
export const ATTACK_LOSSES = [...PGD_LOSSES, "distillation"] as const;
export type AttackLoss = (typeof ATTACK_LOSSES)[number];

/** A training method: a step program in native/training and what it needs. */
export interface MethodDescriptor {
  description: string;
  teacher: boolean;
  /** It attacks each batch anew, by PGD or an attack of the user's. */
  attack: boolean;
  /** It carries a perturbation along, with `replays` updates on each batch. */
  replay: boolean;
  /** The options of the method's own, beside those of every run. */
  uses: readonly string[];
  attackLosses: readonly AttackLoss[];
}

function method(
  description: string,
  uses: readonly string[],
  attackLosses: readonly AttackLoss[] = PGD_LOSSES,
): MethodDescriptor {
  const [teacher, attack, replay] = ["teacher", "steps", "replays"].map((option) => uses.includes(option));
  return { description, uses, attackLosses, teacher: teacher!, attack: attack!, replay: replay! };
}

/** Every training method. A new one is a line here, a preset, and a step program in native/training. */
export const METHODS = {
  natural: method("cross-entropy on clean images", SMOOTHED),
  kd: method("knowledge distillation on clean images, equations (2) and (3)", [...DISTILLATION, ...SMOOTHED]),
  adversarial: method("adversarial training, equation (4)", [...INNER, ...SMOOTHED]),
  trades: method("TRADES: clean cross-entropy and the divergence of adversarial from clean outputs", [
    ...INNER,
    ...SMOOTHED,
    "beta",
    "klReduction",
    "cleanPass",
  ]),
  vat: method("virtual adversarial training: the divergence along the direction in which it grows fastest", [
    ...VAT,
    ...SMOOTHED,
    "klReduction",
  ]),
  "fgsm-rs": method("adversarial training by one long step from a random start", [...INNER, ...SMOOTHED]),
  free: method("free adversarial training: one pass for the gradients of weights and perturbation", [
    ...REPLAY,
    ...SMOOTHED,
  ]),
  ard: method("Adversarially Robust Distillation, equation (1) and Algorithm 1", [
    ...DISTILLATION,
    ...INNER,
    ...SMOOTHED,
    "cleanPass",
  ]),
  "fast-ard": method(
    "Fast-ARD, Algorithm 2: free adversarial training with the loss of ARD",
    [...DISTILLATION, ...REPLAY, ...SMOOTHED, "cleanPass", "attackLoss", "attackTemperature"],
    ["distillation", "cross-entropy"],
  ),
} as const satisfies Record<string, MethodDescriptor>;

export type Method = keyof typeof METHODS;
export const METHOD_NAMES = Object.keys(METHODS) as Method[];

/** Every option that is some method's own. */
export const METHOD_OPTIONS: readonly string[] = [
  ...new Set(Object.values(METHODS).flatMap(({ uses }: MethodDescriptor) => uses)),
];

/** The methods that use an option. */
export function methodsUsing(option: string): Method[] {
  return METHOD_NAMES.filter((name) => (METHODS[name] as MethodDescriptor).uses.includes(option));
}

/** @throws ArdistillError `ERR_CONFIG` with the nearest method name. */
export function assertMethod(name: string): asserts name is Method {
  if (!Object.hasOwn(METHODS, name)) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `Unknown method ${suggest(name, METHOD_NAMES)}. Known: ${METHOD_NAMES.join(", ")}.`,
    );
  }
}
