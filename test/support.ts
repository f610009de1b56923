import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, beforeAll, beforeEach, expect, onTestFinished } from "vitest";
import type { Dataset } from "../lib/data/dataset.js";
import { digits } from "../lib/data/digits.js";
import { limitSplit } from "../lib/data/splits.js";
import type { ErrorCode } from "../lib/errors.js";
import type { Model } from "../lib/models/model.js";
import { core } from "../lib/native/addon.js";
import type { DType } from "../lib/native/contract.js";
import { sharedExecutor } from "../lib/native/handle.js";
import { cuda, memory, tidy } from "../lib/tensor/index.js";
import type { TrainingEvent, TrainingResult } from "../lib/training/events.js";
import { METHODS, type Method, type MethodDescriptor } from "../lib/training/methods.js";
import type { TrainOptions } from "../lib/training/options.js";
import type { TrainingRun } from "../lib/training/run.js";

/** A model of 6,290 parameters. */
export const SMALL = "small_cnn:width-multiplier=0.25";

/** A directory of its own for a test, removed when the test ends. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "ardistill-test-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** An ArdistillError of a code whose message holds every one of these; for `toThrow()`. */
export function failure(code: ErrorCode, ...message: (string | RegExp)[]): object {
  const sources = message.map((part) =>
    typeof part === "string" ? part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") : part.source,
  );
  const every = new RegExp(sources.map((source) => `(?=[^]*(?:${source}))`).join(""));
  return expect.objectContaining({ name: "ArdistillError", code, message: expect.stringMatching(every) });
}

const owned: { dispose(): void }[] = [];

/** Something to dispose of when the test ends. */
export function own<T extends { dispose(): void }>(object: T): T {
  owned.push(object);
  return object;
}

/** Disposes of all that the tests of this file {@link own}, and checks that no native object is left over by any of them. */
export function checkHandles(): void {
  const live = () => ({ handles: core().liveHandles(), tensors: memory().tensors });
  let before: ReturnType<typeof live>;
  beforeAll(() => {
    sharedExecutor(); // made once and kept
  });
  beforeEach(() => {
    before = live();
  });
  afterEach(() => {
    for (const object of owned.splice(0)) object.dispose();
    expect(live(), "native objects left over").toEqual(before);
  });
}

/** A test's work, whose tensors are all freed at its end. */
export function tidied(work: () => void): () => void {
  return () => tidy(work);
}

/** The digits, 8 x 8, cut to the first images of each split. */
export async function someDigits(train = 256, test = 100): Promise<Dataset> {
  const data = await digits();
  return { ...data, train: limitSplit(data.train, train), test: limitSplit(data.test, test) };
}

/** Pixels in [0, 1] that depend on `seed` alone (a linear congruential generator). */
export function pixels(count: number, seed = 1): Float32Array {
  let state = seed >>> 0;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  });
}

/** A split's images as floats in [0, 1]. */
export function floats(split: Dataset["test"]): Float32Array {
  return Float32Array.from(split.images, (value) => Math.fround(value / split.scale));
}

/** The options of a method's own, for a quick run on the digits. */
export function ownOptions(method: Method): Partial<TrainOptions> {
  const { attack, replay }: MethodDescriptor = METHODS[method];
  if (attack) return { epsilon: 0.1, stepSize: 0.05, steps: 2 };
  if (replay) return { epsilon: 0.1, replays: 2 };
  return method === "vat" ? { epsilon: 0.3 } : {};
}

/**
 * Skips the tests of a file, in words, where LibTorch sees no CUDA device. `scripts/cuda-tests.mjs` runs them on a machine with a GPU, and
 * there a device that is missing is a failure.
 */
export function needsCuda(): void {
  beforeEach((context) => {
    if (cuda.isAvailable()) return;
    if (process.env.ARDISTILL_REQUIRE_CUDA) throw new Error("LibTorch sees no CUDA device: `npx ardistill doctor`");
    context.skip("there is no CUDA device; scripts/cuda-tests.mjs runs this where there is one");
  });
}

/** Options of a short run on one thread: results then do not depend on what else the machine does. */
export function shortRun(data: Dataset, out: string, options: Partial<TrainOptions> = {}): TrainOptions {
  return { method: "natural", student: SMALL, data, out, epochs: 2, batchSize: 64, lr: 0.05, threads: 1, ...options };
}

/** Awaits a run, and disposes of its student when the test ends. */
export async function finish(run: TrainingRun): Promise<TrainingResult> {
  const result = await run;
  own(result.student);
  return result;
}

