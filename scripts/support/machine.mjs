// @ts-check
// What the set-up needs from the machine, and how to get it. Node.js builtins only: runs before anything is installed.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync, readFileSync } from "node:fs";
import { request } from "node:https";
import { delimiter, join } from "node:path";
import { ardistillHome } from "./project.mjs";

/** Minimum versions. LibTorch 2.11 is built as C++20. */
export const MINIMUM = { node: "20.19", cmake: "3.24", "g++": "11", "clang++": "14" };

/**
 * @typedef {{ name: string, problem: string, install: string }} Lack
 * @typedef {{ compiler: string | undefined, tools: string[], found: string[], lacks: Lack[] }} Machine
 *   `tools` are absolute paths, `found` is for people.
 */

/**
 * The first dotted number of `text`, as numbers.
 * @param {string} text
 */
export function parseVersion(text) {
  const found = /\d+(?:\.\d+)+|\d+/.exec(text);
  return found ? found[0].split(".").map(Number) : undefined;
}

/**
 * @param {string} version
 * @param {string} minimum
 */
export function atLeast(version, minimum) {
  const have = parseVersion(version) ?? [];
  for (const [i, want] of (parseVersion(minimum) ?? []).entries()) {
    if ((have[i] ?? 0) !== want) return (have[i] ?? 0) > want;
  }
  return true;
}

/**
 * What a compiler says of itself: `clang version 14.0.6`, `g++-12 (Debian 12.2.0-14) 12.2.0`.
 * @param {string} banner
 * @returns {{ family: "g++" | "clang++", version: string } | undefined}
 */
export function compilerVersion(banner) {
  const clang = /clang version (\d[\d.]*)/.exec(banner);
  if (clang) return { family: "clang++", version: clang[1] ?? "" };
  const gnu = /^.*\)\s+(\d[\d.]*)/.exec(banner.split("\n")[0] ?? "");
  return gnu ? { family: "g++", version: gnu[1] ?? "" } : undefined;
}

/**
 * The path of a program on PATH, or of one given by path.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
export function which(name, env = process.env) {
  const candidates = name.includes("/")
    ? [name]
    : (env.PATH ?? "").split(delimiter).map((dir) => join(dir || ".", name));
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function output(command, args, env) {
  const { status, stdout } = spawnSync(command, args, {
    env: { ...env, LC_ALL: "C" },
    encoding: "utf8",
    timeout: 60_000,
  });
  return status === 0 ? stdout : undefined;
}

/**
 * The command that installs a package here.
 * @param {string} osRelease the text of /etc/os-release
 * @returns {(packages: { apt: string, dnf: string, other: string }) => string}
 */
