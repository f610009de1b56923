import { z } from "zod";
import { ArdistillError, suggest } from "../errors.js";
import type { NativeModelOptions } from "../native/contract.js";
import { parseBoolean } from "../numbers.js";
import { kebab, parseSpec } from "../spec.js";

/** Options of every built-in model. Defaults are those of a CIFAR form unless the model's own entry says otherwise. */
export interface CommonModelOptions {
  /** Number of classes. Default 10; 1000 for ImageNet forms. */
  numClasses?: number;
  /** Channels of the input images. Default 3. */
  inChannels?: number;
  /** Height and width of the input images in pixels. Default 32; 224 for ImageNet forms. */
  inputSize?: number | [height: number, width: number];
  /** Normalisation (x - mean) / std as the model's first layer, a value per channel; images stay in [0, 1]. Default none. */
  normalize?: { mean: number[]; std: number[] };
  /** Seed of the initial weights; the same seed gives PyTorch's weights after `torch.manual_seed(seed)`. Default 0. */
  seed?: number;
}

/** Options that some models have. */
export interface OwnModelOptions {
  /** Multiplies the channel counts. Default 1. */
  widthMultiplier: number;
  /** Depth of a WideResNet, 6 n + 4. Default 34. */
  depth: number;
  /** Width factor of a WideResNet. Default 10. */
  widenFactor: number;
  /** Activation of a WideResNet: "relu" (default) or "silu", as in Gowal et al. 2020. */
  activation: "relu" | "silu";
  /**
   * Convolutions of stride 2 of a WideResNet are padded at the right and the bottom alone (TensorFlow's SAME), as in the models of
   * Gowal et al. 2020. Default false: on all sides.
   */
  samePadding: boolean;
  /** Batch norm and ReLU before the pooling of a PreActResNet, as in Rice et al. 2020 and Wong et al. 2020. Default false. */
  finalNorm: boolean;
  /** The shortcuts of a PreActResNet take a block's input as it is, as in Wong et al. 2020. Default false: behind norm and ReLU. */
  rawShortcut: boolean;
  /** Probability of dropout ahead of the last layer, outside of eval mode. Default 0.2, as torchvision has it. */
  dropout: number;
  /** Sizes of the hidden layers of an MLP. Default [256, 256]. */
  hidden: number[];
}

/** Options of a built-in model; those that a model does not have are refused. */
export type ModelOptions = CommonModelOptions & Partial<OwnModelOptions>;

interface ModelFamily {
  /** What native/models/registry.cpp calls it. */
  family: string;
  description: string;
  /** Where the architecture and its state-dict names come from. */
  source: string;
  /** Defaults of its own where they are not 3 x 32 x 32 and 10 classes. */
  shape?: { numClasses: number; inChannels?: number; inputSize: number };
  /** The smallest height and width that it can take. Default 1. */
  leastSize?: number;
  /** Options of its own, with their defaults. */
  own: Partial<OwnModelOptions>;
  /** Options of its family that make it what it is. */
  fixed?: Partial<OwnModelOptions>;
}

const REFERENCE = "goldblum/AdversariallyRobustDistillation";
const WIDE = { source: `${REFERENCE} models/wideresnet.py, without its unused sub_block1`, family: "wide_resnet" };
const WIDE_OWN = { activation: "relu", samePadding: false } as const;
const IMAGENET = { numClasses: 1000, inputSize: 224 };
const TOY = { numClasses: 2, inChannels: 2, inputSize: 1 };

