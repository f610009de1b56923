import { describe, expect, test } from "vitest";
import { inferModels } from "../../lib/models/inference.js";
import { buildModel } from "../../lib/models/model.js";
import { readings, type Shapes, shapesOf } from "../../lib/models/names.js";
import { MODELS, type ModelOptions, resolveModelOptions } from "../../lib/models/registry.js";
import { core } from "../../lib/native/addon.js";
import { checkHandles, own } from "../support.js";

checkHandles();

const NETWORK = ["conv1.weight", "layer1.0.bn1.weight", "linear.bias"];

/** Shapes that no rule looks at. */
function named(...names: string[]): Shapes {
  return new Map(names.map((name) => [name, [1]]));
}

function last(shapes: Shapes) {
  return [...readings(shapes)].at(-1)!;
}

describe("readings of names", () => {
  test.each(["module.", "model.", "net.", "basic_net.", "_orig_mod.", "module.basic_net.", "model.module.net."])(
    "without %s",
    (prefix) => {
      const { names, ...rest } = last(named(...NETWORK.map((name) => prefix + name)));
      expect([...names.values()]).toEqual(NETWORK);
      expect([...names.keys()]).toEqual(NETWORK.map((name) => prefix + name));
      expect(rest).toEqual({ prefix, dropped: [], normalization: undefined });
    },
  );

  test("begin with the names as they are", () => {
    const [first] = readings(named("layers.0.weight", "layers.0.bias"));
    expect([...first!.names.values()]).toEqual(["layers.0.weight", "layers.0.bias"]);
  });

  test("that only some names have stay", () => {
    const names = ["module.conv1.weight", "conv2.weight"];
    expect([...last(named(...names)).names.values()]).toEqual(names);
  });

  test.each([
    ["RobustBench", "mu", "sigma", ""],
    ["a layer before the network", "normalize.mean", "normalize.std", "model."],
    ["a Sequential", "0.mean", "0.std", "1."],
    ["the robustness package", "module.normalizer.new_mean", "module.normalizer.new_std", "module.model."],
  ])("find the normalisation of %s", (_, mean, std, prefix) => {
    const shapes = new Map([...named(...NETWORK.map((name) => prefix + name)), [mean, [1, 3, 1, 1]], [std, [3]]]);
    const { names, normalization } = last(shapes);
    expect(normalization).toEqual({ mean, std });
    expect([...names.values()]).toEqual(NETWORK);
  });

  test("take a batch norm's statistics and a lone mean for what they are", () => {
    const names = ["bn.running_mean", "bn.running_var", "mean"];
    expect(last(named(...names))).toMatchObject({ normalization: undefined, dropped: [] });
  });

  test("drop what its own code does not use, with the reason", () => {
    const all = ["sub_block1.layer.0.conv1.weight", "attacker.model.conv1.weight", "layer1.total_ops"];
    const { names, dropped } = last(named(...[...NETWORK, ...all].map((name) => `module.${name}`)));
    expect([...names.values()]).toEqual(NETWORK);
    expect(new Set(dropped.map(({ name }) => name))).toEqual(new Set(all.map((name) => `module.${name}`)));
    expect(dropped.find(({ name }) => name.includes("sub_block1"))!.reason).toContain("TRADES");
  });
});

describe("the model inferred from a state dict", () => {
  /** What a state dict under a prefix says. */
  async function inferred(name: string, options: ModelOptions, rename = (tensor: string) => tensor) {
    const model = own(await buildModel(name, resolveModelOptions(name, options), "float32", false));
    const layout = core().modelLayout(model.handle);
    const prefixed = new Map(layout.map(({ name: tensor, shape }) => [`module.${rename(tensor)}`, shape]));
    const found = [...readings(prefixed)].map((reading) => inferModels(shapesOf(reading, prefixed)));
    return found.find((models) => models.length > 0) ?? [];
  }

  const TOLD = Object.keys(MODELS).filter((name) => !["preact_resnet18", "toy_mlp5", "toy_mlp10"].includes(name));
  const cases: [string, ModelOptions?][] = [
    ...TOLD.map((name): [string] => [name]),
    ["mobilenet_v2", { widthMultiplier: 0.5, numClasses: 100 }],
    ["mobilenet_v2", { widthMultiplier: 1.4 }],
    ["resnet18", { inChannels: 1 }],
    ["resnet50", { widthMultiplier: 0.25 }],
    ["wide_resnet", { depth: 16, widenFactor: 2, numClasses: 5 }],
    ["vgg16_bn", { widthMultiplier: 0.5 }],
    ["torchvision/mobilenet_v2", { widthMultiplier: 0.5, numClasses: 10 }],
    ["torchvision/mobilenet_v3_small", { widthMultiplier: 2 }],
    ["small_cnn", { widthMultiplier: 0.25, inChannels: 1, inputSize: 8 }],
    ["mlp", { hidden: [32, 16], inputSize: 8, inChannels: 1 }],
  ];
  test.each(cases)("is %s %o", async (name, options = {}) => {
    const [found, ...others] = await inferred(name, options);
    expect(others).toEqual([]);
    // wide_resnet of a usual size has that size's name.
    if (name !== "wide_resnet" || options.depth) expect(found!.name).toBe(name);
    // The size of the images, and the channels of an MLP's, are not to be seen.
    const rebuilt = resolveModelOptions(found!.name, { ...options, ...found!.options });
    expect(rebuilt).toEqual(resolveModelOptions(name, options));
  });

  test.each([false, true])("is one of two PreActResNets, final batch norm: %s", async (finalNorm) => {
    const found = await inferred("preact_resnet18", { finalNorm });
    expect(found.map(({ options }) => [options.finalNorm, options.rawShortcut])).toEqual([
      [finalNorm, false],
      [finalNorm, true],
    ]);
  });

  test("is DeepMind's WideResNet by its names, of one activation or another", async () => {
    const deepMinds = (name: string) =>
      name
        .replace(/^conv1/, "init_conv")
        .replace(/^bn1/, "batchnorm")
        .replace(/^fc/, "logits")
        .replace(/^block(\d)\.layer/, (_, block) => `layer.${block - 1}.block`)
        .replace(/\.(bn|conv)(\d)\./, (_, kind, number) => `.${kind === "bn" ? "batchnorm" : "conv"}_${number - 1}.`)
        .replace("convShortcut", "shortcut");
    const found = await inferred("wide_resnet28_10", {}, deepMinds);
    expect(found).toEqual(
      ["silu", "relu"].map((activation) => ({
        name: "wide_resnet28_10",
        options: { numClasses: 10, inChannels: 3, samePadding: true, activation },
      })),
    );
  });

  test("is none for what is not known", () => {
    expect(inferModels(named("encoder.weight"))).toEqual([]);
    expect(inferModels(named(...NETWORK))).toEqual([]);
  });
});
