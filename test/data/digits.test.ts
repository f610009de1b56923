import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { resizeBilinear } from "../../lib/data/bilinear.js";
import { digits } from "../../lib/data/digits.js";
import { failure } from "./support.js";

interface Fixture {
  cases: { from: [number, number]; to: [number, number]; input: number[]; output: number[] }[];
  firstDigit: number[];
  digitsSha256: string;
}
const pytorch = JSON.parse(readFileSync(new URL("../fixtures/data/bilinear.json", import.meta.url), "utf8")) as Fixture;

function perClass(labels: Int32Array): number[] {
  const counts = new Array<number>(10).fill(0);
  for (const label of labels) counts[label]! += 1;
  return counts;
}

describe("digits", () => {
  test("are the 1,797 UCI images, 50 of each class for testing", async () => {
    const set = await digits();
    expect(set).toMatchObject({ name: "digits", numClasses: 10, inputShape: [1, 8, 8] });
    expect(set.classNames).toEqual(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    expect([set.train.count, set.test.count]).toEqual([1297, 500]);
    expect(set.train.images).toHaveLength(1297 * 64);
    expect(set.train.labels).toHaveLength(1297);
    expect(set.train.scale).toBe(16);
    expect(perClass(set.test.labels)).toEqual(new Array(10).fill(50));
    // scikit-learn's load_digits(): images of each class, and the sum of all pixels.
    const all = perClass(set.train.labels).map((count) => count + 50);
    expect(all).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
    const ink = [...set.train.images, ...set.test.images].reduce((sum, value) => sum + value, 0);
    expect(ink).toBe(561_718);
    expect(set.notes.join()).toContain("CC BY 4.0");
  });

  test("never change", async () => {
    const set = await digits();
    const content = createHash("sha256")
      .update(set.train.images)
      .update(Buffer.from(set.train.labels.buffer))
      .update(set.test.images)
      .update(Buffer.from(set.test.labels.buffer));
    expect(set.checksum).toBe(content.digest("hex"));
    expect(set.checksum).toBe("352a6a4d523d2f9e846200c8c2967dbacaf1cc24b52a31cfbad8ee3bc23c998d");
  });

  test("at size 32 equal PyTorch's bilinear interpolation bit for bit", async () => {
    const set = await digits({ size: 32 });
    expect(set.inputShape).toEqual([1, 32, 32]);
    expect(set.train).toMatchObject({ count: 1297, scale: 1 });
    expect(set.train.images).toBeInstanceOf(Float32Array);
    expect([...set.train.images.subarray(0, 1024)]).toEqual(pytorch.firstDigit);
    const hash = createHash("sha256");
    for (const { images } of [set.train, set.test]) hash.update(Buffer.from(images.buffer));
    expect(hash.digest("hex")).toBe(pytorch.digitsSha256);
  });

  test.each([8, 32] as const)("at size %i repeat the grey channel", async (size) => {
    const grey = await digits({ size });
    const colour = await digits({ size, channels: 3 });
    expect(colour.inputShape).toEqual([3, size, size]);
    expect(colour.train.scale).toBe(grey.train.scale);
    const plane = size * size;
    const image = 499;
    const wanted = grey.test.images.subarray(image * plane, (image + 1) * plane);
    for (let channel = 0; channel < 3; channel++) {
      const start = (image * 3 + channel) * plane;
      expect(colour.test.images.subarray(start, start + plane)).toEqual(wanted);
    }
  });

  test("refuse unfit options", async () => {
    await expect(digits({ size: 16 as 8 })).rejects.toMatchObject(failure("ERR_CONFIG", "size: must be 8 or 32"));
    await expect(digits({ channels: 2 as 3 })).rejects.toMatchObject(failure("ERR_CONFIG", "channels: must be 1 or 3"));
    await expect(digits({ chanels: 3 } as object)).rejects.toMatchObject(
      failure("ERR_CONFIG", '"chanels" (did you mean "channels"?)'),
    );
  });
});

describe("resizeBilinear", () => {
  test.each(pytorch.cases)("from $from to $to is PyTorch's", ({ from, to, input, output }) => {
    const target = new Float32Array(to[0] * to[1]);
    resizeBilinear(Float32Array.from(input), from, 1, target, to);
    const largest = Math.max(...output.map((value, i) => Math.abs(value - target[i]!)));
    expect(largest).toBeLessThan(1e-6);
  });
});
