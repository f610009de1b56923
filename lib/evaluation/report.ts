import type { Norm } from "../attacks/ball.js";
import type { Kernels } from "../native/contract.js";
import { wilsonInterval } from "./wilson.js";

/** A count of correct samples, its accuracy as a fraction of 1 and the Wilson 95 % interval of that. */
export interface Score {
  correct: number;
  accuracy: number;
  ci95: [low: number, high: number];
}

/** What an attack cost. */
export interface Cost {
  seconds: number;
  /** Images passed forward through the model that is attacked: of a transfer the source alone. */
  forward: number;
  /** Images whose gradient was taken. */
  backward: number;
}

/** An attack of AutoAttack: how many samples it was run on, and what is left after it. */
export type StageScore = Score & Cost & { name: string; attacked: number } & Record<string, unknown>;

/** An attack with all its parameters. */
export type AttackScore = Score &
  Cost & { name: string; stages?: StageScore[]; sources?: Record<string, string> } & Record<string, unknown>;

/** Fields of an attack's score that are no parameters of the attack. */
export const RESULT_FIELDS: readonly string[] = [
  ...["name", "correct", "accuracy", "ci95", "seconds", "forward", "backward"],
  ...["attacked", "stages", "sources"],
];

/** All attacks at one radius or number of steps. */
export interface CurvePoint {
  epsilon: number;
  steps?: number;
  attacks: AttackScore[];
  robust: Score;
}

/** Counts of one class. */
export interface ClassScore {
  label: number;
  name: string;
  samples: number;
  clean: number;
  robust: number;
}

export interface EvaluationReport {
  model: string;
  /** The model that the adversarial images were made on, where it is another. */
  source?: string;
  dataset: string;
  split: "test" | "train";
  samples: number;
  norm: Norm;
  epsilon: number;
  seed: number;
  /** What gradients were computed with. */
  kernels: Kernels;
  clean: Score;
  /** Of a curve, at its last point. */
  attacks: AttackScore[];
  /** The worst case over all attacks: a sample counts only if it stands every one. */
  robust: Score;
  /** In the order of `epsilons` or `stepCounts`. */
  curve?: CurvePoint[];
  perClass: ClassScore[];
  /** Sample by sample, in the order of the images: 1 where it is classified as labelled, 0 where not. */
  outcomes: { clean: string; attacks: string[]; robust: string };
  /** What makes the figures doubtful, in words. */
  warnings: string[];
  environment: Record<string, unknown>;
}

export function score(correct: number, samples: number): Score {
  return { correct, accuracy: correct / samples, ci95: wilsonInterval(correct, samples) };
}
