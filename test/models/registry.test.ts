import { describe, expect, test } from "vitest";
import { createModel, measureModel, models } from "../../lib/models/model.js";
import { MODELS, type ModelOptions, parseModelSpec, resolveModelOptions } from "../../lib/models/registry.js";
import { checkHandles, failure, hex, own, stateBytes } from "../support.js";

checkHandles();

/** A quarter of the channels, where a model can be narrower. */
const small = (name: string): ModelOptions => ("widthMultiplier" in MODELS[name]!.own ? { widthMultiplier: 0.25 } : {});

describe("sizes", () => {
  test.each([
    ["mobilenet_v2", 2_296_922, 91_154_944, 2_412_212],
    ["resnet18", 11_173_962, 555_422_720, 11_220_132],
    ["resnet34", 21_282_122, 1_159_402_496, 21_328_292],
    ["preact_resnet18", 11_171_146, 555_422_720, 11_217_316],
    ["vgg16_bn", 14_728_266, 313_201_664, 14_774_436],
  ])("%s", async (name, parameters, multiplyAccumulates, for100Classes) => {
    const model = own(await createModel(name));
    expect(model.parameters).toBe(parameters);
    expect(await model.multiplyAccumulates()).toBe(multiplyAccumulates);
    expect(own(await createModel(name, { numClasses: 100 })).parameters).toBe(for100Classes);
  });

  test("wide_resnet34_10, and wide_resnet at its defaults", async () => {
    const model = own(await createModel("wide_resnet34_10"));
    expect(model.parameters).toBe(46_160_474);
    expect(await model.multiplyAccumulates()).toBe(6_658_906_368);
    model.dispose();
    expect(own(await models.wideResnet()).parameters).toBe(46_160_474);
  });

  test("fast_adversarial's and robust_overfitting's PreActResNet-18 has a norm more", async () => {
    expect(own(await models.preactResnet18({ finalNorm: true })).parameters).toBe(11_172_170);
  });

  // What torchvision 0.26 says of its weights: "num_params", and "_ops" in thousands of millions, rounded to the last digit.
  test.each([
    ["torchvision/resnet18", 11_689_512, 1.814],
    ["torchvision/resnet50", 25_557_032, 4.089],
    ["torchvision/wide_resnet50_2", 68_883_240, 11.398],
    ["torchvision/mobilenet_v2", 3_504_872, 0.301],
    ["torchvision/mobilenet_v3_small", 2_542_856, 0.057],
  ])("%s", async (name, expected, giga) => {
    const { parameters, multiplyAccumulates, height, numClasses } = await measureModel(name);
    expect([height, numClasses, parameters]).toEqual([224, 1000, expected]);
    expect(Math.round(multiplyAccumulates / 1e6) / 1e3).toBe(giga);
  });

  test("a model is measured without its weights, whatever its size", async () => {
    const begin = performance.now();
    expect(await measureModel("wide_resnet70_16")).toMatchObject({
      parameters: 266_796_506,
      multiplyAccumulates: 38_764_210_176,
    });
    expect(performance.now() - begin).toBeLessThan(5000);
    const kept = own(await models.smallCnn());
    expect(await measureModel("small_cnn")).toMatchObject({
      parameters: kept.parameters,
      multiplyAccumulates: await kept.multiplyAccumulates(),
    });
  });

  test("counts by hand of the smaller ones", async () => {
    const cnn = own(await models.smallCnn({ inChannels: 1, inputSize: 8 }));
    // Convolutions without bias, batch norms of two vectors, a linear layer.
    expect(cnn.parameters).toBe(9 * (32 + 32 * 64 + 64 * 128) + 2 * (32 + 64 + 128) + 128 * 10 + 10);
    expect(await cnn.multiplyAccumulates()).toBe(9 * (32 * 64 + 32 * 64 * 16 + 64 * 128 * 4) + 1280);
    const mlp = own(await models.mlp({ inChannels: 1, inputSize: [2, 3], hidden: [5, 4], numClasses: 3 }));
    expect(mlp.parameters).toBe(7 * 5 + 6 * 4 + 5 * 3);
    expect(await mlp.multiplyAccumulates()).toBe(30 + 20 + 12);
    expect(own(await models.toyMlp5()).parameters).toBe(3 * 100 + 3 * 101 * 100 + 101 * 2);
    const teacher = own(await models.toyMlp10());
    expect(teacher.parameters).toBe(3 * 100 + 8 * 101 * 100 + 101 * 2);
    expect(teacher.inputShape).toEqual([2, 1, 1]);
  });

  test("the input size changes the work and not the parameters", async () => {
    const [small, large] = [
      own(await models.resnet18({ widthMultiplier: 0.25 })),
      own(await models.resnet18({ widthMultiplier: 0.25, inputSize: 64 })),
    ];
    expect(large.parameters).toBe(small.parameters);
    expect(await large.multiplyAccumulates()).toBeGreaterThan(3.9 * (await small.multiplyAccumulates()));
    expect(large.inputShape).toEqual([3, 64, 64]);
  });
});

