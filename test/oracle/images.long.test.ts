import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listImages } from "../../lib/data/image-tree.js";
import { imageFolder } from "../../lib/index.js";
import { cifarFiles, oracle, readTensors, temporaryFolder } from "./support.js";

const TRANSFORMS = [
  { resize: 256, size: 224 },
  { resize: 232, size: 224 },
  { resize: 37, size: 32 },
  { resize: 64, size: 64 },
  { resize: 33, size: 32 },
];

test("folders of images give torchvision's classes, order and pixels, bit for bit", { timeout: 300_000 }, async () => {
  const root = temporaryFolder();
  const folder = join(root, "images");
  mkdirSync(folder);
  const out = join(root, "torchvision.safetensors");
  const { classes, paths } = await oracle<{ classes: string[]; paths: string[] }>("oracle_images.py", {
    folder,
    files: cifarFiles("test"),
    transforms: TRANSFORMS,
    out,
  });
  const expected = readTensors(out);

  expect((await listImages(folder)).paths).toEqual(paths);
  for (const { resize, size } of TRANSFORMS) {
    const { classNames, train } = await imageFolder(folder, { resize, size });
    expect(classNames).toEqual(classes);
    expect([...train.labels]).toEqual(Array.from(expected.get("labels")!.data, Number));
    const pixels = expected.get(`images.${resize}.${size}`)!;
    expect(pixels.shape).toEqual([paths.length, 3, size, size]);
    expect(differing(train.images, pixels.data, paths), `${resize}, ${size}`).toEqual([]);
  }
  const grey = await imageFolder(folder, { ...TRANSFORMS.at(-1)!, channels: 1 });
  expect(differing(grey.train.images, expected.get("grey")!.data, paths), "grey").toEqual([]);
});

/** The images that differ, with their largest difference. */
function differing(ours: ArrayLike<number>, theirs: ArrayLike<number | bigint>, paths: readonly string[]): string[] {
  const perImage = ours.length / paths.length;
  return paths.flatMap((path, image) => {
    let most = 0;
    for (let i = image * perImage; i < (image + 1) * perImage; i++) {
      most = Math.max(most, Math.abs(ours[i]! - Number(theirs[i])));
    }
    return most > 0 ? [`${path}: ${most}`] : [];
  });
}
