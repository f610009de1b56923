import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createModel } from "../../lib/index.js";
import { parseModelSpec } from "../../lib/models/registry.js";
import {
  cifarImages,
  expectClose,
  largestMagnitude,
  oracle,
  readTensors,
  type Tensors,
  temporaryFolder,
  withPrefix,
  writeTensors,
} from "./support.js";

interface ModelCase {
  model: string;
  images: number;
  modes: ("train" | "eval")[];
  inputShape?: [number, number, number];
  classes?: number;
  normalize?: { mean: number[]; std: number[] };
  parameters?: number;
}

interface Report {
  names: string[];
  parameters: number;
  multiplyAccumulates: number;
  sameInitialWeights: boolean;
}

const both: ModelCase["modes"] = ["eval", "train"];
const IMAGENET = { inputShape: [3, 224, 224], classes: 1000 } satisfies Partial<ModelCase>;
const SMALLER = { inputShape: [3, 64, 64], classes: 1000 } satisfies Partial<ModelCase>;
const CIFAR = { mean: [0.4914, 0.4822, 0.4465], std: [0.2471, 0.2435, 0.2616] };
const CASES: ModelCase[] = [
  { model: "mobilenet_v2", images: 4, modes: both, parameters: 2_296_922 },
  { model: "mobilenet_v2", images: 2, modes: ["eval"], classes: 100, parameters: 2_412_212 },
  { model: "mobilenet_v2:width-multiplier=0.25", images: 16, modes: both },
  { model: "mobilenet_v2:width-multiplier=1.4", images: 2, modes: both },
  { model: "resnet18", images: 2, modes: both, parameters: 11_173_962 },
  { model: "resnet18", images: 2, modes: ["eval"], classes: 100, parameters: 11_220_132 },
  { model: "resnet18:width-multiplier=0.25", images: 16, modes: both },
  { model: "resnet34", images: 2, modes: ["train"], parameters: 21_282_122 },
  { model: "resnet34:width-multiplier=0.25", images: 8, modes: both },
  { model: "resnet50", images: 2, modes: ["train"], parameters: 23_520_842 },
  { model: "resnet50:width-multiplier=0.25", images: 8, modes: both },
  { model: "preact_resnet18", images: 2, modes: both, parameters: 11_171_146 },
  { model: "preact_resnet18:width-multiplier=0.25,final-norm=true", images: 8, modes: both },
  { model: "preact_resnet18:width-multiplier=0.25,final-norm=true,raw-shortcut=true", images: 8, modes: both },
  { model: "preact_resnet18:width-multiplier=0.25,raw-shortcut=true", images: 8, modes: ["eval"] },
  { model: "vgg16_bn", images: 2, modes: both, parameters: 14_728_266 },
  { model: "vgg16_bn:width-multiplier=0.25", images: 4, modes: both, inputShape: [3, 64, 64], normalize: CIFAR },
  { model: "wide_resnet28_10:activation=silu", images: 1, modes: ["eval"], parameters: 36_479_194 },
  { model: "wide_resnet:depth=16,widen-factor=2,activation=silu", images: 8, modes: both },
  { model: "wide_resnet:depth=16,widen-factor=2,activation=silu,same-padding=true", images: 8, modes: both },
  { model: "torchvision/resnet18", images: 2, modes: both, ...SMALLER, parameters: 11_689_512 },
  { model: "torchvision/resnet50", images: 2, modes: both, ...SMALLER, parameters: 25_557_032 },
  { model: "torchvision/wide_resnet50_2", images: 2, modes: ["train"], ...SMALLER, parameters: 68_883_240 },
  { model: "torchvision/mobilenet_v2", images: 2, modes: both, ...IMAGENET, parameters: 3_504_872 },
  {
    model: "torchvision/mobilenet_v2:width-multiplier=0.35,dropout=0",
    images: 8,
    modes: both,
    inputShape: [3, 48, 40],
  },
  { model: "torchvision/mobilenet_v3_small", images: 2, modes: both, ...IMAGENET, parameters: 2_542_856 },
  { model: "torchvision/mobilenet_v3_small:width-multiplier=1.5,dropout=0", images: 8, modes: both, ...SMALLER },
  { model: "torchvision/mobilenet_v3_small:dropout=0.5", images: 8, modes: ["train"], classes: 7, normalize: CIFAR },
  { model: "toy_mlp5", images: 16, modes: ["eval"], inputShape: [2, 1, 1], classes: 2 },
  { model: "toy_mlp10", images: 16, modes: ["eval"], inputShape: [2, 1, 1], classes: 2 },
  { model: "wide_resnet34_10", images: 1, modes: ["train"], parameters: 46_160_474 },
  { model: "wide_resnet:depth=10,widen-factor=2", images: 16, modes: both },
  { model: "small_cnn", images: 16, modes: both },
  {
    model: "small_cnn:width-multiplier=0.5",
    images: 16,
    modes: both,
    normalize: CIFAR,
  },
  { model: "small_cnn", images: 16, modes: both, inputShape: [1, 8, 8] },
  { model: "mlp", images: 16, modes: ["eval"] },
  { model: "mlp:hidden=64x32x16", images: 16, modes: ["eval"], inputShape: [1, 8, 8], classes: 7 },
];

const folder = temporaryFolder();

const titled = CASES.map((given): [string, ModelCase] => {
  const { model, inputShape = [3, 32, 32], classes = 10, normalize } = given;
  return [`${model}, ${inputShape.join(" x ")}, ${classes} classes${normalize ? ", normalised" : ""}`, given];
});

describe.each(titled)("%s", (_, given) => {
  const { model: spec, images: count, inputShape = [3, 32, 32], classes = 10, normalize } = given;

  test.each(given.modes)(
    "logits, loss, gradients and state equal PyTorch's in %s mode",
    async (mode) => {
      const seed = 7;
      const { name, options } = parseModelSpec(spec);
      const size: [number, number] = [inputShape[1], inputShape[2]];
      const common = { numClasses: classes, inChannels: inputShape[0], inputSize: size, seed };
      using model = await createModel(name, { ...options, ...common, ...(normalize && { normalize }) }, "float64");
      const files = { state: join(folder, "state"), inputs: join(folder, "inputs"), out: join(folder, "out") };
      await model.save(files.state);
      const { images, labels } = cifarImages(count, inputShape, classes);
      writeTensors(files.inputs, {
        images: { shape: [count, ...inputShape], data: images },
        labels: { shape: [count], data: BigInt64Array.from(labels, BigInt) },
      });

      const job = {
        model: spec,
        inputShape,
        classes,
        normalize,
        seed,
        train: mode === "train",
        precision: "fp64",
        ...files,
      };
      const report = await oracle<Report>("oracle_models.py", job);
      const ours: Tensors = new Map(await model.gradients(images, labels, { train: mode === "train" }));

      const theirs = readTensors(files.out);
      const gradients = withPrefix(theirs, "gradient.");
      const results = new Map(["loss", "logits", "input"].map((result) => [result, theirs.get(result)!]));
      expectClose(ours, new Map([...results, ...gradients]), 1e-9, 1e-6 * largestMagnitude(gradients));
      expectClose(await model.stateDict(), withPrefix(theirs, "state."), 1e-9);

      expect([...readTensors(files.state).keys()]).toEqual(report.names);
      expect(model.parameters).toBe(report.parameters);
      if (given.parameters) expect(model.parameters).toBe(given.parameters);
      expect(await model.multiplyAccumulates()).toBe(report.multiplyAccumulates);
      expect(report.sameInitialWeights).toBe(true);
    },
    300_000,
  );
});
