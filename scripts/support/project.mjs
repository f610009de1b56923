// @ts-check
// Where things are, and small file work that several scripts share. Node.js builtins only.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts);

/**
 * Where LibTorch and the oracle's Python environment are kept.
 * @param {NodeJS.ProcessEnv} env
 */
export const ardistillHome = (env = process.env) =>
  env.ARDISTILL_HOME ? resolve(env.ARDISTILL_HOME) : join(homedir(), ".cache", "ardistill");

/**
 * Every file below `paths` (files or directories; what does not exist is left out), sorted.
 * @param {string[]} paths
 * @returns {string[]}
 */
export function filesBelow(...paths) {
  return paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return [];
    if (!found.isDirectory()) return [path];
    return filesBelow(
      ...readdirSync(path)
        .sort()
        .map((name) => join(path, name)),
    );
  });
}

/**
 * One hash over the names and contents of `files` and over `facts`: what a stamp says a step was made from.
 * @param {string[]} files
 * @param {unknown} [facts]
 */
export function fingerprint(files, facts = null) {
  const hash = createHash("sha256").update(JSON.stringify(facts));
  for (const file of files) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

/**
 * A stamp is a small file written after a step succeeded. It holds the fingerprint of what the step was made from.
 * @param {string} path
 * @param {string} value
 */
export function stampSays(path, value) {
  try {
    return readFileSync(path, "utf8") === value;
  } catch {
    return false;
  }
}

/**
 * @param {string} path
 * @param {string} value
 */
export function writeStamp(path, value) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, value);
  renameSync(`${path}.${process.pid}`, path);
}
