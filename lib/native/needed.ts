import { existsSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { type ElfLibrary, readElfLibrary } from "./elf.js";

/** A library that the dynamic linker will not find. */
export interface MissingLibrary {
  name: string;
  /** File name of the library that asks for it. */
  neededBy: string;
}

/**
 * What comes with LibTorch and never with the system as such. Of any other name nothing is said: a system may have ways of
 * its own to find it, and opening LibTorch in a child process tells for certain.
 */
const COMPANION = /^lib(c10|torch|caffe2|cud|cu(pti|blas|fft|file|rand|solver|sparse)|nv|nccl|gomp|iomp5|mkl)/i;

/** Where glibc looks in any case, on the distributions Node.js is built for. */
const SYSTEM_PLACES = ["/lib", "/usr/lib", "/lib64", "/usr/lib64"];

/** What opening LibTorch's libraries comes to. */
export interface Opening {
  /** Paths of these libraries and of the companions that they bring. */
  files: string[];
  /** Companions that are nowhere. */
  missing: MissingLibrary[];
}

/**
 * Which companions (see {@link COMPANION}) `libraries`, opened in this order, ask for, directly or through each other, and
 * where the dynamic linker finds them. Follows glibc: the run paths that libraries carry, LD_LIBRARY_PATH, what ldconfig
 * knows, what this process has loaded. `dlopen` would name but the first that is missing.
 *
 * @throws ArdistillError `ERR_LIBTORCH_INVALID` when one that is there is truncated or for another processor.
 */
export function traceOpening(libraries: readonly string[]): Opening {
  const files: string[] = [];
  const missing: MissingLibrary[] = [];
  const settled = new Set<string>();
  const named = libraryPath();

  const visit = (path: string, elf: ElfLibrary, inherited: readonly string[]): void => {
    files.push(path);
    const expand = (places: string[]) =>
      places.map((place) => place.replace(/\$(ORIGIN|\{ORIGIN\})/g, () => dirname(path)));
    const hasRunpath = elf.runpath.length > 0; // it switches the run paths of those before it off
    const ownAndInherited = [...(hasRunpath ? [] : expand(elf.rpath)), ...inherited];
    const places = [...(hasRunpath ? [] : ownAndInherited), ...named, ...expand(elf.runpath)];
    for (const name of elf.needed) {
      if (settled.has(name) || !COMPANION.test(name)) continue;
      settled.add(name);
      const companion = firstOf(places, name);
      if (companion) visit(companion.path, companion.elf, ownAndInherited);
      else if (!places.some((place) => place.includes("$")) && !isOfTheSystem(name)) {
        missing.push({ name, neededBy: basename(path) });
      }
    }
  };
  for (const path of libraries) {
    settled.add(basename(path));
    visit(path, readElfLibrary(path), []);
  }
  return { files, missing };
}

/** The linker passes over one for another processor; where there is nothing else, that is what is wrong. */
function firstOf(places: readonly string[], name: string): { path: string; elf: ElfLibrary } | null {
  let failure: unknown;
  for (const place of places) {
    const path = `${place}/${name}`; // not join(): ".." after a symbolic link is for the kernel to resolve
    if (!existsSync(path)) continue;
    try {
      return { path, elf: readElfLibrary(path) };
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure && !isOfTheSystem(name)) throw failure;
  return null;
}

/** The directories of LD_LIBRARY_PATH. */
export function libraryPath(): string[] {
  return (process.env.LD_LIBRARY_PATH ?? "").split(/[:;]/).filter(Boolean);
}

/**
 * Whether the system, or what this process has loaded already, has a library of that name.
 * @param root for tests: where the system lies
 */
export function isOfTheSystem(name: string, root = ""): boolean {
  const places = SYSTEM_PLACES.flatMap((place) => [place, `${place}/${multiarch()}`]);
  return (
    places.some((place) => existsSync(`${root}${place}/${name}`)) ||
    textOf(`${root}/etc/ld.so.cache`).includes(`/${name}\0`) ||
    textOf(`${root}/proc/self/maps`).includes(`/${name}\n`)
  );
}

function multiarch(): string {
  return `${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu`;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return ""; // no glibc, or no procfs
  }
}
