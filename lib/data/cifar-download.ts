import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, open, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { ArdistillError, messageOf } from "../errors.js";
import { asIoError, systemCode } from "../files.js";
import { download } from "../native/install/download.js";
import { Http, withoutCredentials } from "../native/install/http.js";
import type { CifarFormat } from "./cifar-format.js";
import { findSplit } from "./cifar-reader.js";
import { throwIfAborted } from "./dataset.js";
import { readTar } from "./tar.js";

/** How far a download is, in bytes. */
export interface DownloadProgress {
  received: number;
  /** Known for the official archive only. */
  total?: number;
}

interface Source {
  url?: string | undefined;
  md5?: string | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
}

/**
 * Downloads the official archive and unpacks it into `root`; its MD5 is checked before. All work is done in a hidden directory
 * inside `root` and moved to its place in one step at the end, so that a failure leaves nothing behind.
 *
 * @returns the folder with the files.
 */
export async function downloadCifar(format: CifarFormat, root: string, source: Source): Promise<string> {
  const url = source.url ?? format.archive.url;
  const md5 = (source.md5 ?? format.archive.md5).toLowerCase();
  const firstCreated = await mkdir(root, { recursive: true }).catch((error: unknown) => {
    throw asIoError(error, `create ${root}`);
  });
  try {
    return await downloadInto(format, root, { ...source, url, md5 });
  } finally {
    if (firstCreated) await removeEmpty(root, firstCreated);
  }
}

async function downloadInto(
  format: CifarFormat,
  root: string,
  { url, md5, signal, onProgress }: Source & { url: string; md5: string },
): Promise<string> {
  const work = await mkdtemp(join(root, `.${format.folder}-`)).catch((error: unknown) => {
    throw asIoError(error, `write into ${root}`);
  });
  try {
    const archive = join(work, "archive.tar.gz");
    // The MD5 says which bytes are wanted, so the official one goes with the official size, wherever they come from.
    const total = md5 === format.archive.md5 ? { total: format.archive.bytes } : {};
    await fetchArchive(new URL(url), archive, signal, (received) => onProgress?.({ received, ...total }));
    await checkMd5(archive, md5, url, signal);
    const unpacked = join(work, format.folder);
    await unpack(format, archive, unpacked, signal);
    await checkComplete(format, unpacked, url);
    const target = join(root, format.folder);
    await moveIntoPlace(format, unpacked, target);
    return target;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function fetchArchive(
  url: URL,
  target: string,
  signal: AbortSignal | undefined,
  onBytes: (received: number) => void,
): Promise<void> {
  const http = new Http({ signal });
  try {
    await download(http, { url, range: null, totalSize: null, target, resumable: false, onBytes });
  } catch (error) {
    throwIfAborted(signal);
    throw asIoError(error, `save the archive in ${dirname(target)}`);
  } finally {
    await http.close();
  }
}

async function checkMd5(path: string, expected: string, url: string, signal: AbortSignal | undefined): Promise<void> {
  const hash = createHash("md5");
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    throwIfAborted(signal);
    hash.update(chunk as Buffer);
  }
  const found = hash.digest("hex");
  if (found === expected) return;
  throw new ArdistillError(
    "ERR_CHECKSUM",
    `the archive from ${withoutCredentials(new URL(url))} has the MD5 ${found}, not ${expected}: it was changed on its way or ` +
      "is another file. Nothing was kept; try again or name another source",
  );
}

/** Unpacks the files of the set's folder. @throws ERR_DATA, ERR_IO, ERR_ABORTED. */
async function unpack(
  format: CifarFormat,
  archive: string,
  target: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await mkdir(target);
    const unpackStream = async (source: AsyncIterable<Uint8Array>) => {
      for await (const entry of readTar(source)) {
        const [folder, name, ...deeper] = entry.path.split("/");
        if (entry.type !== "file" || folder !== format.folder || !name || deeper.length > 0) continue;
        await writeDurably(join(target, name), entry.body);
      }
    };
    await pipeline(createReadStream(archive), createGunzip(), unpackStream, signal ? { signal } : {});
  } catch (error) {
    throwIfAborted(signal);
    if (systemCode(error)?.startsWith("Z_")) {
      throw new ArdistillError("ERR_DATA", `the archive cannot be unpacked: ${messageOf(error)}`, { cause: error });
    }
    throw asIoError(error, `unpack the archive into ${target}`);
  }
}

async function writeDurably(path: string, body: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(path, "wx");
  try {
    for await (const chunk of body) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function checkComplete(format: CifarFormat, dir: string, url: string): Promise<void> {
  const { missing } = await findSplit(format, dir, [...format.train, ...format.test]);
  if (missing.length > 0) {
    throw new ArdistillError(
      "ERR_DATA",
      `the archive from ${withoutCredentials(new URL(url))} is not that of ${format.title}: it has no ${format.folder}/${missing[0]}`,
    );
  }
}

async function moveIntoPlace(format: CifarFormat, unpacked: string, target: string): Promise<void> {
  try {
    await rename(unpacked, target);
    const parent = await open(dirname(target));
    await parent.sync().finally(() => parent.close());
  } catch (error) {
    // Another process may have been faster; what it put there passed the same checks.
    const code = systemCode(error);
    if (code === "ENOTEMPTY" || code === "EEXIST") {
      const { missing } = await findSplit(format, target, [...format.train, ...format.test]);
      if (missing.length === 0) return;
    }
    throw asIoError(error, `move the unpacked set to ${target}`);
  }
}

/** Removes the directories from `dir` up to `last`, as long as they are empty. */
async function removeEmpty(dir: string, last: string): Promise<void> {
  for (let at = dir; ; at = dirname(at)) {
    try {
      await rmdir(at);
    } catch {
      return; // not empty: the download succeeded, or someone else put something there
    }
    if (at === last) return;
  }
}
