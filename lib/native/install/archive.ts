import { join } from "node:path";
import { ArdistillError } from "../../errors.js";
import { type LibTorchVariant, requireFittingVersion } from "../libtorch.js";
import { requireSpace } from "./disk.js";
import { parseRecord, type UnpackContext } from "./wheel.js";
import { extractZipEntry, FileSource, readZipDirectory, readZipEntry, type ZipEntry } from "./zip.js";

// The official zip holds libtorch/, a wheel torch/; both become torch/ of the installation.
const LAYOUTS = [
  {
    prefix: "libtorch/",
    versionFile: "libtorch/build-version",
    extras: ["build-version", "build-hash", "LICENSE", "NOTICE"],
  },
  { prefix: "torch/", versionFile: "torch/version.py", extras: ["version.py"] },
] as const;
const LANDMARK = "lib/libtorch_cpu.so";
const SHARED_LIBRARY = /^lib\/[^/]+\.so(\.\d+)*$/;
/** Libraries of a wheel that are left out: Python's part and, for the CPU, the part whose needs are in a dozen further wheels. */
const NOT_OF_A_WHEEL = { cpu: /cuda|python|nvrtc|nvshmem/, cuda: /python|nvrtc/ } as const;
const LICENSES = /\.dist-info\/licenses\/(LICENSE|NOTICE)$/;

/**
 * Unpacks what is needed of an official LibTorch zip, or of a torch wheel that is not the pinned one, into `directory`.
 * A wheel's files are checked against the wheel's own RECORD, a zip's against its CRC-32.
 *
 * @throws ArdistillError `ERR_LIBTORCH_INVALID` when it is neither, `ERR_LIBTORCH_VERSION` for another LibTorch.
 */
export async function unpackArchive(
  path: string,
  file: string,
  directory: string,
  { variant, progress, signal }: UnpackContext & { variant: LibTorchVariant },
): Promise<void> {
  const source = await FileSource.open(path);
  try {
    const entries = await readZipDirectory(source);
    const layout = LAYOUTS.find(({ prefix }) => entries.some(({ name }) => name === prefix + LANDMARK));
    const version = layout && entries.find(({ name }) => name === layout.versionFile);
    if (!version) {
      throw new ArdistillError(
        "ERR_LIBTORCH_INVALID",
        `${file} is neither a LibTorch archive for this platform nor a torch wheel for it`,
      );
    }
    requireFittingVersion(parseVersion((await readZipEntry(source, version)).toString("utf8")), file);

    const isWheel = layout.prefix === "torch/";
    const hashes = isWheel ? await readRecord(source, entries) : new Map<string, string>();
    const wanted = entries.flatMap((entry) => {
      const target = targetOf(entry.name, layout, isWheel ? NOT_OF_A_WHEEL[variant] : null);
      return target === null ? [] : [{ entry, target }];
    });
    const total = wanted.reduce((sum, { entry }) => sum + entry.size, 0);
    await requireSpace(directory, { downloads: 0, installed: total });
    const report = progress.counter(file, "unpack", total);
    let done = 0;
    for (const { entry, target } of wanted) {
      signal?.throwIfAborted();
      await extractZipEntry(source, entry, join(directory, target), {
        sha256: hashes.get(entry.name),
        signal,
        onBytes: (count) => {
          done += count;
          report(done);
        },
      });
    }
  } finally {
    await source.close();
  }
}

/** @param unwanted libraries of a wheel that are left out; null for an official archive */
function targetOf(name: string, layout: (typeof LAYOUTS)[number], unwanted: RegExp | null): string | null {
  if (unwanted && LICENSES.test(name)) return name;
  if (!name.startsWith(layout.prefix)) return null;
  const inner = name.slice(layout.prefix.length);
  const wanted =
    inner.startsWith("include/") ||
    (layout.extras as readonly string[]).includes(inner) ||
    (SHARED_LIBRARY.test(inner) && !unwanted?.test(inner));
  return wanted ? `torch/${inner}` : null;
}

function parseVersion(text: string): string {
  return /^__version__\s*=\s*['"]([^'"]+)['"]/m.exec(text)?.[1] ?? text.trim();
}

async function readRecord(source: FileSource, entries: readonly ZipEntry[]): Promise<Map<string, string>> {
  const record = entries.find(({ name }) => /^torch-[^/]+\.dist-info\/RECORD$/.test(name));
  return new Map(record ? parseRecord((await readZipEntry(source, record)).toString("utf8")) : []);
}
