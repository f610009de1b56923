import type { Recipe } from "./presets.js";

/** The multi-step schedule: `lr` times `lrFactor` for each milestone that `epoch` (from 0) has reached. */
export function learningRate(
  { lr, milestones, lrFactor }: Pick<Recipe, "lr" | "milestones" | "lrFactor">,
  epoch: number,
): number {
  return lr * lrFactor ** milestones.filter((milestone) => epoch >= milestone).length;
}
