import { renamed, type Shapes } from "./names.js";
import type { ModelOptions } from "./registry.js";

/** What a file's tensors say of the model that they belong to. */
export interface InferredModel {
  /** Registry name. */
  name: string;
  options: ModelOptions;
}

/** Reads off a state dict, under this package's names, which model it is; undefined when it is another one. */
type Detector = (shapes: Shapes) => InferredModel | undefined;

/**
 * The model that a state dict is of, told by its tensors' names and shapes. Whether all of them fit is for the loading to say.
 * What neither says stays out: the size of the images, and for PreActResNets where a shortcut branches off.
 */
export function inferModel(shapes: Shapes): InferredModel | undefined {
  for (const [family, detect] of DETECTORS) {
    const found = detect(new Map([...shapes].map(([name, shape]) => [renamed(name, family), shape])));
    if (found) return found;
  }
  return undefined;
}

const DETECTORS: readonly [family: string, detect: Detector][] = [
  ["resnet", resnet],
  ["torchvision_resnet", torchvisionResnet],
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
  const isUsual = depth === 34 && widenFactor === 10;
  return described(
    isUsual ? "wide_resnet34_10" : "wide_resnet",
    shapes,
    stem,
    "fc",
    isUsual ? {} : { depth, widenFactor },
  );
}

function mobilenetV2(shapes: Shapes): InferredModel | undefined {
  const stem = shapes.get("conv1.weight");
  if (!stem || !shapes.has("layers.16.conv3.weight")) return undefined;
  // Channels are multiplied and then rounded to multiples of 8: of the factors that give these, the one of the widest layer.
  const widest = shapes.get("layers.16.conv3.weight")![0]! / 320;
  return described("mobilenet_v2", shapes, stem, "linear", multiplied(widest));
}

function torchvisionMobilenet(shapes: Shapes): InferredModel | undefined {
  const stem = shapes.get("features.0.0.weight");
  if (!stem) return undefined;
  if (shapes.has("features.18.1.weight")) return described("torchvision/mobilenet_v2", shapes, stem, "classifier.1");
  if (shapes.has("features.12.1.weight"))
    return described("torchvision/mobilenet_v3_small", shapes, stem, "classifier.3");
  return undefined;
}

function vgg16(shapes: Shapes): InferredModel | undefined {
  const stem = shapes.get("features.0.weight");
  const convolutions = [...shapes.values()].filter((shape) => shape.length === 4).length;
  return stem && convolutions === 13 ? described("vgg16_bn", shapes, stem, "classifier") : undefined;
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
