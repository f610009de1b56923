import { ArdistillError, messageOf } from "../../errors.js";

const DISK_WORDS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EROFS: "the file system is read-only",
  EACCES: "permission denied",
  EPERM: "not permitted",
  EIO: "the disk reports an error",
  EFBIG: "the file system does not take a file this large",
  ENOENT: "a file or directory is not there",
  ENOTDIR: "a part of the path is not a directory",
};

/** Whatever the installer ran into, as an {@link ArdistillError}; `doing` says what it was about. */
export function asInstallError(error: unknown, doing: string, signal?: AbortSignal): ArdistillError {
  if (error instanceof ArdistillError) return error;
  if (signal?.aborted) return new ArdistillError("ERR_ABORTED", `${doing} was stopped`, { cause: error });
  const code = (error as NodeJS.ErrnoException | null)?.code ?? "";
  const words = DISK_WORDS[code];
  if (words) return new ArdistillError("ERR_IO", `${doing}: ${words} (${messageOf(error)})`, { cause: error });
  if (code.startsWith("Z_") || code === "ERR_BUFFER_TOO_LARGE") {
    return new ArdistillError("ERR_CHECKSUM", `${doing}: compressed data is damaged (${messageOf(error)})`, {
      cause: error,
    });
  }
  return new ArdistillError("ERR_INTERNAL", `${doing}: ${messageOf(error)}`, { cause: error });
}
