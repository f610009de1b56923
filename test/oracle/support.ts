import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, expect } from "vitest";
import type { TensorData } from "../../lib/native/contract.js";
import type { Tensor as LibTorchTensor } from "../../lib/tensor/index.js";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** The folder of real images: $ARDISTILL_DATA, else shared/data beside the checkout. */
export const dataDirectory =
  process.env.ARDISTILL_DATA ?? fileURLToPath(new URL("../../../shared/data", import.meta.url));

/** The CIFAR-10 files there, in the order in which cifar10() joins them. */
export function cifarFiles(split: "train" | "test"): string[] {
  const names = split === "test" ? ["test_batch.bin"] : [1, 2, 3, 4, 5].map((number) => `data_batch_${number}.bin`);
  const folders = [join(dataDirectory, "cifar-10-batches-bin"), dataDirectory];
  const files = folders.map((folder) => names.map((name) => join(folder, name)).filter((file) => existsSync(file)));
  const found = files.find((some) => some.length > 0);
  if (!found)
    throw new Error(`no CIFAR-10 ${split} images in ${dataDirectory}; set ARDISTILL_DATA to a folder with some`);
  return found;
}

/**
 * Real test images, float32 in [0, 1], of the size asked for: the upper left corner of the first channels, or the image as
 * tiles. Labels are taken modulo `classes`.
 */
export function cifarImages(count: number, [channels, height, width]: readonly number[], classes: number) {
  const records = readFileSync(cifarFiles("test")[0]!);
  const images: number[] = [];
  const labels: number[] = [];
  for (let i = 0; i < count; i++) {
    const record = records.subarray(i * 3073, (i + 1) * 3073);
    labels.push(record[0]! % classes);
    for (let c = 0; c < channels!; c++) {
      for (let y = 0; y < height!; y++) {
        for (let x = 0; x < width!; x++)
          images.push(Math.fround(record[1 + c * 1024 + (y % 32) * 32 + (x % 32)]! / 255));
      }
    }
  }
  return { images: Float32Array.from(images), labels: Int32Array.from(labels) };
}

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ardistill-oracle-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * How many threads both sides compute with: sums of floats depend on it. One is quick enough for networks this small, and
 * two that wait for each other in a spin are slower than one on a machine with other work. LibTorch reads it as it loads.
 */
export const THREADS = 1;
process.env.OMP_NUM_THREADS = String(THREADS);

/** What serve.py is asked and answers, line by line. */
interface Server {
  stdin: Writable;
  answers: AsyncIterator<string>;
}
let server: Server | undefined;
afterAll(() => server?.stdin.end()); // which ends it

