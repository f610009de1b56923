import { join, resolve } from "node:path";
import { z } from "zod";
import { ArdistillError } from "../errors.js";
import { kindOf } from "../files.js";
import { formatBytes, formatCount } from "../numbers.js";
import { parseOptions } from "../options.js";
import { type Dataset, type ImageSplit, throwIfAborted, withChecksum } from "./dataset.js";
import {
  assertSharp,
  completeTransform,
  type ImageTransform,
  READ_IMAGE_OPTIONS,
  type ReadImageOptions,
  readImageFile,
} from "./image-file.js";
import { hasDirectories, type ImageTree, listImages, named } from "./image-tree.js";
import { chooseOfEachClass } from "./splits.js";

/** Options of {@link imageFolder}; size, resize and channels say what becomes of each image. */
export interface ImageFolderOptions extends ReadImageOptions {
  /** Read this split alone; the other stays empty. Default: both. A folder that has one split is this one (default: "train"). */
  split?: "train" | "test" | undefined;
  /** Of a folder without test images: the part of each class, between 0 and 1, to set aside as such. Default: none. */
  testFraction?: number | undefined;
  /** Which images those are. Default: 0. */
  splitSeed?: number | undefined;
  /** What becomes of images that cannot be read: "refuse" (default) all with ERR_DATA, or "skip" them with a warning. */
  onUnreadable?: "refuse" | "skip" | undefined;
  /** Stops reading with ERR_ABORTED. */
  signal?: AbortSignal | undefined;
  /** Called after each image. */
  onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
}

const DIRECTORY = z.string().min(1);
const OPTIONS = z.strictObject({
  ...READ_IMAGE_OPTIONS,
  split: z.enum(["train", "test"], { error: 'must be "train" or "test"' }).optional(),
  testFraction: z.number().gt(0).lt(1).optional(),
  splitSeed: z.int().min(0).default(0),
  onUnreadable: z.enum(["refuse", "skip"], { error: 'must be "refuse" or "skip"' }).default("refuse"),
  signal: z.instanceof(AbortSignal, { error: "must be an AbortSignal" }).optional(),
  onProgress: z
    .custom<(progress: { done: number; total: number }) => void>((value) => typeof value === "function", {
      error: "must be a function",
    })
    .optional(),
});
type Options = z.output<typeof OPTIONS>;

/** Images decoded at a time, as many as libuv's pool has threads: no more of them are in memory at their full size. */
const CONCURRENCY = 4;

/** What is to be read, and what was said on the way. */
interface Splits {
  train: ImageTree;
  test: ImageTree;
  notes: string[];
}

/**
 * A folder of images as `torchvision.datasets.ImageFolder`: a directory for each class, classes in the order of their names; the images of
 * each at any depth. Pixels are those of torchvision's `Resize` and `CenterCrop` (see {@link readImage}), as bytes in memory:
 * count x channels x size x size of them.
 *
 * Where `dir` has `train/` and `test/` (or `val/`) with the classes beneath, these are the splits, of the same classes; a class that
 * has no directory in `test/` has no test images. Else `dir` is one split: that of the option `split`, unless `testFraction`
 * divides it.
 *
 * Needs sharp (`npm install sharp`), whose prebuilt form decodes no PPM, PGM and BMP.
 *
 * @throws ERR_UNSUPPORTED where sharp is not installed; ERR_CONFIG for an unfit option; ERR_DATA without classes, for a class without
 *   images, and for images that cannot be read, naming the first of them; ERR_OUT_OF_MEMORY; ERR_IO; ERR_ABORTED.
 */
export async function imageFolder(dir: string, options?: ImageFolderOptions): Promise<Dataset> {
  const parsed = parseOptions(OPTIONS, options, "imageFolder()");
  const transform = completeTransform(parsed, "imageFolder()");
  const root = DIRECTORY.safeParse(dir);
  if (!root.success) {
    throw new ArdistillError("ERR_CONFIG", "imageFolder() needs the directory that holds the images (--data DIR)");
  }
  throwIfAborted(parsed.signal);
  await assertSharp();
  const { train, test, notes } = await findSplits(resolve(root.data), parsed);

  let done = 0;
  const total = train.paths.length + test.paths.length;
  const unreadable: ArdistillError[] = [];
  const onImage = () => parsed.onProgress?.({ done: ++done, total });
  const trainSplit = await readSplit(train, transform, unreadable, onImage, parsed.signal);
  const testSplit = await readSplit(test, transform, unreadable, onImage, parsed.signal);
  const warnings = unreadable.length > 0 ? [describeUnreadable(unreadable, total, parsed.onUnreadable)] : [];

  const { classNames } = train;
  for (const [which, split] of [["training", trainSplit] as const, ["test", testSplit] as const]) {
    if (split.count === 0) continue;
    const present = new Set(split.labels);
    const absent = classNames.filter((_, label) => !present.has(label));
    if (absent.length > 0) notes.push(`no ${which} image of ${named(absent)}`);
  }
  const { size, channels } = transform;
  return withChecksum(
    {
      name: "folder",
      train: trainSplit,
      test: testSplit,
      classNames,
      numClasses: classNames.length,
      inputShape: [channels, size, size],
      notes,
      warnings,
    },
    parsed.signal,
  );
}

