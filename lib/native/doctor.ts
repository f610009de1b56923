import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, freemem, release, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ArdistillError, messageOf } from "../errors.js";
import { findAddon, packageRoot } from "./addon.js";
import type { ChildResult } from "./doctor-child.js";
import { type LibTorchSearch, searchLibTorch } from "./libtorch.js";

/** What {@link doctor} found. */
export interface DoctorReport {
  /** Whether ardistill can work here. */
  ok: boolean;
  /** What to do about what is wrong; empty when `ok`. */
  advice: string[];
  /** Of this package. */
  version: string;
  node: { version: string; path: string; required: string; fits: boolean };
  os: { name: string; platform: string; arch: string; release: string };
  /** `cores`: those this process may use. */
  cpu: { model: string; cores: number };
  /** Of the machine, or of the container where that has less. */
  memory: { totalBytes: number; availableBytes: number };
  /** The LibTorch that is used, and every place looked at with the reason why it was not taken. */
  libtorch: LibTorchSearch;
  addon: { files: { loader: string; core: string } | null; problem: string | null };
  cuda: { available: false; note: string };
  /** One classification in a child process. */
  operation: OperationReport;
}

export type OperationReport =
  | { ok: true; milliseconds: number; torch: string; threads: number; cpuCapability: string }
  | { ok: false; problem: string; exitCode: number | null; signal: string | null; stderr: string };

export interface DoctorOptions {
  /** Stops the child process. */
  signal?: AbortSignal;
}

/** Loading LibTorch from a cold disk takes many seconds. */
const CHILD_TIMEOUT_MS = 120_000;
const STDERR_KEPT = 4_000;

/**
 * Looks at everything that ardistill needs on this machine: Node.js, LibTorch, the native addon, and one computation in a
 * child process, so that a crash is reported rather than suffered.
 * @throws ArdistillError `ERR_ABORTED`.
 */
export async function doctor(options: DoctorOptions = {}): Promise<DoctorReport> {
  const { version, engines } = readPackage();
  const node = {
    version: process.version,
    path: process.execPath,
    required: engines.node,
    fits: fitsMinimum(process.versions.node, engines.node),
  };
  const libtorch = searchLibTorch();
  const addon = lookForAddon();
  const operation = await operate(options.signal);
  const advice = [
    ...(node.fits ? [] : [`Install Node.js ${engines.node}.`]),
    ...(libtorch.installation ? [] : [libTorchAdvice(libtorch)]),
    ...(addon.problem === null ? [] : [addon.problem]),
  ];
  if (advice.length === 0 && !operation.ok) advice.push(operationAdvice(operation));
  return {
    ok: advice.length === 0,
    advice,
    version,
    node,
    os: { name: systemName(), platform: process.platform, arch: process.arch, release: release() },
    cpu: { model: cpus()[0]?.model.trim() ?? "unknown", cores: availableParallelism() },
    memory: memory(),
    libtorch,
    addon,
    cuda: { available: false, note: "not in this build, which computes on the CPU" },
    operation,
  };
}

function readPackage() {
  return JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as {
    version: string;
    engines: { node: string };
  };
}

/** Whether `version` is at least that of a range such as ">=20.19". */
function fitsMinimum(version: string, range: string): boolean {
  const parse = (text: string) => text.replace(/^>=/, "").split(".").map(Number);
  const [found, least] = [parse(version), parse(range)];
  const differing = least.findIndex((part, i) => (found[i] ?? 0) !== part);
  return differing === -1 || (found[differing] ?? 0) > least[differing]!;
}

function systemName(): string {
  try {
    return /^PRETTY_NAME="?(.*?)"?$/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1] ?? process.platform;
  } catch {
    return process.platform;
  }
}

function memory(): DoctorReport["memory"] {
  // A container's limit; 0, undefined or an absurd number where there is none.
  const limit = process.constrainedMemory?.() || Number.POSITIVE_INFINITY;
  const totalBytes = Math.min(totalmem(), limit);
  return { totalBytes, availableBytes: Math.min(freemem(), totalBytes) };
}

function lookForAddon(): DoctorReport["addon"] {
  try {
    return { files: findAddon(), problem: null };
  } catch (error) {
    return { files: null, problem: messageOf(error) };
  }
}

function libTorchAdvice({ candidates }: LibTorchSearch): string {
  const named = candidates.find(({ source }) => source !== "cache");
  return named
    ? `${named.source} names a LibTorch that is unfit: mend or unset it, or install one with: npx ardistill install-libtorch`
    : "Install LibTorch with: npx ardistill install-libtorch";
}

function operationAdvice({ problem, signal }: Extract<OperationReport, { ok: false }>): string {
  return signal === null
    ? `The computation failed: ${problem}`
    : `The computation was ended by ${signal}: LibTorch may be damaged (npx ardistill install-libtorch --force), or the ` +
        "addon built against another one (npm run setup).";
}

function operate(abort: AbortSignal | undefined): Promise<OperationReport> {
  const child = spawn(process.execPath, [fileURLToPath(new URL("./doctor-child.js", import.meta.url))], {
    stdio: ["ignore", "pipe", "pipe"],
    timeout: CHILD_TIMEOUT_MS,
    killSignal: "SIGKILL",
    ...(abort && { signal: abort }),
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr = (stderr + text).slice(-STDERR_KEPT);
  });
  return new Promise((resolve, reject) => {
    let failure: Error | undefined;
    child.on("error", (error) => {
      failure = error;
      // Never started: no "close" follows.
      if (child.pid === undefined) resolve(failed(messageOf(error), null, null, stderr));
    });
    child.on("close", (exitCode, signal) => {
      if (abort?.aborted) reject(new ArdistillError("ERR_ABORTED", "The examination was aborted.", { cause: failure }));
      else resolve(readResult(stdout, exitCode, signal, stderr));
    });
  });
}

function readResult(stdout: string, exitCode: number | null, signal: string | null, stderr: string): OperationReport {
  if (exitCode !== 0) {
    const how = signal === null ? `exit code ${exitCode}` : signal;
    const last = stderr.trim().split("\n").at(-1);
    return failed(`the child process ended with ${how}${last ? `: ${last}` : ""}`, exitCode, signal, stderr);
  }
  const result = JSON.parse(stdout) as ChildResult;
  return result.ok ? result : failed(`${result.message} (${result.code})`, exitCode, signal, stderr);
}

function failed(problem: string, exitCode: number | null, signal: string | null, stderr: string): OperationReport {
  return { ok: false, problem, exitCode, signal, stderr };
}
