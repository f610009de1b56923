import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ArdistillError, messageOf } from "../errors.js";
import type { AddonFiles } from "./addon.js";
import { ardistillHome, type LibTorchInstallation, remedy } from "./libtorch.js";
import { traceOpening } from "./needed.js";
import type { ProbeResult } from "./probe-child.js";

/** Where the child writes what it found: what else it loads may print to the usual streams. */
export const PROBE_FD = 3;

// In dist/ also when this file runs from lib/, as in tests: Node.js must be able to run it as it is.
const CHILD = fileURLToPath(new URL("../../dist/native/probe-child.js", import.meta.url));
/** Loading LibTorch from a cold disk takes many seconds. */
const TIMEOUT_MS = 120_000;

/**
 * Opens LibTorch and the addon in a child process first: a library that is damaged within, or built for another ABI, ends
 * the process that opens it. A success is remembered in {@link ardistillHome} for as long as the files stay the same.
 *
 * @throws ArdistillError `ERR_LIBTORCH_INVALID`, `ERR_LIBTORCH_VERSION`; `ERR_ADDON_LOAD` where no child can be started
 */
export function probe(libtorch: LibTorchInstallation, addon: AddonFiles): void {
  const identity = identityOf(libtorch, addon);
  const record = recordFor(libtorch, addon);
  if (readRecord(record) === identity) return;
  requireSuccess(runChild(libtorch, addon), libtorch);
  writeRecord(record, identity);
}

function runChild(libtorch: LibTorchInstallation, addon: AddonFiles): SpawnSyncReturns<string> {
  // Without NODE_OPTIONS: a module that these load first may use ardistill itself, and start a child, and so on.
  const { NODE_OPTIONS: _, ...env } = process.env;
  let failure: unknown;
  try {
    const child = spawnSync(process.execPath, [CHILD, JSON.stringify({ libtorch, addon })], {
      env,
      stdio: ["ignore", "ignore", "pipe", "pipe"],
      encoding: "utf8",
      timeout: TIMEOUT_MS,
      killSignal: "SIGKILL",
    });
    if (child.pid !== 0) return child;
    failure = child.error;
  } catch (error) {
    failure = error; // Node.js's permission model
  }
  throw new ArdistillError(
    "ERR_ADDON_LOAD",
    `LibTorch in ${libtorch.root} is opened in a child process first, and none could be started: ${messageOf(failure)}. ` +
      "Allow it once (a success is remembered), or unset " +
      `${libtorch.source} and run npx ardistill install-libtorch, whose files are verified and need no trial`,
    { cause: failure },
  );
}

function requireSuccess(child: SpawnSyncReturns<string>, { root, source }: LibTorchInstallation): void {
  const { error, status, signal, stderr } = child;
  const text = child.output[PROBE_FD];
  const result = text ? (JSON.parse(text) as ProbeResult) : null;
  if (result?.ok && status === 0) return;
  if (result && !result.ok) {
    const { code, message } = result;
    if (code !== "ERR_ADDON_LOAD") throw new ArdistillError(code, message);
    throw new ArdistillError("ERR_LIBTORCH_INVALID", `${message}. ${remedy(source)}`);
  }
  const end = error ? messageOf(error) : signal === null ? `exit code ${status}` : signal;
  const last = stderr.trim().split("\n").at(-1);
  throw new ArdistillError(
    "ERR_LIBTORCH_INVALID",
    `LibTorch in ${root} cannot be used: the child process that opened it to see ended with ${end}` +
      `${last ? ` (${last})` : ""}. A library in it is damaged, or of another build. ${remedy(source)}`,
    { cause: error },
  );
}

/** Everything on which the outcome depends, as far as it can be told without reading the libraries. */
function identityOf({ libraries }: LibTorchInstallation, addon: AddonFiles): string {
  const { LD_LIBRARY_PATH, LD_PRELOAD } = process.env;
  const files = [...traceOpening(libraries).files, addon.loader, addon.core].map((path) => {
    const { size, mtimeMs, dev, ino } = statSync(path);
    return [path, size, mtimeMs, dev, ino];
  });
  return JSON.stringify({ node: process.version, LD_LIBRARY_PATH, LD_PRELOAD, files });
}

/** One file for each pair of LibTorch and addon: nothing piles up, and no process writes another's. */
function recordFor({ libDir }: LibTorchInstallation, { core }: AddonFiles): string {
  const name = createHash("sha256")
    .update(JSON.stringify([libDir, core]))
    .digest("hex")
    .slice(0, 32);
  return join(ardistillHome(), "probed", `${name}.json`);
}

function readRecord(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** Where it cannot be written, on a read-only disk say, the next process probes again. */
function writeRecord(path: string, text: string): void {
  const draft = `${path}.${randomUUID()}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch {
    try {
      rmSync(draft, { force: true });
    } catch {}
  }
}
