import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { readImage } from "../../lib/data/image-file.js";
import { type ImageFolderOptions, imageFolder } from "../../lib/data/image-folder.js";
import { compileFirst, runNode } from "../cli/support.js";
import { failure, temporaryDirectory, writeFiles } from "./support.js";

const SMALL: ImageFolderOptions = { size: 4 };

/** A PNG of one colour; of 4 x 4 pixels, which are not resized to a size of 4. */
function png(red: number, green = 0, blue = 0, side = 4): Promise<Buffer> {
  return sharp({ create: { width: side, height: side, channels: 3, background: { r: red, g: green, b: blue } } })
    .png()
    .toBuffer();
}

/** A tree of files given as the red of their pixels, or as bytes. */
async function tree(files: Record<string, number | string | Uint8Array>): Promise<string> {
  const dir = await temporaryDirectory();
  const contents = Object.entries(files).map(async ([name, content]) => [
    name,
    typeof content === "number" ? await png(content) : content,
  ]);
  await writeFiles(dir, Object.fromEntries(await Promise.all(contents)));
  return dir;
}

/** The first red of each image. */
function reds({ images, count }: { images: ArrayLike<number>; count: number }): number[] {
  return Array.from({ length: count }, (_, i) => images[(i * images.length) / count]!);
}

