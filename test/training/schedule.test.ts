import { describe, expect, test } from "vitest";
import { learningRate, type ScheduleRecipe } from "../../lib/training/schedule.js";

const BATCHES = 10;

/** The rates of all updates of a run. */
function rates(changes: Partial<ScheduleRecipe>): number[] {
  const recipe: ScheduleRecipe = {
    ...{ schedule: "multi-step", lr: 0.1, milestones: [], lrFactor: 0.1, epochs: 8, warmupEpochs: 0, replays: 1 },
    ...changes,
  };
  const updates = Math.ceil(recipe.epochs / recipe.replays) * recipe.replays * BATCHES;
  return Array.from({ length: updates }, (_, update) => learningRate(recipe, update, BATCHES));
}

/** The updates at which the rate is another than before. */
const falls = (of: number[]) => of.flatMap((rate, update) => (update > 0 && rate !== of[update - 1] ? [update] : []));

describe("multi-step", () => {
  test("falls at the first update of every milestone epoch, counted from 0", () => {
    const falling = rates({ milestones: [4, 6] });
    expect(falls(falling)).toEqual([40, 60]);
    for (const [update, rate] of [0.1, 0.01, 0.001].entries()) {
      expect(falling[[0, 40, 60][update]!]).toBeCloseTo(rate, 12);
    }
    expect(new Set(rates({ milestones: [] }))).toEqual(new Set([0.1]));
    expect(rates({ lr: 1, milestones: [0, 0], lrFactor: 0.5 })[0]).toBe(0.25);
  });

  test("never falls between updates on the same batch", () => {
    // 4 epochs of 10 updates are 40, and 40 / 3 batches are 13 whole ones.
    expect(falls(rates({ epochs: 12, replays: 3, milestones: [4] }))).toEqual([39]);
    expect(falls(rates({ epochs: 200, replays: 8, milestones: [100, 150] }))).toEqual([1000, 1504]);
  });
});

test("cosine falls from lr towards 0 in half a wave", () => {
  const wave = rates({ schedule: "cosine" });
  expect(wave[0]).toBe(0.1);
  expect(wave[20]).toBeCloseTo(0.05 * (1 + Math.SQRT1_2), 12);
  expect(wave[40]).toBeCloseTo(0.05, 12);
  expect(wave[79]).toBeCloseTo(0.05 * (1 + Math.cos((Math.PI * 79) / 80)), 12);
});

test("one-cycle rises from lr / 25 over three tenths of the updates and falls to lr / 250,000 at the last", () => {
  const cycle = rates({ schedule: "one-cycle" });
  expect(cycle[0]).toBeCloseTo(0.1 / 25, 12);
  expect(cycle.indexOf(Math.max(...cycle))).toBe(23);
  expect(cycle[23]).toBeCloseTo(0.1, 12);
  expect(cycle[79]).toBeCloseTo(0.1 / 250_000, 12);
});

test("cyclic rises from 0 over half of the updates and falls over the other half", () => {
  const triangle = rates({ schedule: "cyclic" });
  expect(triangle[0]).toBe(0);
  expect(triangle[10]).toBeCloseTo(0.025, 12);
  expect(triangle[40]).toBe(0.1);
  expect(triangle[79]).toBeCloseTo(0.1 / 40, 12);
  // A number of updates that has no half, as in 15 epochs of 391 batches.
  const odd: ScheduleRecipe = {
    ...{ schedule: "cyclic", lr: 1, milestones: [], lrFactor: 1, epochs: 1, warmupEpochs: 0, replays: 1 },
  };
  expect([0, 1, 2].map((update) => learningRate(odd, update, 3))).toEqual([0, 2 / 3, expect.closeTo(2 / 3, 12)]);
});

test("replays lengthen a run to whole passes, and so its waves", () => {
  // 10 epochs at 4 updates a batch are 3 passes: 12 epochs of updates.
  const wave = rates({ schedule: "cosine", epochs: 10, replays: 4 });
  expect(wave).toHaveLength(120);
  expect(wave[60]).toBeCloseTo(0.05, 12);
});

describe("warm-up", () => {
  test("rises linearly, the first update included, and then leaves the rate alone", () => {
    const warm = rates({ warmupEpochs: 2, milestones: [1] });
    expect(warm[0]).toBeCloseTo(0.1 / 20, 12);
    expect(warm[9]).toBeCloseTo(0.05, 12);
    expect(warm[10]).toBeCloseTo(0.01 * (11 / 20), 12);
    expect(warm[19]).toBeCloseTo(0.01, 12);
    expect(new Set(warm.slice(19)).size).toBe(1);
  });

  test("is a factor of the cosine as well", () => {
    const [cold, warm] = [rates({ schedule: "cosine" }), rates({ schedule: "cosine", warmupEpochs: 0.5 })];
    expect(warm[2]).toBeCloseTo(cold[2]! * (3 / 5), 12);
    expect(warm.slice(4)).toEqual(cold.slice(4));
  });
});
