import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { ArdistillError, messageOf } from "./errors.js";

/** The code of a failed system call ("ENOENT"), or nothing for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Whether the error says that there is no such file or directory. */
export function isMissing(error: unknown): boolean {
  const code = systemCode(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

/** What system calls on files fail with, in words. */
export const DISK_REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "no space is left on the disk",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file system does not take a file this large",
  EIO: "the disk reports an error",
  ENOTDIR: "a part of the path is not a directory",
};

/** `error` as an ERR_IO that says what could not be done; an ArdistillError stays as it is. */
export function asIoError(error: unknown, what: string): ArdistillError {
  if (error instanceof ArdistillError) return error;
  const code = systemCode(error);
  const reason = (code && DISK_REASONS[code]) ?? messageOf(error);
  return new ArdistillError("ERR_IO", `cannot ${what}: ${reason}`, { cause: error });
}

/**
 * `mkdir -p`. Of a read-only disk Node.js's own says that a file is missing; this one says what is the matter.
 * @throws the system's error
 */
export async function makeDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw error;
    if (dirname(path) !== path) await makeDirectory(dirname(path));
    await mkdir(path);
  }
}

/** What lies at `path`; undefined when there is nothing. @throws ERR_IO when it cannot be looked at. */
export async function kindOf(
  path: string,
): Promise<{ kind: "file" | "directory" | "other"; size: number } | undefined> {
  try {
    const found = await stat(path);
    return { kind: found.isFile() ? "file" : found.isDirectory() ? "directory" : "other", size: found.size };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw asIoError(error, `look at ${path}`);
  }
}

/** The first `length` bytes of a file, or all that it has. @throws ERR_IO */
export async function readStart(path: string, length: number): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await file.read(bytes, 0, length, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw asIoError(error, `read ${path}`);
  }
}

/** A JSON file's value; nothing where there is no file. @throws ERR_IO, or ERR_CONFIG when it is not JSON. */
export async function readJsonFile<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as T;
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    if (!(cause instanceof SyntaxError)) throw asIoError(cause, `read ${path}`);
    throw new ArdistillError("ERR_CONFIG", `${path} is damaged: ${messageOf(cause)}`, { cause });
  }
}

/**
 * Writes a file by way of a temporary one beside it: it holds either all of `text` or what it held before.
 * @throws ERR_IO
 */
export async function writeTextFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw asIoError(error, `write ${path}`);
  }
}

/** {@link writeTextFile} of a value as JSON. @throws ERR_IO */
export function writeJsonFile(path: string, value: unknown): Promise<void> {
  return writeTextFile(path, `${JSON.stringify(value, null, 2)}\n`);
}
