import { ArdistillError, suggest } from "../errors.js";
import type { NativeModelOptions } from "../native/contract.js";
import { kebab, parseSpec } from "../spec.js";

/** Options of a built-in model; those that a model does not have are refused. */
export interface ModelOptions {
  /** Number of classes. Default 10. */
  numClasses?: number;
  /** Channels of the input images. Default 3. */
  inChannels?: number;
  /** Height and width of the input images in pixels. Default 32. */
  inputSize?: number | [height: number, width: number];
  /** Normalisation (x - mean) / std as the model's first layer, a value per channel; images stay in [0, 1]. Default none. */
  normalize?: { mean: number[]; std: number[] };
  /** Seed of the initial weights; the same seed gives PyTorch's weights after `torch.manual_seed(seed)`. Default 0. */
  seed?: number;
  /** Multiplies the channel counts (mobilenet_v2, resnet18, small_cnn). Default 1. */
  widthMultiplier?: number;
  /** Depth of wide_resnet, 6 n + 4. Default 34. */
  depth?: number;
  /** Width factor of wide_resnet. Default 10. */
  widenFactor?: number;
  /** Sizes of the hidden layers of mlp. Default [256, 256]. */
  hidden?: number[];
}

interface ModelFamily {
  /** What native/models/registry.cpp calls it. */
  family: string;
  description: string;
  /** Where the architecture and its state-dict names come from. */
  source: string;
  /** Options of its own, with their defaults. */
  own: Partial<Pick<NativeModelOptions, "widthMultiplier" | "depth" | "widenFactor" | "hidden">>;
}

const REFERENCE = "goldblum/AdversariallyRobustDistillation";

/** Every built-in model by its registry name. */
export const MODELS: Record<string, ModelFamily> = {
  mobilenet_v2: {
    family: "mobilenet_v2",
    description: "MobileNetV2, CIFAR form: the paper's student",
    source: `${REFERENCE} models/mobilenetv2.py; widths as torchvision's _make_divisible`,
    own: { widthMultiplier: 1 },
  },
  resnet18: {
    family: "resnet18",
    description: "ResNet-18, CIFAR form",
    source: `${REFERENCE} models/resnet.py`,
    own: { widthMultiplier: 1 },
  },
  wide_resnet34_10: {
    family: "wide_resnet",
    description: "WideResNet-34-10: the paper's large teacher",
    source: `${REFERENCE} models/wideresnet.py, without its unused sub_block1`,
    own: {},
  },
  wide_resnet: {
    family: "wide_resnet",
    description: "WideResNet of any depth and width",
    source: `${REFERENCE} models/wideresnet.py, without its unused sub_block1`,
    own: { depth: 34, widenFactor: 10 },
  },
  small_cnn: {
    family: "small_cnn",
    description: "three convolutions with batch norm and a linear layer",
    source: "ardistill",
    own: { widthMultiplier: 1 },
  },
  mlp: {
    family: "mlp",
    description: "fully connected layers with ReLU",
    source: "ardistill",
    own: { hidden: [256, 256] },
  },
};

const COMMON = ["numClasses", "inChannels", "inputSize", "normalize", "seed"] as const;

/** A model as text: `NAME` or `NAME:option=value,...`, such as `mobilenet_v2:width-multiplier=0.25`. */
export interface ModelSpec {
  name: string;
  options: ModelOptions;
}

/** The family of a registry name. @throws ArdistillError `ERR_CONFIG` with the nearest name. */
export function findModel(name: string): ModelFamily {
  const found = Object.hasOwn(MODELS, name) ? MODELS[name] : undefined;
  if (found) return found;
  throw new ArdistillError(
    "ERR_CONFIG",
    `Unknown model ${suggest(name, Object.keys(MODELS))}. Known: ${Object.keys(MODELS).join(", ")}.`,
  );
}

