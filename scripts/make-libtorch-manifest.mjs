// @ts-check
// Makes scripts/libtorch-manifest.json: for each wheel that LibTorch is taken from, its tag and the SHA-256 of every file
// needed. Run it by hand when the LibTorch version changes. Which NVIDIA wheels belong to torch stands in torch's own
// METADATA, and what is in a wheel in its RECORD: both are read by range requests, so that of 2.6 GB a few MB are fetched.
//
//   npm run setup && node scripts/make-libtorch-manifest.mjs [--python python3] [--wheels DIR]
//
// --wheels: a directory with wheels (`pip download` fills one). A wheel that is there is read instead of the index, and its
// bytes are checked: its own SHA-256 against the index's, and that of every file pinned against its RECORD.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { HttpSource, sha256OfFile } from "../dist/native/install/download.js";
import { Http } from "../dist/native/install/http.js";
import { readPipSettings } from "../dist/native/install/python-index.js";
import { parseRecord } from "../dist/native/install/wheel.js";
import { FileSource, readZipDirectory, readZipEntry } from "../dist/native/install/zip.js";

/** @typedef {import("../dist/native/install/zip.js").ZipEntry} ZipEntry */
/** @typedef {import("../dist/native/install/zip.js").ByteSource} ByteSource */
/** @typedef {{ source: ByteSource, entries: ZipEntry[], file: string, size: number, sha256: string }} Wheel */
/** @typedef {{ project: string, extras: string[], version: string, marker: string }} Requirement */

const VERSION = "2.11.0";
const MACHINE = "x86_64";
// Any Python tag would do: the C++ libraries do not depend on it.
const TAGS = /-(cp311-cp311|py3-none|py2\.py3-none)-/;

const LIBRARY = /\/lib\/[^/]+\.so(\.\d+)*$/;
const LICENSE = /\.dist-info\/licenses\/[^/]+$|^nvidia\/[^/]+\/LICENSE\.txt$/;
/** What the CPU's part takes, and from torch, which has a Python part as well, the CUDA part. */
const OF_THE_CPU =
  /\/(libc10|libtorch_cpu)\.so$|\/(libgomp\.so\.1|libcudart\.so\.13|libcupti\.so\.13)$|^torch\/version\.py$/;
const OF_TORCH_FOR_CUDA = /\/lib(c10_cuda|torch_cuda|torch_cuda_linalg|torch_nvshmem)\.so$/;
/** Libraries of NVIDIA's that LibTorch neither needs nor opens: other interfaces (FFTW, BLAS, several GPUs), profiling, variants. */
const NOT_FOR_LIBTORCH =
  /\/lib(cufftw|nvblas|cusolverMg|checkpoint|pcsamplingutil|nvperf_host|nvperf_target|nvtx3interop|nvrtc\.alt|nvrtc-builtins\.alt)\.so/;
const TREES_OF_TORCH = ["torch/include/"];