describe("imageFolder", () => {
  test("takes directories as classes by name, with the images at any depth, by folder and name", async () => {
    const dir = await tree({
      "b/2.png": 20,
      "b/10.png": 21,
      "b/deep/er/x.PNG": 22,
      "B/x.png": 10,
      "a/x.png": 15,
      "a/notes.txt": "none",
      "stray.png": 99,
    });
    const { train, test, classNames, numClasses, inputShape, notes, warnings, name } = await imageFolder(dir, SMALL);
    expect({ classNames, numClasses, inputShape, name, warnings }).toEqual({
      classNames: ["B", "a", "b"],
      numClasses: 3,
      inputShape: [3, 4, 4],
      name: "folder",
      warnings: [],
    });
    expect(reds(train)).toEqual([10, 15, 21, 20, 22]);
    expect([...train.labels]).toEqual([0, 1, 2, 2, 2]);
    expect({ scale: train.scale, count: train.count, tests: test.count }).toEqual({ scale: 255, count: 5, tests: 0 });
    expect(notes).toEqual([`5 training images of 3 classes, from ${dir}`]);
  });

  test("is planes of red, green and blue, or grey", async () => {
    const dir = await tree({ "a/x.png": await png(10, 20, 30), "b/x.png": 1 });
    const { train } = await imageFolder(dir, { size: 2 });
    expect([...train.images.subarray(0, 12)]).toEqual([10, 10, 10, 10, 20, 20, 20, 20, 30, 30, 30, 30]);
    const grey = await imageFolder(dir, { size: 2, channels: 1 });
    expect(grey.inputShape).toEqual([1, 2, 2]);
    expect([...grey.train.images.subarray(0, 4)]).toEqual([18, 18, 18, 18]);
  });

  test("resizes to 256 and crops 224 unless told otherwise", async () => {
    const pixels = Uint8Array.from({ length: 256 * 256 * 3 }, (_, i) => Math.floor(i / 3) % 256);
    const stripes = await sharp(pixels, { raw: { width: 256, height: 256, channels: 3 } })
      .png()
      .toBuffer();
    const { train } = await imageFolder(await tree({ "a/x.png": stripes }));
    expect([train.images.length, train.images[0], train.images[223]]).toEqual([3 * 224 * 224, 16, 239]);
    expect((await readImage(stripes, { size: 256, resize: 256 }))[255]).toBe(255);
  });

  test("leaves hidden names out, follows links, and is not caught in a ring of them", async () => {
    const dir = await tree({ "a/x.png": 1, "a/.y.png": 2, ".ipynb_checkpoints/x.txt": "none", "b/x.png": 4 });
    await symlink(join(dir, "b"), join(dir, "linked"));
    await symlink(join(dir, "b", "x.png"), join(dir, "a", "z.png"));
    await symlink(join(dir, "a"), join(dir, "a", "ring"));
    const { train, classNames } = await imageFolder(dir, SMALL);
    expect(classNames).toEqual(["a", "b", "linked"]);
    expect(reds(train)).toEqual([1, 4, 4, 4]);
  });

  test.each(["test", "val"])("takes train/ and %s/ for the splits, with the training images' labels", async (name) => {
    const dir = await tree({ "train/a/x.png": 1, "train/b/x.png": 2, "train/c/x.png": 3, [`${name}/b/x.png`]: 4 });
    const { train, test, notes } = await imageFolder(dir, SMALL);
    expect([...train.labels, ...test.labels]).toEqual([0, 1, 2, 1]);
    expect(notes.at(-1)).toBe("no test image of a, c");
    const alone = await imageFolder(dir, { ...SMALL, split: "test" });
    expect([alone.train.count, [...alone.test.labels], alone.classNames]).toEqual([0, [1], ["a", "b", "c"]]);
    const trainAlone = await imageFolder(dir, { ...SMALL, split: "train" });
    expect([trainAlone.train.count, trainAlone.test.count]).toEqual([3, 0]);
  });

  test("prefers test/ to val/, and says so; a class may be called train", async () => {
    const both = await tree({ "train/a/x.png": 1, "test/a/x.png": 2, "val/a/x.png": 3 });
    const opened = await imageFolder(both, SMALL);
    expect(reds(opened.test)).toEqual([2]);
    expect(opened.notes[0]).toBe(`${join(both, "val")} is not read`);
    const vehicles = await imageFolder(await tree({ "car/x.png": 1, "train/x.png": 2 }), SMALL);
    expect(vehicles.classNames).toEqual(["car", "train"]);
  });

  test("a folder of one split is training images, or test images where these are asked for", async () => {
    const dir = await tree({ "a/x.png": 1, "b/x.png": 2 });
    const { train, test, notes } = await imageFolder(dir, { ...SMALL, split: "test" });
    expect([train.count, reds(test)]).toEqual([0, [1, 2]]);
    expect(notes).toEqual([`2 test images of 2 classes, from ${dir}`]);
  });

  test("testFraction sets the same part of each class aside, whatever is read", async () => {
    const files = Array.from({ length: 20 }, (_, i) => [`${"ab"[i % 2]}/${i}.png`, i] as const);
    const dir = await tree(Object.fromEntries(files));
    const options = { ...SMALL, testFraction: 0.2, splitSeed: 3 };
    const { train, test } = await imageFolder(dir, options);
    expect([train.count, [...test.labels]]).toEqual([16, [0, 0, 1, 1]]);
    expect([...reds(train), ...reds(test)].sort((a, b) => a - b)).toEqual(files.map(([, red]) => red));
    expect(reds((await imageFolder(dir, { ...options, split: "test" })).test)).toEqual(reds(test));
    const others = await imageFolder(dir, { ...options, splitSeed: 4 });
    expect(reds(others.test)).not.toEqual(reds(test));
    await expect(imageFolder(dir, { ...SMALL, testFraction: 0.01 })).rejects.toMatchObject(
      failure("ERR_CONFIG", "leaves no test image"),
    );
    const split = await tree({ "train/a/x.png": 1, "test/a/x.png": 2 });
    await expect(imageFolder(split, options)).rejects.toMatchObject(failure("ERR_CONFIG", "testFraction", "test"));
  });

  test("reports progress, and its checksum depends on pixels and labels", async () => {
    const dir = await tree({ "a/x.png": 1, "a/y.png": 2, "b/x.png": 3 });
    const seen: number[] = [];
    const { checksum } = await imageFolder(dir, {
      ...SMALL,
      onProgress: ({ done, total }) => seen.push(done / total),
    });
    expect(seen).toEqual([1 / 3, 2 / 3, 1]);
    await writeFile(join(dir, "b", "x.png"), await png(4));
    expect((await imageFolder(dir, SMALL)).checksum).not.toBe(checksum);
  });

  test("an abort stops it", async () => {
    const dir = await tree(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`a/${i}.png`, i])));
    const stop = new AbortController();
    let read = 0;
    const opening = imageFolder(dir, {
      ...SMALL,
      signal: stop.signal,
      onProgress: ({ done }) => {
        read = done;
        stop.abort();
      },
    });
    await expect(opening).rejects.toMatchObject(failure("ERR_ABORTED"));
    expect(read).toBeLessThan(10);
    await expect(imageFolder(dir, { signal: AbortSignal.abort() })).rejects.toMatchObject(failure("ERR_ABORTED"));
  });
});

