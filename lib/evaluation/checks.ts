import type { Dataset } from "../data/dataset.js";
import type { Examination } from "../native/contract.js";
import { formatCount } from "../numbers.js";
import type { AttackScore, CurvePoint, Score } from "./report.js";

/** Relative; two passes of one computation agree to about 1e-6. */
const TOLERANCE = 1e-4;
/** Attacks without gradients do not find much that attacks with gradients miss (AutoAttack's checks.py, check_square_sr). */
const SQUARE_TOLERANCE = 0.002;
/** Random starts alone move an accuracy this much. */
const CURVE_TOLERANCE = 0.01;
const WITHOUT_GRADIENTS: readonly string[] = ["square"];

/** What a look at a few images says against the model, in words. */
export function modelWarnings(examination: Examination, samples: number): string[] {
  const { probabilities, repeatDifference, batchDifference, zeroGradients, pixels } = examination;
  const warnings: string[] = [];
  if (probabilities) {
    warnings.push(
      "The model's outputs are probabilities, not logits: they lie in [0, 1], and those of each image sum to 1. Gradients through a " +
        "softmax vanish where it is sure, and attacks seem to fail. Load the network without the softmax at its end.",
    );
  }
  if (repeatDifference > TOLERANCE) {
    warnings.push(
      "The model is randomised: two passes of the same images gave other logits. One pass is what an attack and its count go by, so " +
        "that a sample that stands may fall at the next pass; attacks would have to average over many.",
    );
  } else if (batchDifference > TOLERANCE) {
    warnings.push(
      "The model's logits of an image depend on the other images of its batch, as in train mode with batch norm: the figures hold for " +
        "this batch size alone. Put the model into eval mode before it is saved.",
    );
  }
  if (zeroGradients > 0) {
    warnings.push(
      `The gradient is exactly zero for ${zeroGradients} of ${samples} images: attacks that follow it do not move there, and the ` +
        "accuracy under them says nothing. Compare square, which needs no gradient, and images made on another model (transfer).",
    );
  }
  const [low, high] = pixels;
  if (low < 0 || high > 1) {
    warnings.push(
      `The images have pixels from ${round(low)} to ${round(high)}, and attacks stay within [0, 1]. Give images in [0, 1], and let the ` +
        "model normalise them (normalize).",
    );
  }
  return warnings;
}

/** @returns the least and greatest pixel of a split as the model sees it, where they may lie outside of [0, 1]. */
export function pixelRange({ images, scale }: Dataset["test"]): [number, number] {
  let [low, high] = [0, 0];
  for (const value of images) {
    if (value < low) low = value;
    else if (value > high) high = value;
  }
  return [low / scale, high / scale];
}

/** What attacks at one point say against each other. */
export function attackWarnings({ epsilon, attacks }: CurvePoint, clean: Score, samples: number): string[] {
  const warnings: string[] = [];
  for (const { name, correct, ...rest } of attacks) {
    if ((rest.epsilon ?? epsilon) === 0 && correct !== clean.correct) {
      warnings.push(
        `${name} with epsilon 0 changes no image, and yet ${correct} samples are right after it and ${clean.correct} before: the model ` +
          "does not give the same logits twice.",
      );
    }
  }
  const needless = (attack: AttackScore) => WITHOUT_GRADIENTS.includes(attack.name);
  const gradients = attacks.filter((attack) => !needless(attack));
  const least = Math.min(...gradients.map(({ correct }) => correct));
  for (const square of attacks.filter(needless)) {
    if (gradients.length > 0 && least - square.correct > SQUARE_TOLERANCE * samples) {
      warnings.push(squareWarning(`${square.correct} samples withstand it, and ${least} the best attack that does`));
    }
  }
  for (const { name, stages = [] } of attacks) {
    const at = stages.findIndex(needless);
    const before = stages[at - 1];
    if (before && before.correct - stages[at]!.correct > SQUARE_TOLERANCE * samples) {
      const more = before.correct - stages[at]!.correct;
      warnings.push(squareWarning(`in ${name} it broke ${more} samples more than the attacks before it, which do`));
    }
  }
  return warnings;
}

function squareWarning(found: string): string {
  return (
    `square, which needs no gradient, finds what attacks with gradients miss: ${found}. That is a sign of masked gradients: the true ` +
    "robustness is lower still. Try square with more queries and restarts, and transfer from another model."
  );
}

/** What is wrong with a curve: accuracy that rises as the ball or the number of steps grows. */
export function curveWarnings(curve: CurvePoint[], samples: number): string[] {
  const warnings: string[] = [];
  const sorted = curve.toSorted((a, b) => a.epsilon - b.epsilon || (a.steps ?? 0) - (b.steps ?? 0));
  for (const [i, point] of sorted.slice(1).entries()) {
    const before = sorted[i]!;
    for (const [j, { name, correct }] of point.attacks.entries()) {
      const rise = correct - before.attacks[j]!.correct;
      if (rise <= Math.max(1, CURVE_TOLERANCE * samples)) continue;
      const at = ({ epsilon, steps }: CurvePoint) =>
        steps === undefined ? `epsilon ${round(epsilon)}` : `${steps} steps`;
      warnings.push(
        `Accuracy under ${name} rises from ${formatCount(correct - rise)} at ${at(before)} to ${formatCount(correct)} at ${at(point)}, ` +
          "where it can only fall for an attack that works: its steps are too long or too few, or the gradients are masked.",
      );
    }
  }
  return warnings;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