/** Which images belong to which split. */
async function findSplits(root: string, { split, testFraction, splitSeed }: Options): Promise<Splits> {
  const found = await kindOf(root);
  if (found?.kind !== "directory") {
    throw new ArdistillError("ERR_DATA", `${root} is not a directory${found ? "" : ": there is nothing of that name"}`);
  }
  const folder = async (name: string) => ((await hasDirectories(join(root, name))) ? join(root, name) : undefined);
  const trainDir = await folder("train");
  const [testDir, otherDir] = [await folder("test"), await folder("val")].filter((path) => path !== undefined);
  if (testFraction !== undefined && testDir) {
    throw new ArdistillError("ERR_CONFIG", `imageFolder(): testFraction is not for ${root}, which has ${testDir}`);
  }
  const empty = ({ classNames }: ImageTree): ImageTree => ({ classNames, paths: [], labels: [] });
  const describe = (which: string, tree: ImageTree, from: string) =>
    `${formatCount(tree.paths.length)} ${which} images of ${tree.classNames.length} classes, from ${from}`;

  if (testDir) {
    // Labels are those of the training images, also where these are not read.
    const classes = trainDir ? await listImages(trainDir) : undefined;
    const test = await listImages(testDir, classes?.classNames);
    const notes = otherDir ? [`${otherDir} is not read`] : [];
    const train = classes && split !== "test" ? classes : empty(test);
    if (trainDir && split !== "test") notes.push(describe("training", train, trainDir));
    if (split !== "train") notes.push(describe("test", test, testDir));
    return { train, test: split === "train" ? empty(test) : test, notes };
  }
  const dir = trainDir ?? root;
  const all = await listImages(dir);
  if (testFraction !== undefined) {
    const { train, test } = divide(all, testFraction, splitSeed);
    const notes = [
      `${formatCount(train.paths.length)} training and ${formatCount(test.paths.length)} test images, drawn of each of ` +
        `${all.classNames.length} classes, from ${dir}`,
    ];
    return { train: split === "test" ? empty(all) : train, test: split === "train" ? empty(all) : test, notes };
  }
  if (split === "test" && !trainDir) return { train: empty(all), test: all, notes: [describe("test", all, dir)] };
  return { train: split === "test" ? empty(all) : all, test: empty(all), notes: [describe("training", all, dir)] };
}

/** Sets a part of each class aside. @throws ERR_CONFIG where that leaves a split without images. */
function divide(tree: ImageTree, fraction: number, seed: number): { train: ImageTree; test: ImageTree } {
  const { classNames, paths, labels } = tree;
  const count = Math.round(paths.length * fraction);
  if (count === 0 || count === paths.length) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `imageFolder(): testFraction ${fraction} of ${paths.length} images leaves no ${count === 0 ? "test" : "training"} image`,
    );
  }
  const chosen = chooseOfEachClass(labels, classNames.length, count, seed);
  const part = (mark: 0 | 1): ImageTree => ({
    classNames,
    paths: paths.filter((_, i) => chosen[i] === mark),
    labels: labels.filter((_, i) => chosen[i] === mark),
  });
  return { train: part(0), test: part(1) };
}

/** Reads the images of a split, a few at a time. Those that cannot be read leave no gap. */
async function readSplit(
  { paths, labels }: ImageTree,
  transform: ImageTransform,
  unreadable: ArdistillError[],
  onImage: () => void,
  signal: AbortSignal | undefined,
): Promise<ImageSplit> {
  const perImage = transform.channels * transform.size ** 2;
  const images = allocate(paths.length, perImage);
  const failures = new Map<number, ArdistillError>();
  let next = 0;
  async function work(): Promise<void> {
    while (next < paths.length) {
      const i = next++;
      throwIfAborted(signal);
      try {
        images.set(await readImageFile(paths[i]!, transform), i * perImage);
      } catch (error) {
        if (!(error instanceof ArdistillError) || !["ERR_DATA", "ERR_IO"].includes(error.code)) throw error;
        failures.set(i, error);
      }
      onImage();
    }
  }
  // All of them end before an error goes on, so that nothing is read behind the caller's back.
  const results = await Promise.allSettled(
    Array.from({ length: CONCURRENCY }, () =>
      work().catch((error: unknown) => {
        next = paths.length;
        throw error;
      }),
    ),
  );
  for (const result of results) if (result.status === "rejected") throw result.reason;

  const read = paths.map((_, i) => i).filter((i) => !failures.has(i));
  for (const [to, from] of read.entries()) {
    if (to !== from) images.copyWithin(to * perImage, from * perImage, (from + 1) * perImage);
  }
  unreadable.push(...[...failures].sort(([a], [b]) => a - b).map(([, error]) => error));
  return {
    images: images.subarray(0, read.length * perImage),
    labels: Int32Array.from(read, (i) => labels[i]!),
    count: read.length,
    scale: 255,
  };
}

function allocate(count: number, perImage: number): Uint8Array {
  try {
    return new Uint8Array(count * perImage);
  } catch (cause) {
    throw new ArdistillError(
      "ERR_OUT_OF_MEMORY",
      `${formatCount(count)} images take ${formatBytes(count * perImage)}, more than there is; choose a smaller size or fewer images`,
      { cause },
    );
  }
}

/** The warning, or where images are not to be skipped the error, which it throws. */
function describeUnreadable(errors: readonly ArdistillError[], total: number, then: "refuse" | "skip"): string {
  const all = errors.length === total;
  const number = `${formatCount(errors.length)} of ${formatCount(total)} images`;
  const few = errors.slice(0, 5).map(({ message }) => message);
  const reasons = `${few.join("; ")}${errors.length > few.length ? `; and ${errors.length - few.length} more` : ""}`;
  if (then === "skip" && !all) return `${number} were skipped: ${reasons}`;
  throw new ArdistillError(
    "ERR_DATA",
    `${number} cannot be read: ${reasons}.${all ? "" : ' Mend or remove them, or skip them: onUnreadable: "skip" (--skip-unreadable)'}`,
    { cause: errors[0] },
  );
}
