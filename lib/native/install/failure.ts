import { ArdistillError, messageOf } from "../../errors.js";
import { DISK_REASONS, systemCode } from "../../files.js";

/** Whatever the installer ran into, as an {@link ArdistillError}; `doing` says what it was about. */
export function asInstallError(error: unknown, doing: string, signal?: AbortSignal): ArdistillError {
  if (error instanceof ArdistillError) return error;
  if (signal?.aborted) return new ArdistillError("ERR_ABORTED", `${doing} was stopped`, { cause: error });
  const code = systemCode(error) ?? "";
  const words = DISK_REASONS[code];
  if (words) {
    const message = `${doing}: ${words} (${messageOf(error)}); mend that, or choose another directory by --home or ARDISTILL_HOME`;
    return new ArdistillError("ERR_IO", message, { cause: error });
  }
  if (code.startsWith("Z_") || code === "ERR_BUFFER_TOO_LARGE") {
    return new ArdistillError("ERR_CHECKSUM", `${doing}: compressed data is damaged (${messageOf(error)})`, {
      cause: error,
    });
  }
  return new ArdistillError("ERR_INTERNAL", `${doing}: ${messageOf(error)}`, { cause: error });
}
