import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import { ArdistillError } from "../errors.js";
import { asIoError, kindOf } from "../files.js";
import { formatCount } from "../numbers.js";
import { parseOptions } from "../options.js";
import { type DownloadProgress, downloadCifar } from "./cifar-download.js";
import { CIFAR_SHAPE, CIFAR10, CIFAR100, type CifarFormat } from "./cifar-format.js";
import { type FoundSplit, findSplit, readClassNames, readSplit } from "./cifar-reader.js";
import { type Dataset, type ImageSplit, throwIfAborted, withChecksum } from "./dataset.js";

/** Options of {@link cifar10} and {@link cifar100}. */
export interface CifarOptions {
  /** Fetch the official archive where the directory holds no such set. Default: false. */
  download?: boolean | undefined;
  /** Where to fetch the archive (.tar.gz) from: a mirror of the official one. */
  url?: string | undefined;
  /** MD5 of that archive, 32 hexadecimal digits. Default: the official one. */
  md5?: string | undefined;
  /** Stops reading or downloading with ERR_ABORTED; a download leaves nothing behind. */
  signal?: AbortSignal | undefined;
  /** Called as the download advances. */
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
}

const DIRECTORY = z.string().min(1).optional();
const OPTIONS = z.strictObject({
  download: z.boolean().default(false),
  url: z.url({ protocol: /^https?$/, error: "must be an http or https address" }).optional(),
  md5: z
    .string()
    .regex(/^[0-9a-f]{32}$/i, { error: "must be 32 hexadecimal digits" })
    .optional(),
  signal: z.instanceof(AbortSignal, { error: "must be an AbortSignal" }).optional(),
  onProgress: z
    .custom<(progress: DownloadProgress) => void>((value) => typeof value === "function", {
      error: "must be a function",
    })
    .optional(),
});

/**
 * CIFAR-10 (A. Krizhevsky, 2009) in the official binary layout: 3 x 32 x 32 images as bytes, ten classes. A part of the set
 * opens too, as long as it has training and test images; `notes` say what was found and what is missing.
 *
 * @param dir The folder with `data_batch_1.bin` ... and `test_batch.bin`, or the one that holds `cifar-10-batches-bin/`.
 *   Default: `$ARDISTILL_DATA`, else `data/` in `$ARDISTILL_HOME` (`~/.cache/ardistill`).
 * @throws ERR_CONFIG for an unfit option; ERR_DATA when files are missing, cut off or have labels out of range; ERR_IO;
 *   ERR_DOWNLOAD and ERR_CHECKSUM from a download; ERR_ABORTED.
 */
export function cifar10(dir?: string, options?: CifarOptions): Promise<Dataset> {
  return openCifar(CIFAR10, dir, options);
}

/**
 * CIFAR-100 (A. Krizhevsky, 2009), as {@link cifar10}; the labels are the 100 fine ones. The folder is the one with
 * `train.bin` and `test.bin`, or the one that holds `cifar-100-binary/`.
 */
export function cifar100(dir?: string, options?: CifarOptions): Promise<Dataset> {
  return openCifar(CIFAR100, dir, options);
}

async function openCifar(
  format: CifarFormat,
  dirOption: string | undefined,
  options: CifarOptions | undefined,
): Promise<Dataset> {
  const { download, signal, ...source } = parseOptions(OPTIONS, options, `${format.name}()`);
  const root = checkDirectory(format, dirOption);
  throwIfAborted(signal);
  const notes: string[] = [];

  let dir = await findFolder(format, root);
  const found = dir !== undefined;
  if (!dir && download) {
    dir = await downloadCifar(format, root, { ...source, signal });
    notes.push(`${format.title} was downloaded to ${dir}`);
  }
  if (!dir) throw await nothingFound(format, root);

  const trainFiles = await findSplit(format, dir, format.train);
  const testFiles = await findSplit(format, dir, format.test);
  for (const [which, split] of [["training", trainFiles] as const, ["test", testFiles] as const]) {
    if (split.files.length > 0) continue;
    throw new ArdistillError(
      "ERR_DATA",
      `${dir} has no file of ${which} images of ${format.title} (${split.missing.join(", ")}). ${howToGet(format)}`,
    );
  }
  const isPartial = trainFiles.missing.length > 0 || testFiles.missing.length > 0;
  if (found && download && isPartial) {
    notes.push(
      `nothing was downloaded, since ${dir} holds a part of ${format.title}; name an empty directory for all of it`,
    );
  }

  const classNames = await readClassNames(format, dir);
  if (classNames.note) notes.push(classNames.note);
  const train = await readSplit(format, trainFiles, signal);
  const test = await readSplit(format, testFiles, signal);
  notes.push(...describeSplit("training", trainFiles, train, format, classNames.names));
  notes.push(...describeSplit("test", testFiles, test, format, classNames.names));
  return withChecksum(
    {
      name: format.name,
      train,
      test,
      classNames: classNames.names,
      numClasses: format.classNames.length,
      inputShape: CIFAR_SHAPE,
      notes,
    },
    signal,
  );
}

