import { readFileSync } from "node:fs";

/** One file of a wheel, by its path inside; sizes in bytes, SHA-256 in lower-case hexadecimal. */
export interface PinnedFile {
  path: string;
  size: number;
  sha256: string;
}

/** A Python wheel and what is taken from it. */
export interface PinnedWheel {
  /** Name of the project on a Python package index. */
  project: string;
  file: string;
  size: number;
  sha256: string;
  /** The wheel's own list of its files and their SHA-256; pinning it pins every file of `trees`. */
  record: PinnedFile;
  /** Path prefixes of which every file is taken. */
  trees: string[];
  files: PinnedFile[];
}

/** What is installed on one platform. The first wheel is torch itself; the others hold libraries it needs. */
export interface PinnedPlatform {
  wheels: PinnedWheel[];
  /** The official archive; without a pinned SHA-256 only HTTPS vouches for it. */
  archive: { url: string; sha256: string | null };
}

export interface LibTorchManifest {
  version: string;
  /** Keyed by `process.platform`-`process.arch`. */
  platforms: Record<string, { wheels: PinnedWheel[]; archiveSha256: string | null }>;
}

// Not in the manifest, which names no host: a mirror is chosen by option.
const OFFICIAL_ARCHIVES: Readonly<Record<string, string>> = {
  "linux-x64": "https://download.pytorch.org/libtorch/cpu/libtorch-shared-with-deps-2.11.0%2Bcpu.zip",
};

/** What is pinned for this platform in scripts/libtorch-manifest.json, or null where nothing is. */
export function pinnedForThisPlatform(): PinnedPlatform | null {
  const path = new URL("../../../scripts/libtorch-manifest.json", import.meta.url);
  const manifest = JSON.parse(readFileSync(path, "utf8")) as LibTorchManifest;
  const platform = `${process.platform}-${process.arch}`;
  const pinned = manifest.platforms[platform];
  const url = OFFICIAL_ARCHIVES[platform];
  return pinned && url ? { wheels: pinned.wheels, archive: { url, sha256: pinned.archiveSha256 } } : null;
}
