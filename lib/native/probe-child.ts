/**
 * What {@link probe} runs in a child process: opens the LibTorch and the addon given as JSON on the command line, and asks for
 * the version. Writes a {@link ProbeResult} as JSON to file descriptor 3.
 */
import { writeSync } from "node:fs";
import { ArdistillError, type ErrorCode, messageOf } from "../errors.js";
import { type AddonFiles, open } from "./addon.js";
import type { LibTorchInstallation } from "./libtorch.js";
import { PROBE_FD } from "./probe.js";

export type ProbeResult = { ok: true } | { ok: false; code: ErrorCode; message: string };

function result(): ProbeResult {
  const { libtorch, addon } = JSON.parse(process.argv[2]!) as { libtorch: LibTorchInstallation; addon: AddonFiles };
  try {
    open(libtorch, addon).version();
    return { ok: true };
  } catch (error) {
    const code = error instanceof ArdistillError ? error.code : "ERR_ADDON_LOAD";
    return { ok: false, code, message: messageOf(error) };
  }
}

writeSync(PROBE_FD, JSON.stringify(result()));
