// @ts-check
// From a fresh clone to a working addon: machine, dependencies, TypeScript, LibTorch, addon. A step with nothing to do is
// skipped without starting a program. Everything it says goes to stderr. Node.js builtins only: runs before `npm ci`.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { buildNative, findLibTorch, isBuilt } from "./build-native.mjs";
import { dependenciesAreInstalled, installDependencies } from "./support/dependencies.mjs";
import { describeLacks, inspectMachine, libtorchIsNamed } from "./support/machine.mjs";
import { interruptible, runMain, SetupError } from "./support/process.mjs";
import { fingerprint, inRoot, writeStamp } from "./support/project.mjs";
import { bar, stepPrinter } from "./support/steps.mjs";
import { compile, isCompiled } from "./support/typescript.mjs";

/** @typedef {import("./support/machine.mjs").Machine} Machine */
/** @typedef {{ file: string, phase: string, receivedBytes: number, totalBytes: number }} InstallProgress */

const MACHINE_STAMP = inRoot("build", "stamps", "machine");

/**
 * Does whatever is left to do; the second call does nothing.
 * @param {{ quiet?: boolean }} [options] `quiet` says nothing where nothing is to be done
 * @throws {SetupError} when the machine lacks something or a step fails
 */
export async function setup({ quiet = false } = {}) {
  const step = stepPrinter({ quiet });
  await interruptible((signal) =>
    alone(signal, async () => {
      const known = knownMachine();
      /** @type {Machine | undefined} */
      let machine = known;
      await step("machine", {
        up: known !== undefined,
        doing: "looking",
        work: async () => {
          machine = await inspectMachine();
          if (machine.lacks.length > 0)
            throw new SetupError(describeLacks(machine.lacks), "Install them and run the command again.");
          writeStamp(MACHINE_STAMP, JSON.stringify({ key: machineKey(), machine }));
          return machine.found.join(", ");
        },
      });
      await step("dependencies", {
        up: dependenciesAreInstalled(),
        doing: "npm ci",
        work: () => installDependencies(signal),
      });
      await step("TypeScript", { up: isCompiled(), doing: "compiling", work: () => compile(signal) });
      const present = await libtorchIfPresent();
      await step("LibTorch", {
        up: present !== undefined,
        doing: "installing",
        work: (progress) => installLibTorch(signal, progress),
      });
      const libtorch = present ?? (await findLibTorch());
      await step("addon", {
        up: isBuilt(libtorch),
        doing: "building (minutes, the first time)",
        work: async (progress) => {
          try {
            return await buildNative(libtorch, { signal, progress, compiler: machine?.compiler });
          } catch (error) {
            // The machine may have lost what it had; look again next time.
            rmSync(MACHINE_STAMP, { force: true });
            throw error;
          }
        },
      });
    }),
  );
}

const machineKey = () =>
  fingerprint([], [process.versions.node, process.env.PATH, process.env.CXX, process.env.ARDISTILL_HOME]);

/** What an earlier look found, as long as the same tools are there. @returns {Machine | undefined} */
function knownMachine() {
  try {
    const { key, machine } = JSON.parse(readFileSync(MACHINE_STAMP, "utf8"));
    return key === machineKey() && machine.tools.every((/** @type {string} */ path) => existsSync(path))
      ? machine
      : undefined;
  } catch {
    return undefined;
  }
}

/** What is damaged in the cache is installed afresh; what the user named is not ours to replace. */
async function libtorchIfPresent() {
  try {
    return await findLibTorch();
  } catch (error) {
    if (libtorchIsNamed(process.env)) throw error;
    return undefined;
  }
}

/**
 * @param {AbortSignal} signal
 * @param {(text: string) => void} progress
 */
async function installLibTorch(signal, progress) {
  const installer = await import(pathToFileURL(inRoot("dist", "native", "install", "index.js")).href);
  try {
    await installer.installLibTorch({
      signal,
      onProgress: (/** @type {InstallProgress} */ { file, phase, receivedBytes, totalBytes }) =>
        progress(`${bar(receivedBytes, totalBytes)}  ${phase} ${basename(file)}`),
    });
  } catch (error) {
    signal.throwIfAborted(); // rather than the installer's own ERR_ABORTED
    throw error;
  }
  return "installed";
}

/**
 * Two set-ups at once would take node_modules from under each other: the second waits for the first.
 * @param {AbortSignal} signal
 * @param {() => Promise<void>} work
 */
async function alone(signal, work) {
  const lock = inRoot("build", "setup.lock");
  mkdirSync(inRoot("build"), { recursive: true });
  for (let told = false; !takeLock(lock); told = true) {
    if (!told) process.stderr.write("waiting for another set-up of this clone to end\n");
    await sleep(200, undefined, { signal });
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function takeLock(lock) {
  try {
    const file = openSync(lock, "wx");
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  }
  if (!holderLives(lock)) rmSync(lock, { force: true });
  return false;
}

/** @param {string} lock */
function holderLives(lock) {
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await runMain(() => setup());