const { values: options } = parseArgs({
  options: { python: { type: "string" }, wheels: { type: "string" } },
});
const settings = await readPipSettings(options.python);
/** @type {FileSource[]} */
const local = [];
const http = new Http(settings.certificates ? { ca: readFileSync(settings.certificates, "utf8") } : {});
try {
  const torch = await open("torch", VERSION);
  const wheels = [await pin("torch", torch)];
  for (const { project, version } of await nvidiaWheels(torch)) {
    const wheel = await pin(project, await open(project, version));
    if (wheel.files.length + wheel.cudaFiles.length > 0) wheels.push(wheel);
  }
  // Those that both variants need come first, as they did when there was one.
  wheels.sort((a, b) => Number(b.files.length > 0) - Number(a.files.length > 0));
  const manifest = { version: VERSION, platforms: { "linux-x64": { wheels } } };
  const target = fileURLToPath(new URL("libtorch-manifest.json", import.meta.url));
  writeFileSync(`${target}.tmp`, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(`${target}.tmp`, target);
} finally {
  await Promise.all([http, ...local].map((source) => source.close()));
}

/**
 * The wheels of NVIDIA's that torch requires on Linux, those behind cuda-toolkit's extras included.
 * @param {Wheel} torch
 */
async function nvidiaWheels(torch) {
  const required = requirementsOf(await textOf(torch, "METADATA"));
  const toolkit = required.find(({ project }) => project === "cuda-toolkit");
  if (!toolkit) throw new Error("torch does not require cuda-toolkit");
  const parts = requirementsOf(await textOf(await open(toolkit.project, toolkit.version), "METADATA"));
  const ofTheToolkit = parts.filter(({ marker }) => {
    const extra = /\bextra == ['"]([\w-]+)['"]/.exec(marker)?.[1] ?? "";
    return /'linux'/.test(marker) && toolkit.extras.includes(extra);
  });
  return [...ofTheToolkit, ...required].filter(({ project }) => project.startsWith("nvidia-"));
}

/**
 * @param {string} metadata
 * @returns {Requirement[]} those that name one version
 */
function requirementsOf(metadata) {
  const lines = metadata.matchAll(/^Requires-Dist: ([\w.-]+)(?:\[([\w,-]+)\])? *== *([\w.]+?)(?:\.\*)?(?: *;(.*))?$/gm);
  return [...lines].map(([, project = "", extras = "", version = "", marker = ""]) => ({
    project,
    extras: extras.split(","),
    version,
    marker,
  }));
}

/**
 * @param {string} project
 * @param {string} version
 * @returns {Promise<Wheel>}
 */
async function open(project, version) {
  const page = new URL(`${project}/`, `${settings.indexUrls[0]}/`.replace(/\/+$/, "/"));
  const answer = await http.get(page, { accept: "application/vnd.pypi.simple.v1+json" });
  /** @type {{ filename: string, url: string, size: number, hashes: { sha256: string } }[]} */
  const files = JSON.parse((await http.bytes(answer)).toString()).files;
  const prefix = `${project.replaceAll("-", "_")}-${version}-`;
  const found = files.filter(
    ({ filename }) =>
      filename.startsWith(prefix) && TAGS.test(filename) && new RegExp(`(${MACHINE}|-any)\\.whl$`).test(filename),
  );
  const [listed] = found;
  if (!listed || found.length > 1) throw new Error(`${found.length} wheels of ${project} ${version} for ${MACHINE}`);
  const { filename: file, size } = listed;
  const { sha256 } = listed.hashes;
  const path = options.wheels && join(options.wheels, file);
  /** @type {ByteSource} */
  let source = new HttpSource(http, new URL(listed.url, page), size);
  if (path && existsSync(path)) {
    if ((await sha256OfFile(path)) !== sha256) throw new Error(`${path} is not the file on the index`);
    local.push(await FileSource.open(path));
    source = local[local.length - 1] ?? source;
  }
  return { source, entries: await readZipDirectory(source), file, size, sha256 };
}

/**
 * A file of the wheel's dist-info directory.
 * @param {Wheel} wheel
 * @param {string} name
 */
async function textOf({ source, entries }, name) {
  return (await readZipEntry(source, entryOf(entries, new RegExp(`^[^/]+\\.dist-info/${name}$`)))).toString("utf8");
}

/**
 * @param {ZipEntry[]} entries
 * @param {RegExp} pattern
 */
function entryOf(entries, pattern) {
  const entry = entries.find(({ name }) => pattern.test(name));
  if (!entry) throw new Error(`no file ${pattern}`);
  return entry;
}

/**
 * @param {string} project
 * @param {Wheel} wheel
 */
async function pin(project, { source, entries, file, size, sha256 }) {
  const recordEntry = entryOf(entries, /^[^/]+\.dist-info\/RECORD$/);
  const record = await readZipEntry(source, recordEntry);
  const hashes = new Map(parseRecord(record.toString("utf8")));
  const pinAll = (/** @type {ZipEntry[]} */ wanted) =>
    Promise.all(wanted.map((entry) => pinFile(source, entry, hashes.get(entry.name))));

  const forCpu = entries.filter(({ name }) => OF_THE_CPU.test(name));
  const forCuda = entries.filter(({ name }) => !OF_THE_CPU.test(name) && isForCuda(project, name));
  const licenses = entries.filter(({ name }) => LICENSE.test(name));
  return {
    project,
    file,
    size,
    sha256,
    record: {
      path: recordEntry.name,
      size: recordEntry.size,
      packed: recordEntry.compressedSize,
      sha256: createHash("sha256").update(record).digest("hex"),
    },
    trees: project === "torch" ? TREES_OF_TORCH.map((prefix) => pinTree(entries, prefix)) : [],
    files: await pinAll(forCpu.length > 0 ? [...forCpu, ...licenses] : []),
    cudaFiles: await pinAll(forCpu.length === 0 && forCuda.length > 0 ? [...forCuda, ...licenses] : forCuda),
  };
}

/**
 * @param {string} project
 * @param {string} name
 */
function isForCuda(project, name) {
  return project === "torch" ? OF_TORCH_FOR_CUDA.test(name) : LIBRARY.test(name) && !NOT_FOR_LIBTORCH.test(name);
}

/**
 * @param {ByteSource} source
 * @param {ZipEntry} entry
 * @param {string | undefined} sha256 as RECORD has it
 */
async function pinFile(source, entry, sha256) {
  if (!sha256) throw new Error(`RECORD does not list ${entry.name}`);
  if (source instanceof FileSource) {
    const found = createHash("sha256")
      .update(await readZipEntry(source, entry))
      .digest("hex");
    if (found !== sha256) throw new Error(`${entry.name} is not what RECORD says`);
  }
  return { path: entry.name, size: entry.size, packed: entry.compressedSize, sha256 };
}

/**
 * @param {ZipEntry[]} entries
 * @param {string} prefix
 */
function pinTree(entries, prefix) {
  const inside = entries.filter(({ name }) => name.startsWith(prefix));
  const sum = (/** @type {"size" | "compressedSize"} */ key) => inside.reduce((total, entry) => total + entry[key], 0);
  return { prefix, size: sum("size"), packed: sum("compressedSize") };
}
