import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { z } from "zod";
import {
  type CheckpointFile,
  type CheckpointFormat,
  openCheckpoint,
  readIntoModel,
  readTensors,
} from "../checkpoint/open.js";
import { checkTorchScript } from "../checkpoint/torchscript.js";
import { Placeholder, type TensorEntry } from "../checkpoint/values.js";
import { ArdistillError } from "../errors.js";
import { core } from "../native/addon.js";
import type { FloatDType, NativeModelOptions } from "../native/contract.js";
import { sharedExecutor, using } from "../native/handle.js";
import { type DeviceName, resolveDevice } from "./device.js";
import { assertFits, type Fit, fitNames, list, shapesIn } from "./fit.js";
import { type InferredModel, inferModels } from "./inference.js";
import { buildModel, METADATA_KEY, Model, TORCHSCRIPT } from "./model.js";
import { type Reading, readings, type Shapes, shapesOf } from "./names.js";
import {
  findModel,
  formatModelSpec,
  isModelFile,
  type ModelOptions,
  parseModelSpec,
  resolveModelOptions,
  restoreModelOptions,
} from "./registry.js";
import { findStateDict, type StateDict } from "./state-dict.js";

export interface LoadOptions {
  /**
   * `NAME[:option=value,...]`, or a TorchScript file, whose code then computes with the weights of this one: needed where the file
   * does not say what model it holds.
   */
  model?: string | undefined;
  /** Options beside those of the file's metadata or of `model`. */
  options?: ModelOptions;
  /** What the model shall compute in. Default "float32". */
  dtype?: FloatDType;
  /** Where it shall compute. Default "cpu". */
  device?: DeviceName;
  /**
   * Channels, height, width of the images; for TorchScript files. Default: those of the example that the file was traced with,
   * else 3 x 32 x 32.
   */
  inputShape?: readonly [number, number, number];
  /** Where the state dict stands in the file, such as "ema" or "model.ema". Default: the file's only one, or the usual key. */
  stateKey?: string | undefined;
  /** Whether tensors that the model lacks, or the file, are an error. Without, the model keeps its initial values. Default true. */
  strict?: boolean;
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
      mean: z.array(z.number()),
      std: z.array(z.number().positive()),
      seed: z.int().min(0),
    })
    .loose() // restoreModelOptions() checks the options of a model's own
    .refine(({ mean, std, inChannels }) => mean.length === std.length && [0, inChannels].includes(mean.length)),
});

/** What it writes for a TorchScript model, whose code stands in no checkpoint. */
const storedScript = z.object({ model: z.literal(TORCHSCRIPT), classNames: z.array(z.string()).optional() });

/** What loading makes of a file. */
export interface LoadReport extends Omit<Fit, "entries"> {
  path: string;
  format: CheckpointFormat;
  /** What the model was built from, as `NAME[:option=value,...]` or a TorchScript file. */
  model: string;
  /** Where that comes from: the file's metadata, the caller, or the names and shapes of the tensors. */
  modelFrom: "metadata" | "caller" | "tensors";
  /** Where the state dict stands in the file: "" or "state_dict", "model.ema" ... */
  stateKey: string;
  /** Further state dicts of the file, which `stateKey` can name. */
  otherKeys: readonly string[];
  /** The tensors of the file that the model's normalisation was taken from. */
  normalization: { mean: string; std: string } | undefined;
}

/**
 * Loads a checkpoint: safetensors, a PyTorch archive, a pickle from before PyTorch 1.6, or TorchScript, told apart by content. No
 * code in a pickle runs, or is looked for; TorchScript is code, and does. Wrappers, prefixes and others' names are seen through;
 * `model.loadReport` tells how. The architecture is that of the file's metadata, of `model`, or else read off the tensors.
 * @throws ArdistillError `ERR_IO`; `ERR_CHECKPOINT_FORMAT` naming the tensors that are missing, unexpected or misshapen; `ERR_CONFIG`
 * where the model has to be named.
 */
export async function loadModel(path: string, options: LoadOptions = {}): Promise<Model> {
  const file = await openCheckpoint(path);
  if (file.format === "torchscript") return loadTorchScriptModel(path, options);
  const { model, report, entries } = await prepare(file, findStateDict(path, file.value, options.stateKey), options);
  try {
    assertFits(report, path, model.name, options.strict ?? true);
    await readIntoModel(file, entries, model.handle);
    model.loadReport = report;
  } catch (error) {
    model.dispose();
    throw error;
  }
  return onDevice(model, options);
}

/** @throws ArdistillError as {@link Model.to}; the model is disposed of then. */
async function onDevice(model: Model, { device = "cpu" }: LoadOptions): Promise<Model> {
  try {
    return await model.to(device);
  } catch (error) {
    model.dispose();
    throw error;
  }
}

