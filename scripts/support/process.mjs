// @ts-check
// Running other programs: captured (set-up tools) or in the foreground (what the user asked for).
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { constants } from "node:os";
import { dirname } from "node:path";
import { inRoot, root } from "./project.mjs";

/** A set-up step failed; `message` is for the user, `advice` says what to do. */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {string} [advice]
   */
  constructor(message, advice) {
    super(message);
    this.name = "SetupError";
    this.advice = advice;
  }
}

/** The user stopped the set-up (Ctrl-C, SIGTERM or the terminal's end). */
export class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`interrupted by ${signal}`);
    this.name = "Interrupted";
    this.exitCode = 128 + constants.signals[signal];
  }
}

// The first lines often name the cause (npm), the last ones the effect (a compiler).
const HEAD_LINES = 10;
const TAIL_LINES = 40;
const GRACE_MS = 5000;

/**
 * Runs a tool to its end. It gets a process group of its own, so that an abort ends everything it started.
 * @param {string} command
 * @param {string[]} args
 * @param {{ name: string, advice?: string, env?: NodeJS.ProcessEnv, cwd?: string, signal?: AbortSignal,
 *   onLine?: (line: string) => void }} options `name` also names the log file, build/log/<name>.log.
 * @throws {SetupError} with the ends of the output when the tool fails; the signal's reason when it aborts.
 * @returns {Promise<void>}
 */
export async function runTool(command, args, { name, advice, env = process.env, cwd = root, signal, onLine }) {
  signal?.throwIfAborted();
  const logPath = inRoot("build", "log", `${name}.log`);
  mkdirSync(dirname(logPath), { recursive: true });
  const log = createWriteStream(logPath);
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });

  /** @type {string[]} */
  const head = [];
  /** @type {string[]} */
  const tail = [];
  let rest = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      log.write(text);
      const lines = (rest + text).split(/\r?\n|\r/);
      rest = lines.pop() ?? "";
      for (const line of lines.filter((line) => line.trim() !== "")) {
        (head.length < HEAD_LINES ? head : tail).push(line);
        onLine?.(line);
      }
      tail.splice(0, Math.max(0, tail.length - TAIL_LINES));
    });
  }

  const endGroup = (/** @type {NodeJS.Signals} */ kind) => {
    try {
      if (child.pid) process.kill(-child.pid, kind);
    } catch {
      // The group has ended by itself.
    }
  };
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const abort = () => {
    endGroup("SIGTERM");
    timer = setTimeout(endGroup, GRACE_MS, "SIGKILL");
  };
  signal?.addEventListener("abort", abort, { once: true });
  try {
    const outcome = await new Promise((done) => {
      child.once("error", (error) => done(error.message));
      child.once("close", (code, kind) =>
        done(code === 0 ? undefined : kind ? `ended by ${kind}` : `exit code ${code}`),
      );
    });
    if (rest.trim() !== "") tail.push(rest);
    signal?.throwIfAborted();
    if (outcome === undefined) return;
    const shown = [...head, ...(tail.length >= TAIL_LINES ? ["..."] : []), ...tail].map((line) => `    ${line}`);
    throw new SetupError(
      [`${[command, ...args].join(" ")} failed (${outcome})`, ...shown].join("\n"),
      [advice, `The whole output is in ${logPath}`].filter(Boolean).join("\n"),
    );
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
    log.end();
  }
}

/** @type {NodeJS.Signals[]} */
const ENDING = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs `work` with a signal that aborts (with {@link Interrupted}) when this process is asked to end.
 * @template T
 * @param {(signal: AbortSignal) => Promise<T>} work
 */
export async function interruptible(work) {
  const controller = new AbortController();
  const abort = (/** @type {NodeJS.Signals} */ kind) => controller.abort(new Interrupted(kind));
  for (const kind of ENDING) process.on(kind, abort);
  try {
    return await work(controller.signal);
  } finally {
    for (const kind of ENDING) process.off(kind, abort);
  }
}

/**
 * Runs a program in the foreground with this process's stdin, stdout and stderr.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code, 128 + n when signal n ended it
 */
export async function runForeground(command, args, { env = process.env } = {}) {
  const child = spawn(command, args, { cwd: process.cwd(), env, stdio: "inherit" });
  // A terminal sends Ctrl-C to the child as well; passing it on would make it two.
  const onTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  const pass = (/** @type {NodeJS.Signals} */ kind) => {
    if (kind !== "SIGINT" || !onTerminal) child.kill(kind);
  };
  for (const kind of ENDING) process.on(kind, pass);
  try {
    return await new Promise((done, failed) => {
      child.once("error", failed);
      child.once("exit", (code, kind) => done(kind ? 128 + constants.signals[kind] : (code ?? 1)));
    });
  } finally {
    for (const kind of ENDING) process.off(kind, pass);
  }
}

/**
 * The end of a script: its exit code, or a failure told to the user.
 * @param {() => Promise<number | void>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof Interrupted) {
      process.stderr.write("\nStopped. Run the same command to go on.\n");
      process.exitCode = error.exitCode;
    } else {
      const known = error instanceof SetupError || (error instanceof Error && "code" in error);
      process.stderr.write(`\n${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
      if (error instanceof SetupError && error.advice) process.stderr.write(`\n${error.advice}\n`);
      process.exitCode = 1;
    }
  }
}
