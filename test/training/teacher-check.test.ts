import { beforeAll, describe, expect, test } from "vitest";
import { fromArrays } from "../../lib/data/arrays.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { limitSplit } from "../../lib/data/splits.js";
import { customModel } from "../../lib/models/custom.js";
import { Module, ops, Parameter, type Tensor, tensor, tidy } from "../../lib/tensor/index.js";
import { checkTeacher } from "../../lib/training/teacher-check.js";
import { train } from "../../lib/training/trainer.js";
import { checkHandles, failure, finish, own, pixels, shortRun, someDigits, temporaryDirectory } from "../support.js";

checkHandles();

const SHAPE = [2, 2, 2] as const;
const CLASSES = ["ant", "bee", "cat", "dog"];
const RUN = { epsilon: 0.1, seed: 1 };

/**
 * Images, sorted by class, that show it in two ways: in one channel by a pixel that is brighter by far, in the other by one that is
 * so by less than what an attack may change.
 */
function images(each: number, labelOf = (label: number, _: number) => label): Promise<Dataset> {
  const noise = pixels(8 * 4 * each, 7);
  const all: number[] = [];
  const labels: number[] = [];
  for (let i = 0; i < 4 * each; i++) {
    const label = Math.floor(i / each);
    labels.push(labelOf(label, i));
    for (let pixel = 0; pixel < 8; pixel++) {
      const [dark, bright] = pixel < 4 ? [0.2, 0.8] : [0.48, 0.52];
      all.push((pixel % 4 === label ? bright : dark) + 0.02 * (noise[all.length]! - 0.5));
    }
  }
  return fromArrays(Float32Array.from(all), Int32Array.from(labels), { shape: SHAPE, classNames: CLASSES });
}

/** A teacher that makes logits of the four pixels of a channel. */
const teacher = (logits: (pixels: Tensor) => Tensor, channel = 0) =>
  own(customModel((x) => logits(x.select(1, channel).flatten(1)), { inputShape: SHAPE, numClasses: 4, name: "tiny" }));

const good = () => teacher((x) => x.mul(10));

let data: Dataset;
beforeAll(async () => {
  data = await images(50);
});

describe("no warning for a good teacher", () => {
  test("that is right and robust", async () => {
    expect(await checkTeacher(good(), data, { ...RUN, norm: "linf" })).toEqual({
      ...{ samples: 64, clean: 1, robust: 1, warnings: [] },
    });
  });

  test.each([1, 2, 5, 20])("with %i images of each class", async (each) => {
    const { samples, warnings } = await checkTeacher(good(), await images(each), RUN);
    expect({ samples, warnings }).toEqual({ samples: Math.min(64, 4 * each), warnings: [] });
  });

  test("with five images of one class", async () => {
    const few = { ...data, train: limitSplit(data.train, 5) };
    expect((await checkTeacher(good(), few, RUN)).warnings).toEqual([]);
  });

  test("that is wrong about four of ten images, whatever the seed", async () => {
    const hard = await images(250, (label, i) => (i % 5 < 2 ? (label + 1 + (i % 3)) % 4 : label));
    for (let seed = 0; seed < 20; seed++) {
      const { clean, warnings } = await checkTeacher(good(), hard, { ...RUN, seed });
      expect(warnings).toEqual([]);
      expect(clean).toBeLessThan(0.8);
    }
  });

  test("that was trained adversarially", async () => {
    const digits = await someDigits(512);
    const attack = { epsilon: 0.1, stepSize: 0.05, steps: 3 };
    const out = await temporaryDirectory();
    const { student } = await finish(train(shortRun(digits, out, { method: "adversarial", epochs: 8, ...attack })));
    const { clean, robust, warnings } = await checkTeacher(student, digits, RUN);
    expect(warnings).toEqual([]);
    expect(clean).toBeGreaterThan(robust);
    expect(robust).toBeGreaterThan(0.15);
  });
});

describe("one warning for a teacher", () => {
  const only = (...words: string[]) => [
    expect.stringMatching(new RegExp(words.map((word) => word.replace(/[.()]/g, "\\$&")).join(".*"))),
  ];

  test.each<[string, () => ReturnType<typeof teacher>, string[]]>([
    [
      "whose outputs are probabilities",
      () => teacher((x) => x.mul(10).softmax(1)),
      ["probabilities", "softmax at its"],
    ],
    [
      "that is no better than chance",
      () => teacher((x) => x.mul(0)),
      ["no better than chance", "16 of 64", "arrays", "ant, bee, cat, dog"],
    ],
    [
      "that expects normalised images",
      () => teacher((x) => x.sub(1).clamp(0, 1)), // the bright pixel is at 1.7, and all others are below 0
      ["normalised", "16 of 64", "64 normalised", "0.3496,0.49/0.2604,0.01765", "export --normalize"],
    ],
    [
      "that expects pixels of 0 to 255",
      () => teacher((x) => x.sub(100).clamp(0, 100)),
      ["0 to 255", "16 of 64", "64 times 255", "0,0/0.003922,0.003922"],
    ],
    [
      "whose classes are in another order",
      () => teacher((x) => x.mul(10).index_select(1, order([1, 0, 3, 2]))),
      ["another order", "0 of 64", "64 if", "0 means 1 (bee), 1 means 0 (ant), 2 means 3 (dog), 3 means 2 (cat)"],
    ],
    [
      "two of whose classes are swapped",
      () => teacher((x) => x.mul(10).index_select(1, order([0, 1, 3, 2]))),
      ["another order", "32 of 64", "64 if", "2 means 3 (dog), 3 means 2 (cat)"],
    ],
    [
      "that is not robust",
      () => teacher((x) => x.mul(100), 1),
      ["not robust", "64 of 64", "and 0 after", "epsilon 0.1", "ARD too"],
    ],
  ])("%s", async (_, make, words) => {
    expect((await checkTeacher(make(), data, RUN)).warnings).toEqual(only(...words));
  });
});

test("a teacher whose outputs are NaN is refused", async () => {
  const broken = teacher((x) => x.mul(Number.NaN));
  await expect(checkTeacher(broken, data, RUN)).rejects.toThrow(failure("ERR_NAN_LOGITS", "image 0"));
});

test("a large teacher is looked at on half as many images", async () => {
  class Large extends Module {
    readonly weight = new Parameter(ops.zeros([20_000_001]));
    override forward(x: Tensor): Tensor {
      return x.select(1, 0).flatten(1);
    }
  }
  const module = own(tidy(() => new Large()));
  const large = own(customModel(module, { inputShape: SHAPE }));
  expect(await checkTeacher(large, data, RUN)).toMatchObject({ samples: 32, clean: 1, warnings: [] });
});

test("an abort ends it", async () => {
  await expect(checkTeacher(good(), data, { ...RUN, signal: AbortSignal.abort() })).rejects.toThrow(
    failure("ERR_ABORTED"),
  );
});

/** Indices as a tensor. */
function order(indices: number[]): Tensor {
  return tensor(indices, { dtype: "int64" });
}
