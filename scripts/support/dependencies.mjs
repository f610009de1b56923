// @ts-check
// Step 2: node_modules as package-lock.json has it.
import { existsSync, readFileSync } from "node:fs";
import { runTool } from "./process.mjs";
import { inRoot } from "./project.mjs";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock */

/**
 * Whether `installed` (npm's own record of what it put into node_modules, written last) has all that `lock` names.
 * Optional packages may be absent: they are for other platforms.
 * @param {Lock} lock
 * @param {Lock} installed
 */
export function installedMatches(lock, installed) {
  return Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
    if (path === "") return true;
    const found = installed.packages?.[path];
    return found ? found.version === wanted.version && found.integrity === wanted.integrity : wanted.optional === true;
  });
}

/** npm's record stands in for a stamp: it also knows of an `npm ci` that was run by hand. */
export function dependenciesAreInstalled() {
  try {
    const [lock, installed] = ["package-lock.json", "node_modules/.package-lock.json"].map(
      (path) => /** @type {Lock} */ (JSON.parse(readFileSync(inRoot(path), "utf8"))),
    );
    if (!lock || !installed || !installedMatches(lock, installed)) return false;
    return Object.keys(installed.packages ?? {}).every((path) => existsSync(inRoot(path, "package.json")));
  } catch {
    return false;
  }
}

/** @param {AbortSignal} signal */
export async function installDependencies(signal) {
  await runTool("npm", ["ci", "--include=dev", "--no-progress", "--loglevel=error"], {
    name: "dependencies",
    signal,
    env: withoutNpmSettings(process.env),
    advice:
      "After EUSAGE: package.json was edited without its lock file, so run `npm install`.\n" +
      "Otherwise: check the network (npm's registry must answer `npm ping`) and run the command again.",
  });
  return "installed";
}

/**
 * Inside `npm run --silent` npm hands its settings down as variables; `npm ci` is to tell its errors all the same.
 * @param {NodeJS.ProcessEnv} env
 */
function withoutNpmSettings(env) {
  const { npm_config_loglevel: _, ...others } = env;
  return others;
}
