// @ts-check
// Builds the addon with cmake-js: build/Release/loader.node and build/Release/torch-2.11/core.node.
// `npm run build:native`, binding.gyp and scripts/setup.mjs come here.
import { existsSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { describeLacks, inspectMachine, which } from "./support/machine.mjs";
import { interruptible, runMain, runTool, SetupError } from "./support/process.mjs";
import { filesBelow, fingerprint, inRoot, root, stampSays, writeStamp } from "./support/project.mjs";
import { stepPrinter } from "./support/steps.mjs";

/** @typedef {{ root: string, libDir: string, includeDir: string | null, version: string }} LibTorch */

const STAMP = inRoot("build", "stamps", "native");
const OUTPUTS = [inRoot("build", "Release", "loader.node"), inRoot("build", "Release", "torch-2.11", "core.node")];

/** @param {LibTorch} libtorch */
const sourcesFingerprint = ({ version }) =>
  fingerprint(
    [
      ...filesBelow(inRoot("native"), inRoot("cmake")),
      inRoot("CMakeLists.txt"),
      ...filesBelow(inRoot("node_modules", "node-addon-api", "package.json")),
    ],
    { version, cxx: process.env.CXX },
  );

/** @param {LibTorch} libtorch */
export function isBuilt(libtorch) {
  return OUTPUTS.every((path) => existsSync(path)) && stampSays(STAMP, sourcesFingerprint(libtorch));
}

/**
 * Builds both addons; what is already compiled and unchanged is kept.
 * @param {LibTorch} libtorch
 * @param {{ signal?: AbortSignal, progress?: (text: string) => void, compiler?: string | undefined }} [options]
 *   `compiler`: the one that {@link inspectMachine} chose
 */
export async function buildNative(libtorch, options = {}) {
  const made = sourcesFingerprint(libtorch);
  await runCMake(libtorch, { ...options, name: "native" });
  writeStamp(STAMP, made);
  return `built for LibTorch ${libtorch.version}`;
}

/**
 * Configures and builds in build/cmake, or build/cmake-NAME.
 * @param {LibTorch} libtorch
 * @param {{ name: string, target?: string, definitions?: Record<string, string>, signal?: AbortSignal,
 *   progress?: (text: string) => void, compiler?: string | undefined }} options `name` also names the log files
 */
export async function runCMake(libtorch, { name, target, definitions = {}, signal, progress, compiler }) {
  if (libtorch.includeDir === null)
    throw new SetupError(`${libtorch.root} has no include/ATen: the addon cannot be built without LibTorch's headers.`);
  const chosen = compiler ?? (await inspectCompiler());
  const ninja = which("ninja") !== undefined;
  const directory = inRoot("build", name === "native" ? "cmake" : `cmake-${name}`);
  // CMake keeps the compiler, generator and source directory that a build directory began with.
  const configuration = fingerprint([], { chosen, ninja, root, libtorch, definitions });
  const stamp = inRoot("build", "stamps", `${name}-configuration`);
  if (!stampSays(stamp, configuration)) rmSync(directory, { recursive: true, force: true });

  // MAKE* is what node-gyp's make hands to what it runs; it would serialise this build.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(MAKE|MFLAGS)/.test(name)));
  const cmakeJs = (/** @type {string[]} */ ...args) =>
    runTool(process.execPath, [inRoot("node_modules", "cmake-js", "bin", "cmake-js"), ...args], {
      name: `${name}-${args[0]}`,
      env: { ...env, CXX: chosen, CMAKE_COLOR_DIAGNOSTICS: "OFF" },
      advice: "Fix what the compiler says above; `rm -rf build` starts the build afresh.",
      ...(signal && { signal }),
      onLine: (line) => /^\[\s*\d+/.test(line) && progress?.(line),
    });
  const where = ["--out", directory, "--generator", ninja ? "Ninja" : "Unix Makefiles", "--cxx", chosen];
  const all = {
    ARDISTILL_LIBTORCH_LIB: libtorch.libDir,
    ARDISTILL_LIBTORCH_INCLUDE: libtorch.includeDir,
    ...definitions,
  };
  await cmakeJs("configure", ...where, ...Object.entries(all).map(([key, value]) => `--CD${key}=${value}`));
  writeStamp(stamp, configuration);
  await cmakeJs(
    "build",
    ...where,
    "--parallel",
    String(availableParallelism()),
    ...(target ? ["--target", target] : []),
  );
}

async function inspectCompiler() {
  // LibTorch is there by now, so nothing is asked about how to fetch it.
  const { compiler, lacks } = await inspectMachine({ hostAnswers: async () => true });
  if (!compiler || lacks.length > 0) throw new SetupError(describeLacks(lacks));
  return compiler;
}

/**
 * The compiled library's own search, so that there is one order and one set of checks.
 * @returns {Promise<LibTorch>}
 */
export async function findLibTorch() {
  const { locateLibTorch } = await import(pathToFileURL(inRoot("dist", "native", "libtorch.js")).href);
  return locateLibTorch(process.env);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await runMain(() =>
    interruptible(async (signal) => {
      if (!existsSync(inRoot("dist", "native", "libtorch.js")))
        throw new SetupError("dist/ is not compiled yet.", "Run `npm run setup`, which does everything in order.");
      const libtorch = await findLibTorch();
      await stepPrinter()("addon", {
        up: false,
        doing: "building",
        work: (progress) => buildNative(libtorch, { signal, progress }),
      });
    }),
  );
