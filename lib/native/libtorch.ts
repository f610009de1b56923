import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { ArdistillError, messageOf } from "../errors.js";
import { traceOpening } from "./needed.js";
import { pythonFailure } from "./python.js";

/** The LibTorch this release is built for. Any 2.11.x fits; another minor does not, its C++ ABI differs silently. */
export const LIBTORCH_VERSION = "2.11.0";

/** In the order of the search. */
const SOURCES = ["LIBTORCH", "LIBTORCH_USE_PYTORCH", "cache"] as const;
/** Where a LibTorch was looked for. */
export type LibTorchSource = (typeof SOURCES)[number];

/** Whether it computes on the CPU alone or on NVIDIA's GPUs as well. */
export type LibTorchVariant = "cpu" | "cuda";

/** A LibTorch that passed every check that can be made without loading it. All paths are absolute. */
export interface LibTorchInstallation {
  /** Directory with `lib/` and `include/`, and `version.py` or `build-version`. */
  root: string;
  libDir: string;
  /** Directory of the C++ headers; null where there are none, as needed only to build the addon. */
  includeDir: string | null;
  /** As LibTorch writes it, for example `2.11.0+cu130`. */
  version: string;
  /** `cuda` when libtorch_cuda.so is there; it says nothing about a GPU or a driver. */
  variant: LibTorchVariant;
  source: LibTorchSource;
  /** Libraries to `dlopen`, in this order. */
  libraries: string[];
}

/** One place where LibTorch can be, for `ardistill doctor`. */
export interface LibTorchCandidate {
  source: LibTorchSource;
  /** An environment variable names it: if it is unfit, that is an error. */
  isNamed: boolean;
  /** Empty where there is nothing to look at. */
  path: string;
  version: string | null;
  variant: LibTorchVariant | null;
  /**
   * `taken`: the one in use. `rejected`: unfit. `not reached`: one that comes first is taken, or named and unfit. `not named`:
   * fits, and would be taken if an environment variable named it. `absent`: nothing is there.
   */
  outcome: "taken" | "rejected" | "not reached" | "not named" | "absent";
  /** Why it was not taken, in words; null for the one that was. */
  rejected: string | null;
}

export interface LibTorchSearch {
  installation: LibTorchInstallation | null;
  /** Every place, in the order of the search. */
  candidates: LibTorchCandidate[];
}

/**
 * What the installer leaves in an installation's directory as its last act; without it the directory counts as
 * half-written. `files` (path relative to that directory -> bytes) lists all but the headers.
 */
export interface InstallRecord {
  version: string;
  variant: LibTorchVariant;
  /** In words: where the files came from and what vouches for them. */
  origin: string;
  files: Record<string, number>;
}

/** Name of the file that holds the {@link InstallRecord}. */
export const INSTALL_RECORD = "ardistill-install.json";

const INSTALL_COMMAND = "npx ardistill install-libtorch";
/** In the order of the search. */
const VARIANTS = ["cuda", "cpu"] as const;
const REQUIRED_LIBRARIES = ["libc10.so", "libtorch_cpu.so"];
const CUDA_LIBRARIES = ["libc10_cuda.so", "libtorch_cuda.so"];
const PYTHON_TIMEOUT_MS = 60_000;

// find_spec locates a package without importing it: importing torch takes seconds and starts CUDA. The empty entry
// (the working directory) is dropped so that a folder named torch there is not taken for the package.
const FIND_TORCH = `
import sys, importlib.util
sys.path = [p for p in sys.path if p]
spec = importlib.util.find_spec("torch")
print((list(spec.submodule_search_locations or [""]) if spec else [""])[0])
`;

/** Directory of this package's downloads: `ARDISTILL_HOME`, by default `~/.cache/ardistill`. */
export function ardistillHome(env: NodeJS.ProcessEnv = process.env): string {
  return env.ARDISTILL_HOME ? resolve(env.ARDISTILL_HOME) : join(homedir(), ".cache", "ardistill");
}

/** Directory that the installer fills for `variant`. */
export function cacheDirectory(home: string, variant: LibTorchVariant): string {
  return join(home, "libtorch", `${LIBTORCH_VERSION}-${variant}`);
}

/**
 * Looks at every place where LibTorch can be, those after the one that is taken included, and at the torch of the Python
 * on the search path. Never throws.
 */
