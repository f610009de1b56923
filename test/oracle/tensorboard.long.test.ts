import { expect, test } from "vitest";
import { EventWriter } from "../../lib/training/tensorboard.js";
import { oracle, temporaryFolder } from "./support.js";

type Scalars = Record<string, [step: number, value: number, wallTime: number][]>;

test("TensorBoard reads every tag, step and value, those of a resumed run once", async () => {
  const directory = temporaryFolder();
  const began = Date.now() / 1000;
  const first = await EventWriter.open(directory);
  for (let step = 1; step <= 300; step++) first.add(step, { "train/loss": 1 / step, "train/πλ": -step });
  await first.close();
  const second = await EventWriter.open(directory, { resumedAt: 200 });
  for (const step of [201, 2 ** 31, 2 ** 40]) second.add(step, { "train/loss": step });
  await second.close();

  const read = await oracle<Scalars>("oracle_tensorboard.py", { directory });
  const upTo200 = Array.from({ length: 200 }, (_, i) => i + 1);
  const pairs = (tag: string) => read[tag]!.map(([step, value]) => [step, value]);
  expect(Object.keys(read).sort()).toEqual(["train/loss", "train/πλ"]);
  expect(pairs("train/loss")).toEqual([
    ...upTo200.map((step) => [step, Math.fround(1 / step)]),
    ...[201, 2 ** 31, 2 ** 40].map((step) => [step, step]),
  ]);
  expect(pairs("train/πλ")).toEqual(upTo200.map((step) => [step, -step]));
  for (const [, , wallTime] of read["train/loss"]!) {
    expect(wallTime).toBeGreaterThanOrEqual(began);
    expect(wallTime).toBeLessThanOrEqual(Date.now() / 1000);
  }
}, 60_000);
