import { existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { ArdistillError } from "../../errors.js";
import { systemCode } from "../../files.js";
import {
  ardistillHome,
  cacheDirectory,
  cachedInstallation,
  INSTALL_RECORD,
  type InstallRecord,
  inspectLibTorch,
  LIBTORCH_VERSION,
  type LibTorchInstallation,
  type LibTorchVariant,
  librariesOf,
} from "../libtorch.js";
import type { Nvidia } from "../nvidia.js";
import type { Space } from "./disk.js";
import { asInstallError } from "./failure.js";
import { isHeld, withLock } from "./lock.js";
import { type PinnedPlatform, pinnedForThisPlatform } from "./manifest.js";
import { type InstallProgress, Progress } from "./progress.js";
import { type InstallSource, type SourceContext, sourcesFor } from "./sources.js";

import { requireVariantWish, suitableVariant, type VariantWish } from "./variant.js";

export type { InstallProgress } from "./progress.js";

/** Options of {@link installLibTorch}. */
export interface InstallOptions {
  /**
   * `cuda` is LibTorch for NVIDIA's GPUs, with the CUDA libraries that it needs; it computes on the CPU as well. `auto` takes it
   * where a driver is that runs it. Default `cpu`, or whatever an official archive given by `fromFile` or `url` holds.
   */
  variant?: VariantWish;
  /** Where to install; default {@link ardistillHome}. */
  home?: string;
  /** An official LibTorch zip or a torch wheel on disk; the wheels torch needs may lie beside it. */
  fromFile?: string;
  /** Address of an archive of either kind, for example on a mirror. */
  url?: string;
  /** SHA-256 (hexadecimal) that the archive of `fromFile` or `url`, or the official one, must have. */
  sha256?: string;
  /** Python package index to take the wheels from; default pip's own. */
  indexUrl?: string;
  /** Python whose pip is asked for its index; default `python3`, then `python`. */
  python?: string;
  /** Install again although it is there. Default false. */
  force?: boolean;
  /** Only say what would be done: nothing is fetched or written. Default false. */
  dryRun?: boolean;
  /** Stops the installation; what was downloaded stays for the next attempt. */
  signal?: AbortSignal;
  onProgress?: (progress: InstallProgress) => void;
}

/** What {@link installLibTorch} did, or under `dryRun` would do. */
export interface InstallResult extends LibTorchInstallation {
  outcome: "installed" | "present" | "planned";
  /** In words: where the files come from and what vouches for them (pinned SHA-256 or not). */
  origin: string;
  /** In words: why `auto` chose this variant; null where it was not asked. */
  reason: string | null;
  /** Under `dryRun`: what it would take at most. Null otherwise, and where it is not known beforehand. */
  space: Space | null;
}

/** What tests replace. */
export interface InstallInternals {
  pinned: PinnedPlatform | null;
  nvidia?: Nvidia;
  stallMs?: number;
  retryDelayMs?: number;
}

/**
 * Installs LibTorch 2.11.0, libraries and headers, into `<home>/libtorch/2.11.0-cpu` or `-cuda`; a complete installation is
 * left as it is. The directory appears only when everything in it has been verified. Two installers at once work: the
 * second waits and then finds it done. Proxies are those of HTTP(S)_PROXY and NO_PROXY.
 *
 * @throws ArdistillError `ERR_DOWNLOAD` (names every way tried), `ERR_CHECKSUM`, `ERR_IO` (disk full, no permission),
 * `ERR_LIBTORCH_VERSION` or `ERR_LIBTORCH_INVALID` (the archive named is unfit), `ERR_LIBTORCH_NOT_FOUND` (nothing is
 * known for this platform), `ERR_ABORTED`, `ERR_CONFIG`.
 */
export async function installLibTorch(
  options: InstallOptions = {},
  internals: InstallInternals = { pinned: pinnedForThisPlatform() },
): Promise<InstallResult> {
  const { signal, force = false } = options;
  checkOptions(options);
  const home = resolve(options.home ?? ardistillHome());
  const choice = choose(options.variant, internals.nvidia);
  const present = async () => (force ? null : presentIn(home, choice));
  try {
    const found = await present();
    if (found) {
      if (!options.dryRun) await tidyUp(home, signal).catch(() => {}); // a read-only disk, or somebody else's
      return found;
    }
    const sources = sourcesFor(options, internals.pinned?.[choice.variant] ?? null);
    if (options.dryRun) return plan(home, choice, sources);
    return await withLock(lockOf(home), signal, async () => {
      await removeLeftovers(home);
      return (await present()) ?? (await install(home, choice, sources, options, internals));
    });
  } catch (error) {
    throw asInstallError(error, `installing LibTorch in ${home}`, signal);
  }
}

interface Choice {
  variant: LibTorchVariant;
  /** The caller's own word, which an archive that holds the other one contradicts. */
  isNamed: boolean;
  reason: string | null;
}

function choose(wish: VariantWish | undefined, nvidia: Nvidia | undefined): Choice {
  if (wish === undefined) return { variant: "cpu", isNamed: false, reason: null };
  if (wish === "auto") return { ...suitableVariant(nvidia), isNamed: true };
  return { variant: wish, isNamed: true, reason: null };
}

const lockOf = (home: string) => join(home, "libtorch", ".install.lock");
const downloadsOf = (home: string) => join(home, "downloads");

function checkOptions({ variant, fromFile, url, sha256, indexUrl }: InstallOptions): void {
  if (variant !== undefined) requireVariantWish(variant);
  const invalid = (message: string) => new ArdistillError("ERR_CONFIG", message);
  if (fromFile !== undefined && url !== undefined) throw invalid("give either fromFile or url, not both");
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/i.test(sha256)) throw invalid("sha256 must be 64 hexadecimal digits");
  for (const [name, value] of Object.entries({ url, indexUrl })) {
    if (value !== undefined && !/^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : "")) {
      throw invalid(`${name} must be an http or https address, not ${JSON.stringify(value)}`);
    }
  }
}

