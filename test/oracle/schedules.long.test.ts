import { expect, test } from "vitest";
import { learningRate, type ScheduleRecipe } from "../../lib/training/schedule.js";
import { oracle } from "./support.js";

type Case = Partial<ScheduleRecipe> & Pick<ScheduleRecipe, "schedule"> & { batches: number };

const CASES: Case[] = [
  { schedule: "multi-step", batches: 7, milestones: [3, 5] },
  { schedule: "multi-step", batches: 5, milestones: [0, 2, 2], lrFactor: 0.5 },
  { schedule: "multi-step", batches: 6, milestones: [2], warmupEpochs: 3 },
  { schedule: "multi-step", batches: 3, milestones: [4], replays: 4 },
  { schedule: "cosine", batches: 7 },
  { schedule: "cosine", batches: 6, warmupEpochs: 2 },
  { schedule: "cosine", batches: 4, epochs: 10, replays: 4 },
  { schedule: "one-cycle", batches: 7 },
  { schedule: "one-cycle", batches: 1, epochs: 3 },
  { schedule: "one-cycle", batches: 5, epochs: 10, replays: 8 },
  { schedule: "cyclic", batches: 6, lr: 0.2 },
  { schedule: "cyclic", batches: 7, epochs: 3, lr: 0.2 },
  { schedule: "cyclic", batches: 5, epochs: 10, replays: 8, lr: 0.04 },
];

test("the rate of every update is that of torch's schedulers", async () => {
  const runs = CASES.map(({ batches, ...given }) => {
    const recipe = { lr: 0.1, milestones: [], lrFactor: 0.1, epochs: 8, warmupEpochs: 0, replays: 1, ...given };
    const { epochs, replays, milestones, warmupEpochs } = recipe;
    const updates = Math.ceil(epochs / replays) * replays * batches;
    return {
      job: { ...recipe, updates, milestones: milestones.map((m) => m * batches), warmup: warmupEpochs * batches },
      rates: Array.from({ length: updates }, (_, update) => learningRate(recipe, update, batches)),
    };
  });
  const expected = await oracle<number[][]>("oracle_schedules.py", { runs: runs.map(({ job }) => job) });
  for (const [run, { job, rates }] of runs.entries()) {
    expect(rates).toHaveLength(expected[run]!.length);
    // Torch's own rates are products of one factor an update, whose rounding adds up.
    const apart = rates.map((rate, update) => Math.abs(rate - expected[run]![update]!) / job.lr);
    expect(Math.max(...apart), JSON.stringify(CASES[run])).toBeLessThan(1e-12);
  }
}, 60_000);
