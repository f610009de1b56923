import { describe, expect, test } from "vitest";
import { fromArrays } from "../../lib/data/arrays.js";
import type { Dataset, ImageSplit } from "../../lib/data/dataset.js";
import { digits } from "../../lib/data/digits.js";
import { philox4x32 } from "../../lib/data/philox.js";
import { limitSplit, sampleSplit, splitValidation } from "../../lib/data/splits.js";
import { failure } from "./support.js";

/** A set whose images are 1 x 1 x 2 and hold their own index, so that each can be told apart. */
async function numbered(labels: readonly number[], numClasses = 10): Promise<Dataset> {
  const images = Float32Array.from({ length: labels.length * 2 }, (_, i) => Math.floor(i / 2));
  return fromArrays(images, labels, { shape: [1, 1, 2], scale: 1000, numClasses });
}

function indices(split: ImageSplit): number[] {
  return Array.from({ length: split.count }, (_, i) => split.images[2 * i]!);
}

function perClass(split: ImageSplit, numClasses: number): number[] {
  return Array.from({ length: numClasses }, (_, label) => split.labels.filter((l) => l === label).length);
}

describe("philox4x32", () => {
  // Known answers of Random123 (kat_vectors, philox4x32 10).
  test.each([
    [
      [0, 0, 0, 0],
      [0, 0],
      [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
    ],
    [
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ] as const)("of %j with key %j", (counter, key, words) => {
    expect(philox4x32(counter, key)).toEqual(words);
  });
});

describe("splitValidation", () => {
  test("divides the training images, in their order", async () => {
    const labels = Array.from({ length: 100 }, (_, i) => i % 10);
    const { train, validation } = splitValidation(await numbered(labels), 30, 1);
    expect([train.count, validation.count]).toEqual([70, 30]);
    expect(perClass(validation, 10)).toEqual(new Array(10).fill(3));
    for (const part of [train, validation]) {
      expect(indices(part)).toEqual(indices(part).toSorted((a, b) => a - b));
      expect([...part.labels]).toEqual(indices(part).map((i) => labels[i]));
      expect([part.images.length, part.scale]).toEqual([part.count * 2, 1000]);
    }
    expect([...indices(train), ...indices(validation)].toSorted((a, b) => a - b)).toEqual(labels.map((_, i) => i));
  });

  test("depends on the seed and on nothing else", async () => {
    const set = await numbered(Array.from({ length: 200 }, (_, i) => i % 10));
    const choice = (seed: number) => indices(splitValidation(set, 50, seed).validation);
    expect(choice(7)).toEqual(choice(7));
    expect(choice(8)).not.toEqual(choice(7));
    expect(choice(7 + 2 ** 32)).not.toEqual(choice(7)); // all 53 bits count
    expect(choice(0).slice(0, 6)).toEqual([2, 6, 8, 11, 12, 29]);
  });

  test("takes from each class in proportion", async () => {
    const labels = [...new Array(60).fill(0), ...new Array(30).fill(1), ...new Array(9).fill(2), 3];
    const { validation } = splitValidation(await numbered(labels, 5), 10, 0);
    expect(perClass(validation, 5)).toEqual([6, 3, 1, 0, 0]);
  });

  test("draws which classes give the odd images", async () => {
    const set = await numbered(Array.from({ length: 100 }, (_, i) => i % 10));
    const classes = (seed: number) => perClass(splitValidation(set, 5, seed).validation, 10);
    expect(Math.max(...classes(1))).toBe(1);
    expect(classes(1)).not.toEqual(classes(2));
  });

  test("keeps bytes as bytes", async () => {
    const set = await digits();
    const { train, validation } = splitValidation(set, 200, 3);
    expect(train.images).toBeInstanceOf(Uint8Array);
    expect(validation.images).toHaveLength(200 * 64);
    for (const count of perClass(validation, 10)) expect(Math.abs(count - 20)).toBeLessThanOrEqual(1);
  });

  test.each([0, -1, 2.5, 100, 101, Number.NaN])("refuses %d of 100 images", async (count) => {
    const set = await numbered(new Array(100).fill(1));
    expect(() => splitValidation(set, count, 0)).toThrow(
      expect.objectContaining(failure("ERR_CONFIG", "from 1 to 99", String(count))),
    );
  });

  test.each([-1, 0.5, 2 ** 53, Number.NaN])("refuses the seed %d", async (seed) => {
    const set = await numbered(new Array(10).fill(1));
    expect(() => splitValidation(set, 5, seed)).toThrow(expect.objectContaining(failure("ERR_CONFIG", "seed")));
  });
});

describe("limitSplit", () => {
  test("gives the first images as views", async () => {
    const { train } = await numbered([0, 1, 2, 3]);
    const first = limitSplit(train, 3);
    expect(indices(first)).toEqual([0, 1, 2]);
    expect([...first.labels]).toEqual([0, 1, 2]);
    expect(first.images.buffer).toBe(train.images.buffer);
    expect(limitSplit(train, 5)).toBe(train);
  });

  test.each([0, -3, 1.5, Number.NaN])("refuses %d", async (n) => {
    const { train } = await numbered([0, 1]);
    expect(() => limitSplit(train, n)).toThrow(expect.objectContaining(failure("ERR_CONFIG", String(n))));
  });
});

test("sampleSplit() takes of each class its share, in the split's order", async () => {
  const { train, numClasses } = await numbered(
    Array.from({ length: 100 }, (_, i) => (i < 60 ? 2 : Math.floor(i / 20))),
  );
  const sample = sampleSplit(train, numClasses, 10, 3);
  expect(perClass(sample, numClasses).slice(0, 5)).toEqual([0, 0, 6, 2, 2]);
  expect(indices(sample)).toEqual(indices(sample).toSorted((a, b) => a - b));
  expect(indices(sampleSplit(train, numClasses, 10, 4))).not.toEqual(indices(sample));
  expect(sampleSplit(train, numClasses, 100, 3)).toBe(train);
});
