import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { PinnedFile, PinnedPlatform, PinnedWheel } from "../../../lib/native/install/manifest.js";
import { fakeElf } from "./fake-elf.js";
import { fakeZip } from "./fake-zip.js";

type Files = Record<string, Buffer | string>;

/** Writes files below `directory`, making what is missing. */
export function writeTree(directory: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
}

/** Where a wheel's libraries look for those of other wheels. */
const RPATH = "$ORIGIN/../../nvidia/cudnn/lib:$ORIGIN/../../nvidia/cu13/lib:$ORIGIN";

/**
 * The files of a LibTorch as a wheel has them, with libraries that are no more than headers.
 * @param options.companions what libtorch_cpu.so needs of other wheels, `cudaCompanions` what libtorch_cuda.so does
 */
export function fakeTorchFiles({
  version = "2.11.0+cu130",
  cuda = false,
  arch = process.arch as string,
  companions = [] as string[],
  cudaCompanions = [] as string[],
} = {}): Files {
  return {
    "version.py": `from typing import Optional\n\n__version__ = '${version}'\ndebug = False\n`,
    "include/ATen/ATen.h": "#pragma once\n",
    "include/torch/library.h": "#pragma once // library\n",
    "lib/libc10.so": fakeElf({ arch }),
    "lib/libgomp.so.1": fakeElf({ arch }),
    "lib/libtorch_cpu.so": fakeElf({ arch, needed: ["libc10.so", "libgomp.so.1", ...companions], rpath: RPATH }),
    ...(cuda && {
      "lib/libc10_cuda.so": fakeElf({ arch, needed: ["libc10.so"], rpath: RPATH }),
      "lib/libtorch_cuda.so": fakeElf({ arch, needed: cudaCompanions, rpath: RPATH }),
    }),
  };
}

/** An official archive: everything below libtorch/, nothing needed from elsewhere. */
export function fakeOfficialArchive({ version = "2.11.0+cpu", cuda = false } = {}): Buffer {
  const { "version.py": _, ...files } = fakeTorchFiles({ cuda });
  const content: Files = {
    ...files,
    "build-version": `${version}\n`,
    "lib/libtorch_cpu.so": fakeElf({ padding: 3 << 20 }),
  };
  content["share/cmake/Torch/TorchConfig.cmake"] = "";
  return fakeZip(Object.fromEntries(Object.entries(content).map(([path, bytes]) => [`libtorch/${path}`, bytes])));
}

/**
 * Three wheels: torch, the one that it takes libcudart.so.13 from, and the one that its CUDA part takes libcudnn.so.9 from;
 * and what the manifest would pin of them.
 */
export function fakeWheels(): { pinned: PinnedPlatform; bytes: Record<string, Buffer> } {
  const files = fakeTorchFiles({ companions: ["libcudart.so.13"], cuda: true, cudaCompanions: ["libcudnn.so.9"] });
  // Incompressible padding, so that the download takes several chunks and the entry is unpacked as a stream.
  const pad = (path: string, content: Buffer | string) =>
    /libtorch_(cpu|cuda)/.test(path) ? Buffer.concat([Buffer.from(content), randomBytes(3 << 20)]) : content;
  const torch = makeWheel("torch", "torch-2.11.0-cp311-cp311-fake.whl", "torch-2.11.0.dist-info", ["torch/include/"], {
    "torch/lib/libtorch_python.so": randomBytes(2 << 20), // never wanted, and large enough to part two runs
    ...Object.fromEntries(
      Object.entries(files)
        .sort(([a], [b]) => Number(b.includes("_cuda")) - Number(a.includes("_cuda")))
        .map(([path, content]) => [`torch/${path}`, pad(path, content)]),
    ),
  });
  const cudart = makeWheel(
    "nvidia-cuda-runtime",
    "nvidia_cuda_runtime-13.0.96-fake.whl",
    "nvidia_cuda_runtime-13.0.96.dist-info",
    [],
    { "nvidia/cu13/lib/libcudart.so.13": fakeElf(), "nvidia/cu13/lib/libcudart_static.a": "unwanted" },
  );
  const cudnn = makeWheel("nvidia-cudnn-cu13", "nvidia_cudnn_cu13-9-fake.whl", "nvidia_cudnn_cu13-9.dist-info", [], {
    "nvidia/cudnn/lib/libcudnn.so.9": Buffer.concat([fakeElf(), randomBytes(1 << 20)]),
  });
  const all = [torch, cudart, cudnn];
  const archive = { url: "http://127.0.0.1/libtorch.zip", sha256: null };
  const ofTheCpu = /version\.py$|lib(c10|gomp|torch_cpu|cudart)\.so/;
  const cpuWheels = [torch, cudart].map(({ wheel }) => ({
    ...wheel,
    files: wheel.files.filter(({ path }) => ofTheCpu.test(path)),
  }));
  return {
    pinned: { cpu: { wheels: cpuWheels, archive }, cuda: { wheels: all.map(({ wheel }) => wheel), archive } },
    bytes: Object.fromEntries(all.map(({ wheel, bytes }) => [wheel.file, bytes])),
  };
}

function makeWheel(
  project: string,
  file: string,
  info: string,
  trees: string[],
  content: Files,
): { wheel: PinnedWheel; bytes: Buffer } {
  const lines = Object.entries(content).map(
    ([path, bytes]) => `${path},sha256=${createHash("sha256").update(bytes).digest("base64url")},${bytes.length}`,
  );
  const record = `${lines.join("\n")}\n${info}/RECORD,,\n`;
  const all: Files = { ...content, [`${info}/RECORD`]: record };
  const bytes = fakeZip(all);
  // The packed size is what a stored file would take: near enough for libraries that do not shrink.
  const pin = (path: string): PinnedFile => {
    const { length } = all[path]!;
    return { path, size: length, packed: length, sha256: sha256(all[path]!) };
  };
  const wanted = Object.keys(content).filter((path) => /version\.py$|\.so(\.\d+)?$/.test(path) && !/python/.test(path));
  return {
    bytes,
    wheel: {
      project,
      file,
      size: bytes.length,
      sha256: sha256(bytes),
      record: pin(`${info}/RECORD`),
      trees: trees.map((prefix) => ({ prefix, size: 1000, packed: 1000 })),
      files: wanted.map(pin),
    },
  };
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Buffer | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