async function presentIn(home: string, { variant, isNamed, reason }: Choice): Promise<InstallResult | null> {
  const installation = cachedInstallation(home, isNamed ? variant : null);
  if (!installation) return null;
  const record = await readFile(join(dirname(installation.root), INSTALL_RECORD), "utf8");
  const { origin } = JSON.parse(record) as InstallRecord;
  return { ...installation, outcome: "present", origin, reason, space: null };
}

function plan(home: string, { variant, reason }: Choice, sources: readonly InstallSource[]): InstallResult {
  const root = join(cacheDirectory(home, variant), "torch");
  const libDir = join(root, "lib");
  return {
    root,
    libDir,
    includeDir: join(root, "include"),
    version: LIBTORCH_VERSION,
    variant,
    source: "cache",
    libraries: librariesOf(variant).map((library) => join(libDir, library)),
    outcome: "planned",
    origin: sources.map(({ name }) => name).join("; if that cannot be had, "),
    reason,
    space: sources[0]?.space ?? null,
  };
}

async function install(
  home: string,
  choice: Choice,
  sources: readonly InstallSource[],
  options: InstallOptions,
  internals: InstallInternals,
): Promise<InstallResult> {
  const { variant, isNamed, reason } = choice;
  const downloads = downloadsOf(home);
  const draft = join(home, "libtorch", `.${LIBTORCH_VERSION}-${variant}.${process.pid}`);
  const context: SourceContext = {
    directory: draft,
    downloads,
    variant,
    other: options.force ? null : cacheDirectory(home, variant === "cpu" ? "cuda" : "cpu"),
    signal: options.signal,
    progress: new Progress(options.onProgress),
    stallMs: internals.stallMs,
    retryDelayMs: internals.retryDelayMs,
  };
  let installed: LibTorchVariant;
  try {
    const origin = await installFromFirst(sources, context);
    const { version, variant: found } = inspectLibTorch("cache", join(draft, "torch"), { name: origin });
    if (isNamed && found !== variant) {
      throw new ArdistillError("ERR_CONFIG", `${origin} holds LibTorch for ${found}, and ${variant} was asked for`);
    }
    installed = found;
    await writeRecord(draft, { version, variant: found, origin, files: await sizes(draft) });
    await replaceDirectory(draft, cacheDirectory(home, found));
  } catch (error) {
    const known = asInstallError(error, `installing LibTorch in ${home}`, options.signal);
    // A full disk must not stay full; after other failures the downloads so far spare the next attempt their time.
    if (known.code === "ERR_IO" && systemCode(known.cause)) await rm(downloads, { recursive: true, force: true });
    else await rmdir(downloads).catch(() => {}); // if it is empty
    throw known;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await rm(downloads, { recursive: true, force: true });
  const result = await presentIn(home, { variant: installed, isNamed: true, reason });
  if (!result) throw new ArdistillError("ERR_INTERNAL", `${home} holds no complete LibTorch after installing it`);
  return { ...result, outcome: "installed" };
}

/** Goes to the next source only when one cannot be had. A wrong checksum ends the search: what comes next is trusted less. */
async function installFromFirst(sources: readonly InstallSource[], context: SourceContext): Promise<string> {
  const failures: string[] = [];
  for (const source of sources) {
    await rm(context.directory, { recursive: true, force: true });
    await mkdir(context.directory, { recursive: true });
    try {
      return await source.install(context);
    } catch (error) {
      const known = asInstallError(error, `taking LibTorch from ${source.name}`, context.signal);
      if (known.code !== "ERR_DOWNLOAD") throw known;
      failures.push(`\n  ${source.name}: ${known.message}`);
    }
  }
  throw new ArdistillError(
    "ERR_DOWNLOAD",
    `LibTorch ${LIBTORCH_VERSION} could not be downloaded. Tried:${failures.join("")}\n` +
      `Where no network helps, fetch an official LibTorch zip or a torch ${LIBTORCH_VERSION} wheel elsewhere and give it by ` +
      `--from-file PATH.`,
  );
}

async function sizes(directory: string): Promise<Record<string, number>> {
  const files: Record<string, number> = {};
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const path = relative(directory, join(entry.parentPath, entry.name));
    if (entry.isFile() && !path.startsWith(join("torch", "include")))
      files[path] = (await stat(join(directory, path))).size;
  }
  return files;
}

