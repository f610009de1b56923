import { ArdistillError, suggest } from "../errors.js";

/** A training method: a step program in native/training and what it needs. */
export interface MethodDescriptor {
  description: string;
  teacher: boolean;
  attack: boolean;
}

/** Every training method. A new one is a line here and a step program in native/training. */
export const METHODS = {
  natural: { description: "cross-entropy on clean images", teacher: false, attack: false },
  kd: { description: "knowledge distillation on clean images, equations (2) and (3)", teacher: true, attack: false },
  adversarial: { description: "adversarial training, equation (4)", teacher: false, attack: true },
  ard: { description: "Adversarially Robust Distillation, equation (1) and Algorithm 1", teacher: true, attack: true },
} as const satisfies Record<string, MethodDescriptor>;

export type Method = keyof typeof METHODS;
export const METHOD_NAMES = Object.keys(METHODS) as Method[];

/** @throws ArdistillError `ERR_CONFIG` with the nearest method name. */
export function assertMethod(name: string): asserts name is Method {
  if (!Object.hasOwn(METHODS, name)) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `Unknown method ${suggest(name, METHOD_NAMES)}. Known: ${METHOD_NAMES.join(", ")}.`,
    );
  }
}