export function searchLibTorch(env: NodeJS.ProcessEnv = process.env): LibTorchSearch {
  const looks = [...placesToLook(env)];
  const decisive = looks.find(({ installation, source }) => installation !== null || source !== "cache");
  const first = decisive?.source === "cache" ? "the one with CUDA" : decisive?.source;
  const candidates = looks.map((look) => {
    const fitting =
      look === decisive
        ? ({ outcome: "taken", rejected: null } as const)
        : ({ outcome: "not reached", rejected: `not looked at further: ${first} comes first` } as const);
    return toCandidate(look, look.source !== "cache", fitting);
  });
  const has = (source: LibTorchSource) => candidates.some((candidate) => candidate.source === source);
  if (!has("LIBTORCH_USE_PYTORCH")) candidates.unshift(unnamedPython(env));
  if (!has("LIBTORCH")) candidates.unshift(absent("LIBTORCH", "not set"));
  return {
    installation: decisive?.installation ?? null,
    candidates: candidates.sort((a, b) => SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source)),
  };
}

/** The torch that LIBTORCH_USE_PYTORCH=1 would take, which nobody asked for. */
function unnamedPython(env: NodeJS.ProcessEnv): LibTorchCandidate {
  const source = "LIBTORCH_USE_PYTORCH";
  try {
    const root = torchDirectoryOf("python3", env);
    const seen = look(source, root, () => inspectLibTorch(source, root));
    return toCandidate(seen, false, { outcome: "not named", rejected: `found; set ${source}=1 to use it` });
  } catch (error) {
    return absent(source, `not set, and ${messageOf(error)}`);
  }
}

/** @param fitting what is said of it unless it is unfit */
function toCandidate(
  { source, path, version, installation, error }: Look,
  isNamed: boolean,
  fitting: Pick<LibTorchCandidate, "outcome" | "rejected">,
): LibTorchCandidate {
  const unfit = error && {
    outcome: error.code === "ERR_LIBTORCH_NOT_FOUND" ? ("absent" as const) : ("rejected" as const),
    rejected: error.message,
  };
  return { source, isNamed, path, version, variant: installation?.variant ?? null, ...(unfit ?? fitting) };
}

function absent(source: LibTorchSource, why: string): LibTorchCandidate {
  return { source, isNamed: false, path: "", version: null, variant: null, outcome: "absent", rejected: why };
}

/**
 * The LibTorch to load; see {@link searchLibTorch} for the order. One that is named by an environment variable and unfit
 * is an error, never skipped: silently taking another would hide the mistake.
 *
 * @throws ArdistillError `ERR_LIBTORCH_NOT_FOUND` when there is none, `ERR_LIBTORCH_VERSION` when the one named is not
 * of the 2.11 series, `ERR_LIBTORCH_INVALID` when files are missing, damaged or for another processor.
 */
export function locateLibTorch(env: NodeJS.ProcessEnv = process.env): LibTorchInstallation {
  const { installation, attempts } = search(env);
  if (installation) return installation;
  const [damaged] = attempts.flatMap(({ error }) => (error && error.code !== "ERR_LIBTORCH_NOT_FOUND" ? [error] : []));
  if (damaged) throw damaged;
  const tried = attempts.map(({ source, path, error }) => `\n  ${source}: ${path}: ${error?.message}`).join("");
  throw new ArdistillError(
    "ERR_LIBTORCH_NOT_FOUND",
    `LibTorch ${LIBTORCH_VERSION} was not found. Install it with\n\n  ${INSTALL_COMMAND}\n\nor name one you have by ` +
      `LIBTORCH (its directory) or LIBTORCH_USE_PYTORCH (1, or a Python that has torch). Looked at:` +
      `\n  LIBTORCH: not set\n  LIBTORCH_USE_PYTORCH: not set${tried}`,
  );
}

/** The complete installation in the cache under `home`, of that variant or of whichever there is; null without one. */
export function cachedInstallation(home: string, variant: LibTorchVariant | null): LibTorchInstallation | null {
  for (const { installation } of searchCache(home)) {
    if (installation && (variant === null || installation.variant === variant)) return installation;
  }
  return null;
}

interface Attempt {
  source: LibTorchSource;
  path: string;
  version: string | null;
  error: ArdistillError | null;
}

function search(env: NodeJS.ProcessEnv): { installation: LibTorchInstallation | null; attempts: Attempt[] } {
  const attempts: Attempt[] = [];
  for (const { installation, ...attempt } of placesToLook(env)) {
    attempts.push(attempt);
    if (installation) return { installation, attempts };
    if (attempt.source !== "cache") break; // named and unfit: not skipped
  }
  return { installation: null, attempts };
}

type Look = Attempt & { installation: LibTorchInstallation | null };