describe("state-dict names, in PyTorch's order", () => {
  const norm = (name: string) =>
    ["weight", "bias", "running_mean", "running_var", "num_batches_tracked"].map((part) => `${name}.${part}`);

  test("small_cnn and mlp", async () => {
    const cnn = await own(await models.smallCnn()).stateDict();
    expect([...cnn.keys()]).toEqual([
      ...[1, 2, 3].flatMap((i) => [`conv${i}.weight`, ...norm(`bn${i}`)]),
      "linear.weight",
      "linear.bias",
    ]);
    expect(cnn.get("conv2.weight")!.shape).toEqual([64, 32, 3, 3]);
    expect(cnn.get("bn1.num_batches_tracked")).toEqual({ shape: [], data: BigInt64Array.of(0n) });
    const mlp = await own(await models.mlp({ hidden: [7] })).stateDict();
    expect([...mlp.keys()]).toEqual(["layers.0.weight", "layers.0.bias", "layers.1.weight", "layers.1.bias"]);
    expect(mlp.get("layers.1.weight")!.shape).toEqual([10, 7]);
  });

  test("mobilenet_v2", async () => {
    const names = [...(await own(await models.mobilenetV2()).stateDict()).keys()];
    expect(names.slice(0, 6)).toEqual(["conv1.weight", ...norm("bn1")]);
    expect(names.slice(6, 30)).toEqual([
      ...[1, 2, 3].flatMap((i) => [`layers.0.conv${i}.weight`, ...norm(`layers.0.bn${i}`)]),
      "layers.0.shortcut.0.weight",
      ...norm("layers.0.shortcut.1"),
    ]);
    expect(names.slice(-8)).toEqual(["conv2.weight", ...norm("bn2"), "linear.weight", "linear.bias"]);
    expect(names.filter((name) => name.endsWith("conv2.weight"))).toHaveLength(17 + 1);
  });

  test("resnet18", async () => {
    const names = [...(await own(await models.resnet18()).stateDict()).keys()];
    expect(names).toHaveLength(122);
    expect(names.slice(0, 7)).toEqual(["conv1.weight", ...norm("bn1"), "layer1.0.conv1.weight"]);
    expect(names).toContain("layer2.0.shortcut.0.weight");
    expect(names).not.toContain("layer1.0.shortcut.0.weight");
    expect(names.slice(-2)).toEqual(["linear.weight", "linear.bias"]);
  });

  test("preact_resnet18: its shortcut is a convolution alone", async () => {
    const state = async (options?: Parameters<typeof models.preactResnet18>[0]) => [
      ...(await own(await models.preactResnet18({ widthMultiplier: 0.125, ...options })).stateDict()).keys(),
    ];
    const names = await state();
    expect(names.slice(0, 6)).toEqual(["conv1.weight", ...norm("layer1.0.bn1")]);
    expect(names.filter((name) => name.includes("shortcut"))).toEqual(
      [2, 3, 4].map((stage) => `layer${stage}.0.shortcut.0.weight`),
    );
    expect((await state({ finalNorm: true })).slice(-7)).toEqual([...norm("bn"), "linear.weight", "linear.bias"]);
  });

  test("vgg16_bn: activations and pools take numbers, convolutions have a bias", async () => {
    const names = [...(await own(await models.vgg16Bn({ widthMultiplier: 0.125 })).stateDict()).keys()];
    const convolutions = names.filter((name) => /^features\.\d+\.weight$/.test(name));
    expect(names.slice(0, 8)).toEqual([
      "features.0.weight",
      "features.0.bias",
      ...norm("features.1"),
      "features.3.weight",
    ]);
    expect(
      convolutions
        .map((name) => Number(name.split(".")[1]))
        .filter((number) => names.includes(`features.${number}.bias`)),
    ).toHaveLength(26);
    expect(names).toContain("features.40.weight");
    expect(names.slice(-7)).toEqual([...norm("features.41"), "classifier.weight", "classifier.bias"]);
  });

  test("wide_resnet has no unused sub_block1", async () => {
    const names = [...(await own(await models.wideResnet({ depth: 10, widenFactor: 1 })).stateDict()).keys()];
    expect(names[0]).toBe("conv1.weight");
    expect(names).toContain("block1.layer.0.bn1.weight");
    expect(names).toContain("block2.layer.0.convShortcut.weight");
    expect(names.slice(-7)).toEqual([...norm("bn1"), "fc.weight", "fc.bias"]);
    expect(names.filter((name) => name.startsWith("sub_block1"))).toEqual([]);
  });
});

