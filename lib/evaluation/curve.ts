import { assertRadius, defaultEpsilon, type Norm } from "../attacks/ball.js";
import type { ResolvedAttack } from "../attacks/registry.js";
import { type AttackSpec, hasSteps, resolveAttack } from "../attacks/registry.js";
import { ArdistillError } from "../errors.js";

/** Several radii, or several numbers of steps, in one evaluation. */
export interface Curve {
  /** Radii at each of which the attacks are run; in place of `epsilon`. The report's own figures are those of the last. */
  epsilons?: readonly number[];
  /** Numbers of steps with each of which the attacks are run; in place of their own. */
  stepCounts?: readonly number[];
}

export interface Point {
  /** What sets it apart from other points; empty where it is the only one. */
  label: string;
  epsilon: number;
  steps?: number;
  attacks: ResolvedAttack[];
}

/** The points of a curve, or the one that there is without. @throws ArdistillError `ERR_CONFIG`. */
export function pointsOf({
  attacks = [],
  epsilon,
  norm = "linf",
  epsilons,
  stepCounts,
  saveAdversarial,
}: Curve & { attacks?: AttackSpec[]; epsilon?: number; norm?: Norm; saveAdversarial?: string }): Point[] {
  const radius = epsilon ?? defaultEpsilon(norm);
  if (epsilons === undefined && stepCounts === undefined) {
    return [{ label: "", epsilon: radius, attacks: attacks.map((attack) => resolveAttack(attack, radius, norm)) }];
  }
  const option = epsilons ? "epsilons" : "stepCounts";
  const values = (epsilons ?? stepCounts)!;
  if (epsilons && stepCounts) throw unfit("epsilons and stepCounts are curves of their own; give one of them.");
  if (saveAdversarial !== undefined)
    throw unfit(`saveAdversarial takes the images of one evaluation, not of ${option}.`);
  if (!Array.isArray(values) || values.length === 0) throw unfit(`${option} must be a list of numbers.`);
  if (epsilons && epsilon !== undefined) throw unfit("epsilons take the place of epsilon; give one of them.");
  if (attacks.length === 0) throw unfit(`${option} are for attacks; give attacks.`);
  const fixed = attacks.find(({ parameters }) => epsilons && parameters.epsilon !== undefined);
  if (fixed) throw unfit(`The attack ${fixed.name} has an epsilon of its own; leave it out, or leave epsilons out.`);
  const stepless = attacks.find((attack) => stepCounts && !hasSteps(attack));
  if (stepless) throw unfit(`The attack ${stepless.name} has no steps, for which stepCounts are.`);
  return values.map((value) => {
    if (epsilons) assertRadius("epsilons: each", value, norm);
    const at = epsilons ? value : radius;
    const resolved = attacks.map((attack) => {
      const parameters = { ...attack.parameters, ...(stepCounts && { steps: value }) };
      return resolveAttack({ ...attack, parameters }, at, norm);
    });
    return {
      label: epsilons ? `epsilon ${Number(value.toPrecision(4))}` : `${value} steps`,
      epsilon: at,
      ...(stepCounts && { steps: value }),
      attacks: resolved,
    };
  });
}

function unfit(message: string): ArdistillError {
  return new ArdistillError("ERR_CONFIG", message);
}