/** Builds the model of a state dict, without its values, and says how the two go together, even if they don't fit. */
export async function prepare(
  file: CheckpointFile,
  state: StateDict,
  options: LoadOptions,
): Promise<{ model: Model; report: LoadReport; entries: Fit["entries"] }> {
  assertTensors(file.path, state);
  const { model, spec, ...from } = await makeModel(file, state, options);
  try {
    const { entries, ...fitting } = fitNames(state.tensors, core().modelLayout(model.handle), familyOf(model));
    const { path, format } = file;
    const report: LoadReport = {
      path,
      format,
      model: spec,
      ...from,
      stateKey: state.key,
      otherKeys: state.otherKeys,
      ...fitting,
    };
    return { model, report, entries };
  } catch (error) {
    model.dispose();
    throw error;
  }
}

/** The model of a state dict, without its values. */
async function makeModel(
  file: CheckpointFile,
  state: StateDict,
  options: LoadOptions,
): Promise<{ model: Model; spec: string } & Pick<LoadReport, "modelFrom" | "normalization">> {
  if (options.model !== undefined && isModelFile(options.model)) {
    const model = await loadTorchScript(options.model, options);
    const stored = file.metadata[METADATA_KEY];
    if (stored !== undefined) model.classNames = storedIn(file.path, stored).classNames;
    return { model, spec: options.model, modelFrom: "caller", normalization: undefined };
  }
  const { name, options: own, classNames, from, normalization } = await describe(file, state, options);
  // What the file lacks is to have the values of a new model.
  const model = await buildModel(name, own, options.dtype ?? "float32", options.strict === false);
  model.classNames = classNames;
  return { model, spec: formatModelSpec(name, own), modelFrom: from, normalization };
}

/** @throws ArdistillError `ERR_CHECKPOINT_FORMAT` for what a state dict cannot hold. */
function assertTensors(path: string, { others }: StateDict): void {
  for (const [name, value] of others) {
    if (value instanceof Placeholder) {
      throw new ArdistillError(
        "ERR_CHECKPOINT_FORMAT",
        `${path}: "${name}" is of the Python class ${value.name}, which can't be read, and not a tensor.`,
      );
    }
  }
}

interface Described {
  name: string;
  options: NativeModelOptions;
  classNames: string[] | undefined;
  from: LoadReport["modelFrom"];
  normalization: LoadReport["normalization"];
}

async function describe(file: CheckpointFile, state: StateDict, given: LoadOptions): Promise<Described> {
  const stored = file.metadata[METADATA_KEY];
  if (given.model === undefined && stored !== undefined) {
    const described = parseMetadata(file.path, stored);
    const { mean, std } = given.options?.normalize ?? described.options;
    const options = restoreModelOptions(described.name, { ...described.options, mean, std });
    return { ...described, options, from: "metadata", normalization: undefined };
  }
  const shapes = shapesIn(state.tensors);
  const all = [...readings(shapes)];
  const { model, options = {} } = given;
  const chosen = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const found = model === undefined ? infer(file.path, all, shapes) : named(model, shapes);
  const { normalization } = all.at(-1) ?? {};
  const merged: ModelOptions = { ...found.options, ...chosen, ...found.own };
  const isGiven = merged.normalize !== undefined;
  if (normalization && !isGiven) {
    merged.normalize = await readNormalization(file, state, normalization, merged.inChannels ?? 3);
  }
  return {
    name: found.name,
    options: resolveModelOptions(found.name, merged),
    classNames: undefined,
    from: model === undefined ? "tensors" : "caller",
    normalization: isGiven ? undefined : normalization,
  };
}

function storedIn(path: string, text: string) {
  return readMetadata(path, () => z.union([storedScript, storedModel]).parse(JSON.parse(text)));
}

function parseMetadata(path: string, text: string): Pick<Described, "name" | "options" | "classNames"> {
  const stored = storedIn(path, text);
  if (!("options" in stored)) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `${path} holds the weights of a TorchScript model, and not its code: name the file that was trained (--model FILE.pt, or ` +
        `the option "model").`,
    );
  }
  const { model: name, options, classNames } = stored;
  findModel(name); // one of a later release is an error of its own
  return { name, options: readMetadata(path, () => restoreModelOptions(name, options)), classNames };
}

/** @returns the model, what the file says of its options, and what `model` says of them. */
function named(model: string, shapes: Shapes): InferredModel & { own: ModelOptions } {
  const spec = parseModelSpec(model);
  const numClasses = classifierRows(shapes);
  return { name: spec.name, options: numClasses === undefined ? {} : { numClasses }, own: spec.options };
}

