import { stat } from "node:fs/promises";
import { ArdistillError, messageOf } from "../errors.js";

/** The code of a failed system call ("ENOENT"), or nothing for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Whether the error says that there is no such file or directory. */
export function isMissing(error: unknown): boolean {
  const code = systemCode(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

/** `error` as an ERR_IO that says what could not be done; an ArdistillError stays as it is. */
export function asIoError(error: unknown, what: string): ArdistillError {
  if (error instanceof ArdistillError) return error;
  const code = systemCode(error);
  const reasons: Record<string, string> = {
    EACCES: "permission denied",
    EPERM: "permission denied",
    EROFS: "the file system is read-only",
    ENOSPC: "no space is left on the disk",
    EDQUOT: "the disk quota is used up",
  };
  const reason = (code && reasons[code]) ?? messageOf(error);
  return new ArdistillError("ERR_IO", `cannot ${what}: ${reason}`, { cause: error });
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