/** In the order of the search, each looked at only when it is its turn. */
function* placesToLook(env: NodeJS.ProcessEnv): Generator<Look> {
  const named = env.LIBTORCH || env.LIBTORCH_LIB || env.LIBTORCH_INCLUDE;
  if (named) yield look("LIBTORCH", resolve(named), () => fromEnvironment(env));
  const python = pythonNamedBy(env);
  if (python) yield lookAtPython(python, env);
  yield* searchCache(ardistillHome(env));
}

function lookAtPython(python: string, env: NodeJS.ProcessEnv): Look {
  const source = "LIBTORCH_USE_PYTORCH";
  let root: string;
  try {
    root = torchDirectoryOf(python, env);
  } catch (error) {
    const why = `${source}="${env[source]}": ${messageOf(error)}`;
    return {
      ...unfit(source, python, new ArdistillError("ERR_LIBTORCH_INVALID", why, { cause: error })),
      installation: null,
    };
  }
  return look(source, root, () => inspectLibTorch(source, root));
}

function* searchCache(home: string): Generator<Look> {
  for (const variant of VARIANTS) {
    const directory = cacheDirectory(home, variant);
    yield look("cache", directory, () => {
      requireComplete(directory);
      return inspectLibTorch("cache", join(directory, "torch"));
    });
  }
}

function look(source: LibTorchSource, path: string, find: () => LibTorchInstallation): Look {
  try {
    const installation = find();
    return { source, path, version: installation.version, error: null, installation };
  } catch (error) {
    return { ...unfit(source, path, error), installation: null };
  }
}

function unfit(source: LibTorchSource, path: string, error: unknown): Attempt {
  const known =
    error instanceof ArdistillError
      ? error
      : new ArdistillError("ERR_LIBTORCH_INVALID", messageOf(error), { cause: error });
  return { source, path, version: versionIn(source === "cache" ? join(path, "torch") : path), error: known };
}

function fromEnvironment(env: NodeJS.ProcessEnv): LibTorchInstallation {
  if (!env.LIBTORCH) {
    throw new ArdistillError(
      "ERR_LIBTORCH_INVALID",
      "LIBTORCH_LIB or LIBTORCH_INCLUDE is set without LIBTORCH; set LIBTORCH to LibTorch's directory as well",
    );
  }
  const root = resolve(env.LIBTORCH);
  return inspectLibTorch("LIBTORCH", root, {
    ...(env.LIBTORCH_LIB && { libDir: subdirectory(env.LIBTORCH_LIB, "lib", "libtorch_cpu.so") }),
    ...(env.LIBTORCH_INCLUDE && { includeDir: subdirectory(env.LIBTORCH_INCLUDE, "include", "ATen") }),
  });
}

/** LIBTORCH_LIB and LIBTORCH_INCLUDE may name the directory itself or, as tch-rs reads them, the one that holds it. */
function subdirectory(path: string, name: string, landmark: string): string {
  const directory = resolve(path);
  return existsSync(join(directory, landmark)) ? directory : join(directory, name);
}

/** Every check of a LibTorch that needs no `dlopen`. */
export function inspectLibTorch(
  source: LibTorchSource,
  root: string,
  override: { libDir?: string; includeDir?: string; name?: string } = {},
): LibTorchInstallation {
  const name = override.name ?? (source === "LIBTORCH" ? `LIBTORCH="${root}"` : root);
  const libDir = override.libDir ?? join(root, "lib");
  const missing = REQUIRED_LIBRARIES.find((library) => !existsSync(join(libDir, library)));
  if (missing) {
    const nested = ["libtorch", "torch"]
      .map((inner) => join(root, inner))
      .find((inner) => existsSync(join(inner, "lib")));
    const why = existsSync(root) ? `has no ${join(libDir, missing)}` : "does not exist";
    throw new ArdistillError(
      "ERR_LIBTORCH_INVALID",
      `${name} ${why}; it must be the directory that holds LibTorch's lib/ and include/` +
        (nested ? ` (did you mean ${nested}?)` : ""),
    );
  }
  // Before the ELF check, and long before dlopen: an addon built for 2.11 loads on another minor without complaint and
  // then aborts the process at some later call.
  const version = versionIn(root);
  if (version === null) {
    throw new ArdistillError(
      "ERR_LIBTORCH_INVALID",
      `${name} has neither version.py nor build-version, so that its version cannot be told`,
    );
  }
  requireFittingVersion(version, name);

  const hasCuda = CUDA_LIBRARIES.every((library) => existsSync(join(libDir, library)));
  const variant = hasCuda ? "cuda" : "cpu";
  const libraries = librariesOf(variant).map((library) => join(libDir, library));
  requireCompanions(libraries, source, name);

  const includeDir = override.includeDir ?? join(root, "include");
  return {
    root,
    libDir,
    includeDir: existsSync(join(includeDir, "ATen")) ? includeDir : null,
    version,
    variant,
    source,
    libraries,
  };
}