const BUILT_IN = {
  mobilenet_v2: {
    family: "mobilenet_v2",
    description: "MobileNetV2, CIFAR form: the paper's student",
    source: `${REFERENCE} models/mobilenetv2.py; widths as torchvision's _make_divisible`,
    own: { widthMultiplier: 1 },
  },
  resnet18: {
    family: "resnet",
    description: "ResNet-18, CIFAR form",
    source: `${REFERENCE} models/resnet.py`,
    own: { widthMultiplier: 1 },
    fixed: { depth: 18 },
  },
  wide_resnet34_10: {
    ...WIDE,
    description: "WideResNet-34-10: the paper's large teacher",
    own: WIDE_OWN,
    fixed: { depth: 34, widenFactor: 10 },
  },
  resnet34: {
    family: "resnet",
    description: "ResNet-34, CIFAR form",
    source: "kuangliu/pytorch-cifar models/resnet.py",
    own: { widthMultiplier: 1 },
    fixed: { depth: 34 },
  },
  resnet50: {
    family: "resnet",
    description: "ResNet-50, CIFAR form",
    source: "kuangliu/pytorch-cifar models/resnet.py",
    own: { widthMultiplier: 1 },
    fixed: { depth: 50 },
  },
  preact_resnet18: {
    family: "preact_resnet",
    description: "PreActResNet-18, CIFAR form",
    source: "kuangliu/pytorch-cifar models/preact_resnet.py; options as locuslab's",
    own: { widthMultiplier: 1, finalNorm: false, rawShortcut: false },
  },
  vgg16_bn: {
    family: "vgg16_bn",
    description: "VGG-16 with batch norm, CIFAR form",
    source: "kuangliu/pytorch-cifar models/vgg.py",
    leastSize: 32,
    own: { widthMultiplier: 1 },
  },
  wide_resnet28_10: {
    ...WIDE,
    description: "WideResNet-28-10",
    own: WIDE_OWN,
    fixed: { depth: 28, widenFactor: 10 },
  },
  wide_resnet34_20: {
    ...WIDE,
    description: "WideResNet-34-20",
    own: WIDE_OWN,
    fixed: { depth: 34, widenFactor: 20 },
  },
  wide_resnet70_16: {
    ...WIDE,
    description: "WideResNet-70-16",
    own: WIDE_OWN,
    fixed: { depth: 70, widenFactor: 16 },
  },
  wide_resnet: {
    ...WIDE,
    description: "WideResNet of any depth and width",
    own: { depth: 34, widenFactor: 10, ...WIDE_OWN },
  },
  "torchvision/resnet18": {
    family: "torchvision_resnet",
    description: "ResNet-18, ImageNet form",
    source: "torchvision models/resnet.py",
    shape: IMAGENET,
    own: {},
    fixed: { depth: 18 },
  },
  "torchvision/resnet50": {
    family: "torchvision_resnet",
    description: "ResNet-50, ImageNet form",
    source: "torchvision models/resnet.py",
    shape: IMAGENET,
    own: {},
    fixed: { depth: 50 },
  },
  "torchvision/wide_resnet50_2": {
    family: "torchvision_resnet",
    description: "Wide ResNet-50-2, ImageNet form",
    source: "torchvision models/resnet.py",
    shape: IMAGENET,
    own: {},
    fixed: { depth: 50, widenFactor: 2 },
  },
  "torchvision/mobilenet_v2": {
    family: "torchvision_mobilenet_v2",
    description: "MobileNetV2, ImageNet form",
    source: "torchvision models/mobilenetv2.py",
    shape: IMAGENET,
    own: { widthMultiplier: 1, dropout: 0.2 },
  },
  "torchvision/mobilenet_v3_small": {
    family: "torchvision_mobilenet_v3_small",
    description: "MobileNetV3-Small, ImageNet form",
    source: "torchvision models/mobilenetv3.py",
    shape: IMAGENET,
    own: { widthMultiplier: 1, dropout: 0.2 },
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
  toy_mlp5: {
    family: "mlp",
    description: "5 linear layers for points in the plane: Figure 2's student",
    source: "the paper, Figure 2; it gives no widths, which are 100 here",
    shape: TOY,
    own: { hidden: Array(4).fill(100) as number[] },
  },
  toy_mlp10: {
    family: "mlp",
    description: "10 linear layers for points in the plane: Figure 2's teacher",
    source: "the paper, Figure 2; it gives no widths, which are 100 here",
    shape: TOY,
    own: { hidden: Array(9).fill(100) as number[] },
  },
} satisfies Record<string, ModelFamily>;

/** Every built-in model by its registry name: the paper's three, more CIFAR forms, ImageNet forms, small ones. */
export const MODELS: Record<string, ModelFamily> = BUILT_IN;

export type ModelName = keyof typeof BUILT_IN;

/** The options of one model. */
export type OptionsOf<Name extends ModelName> = CommonModelOptions &
  Partial<Pick<OwnModelOptions, keyof (typeof BUILT_IN)[Name]["own"] & keyof OwnModelOptions>>;

const COMMON = ["numClasses", "inChannels", "inputSize", "normalize", "seed"] as const;

const whole = z.int("must be a whole number of at least 1").min(1, "must be a whole number of at least 1");

/** What fits each option of its own, and what it says otherwise. */
const OWN: Record<keyof OwnModelOptions, z.ZodType> = {
  widthMultiplier: z.number("must be a number above 0").positive("must be above 0"),
  depth: whole.refine((depth) => depth >= 10 && (depth - 4) % 6 === 0, {
    error: ({ input }) => `of a WideResNet is 6 n + 4 (10, 16, 22, 28, 34, 40 ...), not ${input}`,
  }),
  widenFactor: whole,
  activation: z.enum(["relu", "silu"], `must be "relu" or "silu"`),
  samePadding: z.boolean("must be true or false"),
  finalNorm: z.boolean("must be true or false"),
  rawShortcut: z.boolean("must be true or false"),
  dropout: z.number("must be a number from 0 to below 1").min(0, "must be at least 0").lt(1, "must be below 1"),
  hidden: z.array(whole, "must be a list of sizes"),
};

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
  const { own } = findModel(name);
  const options: ModelOptions = {};
  for (const { key, property, value } of items) {
    if (!Object.hasOwn(own, property)) throw unknownOption(name, key, Object.keys(own).map(kebab));
    const option = property as keyof OwnModelOptions;
    Object.assign(options, { [option]: readValue(value, own[option], `Model option "${key}" of ${name}`) });
  }
  return { name, options };
}