async function writeRecord(directory: string, record: InstallRecord): Promise<void> {
  const file = await open(join(directory, INSTALL_RECORD), "w");
  try {
    await file.writeFile(`${JSON.stringify(record, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Puts `draft` in the place of `target`; a directory cannot be renamed over one that is not empty. */
async function replaceDirectory(draft: string, target: string): Promise<void> {
  const old = join(dirname(target), `.${basename(target)}-old.${process.pid}`);
  const hadOld = existsSync(target);
  if (hadOld) await rename(target, old);
  await rename(draft, target);
  if (hadOld) await rm(old, { recursive: true, force: true });
}

/** Removes what killed installers left although the installation is complete; where it stays, it does no harm. */
async function tidyUp(home: string, signal: AbortSignal | undefined): Promise<void> {
  const lock = lockOf(home);
  const isDirty = existsSync(downloadsOf(home)) || (await readdir(dirname(lock))).some((name) => name.startsWith("."));
  if (!isDirty || (await isHeld(lock))) return;
  await withLock(lock, signal, async () => {
    await removeLeftovers(home);
    await rm(downloadsOf(home), { recursive: true, force: true });
  });
}

/** Drafts, replaced installations and locks of installers that were killed: while the lock is held, nobody else has any. */
async function removeLeftovers(home: string): Promise<void> {
  const parent = join(home, "libtorch");
  for (const name of await readdir(parent)) {
    if (/^\.(\d+\.\d+\.\d+-|install\.lock\.)/.test(name))
      await rm(join(parent, name), { recursive: true, force: true });
  }
}