/** Reads `NAME[:option=value,...]`. Lists are joined by `x`: `mlp:hidden=256x128`. @throws ArdistillError `ERR_CONFIG`. */
export function parseModelSpec(text: string): ModelSpec {
  const { name, items } = parseSpec(text);
  const family = findModel(name);
  const options: ModelOptions = {};
  for (const { key, property: option, value } of items) {
    const numbers = value.split("x").map(Number);
    if (!Object.hasOwn(family.own, option)) throw unknownOption(name, key, family);
    if (
      value === "" ||
      numbers.some((number) => !Number.isFinite(number)) ||
      (option !== "hidden" && numbers.length > 1)
    ) {
      throw new ArdistillError("ERR_CONFIG", `Model option "${key}=${value}" of ${name} needs a number after "=".`);
    }
    Object.assign(options, { [option]: option === "hidden" ? numbers : numbers[0] });
  }
  return { name, options };
}

/** A model as `NAME[:option=value,...]`, with the options of its own that are not its defaults. */
export function formatModelSpec(name: string, options: NativeModelOptions): string {
  const items = Object.entries(findModel(name).own).flatMap(([key, preset]) => {
    const value = options[key as keyof NativeModelOptions];
    const text = Array.isArray(value) ? value.join("x") : String(value);
    return text === (Array.isArray(preset) ? preset.join("x") : String(preset)) ? [] : [`${kebab(key)}=${text}`];
  });
  return items.length === 0 ? name : `${name}:${items.join(",")}`;
}

function unknownOption(name: string, key: string, family: ModelFamily): ArdistillError {
  const known = Object.keys(family.own);
  return new ArdistillError(
    "ERR_CONFIG",
    `Model ${name} has no option ${suggest(key, known)}. It has: ${known.join(", ") || "none"}.`,
  );
}

/** Checks `options` and fills in every default. @throws ArdistillError `ERR_CONFIG`. */
export function resolveModelOptions(name: string, options: ModelOptions): NativeModelOptions {
  const family = findModel(name);
  for (const key of Object.keys(options)) {
    if (!(COMMON as readonly string[]).includes(key) && !Object.hasOwn(family.own, key))
      throw unknownOption(name, key, family);
  }
  const [height, width] =
    typeof options.inputSize === "object" ? options.inputSize : [options.inputSize ?? 32, options.inputSize ?? 32];
  const resolved: NativeModelOptions = {
    numClasses: options.numClasses ?? 10,
    inChannels: options.inChannels ?? 3,
    height,
    width,
    widthMultiplier: options.widthMultiplier ?? 1,
    depth: options.depth ?? 34,
    widenFactor: options.widenFactor ?? 10,
    hidden: options.hidden ?? [256, 256],
    mean: options.normalize?.mean ?? [],
    std: options.normalize?.std ?? [],
    seed: options.seed ?? 0,
  };
  const positive = { ...resolved, hidden: 1, mean: 1, std: 1, seed: 1, widthMultiplier: 1 };
  for (const [key, value] of Object.entries(positive)) {
    if (!Number.isInteger(value) || value < 1) fail(`${key} must be a whole number of at least 1, not ${value}`);
  }
  if (!(resolved.widthMultiplier > 0 && Number.isFinite(resolved.widthMultiplier)))
    fail("widthMultiplier must be above 0");
  if (!Number.isSafeInteger(resolved.seed) || resolved.seed < 0) fail("seed must be a whole number of at least 0");
  if (family.family === "wide_resnet" && ((resolved.depth - 4) % 6 !== 0 || resolved.depth < 10)) {
    fail(`the depth of a WideResNet is 6 n + 4 (10, 16, 22, 28, 34, 40 ...), not ${resolved.depth}`);
  }
  if (resolved.hidden.some((size) => !Number.isInteger(size) || size < 1))
    fail("hidden sizes must be whole numbers of at least 1");
  const { mean, std, inChannels } = resolved;
  if (mean.length !== std.length || (mean.length > 0 && mean.length !== inChannels)) {
    fail(`normalize needs one mean and one std for each of the ${inChannels} channels`);
  }
  if (std.some((value) => !(value > 0)) || mean.some((value) => !Number.isFinite(value)))
    fail("every std must be above 0");
  return resolved;

  function fail(reason: string): never {
    throw new ArdistillError("ERR_CONFIG", `Model ${name}: ${reason}.`);
  }
}