describe("images that cannot be read", () => {
  async function damaged(): Promise<string> {
    const jpeg = await sharp({ create: { width: 64, height: 64, channels: 3, background: "red" } })
      .jpeg()
      .toBuffer();
    const dir = await tree({
      "a/1.jpg": jpeg.subarray(0, jpeg.length - 40),
      "a/2.png": new Uint8Array(0),
      "a/3.jpg": "<html>404</html>",
      "a/4.png": "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'/>",
      "a/ok.png": 7,
      "b/1.bmp": "BM",
      "b/ok.jpg": jpeg,
    });
    await symlink(join(dir, "nowhere"), join(dir, "b", "broken.png"));
    return dir;
  }

  test("are named and refused", async () => {
    const dir = await damaged();
    const refused = imageFolder(dir, SMALL);
    await expect(refused).rejects.toMatchObject(
      failure("ERR_DATA", "6 of 8 images cannot be read", /1\.jpg.*premature.*2\.png.*empty.*3\.jpg.*unsupported/),
    );
    await expect(refused).rejects.toMatchObject(failure("ERR_DATA", "4.png", "svg", "and 1 more", "--skip-unreadable"));
  });

  test("are skipped as asked, with a warning", async () => {
    const { train, warnings } = await imageFolder(await damaged(), { ...SMALL, onUnreadable: "skip" });
    expect([...train.labels]).toEqual([0, 1]);
    expect(reds(train)).toEqual([7, 254]);
    expect(train.images).toHaveLength(2 * 48);
    expect(warnings).toEqual([expect.stringMatching(/^6 of 8 images were skipped: .*1\.jpg.*and 1 more$/)]);
  });

  test("are refused where no others are left", async () => {
    const dir = await tree({ "a/x.png": "none" });
    await expect(imageFolder(dir, { onUnreadable: "skip" })).rejects.toMatchObject(failure("ERR_DATA", "1 of 1"));
  });
});

describe("refusals", () => {
  test.each<[string, Record<string, number | string>, string]>([
    ["no class", { "x.png": 1 }, "holds no directory"],
    ["a class without images", { "a/x.png": 1, "b/x.txt": "", "c/y.gif": "" }, "classes without an image: b, c"],
    [
      "a class that training does not have",
      { "train/a/x.png": 1, "test/b/x.png": 1 },
      "no class of the training images: b",
    ],
  ])("%s", async (_, files, message) => {
    await expect(imageFolder(await tree(files), SMALL)).rejects.toMatchObject(failure("ERR_DATA", message));
  });

  test("directories that are none, and options that do not fit", async () => {
    const dir = await tree({ "a/x.png": 1 });
    await expect(imageFolder(join(dir, "none"))).rejects.toMatchObject(failure("ERR_DATA", "is not a directory"));
    await expect(imageFolder(join(dir, "a", "x.png"))).rejects.toMatchObject(failure("ERR_DATA", "is not a directory"));
    await expect(imageFolder("")).rejects.toMatchObject(failure("ERR_CONFIG", "--data DIR"));
    for (const [options, message] of [
      [{ size: 0 }, "size"],
      [{ size: 224, resize: 200 }, "resize is 200; it must be at least size, 224"],
      [{ channels: 2 }, "must be 1 or 3"],
      [{ testFraction: 1 }, "testFraction"],
      [{ split: "val" }, 'must be "train" or "test"'],
      [{ onUnreadable: "ignore" }, 'must be "refuse" or "skip"'],
      [{ download: true }, 'unknown option "download"'],
    ] as const) {
      await expect(imageFolder(dir, options as never)).rejects.toMatchObject(failure("ERR_CONFIG", message));
    }
    await expect(readImage(7 as never)).rejects.toMatchObject(failure("ERR_CONFIG", "readImage()", "7"));
    await expect(readImage(join(dir, "none.png"))).rejects.toMatchObject(failure("ERR_IO", "none.png"));
  });
});

describe("without sharp", () => {
  compileFirst();

  test("the package loads, and a folder is refused with the command that helps", async () => {
    const root = fileURLToPath(new URL("../../", import.meta.url));
    const around = await temporaryDirectory();
    const copy = join(around, "node_modules", "ardistill");
    mkdirSync(copy, { recursive: true });
    for (const part of ["package.json", "dist"]) cpSync(join(root, part), join(copy, part), { recursive: true });
    for (const name of ["zod", "undici", "node-gyp-build"]) {
      symlinkSync(join(root, "node_modules", name), join(around, "node_modules", name));
    }
    const script = join(around, "script.mjs");
    writeFileSync(
      script,
      `import { imageFolder } from "ardistill";
       await imageFolder(".").catch(({ code, message }) => console.log(code, message));`,
    );
    const { code, stdout, stderr } = await runNode([script]);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stderr: "",
      stdout: "ERR_UNSUPPORTED image files are decoded by sharp, which is not installed: npm install sharp\n",
    });
  });
});
