import { createHash } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { ArdistillError } from "../../errors.js";
import { type Answer, discard, type Http, TransientError, withoutCredentials } from "./http.js";
import type { ByteSource } from "./zip.js";

export interface DownloadRequest {
  url: URL;
  /** Bytes to fetch, half open; null for the whole file. */
  range: { start: number; end: number } | null;
  /** Size of the whole file where it is known. */
  totalSize: number | null;
  target: string;
  /** Go on with a `.part` file of an earlier process. Only where a checksum will tell if the two fit together. */
  resumable: boolean;
  onBytes?: (received: number, total: number) => void;
}

/** The server cannot send a part of the file: fetch all of it. */
export class RangeUnsupportedError extends Error {}

const PROGRESS_THAT_COUNTS = 1 << 20;
/** Where a server has ranges, so much is asked for at once: what is received faster than it is written waits in memory. */
const LARGEST_REQUEST = 32 << 20;
const LOOKS_LIKE_HTML = /^\s*<(!doctype|html)/i;

/**
 * Fetches a file, or one range of it, to `target`. Bytes collect in `target.part`; an interrupted download goes on from
 * there, in this process and, where `resumable`, in a later one.
 *
 * @returns whether bytes of an earlier process were used.
 * @throws ArdistillError `ERR_DOWNLOAD`; RangeUnsupportedError when a range was asked for and the server has none.
 */
export async function download(http: Http, request: DownloadRequest): Promise<{ resumed: boolean }> {
  const { range, target, totalSize } = request;
  const part = `${target}.part`;
  const wanted = range ? range.end - range.start : totalSize;
  await mkdir(dirname(target), { recursive: true });
  if (request.resumable && wanted !== null && (await sizeOf(target)) === wanted) return { resumed: true };
  const file = await open(part, constants.O_RDWR | constants.O_CREAT, 0o644);
  let resumed = false;
  let have = (await file.stat()).size;
  try {
    if (have > 0 && (!request.resumable || wanted === null || have > wanted)) {
      await file.truncate(0);
      have = 0;
    }
    resumed = have > 0;
    await http.retry(async (progressed) => {
      const before = have;
      try {
        do {
          await receive(http, request, file, wanted, have, (count, total) => {
            have = count;
            request.onBytes?.(count, total);
          });
        } while (wanted !== null && have < wanted);
      } finally {
        if (have - before >= PROGRESS_THAT_COUNTS) progressed();
      }
    });
    if (have === 0)
      throw new ArdistillError("ERR_DOWNLOAD", `${withoutCredentials(request.url)} answered with an empty file`);
    await file.sync();
  } finally {
    await file.close();
    if (have === 0) await rm(part, { force: true });
  }
  await rename(part, target);
  return { resumed };
}

function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}

async function receive(
  http: Http,
  request: DownloadRequest,
  file: FileHandle,
  wanted: number | null,
  have: number,
  report: (have: number, total: number) => void,
): Promise<void> {
  if (have === wanted) return report(have, wanted);
  const { url, range } = request;
  const first = (range?.start ?? 0) + have;
  const end = range ? Math.min(range.end, first + LARGEST_REQUEST) : null;
  const answer = await http.get(
    url,
    range || have > 0 ? { range: `bytes=${first}-${end === null ? "" : end - 1}` } : {},
  );
  await requireNoWebPage(answer, url);

  let at = have;
  if (answer.status === 206) {
    requireContentRange(answer, first, request.totalSize, url);
  } else {
    // The whole file in place of the part asked for.
    if (range) {
      await discard(answer);
      throw new RangeUnsupportedError(`${url.host} does not send ranges`);
    }
    if (have > 0) await file.truncate(0);
    at = 0;
    report(0, wanted ?? 0);
    if (answer.status === 416) {
      await discard(answer);
      throw new TransientError(`${url.host} refused to go on with the download`);
    }
  }
  const total = wanted ?? at + Number(answer.headers["content-length"] ?? Number.NaN);
  for await (const chunk of http.body(answer)) {
    if (at === 0 && !range && LOOKS_LIKE_HTML.test(chunk.toString("latin1", 0, 64))) throw webPage(url);
    if (wanted !== null && at + chunk.length > wanted) {
      throw new ArdistillError(
        "ERR_DOWNLOAD",
        `${withoutCredentials(url)} is larger than the ${wanted} bytes expected`,
      );
    }
    await writeAll(file, chunk, at);
    at += chunk.length;
    report(at, total || at);
  }
  const expected = range && end !== null ? end - range.start : wanted;
  if (expected !== null && at < expected)
    throw new TransientError(`${url.host} closed the connection after ${at} bytes`);
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
  }
}

async function requireNoWebPage(answer: Answer, url: URL): Promise<void> {
  if (!/^text\/html\b/i.test(answer.headers["content-type"] ?? "")) return;
  await discard(answer);
  throw webPage(url);
}

function webPage(url: URL): ArdistillError {
  return new ArdistillError(
    "ERR_DOWNLOAD",
    `${withoutCredentials(url)} answered with a web page in place of the file (a proxy's or a login page?)`,
  );
}

function requireContentRange(answer: Answer, first: number, totalSize: number | null, url: URL): void {
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(answer.headers["content-range"] ?? "") ?? [];
  const other = totalSize !== null && total !== undefined && total !== "*" && Number(total) !== totalSize;
  if (Number(start) !== first || other) {
    throw new ArdistillError(
      "ERR_DOWNLOAD",
      `${withoutCredentials(url)} is not the file expected: it has ${total ?? "an unknown number of"} bytes, not ${totalSize}`,
    );
  }
}

/** An archive on a server, read by range requests. */
export class HttpSource implements ByteSource {
  constructor(
    private readonly http: Http,
    private readonly url: URL,
    readonly size: number,
  ) {}

  read(offset: number, length: number): Promise<Buffer> {
    return this.http.retry(async () => {
      const answer = await this.http.get(this.url, { range: `bytes=${offset}-${offset + length - 1}` });
      await requireNoWebPage(answer, this.url);
      if (answer.status !== 206) {
        await discard(answer);
        throw new RangeUnsupportedError(`${this.url.host} does not send ranges`);
      }
      requireContentRange(answer, offset, this.size, this.url);
      const bytes = await this.http.bytes(answer);
      if (bytes.length !== length) throw new TransientError(`${this.url.host} sent ${bytes.length} of ${length} bytes`);
      return bytes;
    });
  }
}

/** SHA-256 of a file in hexadecimal. */
export async function sha256OfFile(
  path: string,
  { onBytes, signal }: { onBytes?: (received: number, total: number) => void; signal?: AbortSignal | undefined } = {},
): Promise<string> {
  const hash = createHash("sha256");
  const { size } = await stat(path);
  let received = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, ...(signal && { signal }) })) {
    hash.update(chunk as Buffer);
    received += (chunk as Buffer).length;
    onBytes?.(received, size);
  }
  return hash.digest("hex");
}

/** Removes `path` and throws `ERR_CHECKSUM` unless its SHA-256 is `expected`. */
export async function verifyDownload(
  path: string,
  expected: string,
  options?: Parameters<typeof sha256OfFile>[1],
): Promise<void> {
  const found = await sha256OfFile(path, options);
  if (found === expected) return;
  await rm(path, { force: true });
  throw new ArdistillError(
    "ERR_CHECKSUM",
    `the file downloaded is not the one expected: SHA-256 is ${found}, expected ${expected}; it was removed`,
  );
}
