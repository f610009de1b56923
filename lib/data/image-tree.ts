import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { ArdistillError } from "../errors.js";
import { asIoError, isMissing } from "../files.js";

/** torchvision's IMG_EXTENSIONS. */
export const IMAGE_EXTENSIONS = [".jpg", ".jpeg", ".png", ".ppm", ".bmp", ".pgm", ".tif", ".tiff", ".webp"];

/** The images beneath a directory of class directories. */
export interface ImageTree {
  classNames: string[];
  /** In torchvision's order. */
  paths: string[];
  /** The class of each path. */
  labels: number[];
}

/**
 * Lists a directory with one directory for each class as `torchvision.datasets.ImageFolder` does: classes by name, the images of each at
 * any depth, by folder and name; links are followed. Unlike there, names that begin with a dot are left out (`.ipynb_checkpoints` is
 * no class), and a folder that a link repeats within itself is not gone into again.
 *
 * @param known the classes that there may be, in their order. Default: those found.
 * @throws ERR_DATA where there is no class, one without an image, or one that is not known; ERR_IO.
 */
export async function listImages(dir: string, known?: readonly string[]): Promise<ImageTree> {
  const { directories } = await list(dir);
  if (directories.length === 0) {
    throw new ArdistillError("ERR_DATA", `${dir} holds no directory: there must be one for each class`);
  }
  const strangers = known ? directories.filter((name) => !known.includes(name)) : [];
  if (strangers.length > 0) {
    throw new ArdistillError(
      "ERR_DATA",
      `${dir} has directories that are no class of the training images: ${named(strangers)}`,
    );
  }
  const tree: ImageTree = { classNames: [...(known ?? directories)], paths: [], labels: [] };
  const empty: string[] = [];
  for (const name of directories) {
    const paths = await imagesIn(join(dir, name));
    if (paths.length === 0) empty.push(name);
    const label = tree.classNames.indexOf(name);
    for (const path of paths) {
      tree.paths.push(path);
      tree.labels.push(label);
    }
  }
  if (empty.length > 0) {
    throw new ArdistillError(
      "ERR_DATA",
      `${dir} has classes without an image: ${named(empty)}; images end in ${IMAGE_EXTENSIONS.join(", ")}`,
    );
  }
  return tree;
}

/** Whether there is such a directory with directories in it. @throws ERR_IO */
export async function hasDirectories(dir: string): Promise<boolean> {
  try {
    return (await list(dir)).directories.length > 0;
  } catch (error) {
    if (error instanceof ArdistillError && isMissing(error.cause)) return false;
    throw error;
  }
}

/** The first few of many names. */
export function named(names: readonly string[]): string {
  const few = names.slice(0, 5).join(", ");
  return names.length > 5 ? `${few} and ${names.length - 5} more` : few;
}

async function imagesIn(dir: string): Promise<string[]> {
  const folders: { dir: string; images: string[] }[] = [];
  async function visit(folder: string, around: readonly string[]): Promise<void> {
    const real = await realpath(folder).catch((error: unknown) => {
      throw asIoError(error, `list ${folder}`);
    });
    if (around.includes(real)) return;
    const { directories, files } = await list(folder);
    const images = files.filter((name) => IMAGE_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension)));
    folders.push({ dir: folder, images });
    for (const name of directories) await visit(join(folder, name), [...around, real]);
  }
  await visit(dir, []);
  folders.sort((a, b) => byCodePoint(a.dir, b.dir));
  return folders.flatMap(({ dir: folder, images }) => images.map((name) => join(folder, name)));
}

/** What a folder holds, but for hidden names, each sorted. A broken link is a file, which cannot be read. */
async function list(dir: string): Promise<{ directories: string[]; files: string[] }> {
  const entries = await readdir(dir, { withFileTypes: true }).catch((error: unknown) => {
    throw asIoError(error, `list ${dir}`);
  });
  const directories: string[] = [];
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const isDirectory = entry.isSymbolicLink()
      ? await stat(join(dir, entry.name)).then(
          (found) => found.isDirectory(),
          () => false,
        )
      : entry.isDirectory();
    (isDirectory ? directories : files).push(entry.name);
  }
  return { directories: directories.sort(byCodePoint), files: files.sort(byCodePoint) };
}

/** Python's order of texts; JavaScript's own compares UTF-16 units. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
