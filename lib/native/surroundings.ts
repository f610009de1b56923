import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, cpus, freemem, homedir, release, totalmem } from "node:os";
import { join } from "node:path";
import { packageRoot } from "./addon.js";

/** What of a machine and a process a bug report needs, LibTorch apart. */
export interface Surroundings {
  /** Of this package. */
  version: string;
  /** Versions of the packages that it depends on; null for one that is not there. */
  packages: Record<string, string | null>;
  node: { version: string; path: string; required: string; fits: boolean };
  os: { name: string; platform: string; arch: string; release: string };
  /** For example `glibc 2.36`. */
  libc: string;
  /** `cores`: those this process may use. */
  cpu: { model: string; cores: number };
  /** Of the machine, or of the container where that has less. */
  memory: { totalBytes: number; availableBytes: number };
  /** The variables that bear upon ardistill and are set; without passwords, and the home directory as `~`. */
  environment: Record<string, string>;
}

const RELEVANT =
  /^((LIBTORCH|ARDISTILL|OMP|GOMP|KMP|MKL)(_.*)?|CUDA_VISIBLE_DEVICES|LD_LIBRARY_PATH|LD_PRELOAD|NODE_OPTIONS|NODE_EXTRA_CA_CERTS|(https?|no)_proxy)$/i;

export function lookAround(env: NodeJS.ProcessEnv = process.env): Surroundings {
  const { version, engines, dependencies } = readPackage(join(packageRoot, "package.json"));
  return {
    version,
    packages: Object.fromEntries(Object.keys(dependencies).map((name) => [name, versionOfPackage(name)])),
    node: {
      version: process.version,
      path: process.execPath,
      required: engines.node,
      fits: fitsMinimum(process.versions.node, engines.node),
    },
    os: { name: systemName(), platform: process.platform, arch: process.arch, release: release() },
    libc: libc(),
    cpu: { model: cpus()[0]?.model.trim() ?? "unknown", cores: availableParallelism() },
    memory: memory(),
    environment: relevantVariables(env),
  };
}

interface Package {
  version: string;
  engines: { node: string };
  dependencies: Record<string, string>;
}

function readPackage(path: string): Package {
  return JSON.parse(readFileSync(path, "utf8")) as Package;
}

/** Looked up as Node.js does; most packages do not export their package.json. */
function versionOfPackage(name: string): string | null {
  for (const directory of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    try {
      return readPackage(join(directory, name, "package.json")).version;
    } catch {
      // not in this directory
    }
  }
  return null;
}

/** Whether `version` is at least that of a range such as ">=20.19". */
function fitsMinimum(version: string, range: string): boolean {
  const parse = (text: string) => text.replace(/^>=/, "").split(".").map(Number);
  const [found, least] = [parse(version), parse(range)];
  const differing = least.findIndex((part, i) => (found[i] ?? 0) !== part);
  return differing === -1 || (found[differing] ?? 0) > least[differing]!;
}

function systemName(): string {
  try {
    return /^PRETTY_NAME="?(.*?)"?$/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1] ?? process.platform;
  } catch {
    return process.platform;
  }
}

function memory(): Surroundings["memory"] {
  // A container's limit; 0, undefined or an absurd number where there is none.
  const limit = process.constrainedMemory?.() || Number.POSITIVE_INFINITY;
  const totalBytes = Math.min(totalmem(), limit);
  return { totalBytes, availableBytes: Math.min(freemem(), totalBytes) };
}

function libc(): string {
  const { header } = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime ? `glibc ${header.glibcVersionRuntime}` : "not glibc, which LibTorch is built for";
}

function relevantVariables(env: NodeJS.ProcessEnv): Record<string, string> {
  const names = Object.keys(env).filter((name) => RELEVANT.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, withoutHome(withoutPasswords(env[name] ?? ""))]));
}

/** What stands between `//`, or the beginning, and an `@`. */
function withoutPasswords(text: string): string {
  return text.replace(/(\/\/|^)[^/@\s]+@/g, "$1***@");
}

/** The home directory as `~`: reports are shown to others. */
export function withoutHome(text: string): string {
  const home = homedir().replace(/\/+$/, "");
  if (home === "") return text;
  const literal = home.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return text.replace(new RegExp(`(?<![\\w.~/-])${literal}(?![\\w.-])`, "g"), "~");
}