/**
 * Whether this names a TorchScript file, which is a model itself, and not an architecture: of those, no name has a dot before its
 * options or begins with a slash.
 */
export function isModelFile(model: string): boolean {
  return /^[^:]*\.|^\//.test(model);
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

/** A value of the type that the option's default has. */
function readValue(text: string, like: OwnModelOptions[keyof OwnModelOptions] | undefined, what: string) {
  if (typeof like === "string") return text;
  if (typeof like === "boolean") return parseBoolean(text, what);
  const numbers = text.split("x").map((part) => (part === "" ? Number.NaN : Number(part)));
  if (!numbers.every(Number.isFinite) || (typeof like === "number" && numbers.length > 1)) {
    throw new ArdistillError("ERR_CONFIG", `${what} needs a number after "=", not "${text}".`);
  }
  return typeof like === "number" ? numbers[0] : numbers;
}

function unknownOption(name: string, key: string, known: string[]): ArdistillError {
  return new ArdistillError(
    "ERR_CONFIG",
    `Model ${name} has no option ${suggest(key, known)}. It has: ${known.join(", ") || "none"}.`,
  );
}

/** Checks `options` and fills in every default. @throws ArdistillError `ERR_CONFIG`. */
export function resolveModelOptions(name: string, options: ModelOptions): NativeModelOptions {
  const { own, fixed, leastSize = 1, shape = { numClasses: 10, inputSize: 32 } } = findModel(name);
  for (const key of Object.keys(options)) {
    if (!(COMMON as readonly string[]).includes(key) && !Object.hasOwn(own, key))
      throw unknownOption(name, key, Object.keys(own));
  }
  const { numClasses, inChannels = 3, inputSize, normalize, seed = 0, ...chosen } = { ...shape, ...defined(options) };
  const [height, width] = Array.isArray(inputSize) ? inputSize : [inputSize, inputSize];
  const { mean, std } = normalize ?? { mean: [], std: [] };
  for (const [key, value] of Object.entries({ numClasses, inChannels, height, width })) {
    const problem = problemOf(whole, value);
    if (problem) fail(`${key} ${problem}, not ${value}`);
  }
  if (Math.min(height, width) < leastSize)
    fail(`needs images of at least ${leastSize} x ${leastSize} pixels, not ${height} x ${width}`);
  if (!Number.isSafeInteger(seed) || seed < 0) fail("seed must be a whole number of at least 0");
  const areLists = Array.isArray(mean) && Array.isArray(std);
  if (!areLists || mean.length !== std.length || (mean.length > 0 && mean.length !== inChannels)) {
    fail(`normalize needs one mean and one std for each of the ${inChannels} channels`);
  }
  if (std.some((value) => !(value > 0)) || mean.some((value) => !Number.isFinite(value)))
    fail("every std must be above 0");
  const resolved = { ...own, ...chosen };
  for (const [key, value] of Object.entries(resolved)) {
    const problem = problemOf(OWN[key as keyof OwnModelOptions], value);
    if (problem) fail(`${key} ${problem}`);
  }
  return { numClasses, inChannels, height, width, mean, std, seed, ...resolved, ...fixed };

  function fail(reason: string): never {
    throw new ArdistillError("ERR_CONFIG", `Model ${name}: ${reason}.`);
  }
}

/** The options of a checkpoint's metadata, which an older release may have written: with fewer options, or with all of any model. */
export function restoreModelOptions(name: string, stored: NativeModelOptions): NativeModelOptions {
  const { own } = findModel(name);
  const { numClasses, inChannels, height, width, mean, std, seed, ...rest } = stored;
  const chosen = Object.fromEntries(Object.entries(rest).filter(([key]) => Object.hasOwn(own, key)));
  const normalize = { mean, std };
  return resolveModelOptions(name, { numClasses, inChannels, inputSize: [height, width], normalize, seed, ...chosen });
}

function problemOf(schema: z.ZodType, value: unknown): string | undefined {
  return schema.safeParse(value).error?.issues[0]?.message;
}

/** Options without those that are undefined, so that a default can take their place. */
function defined(options: ModelOptions): ModelOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