describe("initial weights", () => {
  test.each(Object.keys(MODELS).filter((name) => !/^wide_resnet\d|wide_resnet50/.test(name)))(
    "%s: of the seed alone",
    async (name) => {
      const narrow: ModelOptions = name === "wide_resnet" ? { depth: 10, widenFactor: 1 } : small(name);
      const of = async (seed: number) => stateBytes(own(await createModel(name, { ...narrow, seed })));
      const first = await of(7);
      expect(await of(7)).toEqual(first);
      expect(await of(8)).not.toEqual(first);
    },
  );

  test("float64 weights are the float32 ones", async () => {
    const single = await own(await createModel("mlp", { seed: 3 })).stateDict();
    const double = await own(await createModel("mlp", { seed: 3 }, "float64")).stateDict();
    for (const [name, { data }] of single) {
      expect(hex(Float32Array.from(double.get(name)!.data as Float64Array))).toBe(hex(data));
    }
  });
});

describe("what is refused", () => {
  test.each([
    ["resnet81", {}, ["did you mean", "resnet18"]],
    ["torchvision/resnet19", {}, ["did you mean", "torchvision/resnet18"]],
    ["toString", {}, ["Unknown model"]],
    ["", {}, ["Known: mobilenet_v2"]],
    ["resnet18", { depth: 18 }, ["no option", "depth"]],
    ["mlp", { hiden: [1] }, ['did you mean "hidden"']],
    ["mlp", { toString: 1 }, ["no option"]],
    ["small_cnn", { numClases: 3 }, ["no option"]],
    ["small_cnn", { numClasses: 0 }, ["numClasses must be a whole number of at least 1"]],
    ["small_cnn", { numClasses: 2.5 }, ["numClasses"]],
    ["small_cnn", { inChannels: -1 }, ["inChannels"]],
    ["small_cnn", { inputSize: [8, 0] }, ["width"]],
    ["small_cnn", { inputSize: Number.NaN }, ["height"]],
    ["small_cnn", { widthMultiplier: 0 }, ["widthMultiplier"]],
    ["small_cnn", { widthMultiplier: Number.POSITIVE_INFINITY }, ["widthMultiplier"]],
    ["small_cnn", { seed: -1 }, ["seed"]],
    ["small_cnn", { seed: 2 ** 53 }, ["seed"]],
    ["wide_resnet", { depth: 12 }, ["6 n + 4", "12"]],
    ["wide_resnet", { depth: 4 }, ["6 n + 4"]],
    ["wide_resnet", { activation: "gelu" }, ["activation", "relu", "silu"]],
    ["wide_resnet", { samePadding: 1 }, ["samePadding must be true or false"]],
    ["wide_resnet34_10", { depth: 28 }, ["no option", "activation, samePadding"]],
    ["wide_resnet", { widenFactor: 1.5 }, ["widenFactor must be a whole number of at least 1"]],
    ["vgg16_bn", { inputSize: 31 }, ["at least 32 x 32", "31 x 31"]],
    ["torchvision/resnet18", { widthMultiplier: 2 }, ["no option", "none"]],
    ["torchvision/mobilenet_v2", { dropout: 1 }, ["dropout must be below 1"]],
    ["torchvision/mobilenet_v2", { dropout: "much" }, ["dropout must be a number"]],
    ["mlp", { hidden: 4 }, ["hidden must be a list"]],
    ["mlp", { hidden: [4, 0] }, ["hidden"]],
    ["small_cnn", { inputSize: null }, ["height"]],
    ["small_cnn", { normalize: { mean: [0.5], std: [0.5] } }, ["3 channels"]],
    ["small_cnn", { normalize: { mean: 0.5, std: 0.5 } }, ["3 channels"]],
    ["small_cnn", { normalize: { mean: [0, 0, 0], std: [1, 0, 1] } }, ["std"]],
    ["small_cnn", { normalize: { mean: [0, Number.NaN, 0], std: [1, 1, 1] } }, ["std"]],
  ] as const)("%s %o", async (name, options, message) => {
    await expect(createModel(name, options as never)).rejects.toThrow(failure("ERR_CONFIG", ...message));
  });

  test.each([
    ["small_cnn:width-multiplier", "needs a number"],
    ["small_cnn:width-multiplier=", "needs a number"],
    ["small_cnn:width-multiplier=wide", "needs a number"],
    ["small_cnn:width-multiplier=1x2", "needs a number"],
    ["small_cnn:width-multiplie=1", 'did you mean "width'],
    ["small_cnn:to-string=1", "no option"],
    ["resnet35", 'did you mean "resnet34"'],
    ["wide_resnet34_10:depth=10", "It has: activation, same-padding"],
    ["resnet18:width_multiplier=2", 'did you mean "width-multiplier"'],
    ["torchvision/resnet50:depth=10", "It has: none"],
    ["preact_resnet18:final-norm=yes", "must be true or false"],
    ["preact_resnet18:final-norm", "must be true or false"],
  ])("the text %s", (text, message) => {
    expect(() => parseModelSpec(text)).toThrow(failure("ERR_CONFIG", message));
  });
});

