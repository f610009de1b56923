import { ArdistillError, suggest } from "../errors.js";

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
