import { renamed, type Shapes } from "./names.js";
import { MODELS, type ModelOptions } from "./registry.js";

/** What a file's tensors say of the model that they belong to. */
export interface InferredModel {
  /** Registry name. */
  name: string;
  options: ModelOptions;
}

/** Reads off a state dict, under this package's names, which model it is; undefined when it is another one. */
type Detector = (shapes: Shapes) => InferredModel | undefined;

/**
 * The models that a state dict can be of, told by its tensors' names and shapes: none, one, or several that have the same tensors
 * and compute differently. Whether all tensors fit is for the loading to say. The size of the images is not to be seen.
 */
export function inferModels(shapes: Shapes): InferredModel[] {
  for (const [family, detect] of DETECTORS) {
    const found = detect(new Map([...shapes].map(([name, shape]) => [renamed(name, family), shape])));
    if (found) return variantsOf(found, family, shapes);
  }
  return [];
}

/** What tensors don't tell: where a PreActResNet's shortcuts branch off, and the activation of DeepMind's WideResNets. */
function variantsOf(found: InferredModel, family: string, shapes: Shapes): InferredModel[] {
  const variants: ModelOptions[] =
    family === "preact_resnet"
      ? [{ rawShortcut: false }, { rawShortcut: true }]
      : family === "wide_resnet" && shapes.has("init_conv.weight")
        ? [
            { samePadding: true, activation: "silu" },
            { samePadding: true, activation: "relu" },
          ]
        : [{}];
  return variants.map((options) => ({ name: found.name, options: { ...found.options, ...options } }));
}

const DETECTORS: readonly [family: string, detect: Detector][] = [
  ["resnet", resnet],
  ["torchvision_resnet", torchvisionResnet],
  ["preact_resnet", preactResnet],
  ["wide_resnet", wideResnet],
  ["mobilenet_v2", mobilenetV2],
  ["torchvision_mobilenet", torchvisionMobilenet],
  ["vgg16_bn", vgg16],
  ["small_cnn", smallCnn],
  ["mlp", mlp],
];

function resnet(shapes: Shapes): InferredModel | undefined {
  const stem = shapes.get("conv1.weight");
  if (stem?.[2] !== 3 || !shapes.has("bn1.weight") || !shapes.has("linear.weight")) return undefined;
  const name = residualDepth(shapes);
  return name === undefined ? undefined : described(name, shapes, stem, "linear", multiplied(stem[0]! / 64));
}

function preactResnet(shapes: Shapes): InferredModel | undefined {
  const stem = shapes.get("conv1.weight");
  if (!stem || shapes.has("bn1.weight") || residualDepth(shapes) !== "resnet18") return undefined;
  const finalNorm = shapes.has("bn.weight");
  return described("preact_resnet18", shapes, stem, "linear", { ...multiplied(stem[0]! / 64), finalNorm });
}

function torchvisionResnet(shapes: Shapes): InferredModel | undefined {
  const stem = shapes.get("conv1.weight");
  if (stem?.[2] !== 7 || !shapes.has("fc.weight")) return undefined;
  const depth = residualDepth(shapes);
  const isWide = depth === "resnet50" && shapes.get("layer1.0.conv2.weight")?.[0] === 128;
  if (depth === undefined) return undefined;
  return described(`torchvision/${isWide ? "wide_resnet50_2" : depth}`, shapes, stem, "fc");
}

/** By the number of blocks in each of the four stages and the convolutions in a block. */
function residualDepth(shapes: Shapes): string | undefined {
  const blocks = [1, 2, 3, 4].map((stage) => count(shapes, `layer${stage}.`)).join();
  const isBottleneck = shapes.has("layer1.0.conv3.weight");
  if (blocks === "2,2,2,2" && !isBottleneck) return "resnet18";
  if (blocks === "3,4,6,3") return isBottleneck ? "resnet50" : "resnet34";
  return undefined;
}