function infer(path: string, all: readonly Reading[], shapes: Shapes): InferredModel & { own: ModelOptions } {
  const candidates =
    all.map((reading) => inferModels(shapesOf(reading, shapes))).find(({ length }) => length > 0) ?? [];
  if (candidates.length === 1) return { ...candidates[0]!, own: {} };
  const specs = candidates.map(({ name, options }) => formatModelSpec(name, resolveModelOptions(name, options)));
  throw new ArdistillError(
    "ERR_CONFIG",
    `${path} does not say what model it holds, and its tensors ` +
      (specs.length === 0
        ? `(${list([...shapes.keys()])}) don't either; name it (--model NAME, or the option "model").`
        : `fit several that compute differently; name yours (--model, or the option "model"): ${specs.join(" or ")}.`),
  );
}

function readMetadata<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    throw new ArdistillError("ERR_CHECKPOINT_FORMAT", `${path} has damaged metadata; name its model (--model).`, {
      cause,
    });
  }
}

/**
 * The rows of the last linear layer: the number of classes. "Last" by name, numbers counting as numbers: the order in a file
 * is its writer's choice.
 */
function classifierRows(shapes: Shapes): number | undefined {
  const byName = new Intl.Collator("en", { numeric: true });
  const matrices = [...shapes].filter(([, shape]) => shape.length === 2).sort(([a], [b]) => byName.compare(a, b));
  return matrices.at(-1)?.[1][0];
}

/** The values of a normalisation, one a channel. */
async function readNormalization(
  file: CheckpointFile,
  state: StateDict,
  names: { mean: string; std: string },
  channels: number,
): Promise<{ mean: number[]; std: number[] }> {
  const entries = Object.entries(names).map(([name, key]) => ({ name, tensor: state.tensors.get(key)! }));
  const bundle = await readTensors(file, entries);
  return using([bundle], async () => {
    const values = (name: string) => {
      const data = Array.from(core().bundleData(bundle, name) as ArrayLike<number | bigint>, Number);
      return data.length === 1 ? new Array<number>(channels).fill(data[0]!) : data;
    };
    return { mean: values("mean"), std: values("std") };
  });
}

/**
 * Copies the weights of a checkpoint into a model that is there already, such as one written in TypeScript.
 * @throws ArdistillError `ERR_IO`, or `ERR_CHECKPOINT_FORMAT` listing every difference; the model is then unchanged.
 */
export async function loadWeights(model: Model, path: string, options: { stateKey?: string } = {}): Promise<void> {
  const file = await openCheckpoint(path);
  const state = findStateDict(path, file.value, options.stateKey);
  assertTensors(path, state);
  await loadTensors(model, file, state.tensors);
}

/**
 * Copies these tensors of a file into a model.
 * @throws ArdistillError as {@link loadWeights} does.
 */
export async function loadTensors(
  model: Model,
  file: CheckpointFile,
  tensors: ReadonlyMap<string, TensorEntry>,
): Promise<void> {
  const { entries, ...fitting } = fitNames(tensors, core().modelLayout(model.handle), familyOf(model));
  assertFits(fitting, file.path, model.name, true);
  await readIntoModel(file, entries, model.handle);
}

/** Whose names others' are mapped to; none for a model that is not built in. */
function familyOf(model: Model): string {
  return model.options ? findModel(model.name).family : "";
}

type ScriptOptions = Pick<LoadOptions, "dtype" | "inputShape" | "device">;

/** Loads a file that has to be TorchScript. @throws ArdistillError as {@link loadModel}, and `ERR_CONFIG` for any other. */
export async function loadTorchScript(path: string, options: ScriptOptions): Promise<Model> {
  const { format } = await openCheckpoint(path);
  if (format === "torchscript") return loadTorchScriptModel(path, options);
  throw new ArdistillError(
    "ERR_CONFIG",
    `${path} is no TorchScript file, and so does not say what is computed with its weights: name an architecture in its place ` +
      "(NAME[:option=value,...]). A student starts from the weights of a file by --init (init).",
  );
}

async function loadTorchScriptModel(path: string, options: ScriptOptions): Promise<Model> {
  const dtype = options.dtype ?? "float32";
  const device = resolveDevice(options.device ?? "cpu");
  await checkTorchScript(path);
  const handle = await core().loadTorchScript(sharedExecutor(), path, [...(options.inputShape ?? [])], dtype, device);
  return new Model(handle, TORCHSCRIPT, core().modelInfo(handle).inputShape!, dtype);
}

/** SHA-256 of a file, hexadecimal. */
export async function fileSha256(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}
