import { readFileSync } from "node:fs";
import type { LibTorchVariant } from "../libtorch.js";

/** One file of a wheel, by its path inside; sizes in bytes, SHA-256 in lower-case hexadecimal. */
export interface PinnedFile {
  path: string;
  size: number;
  /** Bytes it takes in the wheel. */
  packed: number;
  sha256: string;
}

/** A directory of a wheel of which every file is taken, and what they come to. */
export interface PinnedTree {
  prefix: string;
  size: number;
  packed: number;
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
  trees: PinnedTree[];
  files: PinnedFile[];
}

/** What is installed. The first wheel is torch itself; the others hold libraries it needs. */
export interface PinnedVariant {
  wheels: PinnedWheel[];
  /** The official archive; without a pinned SHA-256 only HTTPS vouches for it. */
  archive: { url: string; sha256: string | null };
}

export type PinnedPlatform = Readonly<Record<LibTorchVariant, PinnedVariant>>;

export interface LibTorchManifest {
  version: string;
  /** Keyed by `process.platform`-`process.arch`. `cudaFiles` are taken besides `files` for the variant `cuda`. */
  platforms: Record<string, { wheels: (PinnedWheel & { cudaFiles: PinnedFile[] })[] }>;
}

// Not in the manifest, which names no host: a mirror is chosen by option. Neither could be reached when that was made, so
// that no SHA-256 of theirs is known.
const OFFICIAL_ARCHIVES: Readonly<Record<string, Record<LibTorchVariant, string>>> = {
  "linux-x64": {
    cpu: "https://download.pytorch.org/libtorch/cpu/libtorch-shared-with-deps-2.11.0%2Bcpu.zip",
    cuda: "https://download.pytorch.org/libtorch/cu130/libtorch-shared-with-deps-2.11.0%2Bcu130.zip",
  },
};

/** What is pinned for this platform in scripts/libtorch-manifest.json, or null where nothing is. */
export function pinnedForThisPlatform(): PinnedPlatform | null {
  const path = new URL("../../../scripts/libtorch-manifest.json", import.meta.url);
  const manifest = JSON.parse(readFileSync(path, "utf8")) as LibTorchManifest;
  const platform = `${process.platform}-${process.arch}`;
  const wheels = manifest.platforms[platform]?.wheels;
  const archives = OFFICIAL_ARCHIVES[platform];
  if (!wheels || !archives) return null;
  const variant = (name: LibTorchVariant): PinnedVariant => ({
    wheels: wheels
      .map(({ cudaFiles, ...wheel }) => ({ ...wheel, files: [...wheel.files, ...(name === "cuda" ? cudaFiles : [])] }))
      .filter(({ files }) => files.length > 0),
    archive: { url: archives[name], sha256: null },
  });
  return { cpu: variant("cpu"), cuda: variant("cuda") };
}
