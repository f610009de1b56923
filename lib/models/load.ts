import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { z } from "zod";
import { ArdistillError } from "../errors.js";
import { readStart } from "../files.js";
import { core } from "../native/addon.js";
import type { BundleHandle, FloatDType, NativeModelOptions, TensorLayout } from "../native/contract.js";
import { sharedExecutor, using } from "../native/handle.js";
import { buildModel, METADATA_KEY, Model } from "./model.js";
import { type ModelOptions, parseModelSpec, resolveModelOptions } from "./registry.js";
import { looksLikeSafetensors, readSafetensors } from "./safetensors.js";

export interface LoadOptions {
  /** `NAME[:option=value,...]`: needed where the file does not say what model it holds. */
  model?: string | undefined;
  /** Options beside those of the file's metadata or of `model`. */
  options?: ModelOptions;
  /** What the model shall compute in. Default "float32". */
  dtype?: FloatDType;
  /** Channels, height, width of the images; for TorchScript files, which do not say. Default 3 x 32 x 32. */
  inputShape?: readonly [number, number, number];
}

const count = z.int().positive();

/** What {@link Model.metadata} writes. */
const storedModel = z.object({
  model: z.string(),
  classNames: z.array(z.string()).optional(),
  options: z
    .object({
      numClasses: count,
      inChannels: count,
      height: count,
      width: count,
      widthMultiplier: z.number().positive(),
      depth: count,
      widenFactor: count,
      hidden: z.array(count),
      mean: z.array(z.number()),
      std: z.array(z.number().positive()),
      seed: z.int().min(0),
    })
    .refine(({ mean, std, inChannels }) => mean.length === std.length && [0, inChannels].includes(mean.length)),
});

/** Where a run keeps the student's weights in its resume file. */
export const STUDENT_PREFIX = "student.";

/**
 * Loads a checkpoint: safetensors or TorchScript, told apart by content.
 * @throws ArdistillError `ERR_IO`, or `ERR_CHECKPOINT_FORMAT` naming the tensors that are missing, unexpected or misshapen.
 */
export async function loadModel(path: string, options: LoadOptions = {}): Promise<Model> {
  const start = await readStart(path, 32);
  if (looksLikeSafetensors(start)) return loadSafetensorsModel(path, options);
  if (start[0] === 0x50 && start[1] === 0x4b) return loadTorchScriptModel(path, options);
  const what = new TextDecoder().decode(start.subarray(0, 32)).trimStart().toLowerCase().startsWith("<")
    ? "an HTML or XML page, perhaps the error page of a download"
    : "neither safetensors nor a TorchScript archive";
  throw new ArdistillError("ERR_CHECKPOINT_FORMAT", `${path} is no checkpoint that can be read: it is ${what}.`);
}

async function loadSafetensorsModel(path: string, options: LoadOptions): Promise<Model> {
  const { bundle, metadata } = await readSafetensors(path);
  return using([bundle], async () => {
    const described = describe(path, metadata, options, core().bundleLayout(bundle));
    const model = await buildModel(described.name, described.options, options.dtype ?? "float32");
    model.classNames = described.classNames;
    try {
      await loadState(model, bundle, path);
    } catch (error) {
      model.dispose();
      throw error;
    }
    return model;
  });
}

function describe(
  path: string,
  metadata: Record<string, string>,
  { model, options = {} }: LoadOptions,
  layout: TensorLayout[],
): { name: string; options: NativeModelOptions; classNames?: string[] | undefined } {
  const stored = metadata[METADATA_KEY];
  if (model === undefined && stored !== undefined) {
    try {
      const parsed = storedModel.parse(JSON.parse(stored));
      return { name: parsed.model, options: parsed.options, classNames: parsed.classNames };
    } catch (cause) {
      throw new ArdistillError("ERR_CHECKPOINT_FORMAT", `${path} has damaged metadata; name its model (--model).`, {
        cause,
      });
    }
  }
  if (model === undefined) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `${path} does not say what model it holds; name it (--model NAME, or the option "model").`,
    );
  }
  const spec = parseModelSpec(model);
  const classes = classifierRows(layout);
  const merged = { ...(classes ? { numClasses: classes } : {}), ...options, ...spec.options };
  return { name: spec.name, options: resolveModelOptions(spec.name, merged) };
}

/**
 * The rows of the last linear layer: the number of classes. "Last" by name, numbers counting as numbers: the order in a file
 * is its writer's choice.
 */
function classifierRows(layout: TensorLayout[]): number | undefined {
  const byName = new Intl.Collator("en", { numeric: true });
  const matrices = layout.filter(({ shape }) => shape.length === 2).sort((a, b) => byName.compare(a.name, b.name));
  return matrices.at(-1)?.shape[0];
}

/**
 * Copies the weights of a safetensors checkpoint into a model that is there already, such as one written in TypeScript.
 * @throws ArdistillError `ERR_IO`, or `ERR_CHECKPOINT_FORMAT` listing every difference; the model is then unchanged.
 */
export async function loadWeights(model: Model, path: string): Promise<void> {
  const { bundle } = await readSafetensors(path);
  await using([bundle], () => loadState(model, bundle, path));
}

/**
 * Copies a bundle's tensors into a model; names and shapes must agree.
 * @throws ArdistillError `ERR_CHECKPOINT_FORMAT` listing every difference; the model is then unchanged.
 */
export async function loadState(model: Model, bundle: BundleHandle, path: string): Promise<void> {
  const problems = differences(core().modelLayout(model.handle), core().bundleLayout(bundle));
  if (problems.length > 0) {
    throw new ArdistillError(
      "ERR_CHECKPOINT_FORMAT",
      `${path} does not fit the model ${model.name}: ${problems.join("; ")}.`,
    );
  }
  await core().loadModelState(sharedExecutor(), model.handle, bundle);
}

function differences(wanted: TensorLayout[], given: TensorLayout[]): string[] {
  const byName = new Map(given.map((tensor) => [tensor.name, tensor]));
  const names = new Set(wanted.map(({ name }) => name));
  const missing = wanted.filter(({ name }) => !byName.has(name)).map(({ name }) => name);
  const unexpected = given.filter(({ name }) => !names.has(name)).map(({ name }) => name);
  const misshapen = wanted.flatMap(({ name, shape }) => {
    const other = byName.get(name);
    return other && other.shape.join() !== shape.join()
      ? [`${name} is ${shown(other.shape)}, not ${shown(shape)}`]
      : [];
  });
  return [
    ...(missing.length > 0 ? [`missing ${list(missing)}`] : []),
    ...(unexpected.length > 0 ? [`unexpected ${list(unexpected)}`] : []),
    ...(misshapen.length > 0 ? [`of another shape: ${list(misshapen)}`] : []),
  ];
}

function shown(shape: number[]): string {
  return `[${shape.join(", ")}]`;
}

function list(names: string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
}

async function loadTorchScriptModel(path: string, options: LoadOptions): Promise<Model> {
  const shape = options.inputShape ?? [3, 32, 32];
  const dtype = options.dtype ?? "float32";
  const handle = await core().loadTorchScript(sharedExecutor(), path, [...shape], dtype);
  return new Model(handle, "torchscript", shape, dtype);
}

/** SHA-256 of a file, hexadecimal. */
export async function fileSha256(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}