/** dlopen would say no more than "cannot open shared object file", and of the first one only. */
function requireCompanions(libraries: readonly string[], source: LibTorchSource, name: string): void {
  const { missing } = traceOpening(libraries);
  if (missing.length === 0) return;
  const list = missing.map(({ name, neededBy }) => `${name} (for ${neededBy})`).join(", ");
  throw new ArdistillError(
    "ERR_LIBTORCH_INVALID",
    `${name} lacks ${list}: not where its libraries look for them, nor in LD_LIBRARY_PATH, nor known to the system. ` +
      `A torch wheel needs the nvidia-* wheels that it requires beside it. ${remedy(source)}`,
  );
}

/** What to do about a LibTorch that is there and does not work. */
export function remedy(source: LibTorchSource): string {
  const instead = `unset ${source} and run ${INSTALL_COMMAND}`;
  const ways: Record<LibTorchSource, string> = {
    LIBTORCH: `Set LIBTORCH to a whole LibTorch ${LIBTORCH_VERSION}, or ${instead}`,
    LIBTORCH_USE_PYTORCH: `Install that torch again with pip, or ${instead}`,
    cache: `Run ${INSTALL_COMMAND} --force`,
  };
  return ways[source];
}

/** Names of the libraries to open, in this order. */
export function librariesOf(variant: LibTorchVariant): string[] {
  return [...REQUIRED_LIBRARIES, ...(variant === "cuda" ? CUDA_LIBRARIES : [])];
}

/** @throws ArdistillError `ERR_LIBTORCH_VERSION` unless `version` is of the series this release is built for. */
export function requireFittingVersion(version: string, where: string): void {
  const series = LIBTORCH_VERSION.slice(0, LIBTORCH_VERSION.lastIndexOf("."));
  if (!version.startsWith(`${series}.`)) {
    throw new ArdistillError(
      "ERR_LIBTORCH_VERSION",
      `${where} is LibTorch ${version}; this release of ardistill is built for ${series} and runs with no other ` +
        `(install that with ${INSTALL_COMMAND})`,
    );
  }
}

/** The version in `version.py` (Python wheels) or `build-version` (official archives), read as text; null without them. */
export function versionIn(root: string): string | null {
  const wheel = readText(join(root, "version.py"));
  if (wheel !== null) return /^__version__\s*=\s*['"]([^'"]+)['"]/m.exec(wheel)?.[1] ?? null;
  return readText(join(root, "build-version"))?.trim() || null;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** The Python to ask, `LIBTORCH_USE_PYTORCH` being a switch (1, true, 0, false) or the path of an interpreter. */
function pythonNamedBy(env: NodeJS.ProcessEnv): string | null {
  const value = env.LIBTORCH_USE_PYTORCH ?? "";
  if (/^(0|false|)$/i.test(value)) return null;
  return /^(1|true)$/i.test(value) ? "python3" : value;
}

/** Where that Python has its torch. @throws Error in words */
function torchDirectoryOf(python: string, env: NodeJS.ProcessEnv): string {
  let output: string;
  try {
    output = execFileSync(python, ["-c", FIND_TORCH], {
      encoding: "utf8",
      env,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: PYTHON_TIMEOUT_MS,
    });
  } catch (error) {
    throw new Error(`cannot run ${python}: ${pythonFailure(error)}`, { cause: error });
  }
  const directory = output.trim();
  if (!directory) throw new Error(`${python} has no torch package`);
  return directory;
}

/** Rejects a cache directory that is absent, half-written, or whose files were cut or deleted since. */
function requireComplete(directory: string): void {
  if (!existsSync(directory)) throw new ArdistillError("ERR_LIBTORCH_NOT_FOUND", "not installed");
  const damaged = (why: string) =>
    new ArdistillError("ERR_LIBTORCH_INVALID", `${directory} ${why}; run ${INSTALL_COMMAND} again`);
  const text = readText(join(directory, INSTALL_RECORD));
  if (text === null) throw damaged("is an unfinished installation");
  let record: InstallRecord;
  try {
    record = JSON.parse(text) as InstallRecord;
  } catch {
    throw damaged(`has a damaged ${INSTALL_RECORD}`);
  }
  for (const [path, size] of Object.entries(record.files ?? {})) {
    const found = statSync(join(directory, path), { throwIfNoEntry: false })?.size;
    if (found !== size) {
      throw damaged(`is damaged: ${path} ${found === undefined ? "is missing" : `has ${found} bytes, not ${size}`}`);
    }
  }
}
