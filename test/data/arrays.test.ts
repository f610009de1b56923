import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type FromArraysOptions, fromArrays } from "../../lib/data/arrays.js";
import { failure } from "./support.js";

const shape = [1, 2, 2] as const;

describe("fromArrays", () => {
  test("takes bytes and floats as they are", async () => {
    const images = new Uint8Array(8).fill(200);
    const labels = Int32Array.of(0, 2);
    const bytes = await fromArrays(images, labels, { shape, name: "two" });
    expect(bytes).toMatchObject({ name: "two", numClasses: 3, classNames: ["0", "1", "2"], inputShape: [1, 2, 2] });
    expect(bytes.train).toEqual({ images, labels, count: 2, scale: 255 });
    expect(bytes.train.images).toBe(images);
    expect(bytes.checksum).toBe(createHash("sha256").update(images).update(Buffer.from(labels.buffer)).digest("hex"));
    const floats = Float32Array.of(0, 0.25, 1, 0.5);
    expect((await fromArrays(floats, [1], { shape })).train).toEqual({
      images: floats,
      labels: Int32Array.of(1),
      count: 1,
      scale: 1,
    });
  });

  test("converts other arrays", async () => {
    const set = await fromArrays([0, 0.5, 1, 0.25], Uint8Array.of(1), { shape });
    expect(set.train.images).toEqual(Float32Array.of(0, 0.5, 1, 0.25));
    expect(set.train.labels).toEqual(Int32Array.of(1));
    const clamped = await fromArrays(Uint8ClampedArray.of(9, 0, 0, 255), [0], { shape });
    expect(clamped.train).toMatchObject({ images: Uint8Array.of(9, 0, 0, 255), scale: 255 });
  });

  test("has a test split when one is given, and says when not", async () => {
    const options: FromArraysOptions = { shape, classNames: ["cat", "dog"] };
    const without = await fromArrays(new Uint8Array(4), [0], options);
    expect(without.test.count).toBe(0);
    expect(without.notes.join()).toContain("no test images");
    const test = { images: new Uint8Array(8), labels: [0, 1] };
    const withTest = await fromArrays(new Uint8Array(4), [0], { ...options, test });
    expect(withTest.test.count).toBe(2);
    expect(withTest).toMatchObject({ numClasses: 2, classNames: ["cat", "dog"] });
    expect(withTest.checksum).not.toBe(without.checksum);
    expect(withTest.notes).toEqual(["1 training and 2 test images from memory"]);
  });

  test.each([
    ["too few pixels", new Uint8Array(7), [0, 1], "7 values", "make that 8"],
    ["no image at all", new Uint8Array(0), [], "no training images"],
    ["a label below zero", new Uint8Array(8), [0, -1], "training image 1", "-1", "0 to 4"],
    ["a label above the classes", new Uint8Array(8), [5, 0], "training image 0", "is 5"],
    ["a label that is no whole number", new Uint8Array(8), [0, 1.5], "training image 1", "1.5"],
    ["not a number", Float32Array.of(0, 0, 0, 0, 0, Number.NaN, 0, 0), [0, 1], "training image 1", "NaN"],
    ["floats beyond 1", Float32Array.of(0, 0, 0, 255, 0, 0, 0, 0), [0, 1], "training image 0", "255", "[0, 1]"],
    ["floats below 0", Float32Array.of(0, 0, 0, 0, -0.5, 0, 0, 0), [0, 1], "training image 1", "-0.5"],
    ["things that are no arrays", "pixels" as never, [0, 1], "images must be", "pixels"],
    ["labels that are no arrays", new Uint8Array(8), new Map() as never, "labels must be", "Map"],
  ])("refuses %s", async (_, images, labels, ...message) => {
    await expect(fromArrays(images, labels, { shape, numClasses: 5 })).rejects.toMatchObject(
      failure("ERR_DATA", ...(message as string[])),
    );
  });

  test("refuses unfit test images and bytes above a scale", async () => {
    await expect(
      fromArrays(new Uint8Array(4), [0], { shape, numClasses: 2, test: { images: new Uint8Array(4), labels: [2] } }),
    ).rejects.toMatchObject(failure("ERR_DATA", "test image 0"));
    await expect(fromArrays(Uint8Array.of(0, 16, 17, 0), [0], { shape, scale: 16 })).rejects.toMatchObject(
      failure("ERR_DATA", "17", "[0, 16]"),
    );
  });

  test.each([
    [{}, "shape"],
    [{ shape: [1, 2] }, "shape"],
    [{ shape: [1, 0, 2] }, "shape.1"],
    [{ shape, numClasses: 1 }, "numClasses: must be at least 2"],
    [{ shape, numClases: 3 }, '"numClases" (did you mean "numClasses"?)'],
    [{ shape, numClasses: 3, classNames: ["a", "b"] }, "2 names for 3 classes"],
    [{ shape, scale: 0 }, "scale"],
  ])("refuses the options %j", async (options, message) => {
    await expect(fromArrays(new Uint8Array(4), [0], options as never)).rejects.toMatchObject(
      failure("ERR_CONFIG", message),
    );
  });
});
