/** How the learning rate goes over a run. */
export const SCHEDULES = ["multi-step", "cosine", "one-cycle", "cyclic"] as const;
export type Schedule = (typeof SCHEDULES)[number];

/** What the learning rate depends on. An epoch is as many parameter updates as there are batches in one pass over the images. */
export interface ScheduleRecipe {
  schedule: Schedule;
  /** The highest rate. */
  lr: number;
  /** Epochs, counted from 0, from which on the rate of "multi-step" is multiplied by `lrFactor` once more. */
  milestones: number[];
  lrFactor: number;
  epochs: number;
  /** Epochs over which the rate of "multi-step" and "cosine" rises linearly to what it would be without. */
  warmupEpochs: number;
  /** Updates made on each batch: a run makes ceil(epochs / replays) passes over the images. */
  replays: number;
}

/** OneCycleLR's defaults: the part of the updates that rises, where it starts, and where it ends, as fractions of the highest. */
const ONE_CYCLE = { rising: 0.3, first: 1 / 25, last: 1 / 25 / 1e4 };

/**
 * The learning rate of parameter update `update` (from 0), as torch.optim.lr_scheduler has it, stepped after each update.
 * @param batches batches in one pass over the images.
 */
export function learningRate(recipe: ScheduleRecipe, update: number, batches: number): number {
  const { schedule, lr, epochs, warmupEpochs, replays } = recipe;
  const updates = Math.ceil(epochs / replays) * replays * batches;
  switch (schedule) {
    case "one-cycle":
      return lr * oneCycle(update, updates);
    case "cyclic":
      // CyclicLR from 0 as locuslab/fast_adversarial has it; the first update's rate is 0.
      return lr * (1 - Math.abs(1 - (2 * update) / updates));
    case "cosine":
      return lr * warmUp(update, warmupEpochs * batches) * cosine(1, 0, update / updates);
    case "multi-step":
      return lr * warmUp(update, warmupEpochs * batches) * multiStep(recipe, update, batches);
  }
}

/** MultiStepLR. A milestone counts updates, rounded so that all updates on a batch have one rate. */
function multiStep({ milestones, lrFactor, replays }: ScheduleRecipe, update: number, batches: number): number {
  const reached = milestones.filter((epoch) => update >= Math.round((epoch * batches) / replays) * replays);
  return lrFactor ** reached.length;
}

/** OneCycleLR of two phases. */
function oneCycle(update: number, updates: number): number {
  const { rising, first, last } = ONE_CYCLE;
  const top = rising * updates - 1;
  return update <= top ? cosine(first, 1, update / top) : cosine(1, last, (update - top) / (updates - 1 - top));
}

/** Half a cosine wave from `start` to `end`, of which `part` is done. */
function cosine(start: number, end: number, part: number): number {
  return end + ((start - end) / 2) * (1 + Math.cos(Math.PI * part));
}

function warmUp(update: number, updates: number): number {
  return Math.min(1, (update + 1) / updates);
}