function wideResnet(shapes: Shapes): InferredModel | undefined {
  const stem = shapes.get("conv1.weight");
  const first = shapes.get("block1.layer.0.conv1.weight");
  if (!stem || !first) return undefined;
  const depth = 6 * count(shapes, "block1.layer.") + 4;
  const widenFactor = first[0]! / 16;
  const usual = `wide_resnet${depth}_${widenFactor}`;
  return Object.hasOwn(MODELS, usual)
    ? described(usual, shapes, stem, "fc")
    : described("wide_resnet", shapes, stem, "fc", { depth, widenFactor });
}

function mobilenetV2(shapes: Shapes): InferredModel | undefined {
  const stem = shapes.get("conv1.weight");
  if (!stem || !shapes.has("layers.16.conv3.weight")) return undefined;
  return described("mobilenet_v2", shapes, stem, "linear", multiplied(outOf(shapes, "layers.16.conv3.weight") / 320));
}

function torchvisionMobilenet(shapes: Shapes): InferredModel | undefined {
  const stem = shapes.get("features.0.0.weight");
  if (!stem) return undefined;
  if (shapes.has("features.18.1.weight")) {
    const width = outOf(shapes, "features.17.conv.2.weight") / 320;
    return described("torchvision/mobilenet_v2", shapes, stem, "classifier.1", multiplied(width));
  }
  if (shapes.has("features.12.1.weight")) {
    const width = outOf(shapes, "features.11.block.3.0.weight") / 96;
    return described("torchvision/mobilenet_v3_small", shapes, stem, "classifier.3", multiplied(width));
  }
  return undefined;
}

function vgg16(shapes: Shapes): InferredModel | undefined {
  const stem = shapes.get("features.0.weight");
  const convolutions = [...shapes.values()].filter((shape) => shape.length === 4).length;
  if (!stem || convolutions !== 13) return undefined;
  return described("vgg16_bn", shapes, stem, "classifier", multiplied(stem[0]! / 64));
}

function smallCnn(shapes: Shapes): InferredModel | undefined {
  const stem = shapes.get("conv1.weight");
  const names = ["conv2.weight", "conv3.weight", "bn3.weight", "linear.weight"];
  if (!stem || !names.every((name) => shapes.has(name)) || shapes.has("conv4.weight")) return undefined;
  return described("small_cnn", shapes, stem, "linear", multiplied(stem[0]! / 32));
}

function mlp(shapes: Shapes): InferredModel | undefined {
  const matrices = Array.from({ length: count(shapes, "layers.") }, (_, i) => shapes.get(`layers.${i}.weight`));
  if (matrices.length === 0 || shapes.size !== 2 * matrices.length) return undefined;
  if (!matrices.every((shape) => shape?.length === 2)) return undefined;
  const rows = matrices.map((shape) => shape![0]!);
  return { name: "mlp", options: { hidden: rows.slice(0, -1), numClasses: rows.at(-1)! } };
}

/** The output channels of a convolution. MobileNets round theirs to multiples of 8, the least in wide layers. */
function outOf(shapes: Shapes, name: string): number {
  return shapes.get(name)?.[0] ?? Number.NaN;
}

/** How many numbers follow `prefix` in the names: 0, 1, ... of a torch.nn.Sequential. */
function count(shapes: Shapes, prefix: string): number {
  const numbers = [...shapes.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number.parseInt(name.slice(prefix.length), 10));
  return new Set(numbers).size;
}

function multiplied(widthMultiplier: number): ModelOptions {
  return widthMultiplier === 1 ? {} : { widthMultiplier };
}

function described(
  name: string,
  shapes: Shapes,
  stem: readonly number[],
  classifier: string,
  own: ModelOptions = {},
): InferredModel | undefined {
  const matrix = shapes.get(`${classifier}.weight`);
  if (matrix?.length !== 2 || stem.length !== 4) return undefined;
  return { name, options: { numClasses: matrix[0]!, inChannels: stem[1]!, ...own } };
}