/** Every event of a run that is to succeed. */
export async function eventsOf(run: TrainingRun): Promise<TrainingEvent[]> {
  const events: TrainingEvent[] = [];
  for await (const event of run) events.push(event);
  own((await run).student);
  return events;
}

/** A model's state dict as bytes by name. */
export async function stateBytes(model: Model): Promise<Record<string, string>> {
  const state = await model.stateDict();
  return Object.fromEntries([...state].map(([name, { data }]) => [name, hex(data)]));
}

/** The bytes of an array as hexadecimal text: two arrays with the same text are equal bit for bit. */
export function hex(data: ArrayBufferView): string {
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("hex");
}

interface FileTensor {
  dtype: string;
  shape: number[];
  bytes: string;
}

/** A safetensors file, read without any code of lib/: `bytes` as hexadecimal text. */
export function readTensorFile(path: string): {
  metadata: Record<string, string>;
  tensors: Record<string, FileTensor>;
} {
  const file = readFileSync(path);
  const start = 8 + Number(file.readBigUInt64LE(0));
  const { __metadata__: metadata, ...entries } = JSON.parse(file.toString("utf8", 8, start));
  const tensors = Object.entries(
    entries as Record<string, { dtype: string; shape: number[]; data_offsets: [number, number] }>,
  ).map(
    ([
      name,
      {
        dtype,
        shape,
        data_offsets: [begin, end],
      },
    ]): [string, FileTensor] => [name, { dtype, shape, bytes: file.toString("hex", start + begin, start + end) }],
  );
  return { metadata, tensors: Object.fromEntries(tensors) };
}

/** Writes a safetensors file of a header, which may lie, and the bytes after it. */
export function writeTensorFile(path: string, header: unknown, data: Uint8Array, headerLength?: bigint): void {
  const text = Buffer.from(typeof header === "string" ? header : JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(headerLength ?? BigInt(text.length));
  writeFileSync(path, Buffer.concat([length, text, data]));
}

/** Writes tensors of float32 or int64 as a safetensors file. */
export function writeTensors(
  path: string,
  tensors: Record<string, { shape: number[]; data: Float32Array | BigInt64Array }>,
): void {
  const names: Partial<Record<DType, string>> = { float32: "F32", int64: "I64" };
  const header: Record<string, unknown> = {};
  const parts: Buffer[] = [];
  let offset = 0;
  for (const [name, { shape, data }] of Object.entries(tensors)) {
    const dtype = names[data instanceof Float32Array ? "float32" : "int64"];
    header[name] = { dtype, shape, data_offsets: [offset, offset + data.byteLength] };
    parts.push(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    offset += data.byteLength;
  }
  writeTensorFile(path, header, Buffer.concat(parts));
}

export interface ChildResult {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface ChildOptions {
  env?: NodeJS.ProcessEnv;
  /** The Node.js to run. Default: this one. */
  node?: string;
  /** How long it may take. Default 45 s. */
  milliseconds?: number;
  /** Called with all of stdout so far and the child's way of getting a signal. */
  onOutput?: (stdout: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/**
 * Runs a module in a Node.js process of its own, against the compiled package. `ardistill` in it stands for the URL of
 * dist/index.js. Fails when the process does not end, or leaves another behind.
 */
export async function runModule(source: string, options: ChildOptions = {}): Promise<ChildResult> {
  const { milliseconds = 45_000 } = options;
  const entry = fileURLToPath(new URL("../dist/index.js", import.meta.url));
  if (!existsSync(entry)) throw new Error(`${entry} is missing: build the package first (npm run build)`);
  const script = join(await temporaryDirectory(), "script.mjs");
  writeFileSync(script, source.replaceAll(`"ardistill/`, `"${new URL(".", pathToFileURL(entry))}`));
  // Detached: a group of its own, so that a process left behind can be told.
  const child = spawn(options.node ?? process.execPath, [script], {
    env: options.env ?? process.env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const result: ChildResult = { code: null, signal: null, stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    result.stdout += text;
    options.onOutput?.(result.stdout, (signal) => child.kill(signal));
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    result.stderr += text;
  });
  let isOverdue = false;
  const overdue = setTimeout(() => {
    isOverdue = true;
    process.kill(-child.pid!, "SIGKILL");
  }, milliseconds);
  await new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      Object.assign(result, { code, signal });
      resolve();
    });
  }).finally(() => clearTimeout(overdue));
  if (isOverdue)
    throw new Error(`The process did not end within ${milliseconds} ms. It said:\n${result.stdout}${result.stderr}`);
  expect(() => process.kill(-child.pid!, 0), "a process was left behind").toThrow("ESRCH");
  return result;
}
