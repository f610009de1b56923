import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ArdistillError } from "../../errors.js";
import { download, HttpSource, RangeUnsupportedError, verifyDownload } from "./download.js";
import { asInstallError } from "./failure.js";
import type { Http } from "./http.js";
import type { PinnedFile, PinnedWheel } from "./manifest.js";
import type { Progress } from "./progress.js";
import { type ByteSource, extractZipEntry, FileSource, readZipDirectory, readZipEntry, type ZipEntry } from "./zip.js";

export interface UnpackContext {
  progress: Progress;
  signal: AbortSignal | undefined;
}

export interface WheelContext extends UnpackContext {
  http: Http;
  /** Where downloads collect. */
  downloads: string;
}

// Two wanted files less than this apart in the wheel are fetched by one request: the bytes between cost less than a
// round trip, and the headers are 9,675 files in a row.
const LARGEST_GAP = 1 << 20;

/**
 * Fetches what is needed of a wheel (of torch 131 MB in place of 531) by range requests, or all of it where the server
 * has none, and unpacks it into `directory`. What was fetched stays in `downloads`.
 *
 * @throws ArdistillError `ERR_DOWNLOAD`, or `ERR_CHECKSUM` when a file is not the one pinned.
 */
export async function installWheelFrom(
  url: URL,
  wheel: PinnedWheel,
  directory: string,
  context: WheelContext,
): Promise<void> {
  try {
    await installByRanges(url, wheel, directory, context);
  } catch (error) {
    if (!(error instanceof RangeUnsupportedError)) throw error;
    await installWhole(url, wheel, directory, context);
  }
}

async function installByRanges(url: URL, wheel: PinnedWheel, directory: string, context: WheelContext): Promise<void> {
  const remote = new HttpSource(context.http, url, wheel.size);
  const entries = await readZipDirectory(remote);
  const runs = findRuns(entries.filter(({ name }) => isWanted(name, wheel)));
  const total = runs.reduce((sum, { start, end }) => sum + end - start, 0);
  const report = context.progress.counter(wheel.file, "download", total);

  for (let mayRetry = true; ; mayRetry = false) {
    const pieces: Piece[] = [];
    let resumed = false;
    let before = 0;
    for (const run of runs) {
      const path = join(context.downloads, `${wheel.sha256.slice(0, 16)}-${run.start}-${run.end}`);
      const onBytes = (received: number) => report(before + received);
      const result = await download(context.http, {
        url,
        range: run,
        totalSize: wheel.size,
        target: path,
        resumable: true,
        onBytes,
      });
      resumed ||= result.resumed;
      before += run.end - run.start;
      pieces.push({ ...run, path });
    }
    const source = await PiecesSource.open(pieces, wheel.size);
    try {
      return await unpackWheel(source, entries, wheel, directory, context);
    } catch (error) {
      const known = asInstallError(error, `unpacking ${wheel.file}`, context.signal);
      if (known.code === "ERR_CHECKSUM") for (const { path } of pieces) await rm(path, { force: true });
      // Bytes left by an earlier process may be bad; those of this one get no second chance.
      if (!(mayRetry && resumed && known.code === "ERR_CHECKSUM")) throw known;
    } finally {
      await source.close();
    }
  }
}

async function installWhole(url: URL, wheel: PinnedWheel, directory: string, context: WheelContext): Promise<void> {
  const { http, progress, signal } = context;
  const target = join(context.downloads, wheel.file);
  const onBytes = progress.counter(wheel.file, "download", wheel.size);
  const fetch = () => download(http, { url, range: null, totalSize: wheel.size, target, resumable: true, onBytes });
  const verify = () =>
    verifyDownload(target, wheel.sha256, {
      onBytes: progress.counter(wheel.file, "verify", wheel.size),
      signal,
    });
  const { resumed } = await fetch();
  await verify().catch(async (error: unknown) => {
    if (!resumed || !(error instanceof ArdistillError)) throw error;
    await fetch();
    await verify();
  });
  await installWheelFile(target, wheel, directory, context);
}

