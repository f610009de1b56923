import { existsSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ArdistillError, ERROR_CODES, type ErrorCode, messageOf } from "../errors.js";
import type { CoreAddon } from "./contract.js";
import { type LibTorchInstallation, locateLibTorch, remedy } from "./libtorch.js";
import { probe } from "./probe.js";

const require = createRequire(import.meta.url);
/** The package's root folder, from lib/native as from dist/native. */
export const packageRoot = fileURLToPath(new URL("../../", import.meta.url));

/** This package's own version. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { version: string }).version;
}

/** The LibTorch minor that this release is built against: C++ has no stable ABI across minors. */
const LIBTORCH_MINOR = "2.11";
const ABI_VERSION = 0x020b_0000_0000_0000n;
const ABI_MASK = 0xffff_0000_0000_0000n;

interface LoaderAddon {
  load(paths: string[], waiting: boolean): void;
  abiVersion(path: string): bigint | undefined;
}

let loaded: { core: CoreAddon; libtorch: LibTorchInstallation } | undefined;

/**
 * The native addon, loaded at first use: importing the package needs no LibTorch.
 * @throws ArdistillError `ERR_LIBTORCH_NOT_FOUND`, `ERR_LIBTORCH_VERSION`, `ERR_LIBTORCH_INVALID`, `ERR_ADDON_NOT_FOUND`
 * or `ERR_ADDON_LOAD`.
 */
export function core(): CoreAddon {
  return addon().core;
}

/** The LibTorch that {@link core} runs on. */
export function loadedLibTorch(): LibTorchInstallation {
  return addon().libtorch;
}

function addon() {
  loaded ??= load();
  return loaded;
}

/** The two files of the addon. */
export interface AddonFiles {
  loader: string;
  core: string;
}

/** Where they are; a local build wins over a prebuild. */
export function findAddon(): AddonFiles {
  let loader: string;
  try {
    loader = (require("node-gyp-build") as { resolve(root: string): string }).resolve(packageRoot);
  } catch (cause) {
    throw new ArdistillError(
      "ERR_ADDON_NOT_FOUND",
      `ardistill's native addon is not built for ${process.platform}-${process.arch}. Build it with: npm run setup`,
      { cause },
    );
  }
  const core = join(dirname(loader), `torch-${LIBTORCH_MINOR}`, "core.node");
  if (!existsSync(core)) {
    throw new ArdistillError("ERR_ADDON_NOT_FOUND", `${core} is missing. Build it again with: npm run setup`);
  }
  return { loader, core };
}

function load(): { core: CoreAddon; libtorch: LibTorchInstallation } {
  const files = findAddon();
  const libtorch = locateLibTorch();
  refuseSecondLibTorch(libtorch);
  // Every file of the cache was verified when it was installed; of any other LibTorch only headers and sizes were checked.
  if (libtorch.source !== "cache") probe(libtorch, files);
  const raw = open(libtorch, files);
  // A native thread that still computes while the process tears down crashes it, and N-API's own cleanup hooks do not run
  // on process.exit() or after an uncaught throw.
  process.on("exit", () => raw.shutdown());
  return { core: withTypedErrors(raw), libtorch };
}

/**
 * Opens LibTorch's libraries and then the addon on them.
 * @throws ArdistillError `ERR_LIBTORCH_INVALID`, `ERR_LIBTORCH_VERSION` or `ERR_ADDON_LOAD`
 */
export function open(libtorch: LibTorchInstallation, files: AddonFiles): CoreAddon {
  try {
    const loader = require(files.loader) as LoaderAddon;
    openLibraries(loader, libtorch);
    checkAbi(loader.abiVersion(join(libtorch.libDir, "libtorch_cpu.so")), libtorch);
    return require(files.core) as CoreAddon;
  } catch (cause) {
    if (cause instanceof ArdistillError) throw cause;
    throw new ArdistillError(
      "ERR_ADDON_LOAD",
      `ardistill's addon could not be loaded on LibTorch in ${libtorch.root}: ${messageOf(cause)}`,
      { cause },
    );
  }
}

function openLibraries(loader: LoaderAddon, { libraries, root, source }: LibTorchInstallation): void {
  try {
    loader.load(libraries, waits());
  } catch (cause) {
    throw new ArdistillError(
      "ERR_LIBTORCH_INVALID",
      `LibTorch in ${root} could not be opened: ${messageOf(cause)}. ${remedy(source)}`,
      { cause },
    );
  }
}

/**
 * Whether OpenMP's threads are to wait for each other as loader.node has it: a short spin, then sleep. By default they spin for
 * much longer: on a machine that computes anything else as well, a training step of a small network then takes ten times as
 * long, or more. A user's own setting stands.
 */
function waits(): boolean {
  const { OMP_WAIT_POLICY, GOMP_SPINCOUNT } = process.env;
  return OMP_WAIT_POLICY === undefined && GOMP_SPINCOUNT === undefined;
}

function checkAbi(version: bigint | undefined, libtorch: LibTorchInstallation): void {
  if (version !== undefined && (version & ABI_MASK) === (ABI_VERSION & ABI_MASK)) return;
  const found = version === undefined ? "none" : `0x${version.toString(16).padStart(16, "0")}`;
  throw new ArdistillError(
    "ERR_LIBTORCH_VERSION",
    `LibTorch in ${libtorch.root} calls itself ${libtorch.version}, but its libraries are of another version (ABI ${found}, needed ` +
      `0x${ABI_VERSION.toString(16).padStart(16, "0")}). Install LibTorch ${LIBTORCH_MINOR} with: npx ardistill install-libtorch`,
  );
}

/** Two LibTorch copies in one process register the same operators twice and abort it. */
function refuseSecondLibTorch(libtorch: LibTorchInstallation): void {
  let maps: string;
  try {
    maps = readFileSync("/proc/self/maps", "utf8");
  } catch {
    return; // no procfs: nothing can be said
  }
  const own = realpathSync(join(libtorch.libDir, "libtorch_cpu.so"));
  const other = [...maps.matchAll(/ (\/.*\/libtorch_cpu\.so)$/gm)]
    .map((match) => match[1]!)
    .find((path) => path !== own);
  if (other) {
    throw new ArdistillError(
      "ERR_LIBTORCH_INVALID",
      `Another LibTorch is already loaded in this process (${other}); two cannot live in one. ` +
        `Point ardistill at the same one with LIBTORCH=${dirname(dirname(other))}`,
    );
  }
}

/** Native errors carry a `code`; this gives them their class, on throws as on rejections. */
function withTypedErrors(raw: CoreAddon): CoreAddon {
  const entries = Object.entries(raw).map(([name, entry]) => [
    name,
    (...args: unknown[]) => {
      try {
        const result = (entry as (...args: unknown[]) => unknown)(...args);
        return result instanceof Promise ? result.catch((error) => Promise.reject(typed(error))) : result;
      } catch (error) {
        throw typed(error);
      }
    },
  ]);
  return Object.fromEntries(entries) as CoreAddon;
}

function typed(error: unknown): ArdistillError {
  if (error instanceof ArdistillError) return error; // from a function in JavaScript that native code called
  const { code, cause } = error as { code?: string; cause?: unknown };
  const known = ERROR_CODES.find((candidate) => candidate === code) ?? ("ERR_INTERNAL" satisfies ErrorCode);
  return new ArdistillError(known, messageOf(error), { cause: cause ?? error });
}