export function installer(osRelease) {
  const ids = [...osRelease.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap((found) => (found[1] ?? "").split(" "));
  const sudo = process.getuid?.() === 0 ? "" : "sudo ";
  if (ids.includes("debian") || ids.includes("ubuntu")) return ({ apt }) => `${sudo}apt-get install -y ${apt}`;
  if (ids.includes("fedora") || ids.includes("rhel")) return ({ dnf }) => `${sudo}dnf install -y ${dnf}`;
  return ({ other }) => `install ${other} with your system's package manager`;
}

const PACKAGES = {
  cmake: { apt: "cmake", dnf: "cmake", other: "CMake" },
  compiler: { apt: "g++", dnf: "gcc-c++", other: "a C++20 compiler (g++ or clang++)" },
  make: { apt: "ninja-build", dnf: "ninja-build", other: "Ninja or make" },
  pip: { apt: "python3-pip", dnf: "python3-pip", other: "Python 3 with pip" },
};

const OFFICIAL_HOST = "download.pytorch.org";

/** Whether the official LibTorch archive can be asked for; a proxy is taken at its word. */
function officialHostAnswers(/** @type {NodeJS.ProcessEnv} */ env) {
  if (env.HTTPS_PROXY || env.https_proxy || env.ALL_PROXY || env.all_proxy) return Promise.resolve(true);
  return new Promise((done) => {
    const probe = request({ host: OFFICIAL_HOST, path: "/libtorch/", method: "HEAD", timeout: 5000 }, (response) => {
      response.resume();
      done(true);
    });
    probe.on("timeout", () => probe.destroy(new Error("timeout")));
    probe.on("error", () => done(false));
    probe.end();
  });
}

/** Whether the environment names a LibTorch; one that is named and unfit is an error, never replaced by another. */
export const libtorchIsNamed = (/** @type {NodeJS.ProcessEnv} */ env) =>
  Boolean(env.LIBTORCH) || !/^(0|false|)$/i.test(env.LIBTORCH_USE_PYTORCH ?? "");

/** Whether LibTorch still has to be fetched: none is named by the environment and the cache holds none. */
export function libtorchIsToCome(/** @type {NodeJS.ProcessEnv} */ env) {
  if (libtorchIsNamed(env)) return false;
  const cache = join(ardistillHome(env), "libtorch");
  try {
    return !readdirSync(cache).some((name) => existsSync(join(cache, name, "ardistill-install.json")));
  } catch {
    return true;
  }
}

/** @returns {string} */
function readOsRelease() {
  try {
    return readFileSync("/etc/os-release", "utf8");
  } catch {
    return "";
  }
}

/**
 * Looks at everything before it says anything, so that a newcomer installs what is missing in one go.
 * @param {{ env?: NodeJS.ProcessEnv, nodeVersion?: string, osRelease?: string,
 *   hostAnswers?: (env: NodeJS.ProcessEnv) => Promise<boolean> }} [options] replaced in tests
 * @returns {Promise<Machine>}
 */
export async function inspectMachine({
  env = process.env,
  nodeVersion = process.versions.node,
  osRelease = readOsRelease(),
  hostAnswers = officialHostAnswers,
} = {}) {
  const installCommand = installer(osRelease);
  /** @type {Machine} */
  const machine = { compiler: undefined, tools: [], found: [], lacks: [] };
  const lack = (/** @type {string} */ name, /** @type {string} */ problem, /** @type {string} */ install) =>
    machine.lacks.push({ name, problem, install });
  const have = (/** @type {string} */ path, /** @type {string} */ label) => {
    machine.tools.push(path);
    machine.found.push(label);
  };

  if (atLeast(nodeVersion, MINIMUM.node)) machine.found.push(`Node.js ${nodeVersion}`);
  else
    lack(
      `Node.js >= ${MINIMUM.node}`,
      `this is ${nodeVersion}`,
      "nvm install 22 (or an installer from https://nodejs.org)",
    );

  const npm = which("npm", env);
  if (npm) machine.tools.push(npm);
  else lack("npm", "not on PATH", installCommand({ apt: "npm", dnf: "npm", other: "npm" }));

  const cmake = which("cmake", env);
  const cmakeVersion = cmake && parseVersion(output(cmake, ["--version"], env) ?? "")?.join(".");
  if (cmake && cmakeVersion && atLeast(cmakeVersion, MINIMUM.cmake)) have(cmake, `CMake ${cmakeVersion}`);
  else if (cmake)
    // The system's package is what is too old.
    lack(
      `CMake >= ${MINIMUM.cmake}`,
      `${cmake} is ${cmakeVersion ?? "unusable"}`,
      'python3 -m pip install "cmake>=3.24"',
    );
  else lack(`CMake >= ${MINIMUM.cmake}`, "not on PATH", installCommand(PACKAGES.cmake));

  const compilers = inspectCompilers(env);
  const compiler = compilers.find(({ fits }) => fits);
  if (compiler) {
    machine.compiler = compiler.path;
    have(compiler.path, compiler.label);
  } else {
    const wanted = `a C++20 compiler (g++ >= ${MINIMUM["g++"]} or clang++ >= ${MINIMUM["clang++"]})`;
    const problem = compilers.map(({ label }) => label).join("; ") || "neither g++ nor clang++ is on PATH";
    const command = installCommand(PACKAGES.compiler);
    if (env.CXX) lack(wanted, `CXX=${env.CXX}: ${problem}`, `${command}, then unset CXX or set it to one that fits`);
    else if (compilers.length > 0)
      lack(wanted, problem, "install a newer one beside it and set CXX to it, as in CXX=g++-12");
    else lack(wanted, problem, command);
  }

  const builder = which("ninja", env) ?? which("make", env);
  if (builder) have(builder, builder.endsWith("ninja") ? "Ninja" : "make");
  else lack("Ninja or make", "neither is on PATH", installCommand(PACKAGES.make));

  if (libtorchIsToCome(env)) {
    const python = which("python3", env) ?? which("python", env);
    const pip = python && output(python, ["-m", "pip", "--version"], env);
    if (!pip && !(await hostAnswers(env)))
      lack(
        "a way to fetch LibTorch (Python 3 with pip, or the official host)",
        `${python ? `${python} has no pip` : "no python3 on PATH"}, and ${OFFICIAL_HOST} does not answer`,
        `${installCommand(PACKAGES.pip)} (or set LIBTORCH to an unpacked LibTorch 2.11)`,
      );
  }
  return machine;
}

/**
 * CXX alone where it is set, else g++ and clang++ from PATH.
 * @param {NodeJS.ProcessEnv} env
 */
function inspectCompilers(env) {
  const names = env.CXX ? [env.CXX] : ["g++", "clang++"];
  return names.flatMap((name) => {
    const path = which(name, env);
    if (!path) return env.CXX ? [{ path: name, label: "not found", fits: false }] : [];
    const told = compilerVersion(output(path, ["--version"], env) ?? "");
    if (!told) return [{ path, label: `${path} does not tell its version`, fits: false }];
    return [{ path, label: `${name} ${told.version}`, fits: atLeast(told.version, MINIMUM[told.family]) }];
  });
}

/** @param {Lack[]} lacks */
export function describeLacks(lacks) {
  const lines = lacks.map(({ name, problem, install }) => `  - ${name}: ${problem}\n      ${install}`);
  return `This machine lacks:\n${lines.join("\n")}`;
}