/** Unpacks what is needed of a wheel on disk. */
export async function installWheelFile(
  path: string,
  wheel: PinnedWheel,
  directory: string,
  context: UnpackContext,
): Promise<void> {
  const source = await FileSource.open(path);
  try {
    await unpackWheel(source, await readZipDirectory(source), wheel, directory, context);
  } finally {
    await source.close();
  }
}

async function unpackWheel(
  source: ByteSource,
  entries: readonly ZipEntry[],
  wheel: PinnedWheel,
  directory: string,
  { progress, signal }: UnpackContext,
): Promise<void> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const find = (name: string): ZipEntry => {
    const entry = byName.get(name);
    if (!entry) throw new ArdistillError("ERR_CHECKSUM", `${wheel.file} is not the wheel expected: it lacks ${name}`);
    return entry;
  };
  const expected = new Map(wheel.files.map(({ path, sha256 }) => [path, sha256]));
  if (wheel.trees.length > 0) {
    const record = await readZipEntry(source, find(wheel.record.path));
    requireHash(record, wheel.record);
    for (const [path, sha256] of parseRecord(record.toString("utf8"))) {
      if (wheel.trees.some(({ prefix }) => path.startsWith(prefix))) expected.set(path, sha256);
    }
  }

  const wanted = [...expected].map(([path, sha256]) => ({ entry: find(path), sha256 }));
  const total = wanted.reduce((sum, { entry }) => sum + entry.size, 0);
  const report = progress.counter(wheel.file, "unpack", total);
  let done = 0;
  for (const { entry, sha256 } of wanted) {
    signal?.throwIfAborted();
    await extractZipEntry(source, entry, join(directory, entry.name), {
      sha256,
      signal,
      onBytes: (count) => {
        done += count;
        report(done);
      },
    });
  }
}

function isWanted(name: string, wheel: PinnedWheel): boolean {
  return (
    wheel.files.some(({ path }) => path === name) ||
    (wheel.trees.length > 0 && name === wheel.record.path) ||
    wheel.trees.some(({ prefix }) => name.startsWith(prefix))
  );
}

interface Run {
  start: number;
  end: number;
}

function findRuns(entries: readonly ZipEntry[]): Run[] {
  const runs: Run[] = [];
  for (const { offset, end } of entries) {
    const last = runs.at(-1);
    if (last && offset - last.end <= LARGEST_GAP) last.end = end;
    else runs.push({ start: offset, end });
  }
  return runs;
}

/** Path and SHA-256 (hexadecimal) of every file in a wheel's RECORD; paths with a comma are quoted, and of no use here. */
export function* parseRecord(text: string): Generator<[path: string, sha256: string]> {
  for (const line of text.split(/\r?\n/)) {
    const [, path, hash] = /^([^",]+),sha256=([\w-]+),\d*$/.exec(line) ?? [];
    if (path && hash) yield [path, Buffer.from(hash, "base64url").toString("hex")];
  }
}

function requireHash(bytes: Buffer, { path, sha256 }: PinnedFile): void {
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found !== sha256) {
    throw new ArdistillError(
      "ERR_CHECKSUM",
      `${path} is not the file expected: SHA-256 is ${found}, expected ${sha256}`,
    );
  }
}

interface Piece extends Run {
  path: string;
}

/** The parts of a remote archive that were fetched, each in a file of its own, read as if it were whole. */
class PiecesSource implements ByteSource {
  private constructor(
    private readonly pieces: readonly (Run & { file: FileSource })[],
    readonly size: number,
  ) {}

  static async open(pieces: readonly Piece[], size: number): Promise<PiecesSource> {
    const opened: (Run & { file: FileSource })[] = [];
    for (const { start, end, path } of pieces) opened.push({ start, end, file: await FileSource.open(path) });
    return new PiecesSource(opened, size);
  }

  read(offset: number, length: number): Promise<Buffer> {
    const piece = this.pieces.find(({ start, end }) => start <= offset && offset + length <= end);
    if (!piece) throw new ArdistillError("ERR_INTERNAL", `bytes ${offset}-${offset + length} were not fetched`);
    return piece.file.read(offset - piece.start, length);
  }

  async close(): Promise<void> {
    for (const { file } of this.pieces) await file.close();
  }
}
