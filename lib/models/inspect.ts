import { type CheckpointFile, openCheckpoint } from "../checkpoint/open.js";
import { type CheckpointValue, Placeholder, TensorEntry } from "../checkpoint/values.js";
import { ArdistillError, messageOf } from "../errors.js";
import { assertFits } from "./fit.js";
import { fileSha256, type LoadOptions, type LoadReport, prepare } from "./load.js";
import { findStateDict, type StateDict } from "./state-dict.js";

/** What is in a checkpoint, and what `loadModel()` would make of it. */
export interface Inspection {
  path: string;
  format: CheckpointFile["format"];
  /** Bytes. */
  size: number;
  sha256: string;
  /** Of safetensors. */
  metadata: Record<string, string>;
  /** What the file's own dictionary holds, in words, by its keys. */
  contents: Record<string, string>;
  /** Where the state dict stands in the file: "" or "state_dict", "model.ema" ...; undefined where there is none. */
  stateKey: string | undefined;
  /** Of the state dict, in its order and under its names. */
  tensors: { name: string; dtype: string; shape: readonly number[] }[];
  /** How it would be loaded; undefined where no model can be told. */
  report: LoadReport | undefined;
  /** Why `loadModel()` would refuse the file; undefined when it would not. */
  problem: string | undefined;
}

/**
 * Looks into a checkpoint without reading its tensors' values into a model.
 * @throws ArdistillError `ERR_IO`, or `ERR_CHECKPOINT_FORMAT` for what is no checkpoint.
 */
export async function inspectCheckpoint(path: string, options: LoadOptions = {}): Promise<Inspection> {
  const file = await openCheckpoint(path);
  const { format, size, metadata } = file;
  const inspection: Inspection = {
    path,
    format,
    size,
    sha256: await fileSha256(path),
    metadata,
    contents: contentsOf(file.value),
    stateKey: undefined,
    tensors: [],
    report: undefined,
    problem: undefined,
  };
  if (format === "torchscript") return inspection;
  try {
    const state = findStateDict(path, file.value, options.stateKey);
    inspection.stateKey = state.key;
    inspection.tensors = [...state.tensors].map(([name, { dtype, shape }]) => ({ name, dtype, shape }));
    inspection.report = await report(file, state, options);
    assertFits(inspection.report, path, inspection.report.model, options.strict ?? true);
  } catch (error) {
    if (!(error instanceof ArdistillError)) throw error;
    inspection.problem = messageOf(error);
  }
  return inspection;
}

async function report(file: CheckpointFile, state: StateDict, options: LoadOptions): Promise<LoadReport> {
  const prepared = await prepare(file, state, options);
  prepared.model.dispose();
  return prepared.report;
}

function contentsOf(value: CheckpointValue): Record<string, string> {
  if (!(value instanceof Map)) return { "": describeContent(value) };
  return Object.fromEntries([...value].map(([key, item]) => [keyText(key), describeContent(item)]));
}

function keyText(key: unknown): string {
  return key instanceof Placeholder ? key.name : String(key);
}

function describeContent(value: CheckpointValue): string {
  if (value === null) return "None";
  if (value instanceof TensorEntry) return `${value.dtype} [${value.shape.join(", ")}]`;
  if (value instanceof Placeholder) return `${value.name}, a Python object`;
  if (value instanceof Map) return `a dictionary of ${value.size}`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
