import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ArdistillError, messageOf } from "../errors.js";
import { type AddonFiles, findAddon } from "./addon.js";
import type { ChildResult, CudaKernels } from "./doctor-child.js";
import { type LibTorchSearch, searchLibTorch } from "./libtorch.js";
import { inspectNvidia, type Nvidia } from "./nvidia.js";
import { lookAround, type Surroundings } from "./surroundings.js";

/** What {@link doctor} found. */
export interface DoctorReport extends Surroundings {
  /** Whether ardistill can work here. */
  ok: boolean;
  /** What to do about what is wrong; empty when `ok`. */
  advice: string[];
  /** The LibTorch that is used, and every place where one can be, with the reason why it was not taken. */
  libtorch: LibTorchSearch;
  addon: { files: AddonFiles | null; problem: string | null };
  nvidia: Nvidia;
  /** `devices`: those that LibTorch sees. `note`: in words, also why there are none. */
  cuda: { available: boolean; devices: number; note: string };
  /** One classification in a child process. */
  operation: OperationReport;
}

export type OperationReport =
  | Extract<ChildResult, { ok: true }>
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
  const surroundings = lookAround();
  const { node } = surroundings;
  const libtorch = searchLibTorch();
  const addon = lookForAddon();
  const operation = await operate(options.signal);
  const advice = [
    ...(node.fits ? [] : [`Install Node.js ${node.required}.`]),
    ...(libtorch.installation ? [] : [libTorchAdvice(libtorch)]),
    ...(addon.problem === null ? [] : [addon.problem]),
  ];
  if (advice.length === 0 && !operation.ok) advice.push(operationAdvice(operation));
  return {
    ok: advice.length === 0,
    advice,
    ...surroundings,
    libtorch,
    addon,
    nvidia: inspectNvidia(),
    cuda: cudaOf(libtorch, operation),
    operation,
  };
}

function lookForAddon(): DoctorReport["addon"] {
  try {
    return { files: findAddon(), problem: null };
  } catch (error) {
    return { files: null, problem: messageOf(error) };
  }
}

function libTorchAdvice({ candidates }: LibTorchSearch): string {
  const install = "with: npx ardistill install-libtorch";
  const named = candidates.find(({ isNamed, outcome }) => isNamed && outcome === "rejected");
  if (named) return `${named.source} names a LibTorch that is unfit: mend or unset it, or install one ${install}`;
  const unnamed = candidates.some(({ outcome }) => outcome === "not named");
  return `Install LibTorch ${install}${unnamed ? "; or set LIBTORCH_USE_PYTORCH=1: python3 has one that fits" : ""}`;
}

function cudaOf({ installation }: LibTorchSearch, operation: OperationReport): DoctorReport["cuda"] {
  const devices = operation.ok ? operation.cudaDevices : 0;
  return { available: devices > 0, devices, note: note() };

  function note(): string {
    if (!operation.ok || installation === null) return "not tried";
    if (devices > 0) {
      return `${devices} device${devices > 1 ? "s" : ""}${describeKernels(operation.cuda)}, for tensors and operators; training and evaluation compute on the CPU so far`;
    }
    return installation.variant === "cpu"
      ? "not in this LibTorch, which is the CPU's; install-libtorch --variant cuda, or a PyTorch with CUDA, has it"
      : "LibTorch has it, and sees no device";
  }
}

function describeKernels({ problem, devices }: CudaKernels): string {
  if (problem !== null) return ` (without ardistill's own kernels: ${problem})`;
  const each = devices.map(
    ({ name, computeCapability, memory }) =>
      `${name}, compute capability ${computeCapability}, ${(memory / 1e9).toFixed(0)} GB`,
  );
  return ` (${each.join("; ")})`;
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
