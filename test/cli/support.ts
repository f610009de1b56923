import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { compile, isCompiled } from "../../scripts/support/typescript.mjs";

const dist = (path: string) => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Gets all of standard error so far, whenever there is more, and can send a signal. */
  onStderr?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
  /** SIGKILL comes when it is aborted. */
  killed?: AbortSignal;
}

/** The tests run the compiled command line; `npm test` has compiled it before. */
export function compileFirst(): void {
  beforeAll(async () => {
    if (!isCompiled()) await compile(new AbortController().signal);
  });
}

/** Runs `ardistill ARGS` as a user does. One thread: two would spin against whatever else the machine computes. */
export function ardistill(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return runNode([dist("cli/main.js"), ...args], options);
}

/** Runs Node.js; the child ends with the test at the latest. */
export function runNode(args: readonly string[], { env, cwd, onStderr, killed }: RunOptions = {}): Promise<Finished> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, OMP_NUM_THREADS: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  killed?.addEventListener("abort", () => child.kill("SIGKILL"));
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    onStderr?.(stderr, (signal) => child.kill(signal));
  });
  const finished = new Promise<Finished>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
  whenOver(() => {
    child.kill("SIGKILL");
  });
  return finished;
}

/** At the end of the test; of the file, when called from `beforeAll`. */
function whenOver(work: () => void): void {
  try {
    onTestFinished(work);
  } catch {
    // In a hook there is no test to finish, and the hook itself awaits the child.
  }
}

/** A file of dist/ as a URL to import in a child. */
export function distUrl(path: string): string {
  return new URL(`../../dist/${path}`, import.meta.url).href;
}

/** A directory for all tests of a file. */
export function sharedDirectory(): { path: (...parts: string[]) => string } {
  let directory = "";
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "ardistill-cli-"));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));
  return { path: (...parts) => join(directory, ...parts) };
}

/** A tiny student on the digits. */
export const DIGITS = ["--student", "small_cnn:width-multiplier=0.25", "--dataset", "digits", "--threads", "1"];

/** The one JSON document of standard output. */
export function json<T = Record<string, unknown>>({ stdout }: Finished): T {
  return JSON.parse(stdout) as T;
}
