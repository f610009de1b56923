import { readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { ArdistillError } from "../../errors.js";
import { formatBytes } from "../../numbers.js";

/** What an installation takes, in bytes. */
export interface Space {
  /** Downloads, which stay until all is installed, so that a failure near the end costs little. */
  downloads: number;
  /** What is installed. */
  installed: number;
}

/** @throws ArdistillError `ERR_IO` where the file system of `directory` has less room than that. */
export async function requireSpace(directory: string, { downloads, installed }: Space): Promise<void> {
  const { bavail, bsize, blocks } = await statfs(directory);
  const free = bavail * bsize;
  // Some network file systems tell nothing, as no blocks at all.
  if (blocks === 0 || free >= downloads + installed) return;
  throw new ArdistillError(
    "ERR_IO",
    `there is too little room in ${directory}: ${formatBytes(free)} are free, and ${formatBytes(downloads)} of downloads and ` +
      `${formatBytes(installed)} of files to install are to come. Make room, or choose another directory by --home or ` +
      "ARDISTILL_HOME",
  );
}

/** Bytes of the files directly in it; 0 where there is none. */
export async function sizeOfDirectory(directory: string): Promise<number> {
  const names = await readdir(directory).catch(() => []);
  const found = await Promise.all(names.map((name) => stat(join(directory, name))));
  return found.reduce((sum, { size }) => sum + size, 0);
}
