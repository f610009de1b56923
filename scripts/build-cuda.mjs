// @ts-check
// Builds the CUDA kernels: build/Release/torch-2.11/libardistill_cuda.so. No GPU is needed. NVIDIA's compiler comes from
// the Python index, into ARDISTILL_HOME. `npm run build:cuda` comes here, after `npm run setup`.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { findLibTorch, runCMake } from "./build-native.mjs";
import { which } from "./support/machine.mjs";
import { interruptible, runMain, runTool, SetupError } from "./support/process.mjs";
import { ardistillHome, filesBelow, fingerprint, inRoot, stampSays, writeStamp } from "./support/project.mjs";
import { stepPrinter } from "./support/steps.mjs";

/** CUDA 13.0, which LibTorch 2.11 is built with: the compiler and its parts, and the runtime's headers. */
const PACKAGES = [
  "nvidia-cuda-nvcc==13.0.88",
  "nvidia-nvvm==13.0.88",
  "nvidia-cuda-crt==13.0.88",
  "nvidia-cuda-cccl==13.0.85",
  "nvidia-cuda-runtime==13.0.96",
];
const OUTPUT = inRoot("build", "Release", "torch-2.11", "libardistill_cuda.so");
const STAMP = inRoot("build", "stamps", "cuda");
/** What the library takes of LibTorch's CUDA libraries, which need not be on this machine. */
const OF_LIBTORCH_CUDA = /^_ZNK?(3c104cuda|2at4cuda)/;

/**
 * The directory with bin/nvcc.
 * @param {ReturnType<typeof stepPrinter>} step
 * @param {AbortSignal} signal
 */
async function cudaCompiler(step, signal) {
  const place = join(ardistillHome(), "cuda-13.0.88");
  const root = join(place, "nvidia", "cu13");
  await step("CUDA compiler", {
    up: existsSync(root),
    doing: "installing",
    work: async (progress) => {
      const python = which("python3");
      const advice = `Python 3 with pip is needed, for ${PACKAGES.join(", ")}.`;
      if (!python) throw new SetupError("no python3 on PATH", advice);
      const draft = `${place}.${process.pid}`;
      const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-compile"];
      try {
        await runTool(python, [...pip, "--target", draft, ...PACKAGES], {
          name: "cuda-pip",
          signal,
          advice,
          onLine: (line) => progress(line.trim()),
        });
        rmSync(place, { recursive: true, force: true });
        renameSync(draft, place);
      } finally {
        rmSync(draft, { recursive: true, force: true });
      }
      return "installed";
    },
  });
  return root;
}

/** @param {string[]} args of nm, on symbols of dynamic linking @returns {string[]} names without versions */
function symbols(...args) {
  const { status, stdout, stderr, error } = spawnSync("nm", ["-D", "--format=just-symbols", ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new SetupError(`nm failed: ${error?.message ?? stderr}`);
  return stdout.split("\n").map((line) => line.replace(/@.*/, ""));
}

/**
 * A symbol that nothing defines would show only on a machine with a GPU.
 * @param {string} libDir of LibTorch
 * @param {string} cuda
 */
function checkSymbols(libDir, cuda) {
  const libraries = readdirSync(libDir).filter((name) => /^lib(c10|torch_cpu|c10_cuda|torch_cuda)\.so$/.test(name));
  const cudart = join(cuda, "lib", "libcudart.so.13");
  const known = new Set(
    [...libraries.map((name) => join(libDir, name)), cudart].flatMap((path) => symbols("--defined-only", path)),
  );
  const complete = libraries.includes("libtorch_cuda.so");
  const { stdout } = spawnSync("nm", ["-D", "--undefined-only", OUTPUT], { encoding: "utf8" });
  const unknown = [...stdout.matchAll(/^\s+[Uw] (\S+)$/gm)]
    .map((match) => match[1] ?? "")
    // Of the system's libraries: those carry versions, and the linker has seen them.
    .filter(
      (name) => !/@(GLIBC|GLIBCXX|CXXABI|GCC)_/.test(name) && !/^(__gmon_start__|_ITM_|__cxa_finalize)/.test(name),
    )
    .map((name) => name.replace(/@.*/, ""))
    .filter((name) => !known.has(name) && (complete || !OF_LIBTORCH_CUDA.test(name)));
  if (unknown.length > 0)
    throw new SetupError(`${basename(OUTPUT)} needs what no library defines:\n  ${unknown.join("\n  ")}`);
}

/**
 * Builds the library where it is not up to date; the project must be set up.
 * @param {{ signal: AbortSignal, quiet?: boolean }} options
 */
export async function buildCuda({ signal, quiet = false }) {
  const libtorch = await findLibTorch();
  const step = stepPrinter({ quiet });
  const sources = filesBelow(inRoot("native", "kernels"), inRoot("cmake"), inRoot("CMakeLists.txt"));
  const made = fingerprint(sources, [libtorch.version, PACKAGES, process.env.CXX]);
  const up = existsSync(OUTPUT) && stampSays(STAMP, made);
  const cuda = up ? "" : await cudaCompiler(step, signal);
  await step("CUDA kernels", {
    up,
    doing: "building",
    work: async (progress) => {
      const definitions = { ARDISTILL_CUDA: cuda };
      await runCMake(libtorch, { name: "cuda", target: "ardistill_cuda", definitions, signal, progress });
      checkSymbols(libtorch.libDir, cuda);
      writeStamp(STAMP, made);
      return `${(statSync(OUTPUT).size / 1e3).toFixed(0)} kB`;
    },
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await runMain(() =>
    interruptible(async (signal) => {
      if (!existsSync(inRoot("dist", "native", "libtorch.js")))
        throw new SetupError("dist/ is not compiled yet.", "Run `npm run setup` first.");
      await buildCuda({ signal });
    }),
  );
