import { join } from "node:path";
import { expect, test } from "vitest";
import { toNative } from "../../lib/data/image-set.js";
import { limitSplit } from "../../lib/data/splits.js";
import { cifar10 } from "../../lib/index.js";
import { core } from "../../lib/native/addon.js";
import { cifarFiles, dataDirectory, oracle, temporaryFolder, writeTensors } from "./support.js";

type Placement = [dx: number, dy: number, flip: boolean];

const COUNT = 400;
const EPOCHS = 4;
const folder = temporaryFolder();

test("every augmented image is a crop and mirror of its source that torchvision makes, each about as often", async () => {
  const data = await cifar10(dataDirectory);
  const set = toNative(limitSplit(data.train, COUNT), data.inputShape);
  const placements: Placement[] = [];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const options = { batchSize: 64, augment: true, seed: 3, epoch, shuffle: true };
    const { images, order } = core().epochBatches(set, options);
    expect([...order].sort((a, b) => Number(a - b))).toEqual(Array.from({ length: COUNT }, (_, i) => BigInt(i)));
    const file = join(folder, `epoch-${epoch}`);
    writeTensors(file, {
      images: { shape: [COUNT, 3, 32, 32], data: images },
      order: { shape: [COUNT], data: order },
    });
    const job = { files: cifarFiles("train"), images: file };
    const report = await oracle<{ placements: (Placement | null)[] }>("oracle_augmentation.py", job);
    expect(report.placements).not.toContain(null);
    placements.push(...(report.placements as Placement[]));
  }
  core().dispose(set);

  // Bounds that one generator in a thousand or fewer would exceed by chance; this one's seed is fixed.
  expect(
    chiSquare(
      placements.map(([dx]) => dx),
      9,
    ),
  ).toBeLessThan(26.1);
  expect(
    chiSquare(
      placements.map(([, dy]) => dy),
      9,
    ),
  ).toBeLessThan(26.1);
  expect(
    chiSquare(
      placements.map(([, , flip]) => Number(flip)),
      2,
    ),
  ).toBeLessThan(10.8);
}, 120_000);

/** Pearson's statistic against all of 0 ... cells - 1 being equally likely. */
function chiSquare(values: number[], cells: number): number {
  const expected = values.length / cells;
  const counts = Array.from({ length: cells }, (_, cell) => values.filter((value) => value === cell).length);
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