test("a model as text", () => {
  expect(parseModelSpec("resnet18")).toEqual({ name: "resnet18", options: {} });
  expect(parseModelSpec("mobilenet_v2:width-multiplier=0.25")).toEqual({
    name: "mobilenet_v2",
    options: { widthMultiplier: 0.25 },
  });
  expect(parseModelSpec("wide_resnet:depth=10,widen-factor=2").options).toEqual({ depth: 10, widenFactor: 2 });
  expect(parseModelSpec("wide_resnet70_16:activation=silu,same-padding=true").options).toEqual({
    activation: "silu",
    samePadding: true,
  });
  expect(parseModelSpec("mlp:hidden=256x128").options).toEqual({ hidden: [256, 128] });
  expect(parseModelSpec("torchvision/mobilenet_v2:dropout=0").options).toEqual({ dropout: 0 });
});

test("every default is filled in, and no option of another model", () => {
  const common = { numClasses: 10, inChannels: 3, height: 32, width: 32, mean: [], std: [], seed: 0 };
  expect(resolveModelOptions("resnet18", {})).toEqual({ ...common, widthMultiplier: 1, depth: 18 });
  expect(resolveModelOptions("resnet18", { widthMultiplier: undefined } as never)).toEqual({
    ...common,
    widthMultiplier: 1,
    depth: 18,
  });
  expect(resolveModelOptions("wide_resnet28_10", { activation: "silu" })).toEqual({
    ...common,
    depth: 28,
    widenFactor: 10,
    activation: "silu",
    samePadding: false,
  });
  expect(resolveModelOptions("torchvision/mobilenet_v3_small", { inputSize: [64, 96] })).toEqual({
    ...common,
    numClasses: 1000,
    height: 64,
    width: 96,
    widthMultiplier: 1,
    dropout: 0.2,
  });
});

test("a factory takes the options of its model alone", () => {
  // Types alone: nothing of this is run.
  const refused = () => [
    // @ts-expect-error
    models.resnet18({ depth: 34 }),
    // @ts-expect-error
    models.torchvision.resnet18({ widthMultiplier: 2 }),
    // @ts-expect-error
    models.wideResnet({ activation: "gelu" }),
    models.wideResnet({ activation: "silu", depth: 28, numClasses: 100 }),
    models.torchvision.mobilenetV2({ dropout: 0, inputSize: 64 }),
  ];
  expect(refused).toBeTypeOf("function");
});