function checkDirectory(format: CifarFormat, dir: unknown): string {
  const { success, data } = DIRECTORY.safeParse(dir);
  if (!success) {
    throw new ArdistillError("ERR_CONFIG", `${format.name}(): the directory must be a path that is not empty`);
  }
  return resolve(data ?? defaultDirectory());
}

function defaultDirectory(): string {
  const { ARDISTILL_DATA, ARDISTILL_HOME } = process.env;
  return ARDISTILL_DATA || join(ARDISTILL_HOME || join(homedir(), ".cache", "ardistill"), "data");
}

/** `root` itself or the official folder in it, whichever has a file of the set; undefined when neither has. */
async function findFolder(format: CifarFormat, root: string): Promise<string | undefined> {
  for (const dir of [root, join(root, format.folder)]) {
    for (const { name } of [...format.train, ...format.test]) {
      if (await kindOf(join(dir, name))) return dir;
    }
  }
  return undefined;
}

/** Says why there is nothing to open at `root`. */
async function nothingFound(format: CifarFormat, root: string): Promise<ArdistillError> {
  const found = await kindOf(root);
  if (!found) return new ArdistillError("ERR_DATA", `there is no directory ${root}. ${howToGet(format)}`);
  if (found.kind !== "directory") {
    return new ArdistillError("ERR_DATA", `${root} is not a directory. ${howToGet(format)}`);
  }
  const entries = await readdir(root).catch((error: unknown) => {
    throw asIoError(error, `list ${root}`);
  });
  if (entries.length === 0) return new ArdistillError("ERR_DATA", `${root} is empty. ${howToGet(format)}`);
  const hint = (await otherLayout(format, root, entries)) ?? "";
  return new ArdistillError("ERR_DATA", `${root} holds no file of ${format.title}${hint}. ${howToGet(format)}`);
}

/** What people have in place of the binary layout. */
async function otherLayout(format: CifarFormat, root: string, entries: readonly string[]): Promise<string | undefined> {
  const pythonFolder = format.name === "cifar10" ? "cifar-10-batches-py" : "cifar-100-python";
  const pythonFile = format.name === "cifar10" ? "data_batch_1" : "train";
  if (entries.includes(pythonFolder) || entries.includes(pythonFile)) {
    return " in the binary layout (what is there is the version for Python)";
  }
  const archive = basename(new URL(format.archive.url).pathname);
  if (entries.includes(archive)) return `, only its archive: unpack ${archive} there`;
  const other = format.name === "cifar10" ? CIFAR100 : CIFAR10;
  if (await findFolder(other, root)) return ` (what is there is ${other.title})`;
  return undefined;
}

function howToGet(format: CifarFormat): string {
  const names = [...format.train, ...format.test].map((file) => file.name);
  return (
    `Name the directory that holds ${names.join(", ")}, or the one around ${format.folder}; the option download: true ` +
    "(--download on the command line) fetches the set into a directory without one"
  );
}

/** "10,000 of 50,000 training images: data_batch_2.bin ... are missing", and what else a user should know. */
function describeSplit(
  which: string,
  { files, missing }: FoundSplit,
  split: ImageSplit,
  format: CifarFormat,
  classNames: readonly string[],
): string[] {
  const expected = (which === "training" ? format.train : format.test).reduce((sum, file) => sum + file.images, 0);
  const names = files.map((file) => file.name).join(", ");
  const lack = missing.length > 0 ? `; ${missing.join(", ")} ${missing.length > 1 ? "are" : "is"} missing` : "";
  const notes = [
    `${formatCount(split.count)} of ${formatCount(expected)} ${which} images, from ${names}${lack}`,
    ...files
      .filter((file) => file.records !== file.images)
      .map(
        (file) =>
          `${file.name} holds ${formatCount(file.records)} images, the official file ${formatCount(file.images)}`,
      ),
  ];
  const present = new Set(split.labels);
  const absent = classNames.filter((_, label) => !present.has(label));
  if (absent.length > 0) notes.push(`no ${which} image of ${absent.join(", ")}`);
  return notes;
}
