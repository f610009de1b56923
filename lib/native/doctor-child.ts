/**
 * What `doctor()` runs in a child process: load LibTorch and the addon, make a network, classify one image. A library that
 * is broken can end the process by a signal, which only a parent can report. Prints a {@link ChildResult} as JSON.
 */
import { ArdistillError, messageOf } from "../errors.js";
import { core } from "./addon.js";
import type { CoreAddon } from "./contract.js";
import { sharedExecutor } from "./handle.js";

export type CudaKernels = ReturnType<CoreAddon["cudaKernels"]>;
export type ChildResult =
  | {
      ok: true;
      milliseconds: number;
      torch: string;
      threads: number;
      cpuCapability: string;
      cudaDevices: number;
      cuda: CudaKernels;
    }
  | { ok: false; code: string; message: string };

const SIZE = 8;
const MODEL = {
  numClasses: 10,
  inChannels: 1,
  height: SIZE,
  width: SIZE,
  widthMultiplier: 1,
  depth: 34,
  widenFactor: 10,
  hidden: [],
  mean: [],
  std: [],
  seed: 0,
};

async function classifyOneImage(): Promise<ChildResult> {
  const model = await core().createModel(sharedExecutor(), "small_cnn", MODEL, "float32", true);
  const begin = performance.now();
  const logits = await core().predict(sharedExecutor(), model, new Float32Array(SIZE * SIZE), [1, 1, SIZE, SIZE]);
  const milliseconds = performance.now() - begin;
  core().dispose(model);
  if (logits.length !== MODEL.numClasses || !logits.every(Number.isFinite)) {
    return { ok: false, code: "ERR_INTERNAL", message: `the network gave ${logits.join(", ")}` };
  }
  const { torch, threads, cpuCapability } = core().version();
  const cuda = core().cudaKernels();
  return { ok: true, milliseconds, torch, threads, cpuCapability, cudaDevices: core().cudaDeviceCount(), cuda };
}

const result = await classifyOneImage().catch(
  (error: unknown): ChildResult => ({
    ok: false,
    code: error instanceof ArdistillError ? error.code : "ERR_INTERNAL",
    message: messageOf(error),
  }),
);
process.stdout.write(JSON.stringify(result));