function startServer(): Server {
  const python = process.env.ARDISTILL_ORACLE_PYTHON;
  if (!python) {
    throw new Error(
      "these tests compare with PyTorch: run them by `npm run test:all`, or set ARDISTILL_ORACLE_PYTHON to a Python with " +
        "torch 2.11, torchvision, torchattacks 3.5.1, foolbox 3.3.4, pyautoattack 0.2.0, safetensors and tensorboard",
    );
  }
  const child = spawn(python, ["-B", join(HERE, "serve.py")], { stdio: ["pipe", "pipe", "inherit"] });
  child.on("error", ({ message }) => console.error(message));
  child.stdin.on("error", () => {}); // one that dies gives no answer; that tells
  return { stdin: child.stdin, answers: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

/**
 * Runs one of the scripts beside this file with a job on its standard input.
 * @returns what it prints, parsed as JSON; undefined when it prints nothing.
 */
export async function oracle<Report = undefined>(script: string, job: object): Promise<Report> {
  server ??= startServer();
  server.stdin.write(`${JSON.stringify({ script, job: { threads: THREADS, ...job } })}\n`);
  const { value, done } = await server.answers.next();
  if (done) throw new Error("serve.py ended; what it had to say stands above");
  const { status, stdout, stderr } = JSON.parse(value) as { status: number; stdout: string; stderr: string };
  if (status !== 0) throw new Error(`${script} ended with ${status}:\n${stderr}`);
  return (stdout ? JSON.parse(stdout) : undefined) as Report;
}

export interface Tensor {
  shape: number[];
  data: TensorData;
}
export type Tensors = Map<string, Tensor>;

/** A tensor in JSON, as oracle_tensor.py reads and writes it: its bytes in base64. */
export interface TensorBytes {
  dtype: string;
  shape: number[];
  data: string;
}

export function tensorBytes(tensor: LibTorchTensor): TensorBytes {
  const bytes = tensor.toTypedArray();
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  return { dtype: tensor.dtype, shape: tensor.shape, data };
}

const FORMATS = {
  F32: { type: Float32Array, bytes: 4 },
  F64: { type: Float64Array, bytes: 8 },
  I64: { type: BigInt64Array, bytes: 8 },
  U8: { type: Uint8Array, bytes: 1 },
} as const;

/** The tensors of a safetensors file, in the order of their data. Read here anew, so that no error of lib/ is shared. */
export function readTensors(path: string): Tensors {
  const file = readFileSync(path);
  const dataStart = 8 + Number(file.readBigUInt64LE(0));
  const header = JSON.parse(file.toString("utf8", 8, dataStart)) as Record<
    string,
    { dtype: keyof typeof FORMATS; shape: number[]; data_offsets: [number, number] }
  >;
  const entries = Object.entries(header).filter(([name]) => name !== "__metadata__");
  entries.sort(([, a], [, b]) => a.data_offsets[0] - b.data_offsets[0]);
  return new Map(
    entries.map(
      ([
        name,
        {
          dtype,
          shape,
          data_offsets: [begin, end],
        },
      ]) => {
        const bytes = new Uint8Array(file.subarray(dataStart + begin, dataStart + end)); // a copy, and so aligned
        return [name, { shape, data: new FORMATS[dtype].type(bytes.buffer) }];
      },
    ),
  );
}

export function writeTensors(path: string, tensors: Record<string, Tensor>): void {
  const header: Record<string, unknown> = {};
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const [name, { shape, data }] of Object.entries(tensors)) {
    const [dtype] = Object.entries(FORMATS).find(([, { type }]) => data instanceof type)!;
    header[name] = { dtype, shape, data_offsets: [offset, offset + data.byteLength] };
    parts.push(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    offset += data.byteLength;
  }
  const text = JSON.stringify(header);
  const start = Buffer.alloc(8);
  start.writeBigUInt64LE(BigInt(Buffer.byteLength(text)));
  writeFileSync(path, Buffer.concat([start, Buffer.from(text), ...parts]));
}

/** The tensors whose names start with `prefix`, without it. */
export function withPrefix(tensors: Tensors, prefix: string): Tensors {
  const chosen = [...tensors].filter(([name]) => name.startsWith(prefix));
  return new Map(chosen.map(([name, tensor]) => [name.slice(prefix.length), tensor]));
}

/** Whole numbers as others, outside of loops over tensors of millions: there `Number()` costs most of the time. */
function numbers(data: TensorData): Exclude<TensorData, BigInt64Array | BigUint64Array> {
  return data instanceof BigInt64Array || data instanceof BigUint64Array ? Float64Array.from(data, Number) : data;
}

/**
 * The largest difference between two tensors, in units of the largest magnitude in the expected one. `floor` is the least
 * such unit: a gradient that is zero in exact arithmetic (that of a shift ahead of a batch norm) consists of rounding
 * errors, which have no relative precision.
 */
export function relativeDifference(actual: TensorData, expected: TensorData, floor = 0): number {
  const [ours, theirs] = [numbers(actual), numbers(expected)];
  let difference = 0;
  let unit = floor;
  for (let i = 0; i < theirs.length; i++) {
    difference = Math.max(difference, Math.abs(ours[i]! - theirs[i]!)); // NaN stays NaN
    unit = Math.max(unit, Math.abs(theirs[i]!));
  }
  return difference === 0 ? 0 : difference / unit;
}

/** The largest magnitude in any of the tensors. */
export function largestMagnitude(tensors: Tensors): number {
  let largest = 0;
  for (const { data } of tensors.values()) {
    const values = numbers(data);
    for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]!));
  }
  return largest;
}

/** Expects the same names and shapes, and values within `tolerance`; whole numbers must be equal. */
export function expectClose(actual: Tensors, expected: Tensors, tolerance: number, floor = 0): void {
  expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
  const apart: string[] = [];
  for (const [name, { shape, data }] of expected) {
    const ours = actual.get(name)!;
    expect(ours.shape, name).toEqual(shape);
    const difference = relativeDifference(ours.data, data, floor);
    const allowed = data instanceof BigInt64Array ? 0 : tolerance;
    if (!(difference <= allowed)) apart.push(`${name}: ${difference.toExponential(1)}`);
  }
  expect(apart, `tensors that differ by more than ${tolerance}, relative to their largest value`).toEqual([]);
}
