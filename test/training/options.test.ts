import { describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { METHOD_NAMES, type Method } from "../../lib/training/methods.js";
import { resolveTraining, type TrainOptions } from "../../lib/training/options.js";
import { findPreset, PRESETS, type Recipe, valuesOf } from "../../lib/training/presets.js";
import { failure } from "../support.js";

function dataOf(name: string): Dataset {
  const none = { images: new Uint8Array(0), labels: new Int32Array(0), count: 0, scale: 255 };
  return {
    ...{
      name,
      train: none,
      test: none,
      classNames: [],
      numClasses: 10,
      inputShape: [3, 32, 32],
      notes: [],
      checksum: "",
    },
  };
}

const resolve = (options: Partial<TrainOptions> & Record<string, unknown>, dataset = "cifar10") =>
  resolveTraining({ method: "natural", student: "small_cnn", data: dataOf(dataset), out: "out", ...options });

const recipe = (name: string, dataset: string, method: Method = "ard") =>
  valuesOf(findPreset(name, method, dataset).recipe);

/** The fields in which two recipes differ. */
const differences = (a: Recipe, b: Recipe) =>
  (Object.keys(a) as (keyof Recipe)[]).filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key])).sort();

describe("presets", () => {
  test("paper is the paper's section 8", () => {
    expect(recipe("paper", "cifar10")).toMatchObject({
      ...{
        epochs: 200,
        batchSize: 128,
        lr: 0.1,
        milestones: [100, 150],
        lrFactor: 0.1,
        momentum: 0.9,
        weightDecay: 2e-4,
      },
      ...{ temperature: 30, alpha: 1, klReduction: "batchmean", cleanPass: false },
      ...{ epsilon: 8 / 255, stepSize: 2 / 255, steps: 10, randomStart: true, clampStart: true, attackMode: "train" },
      ...{ augment: "standard", norm: "linf", attackLoss: "cross-entropy", startDeviation: 0 },
      // Equation (1) prints the temperature there too; Algorithm 1 and the code do not have it.
      ...{ cleanTemperature: 1, attackTemperature: 1 },
      ...{ optimizer: "sgd", nesterov: false, schedule: "multi-step", warmupEpochs: 0, average: "none" },
      ...{ clipGradientNorm: 0, labelSmoothing: 0 },
    });
    expect(recipe("paper", "cifar100")).toEqual({ ...recipe("paper", "cifar10"), temperature: 5 });
  });

  // shared notes on the reference code, section 1.8: where paper and code differ. What is no part of a recipe there: weight decay is
  // read from the paper's "momentum" (3), its logged robustness (4), what was never published (5), and its files (10).
  test("reference-code differs in exactly what the code does otherwise", () => {
    const slips = ["clampStart", "cleanPass", "klReduction", "milestones"];
    expect(differences(recipe("paper", "cifar10"), recipe("reference-code", "cifar10"))).toEqual(slips);
    expect(recipe("reference-code", "cifar10")).toMatchObject({
      ...{ klReduction: "mean", cleanPass: true, clampStart: false },
      // 0.1, then 0.01 from epoch 100 to the end: the second decay never happens.
      milestones: [100],
    });
    expect(differences(recipe("paper", "cifar100"), recipe("reference-code", "cifar100"))).toEqual(
      ["batchSize", ...slips, "temperature"].sort(),
    );
    expect(recipe("reference-code", "cifar100")).toMatchObject({ batchSize: 256, temperature: 30 });
  });

  test("every field of every preset names its source", () => {
    for (const [name, preset] of Object.entries(PRESETS)) {
      for (const dataset of preset.datasets ?? ["cifar10", "cifar100", "folder"]) {
        for (const method of preset.methods) {
          const sourced = preset.recipe(method, dataset);
          expect(Object.keys(sourced).sort()).toEqual(Object.keys(recipe("paper", "cifar10")).sort());
          for (const [field, { source }] of Object.entries(sourced)) {
            expect(source.length, `${name}, ${method}: ${field}`).toBeGreaterThan(5);
          }
        }
      }
    }
  });

  test("the paper's methods differ from its ard in what makes them", () => {
    const own = (method: Method) => {
      const changes = recipe("paper", "cifar10", method);
      return Object.fromEntries(differences(recipe("paper", "cifar10"), changes).map((key) => [key, changes[key]]));
    };
    expect(own("natural")).toEqual({});
    expect(own("kd")).toEqual({});
    expect(own("adversarial")).toEqual({});
    expect(own("trades")).toEqual({
      ...{ attackLoss: "kl", attackMode: "eval", startDeviation: 0.001, clampStart: false, cleanPass: true },
    });
    expect(own("free")).toEqual({ replays: 4, stepSize: 8 / 255 });
    expect(own("fast-ard")).toEqual({ replays: 4, stepSize: 8 / 255, attackLoss: "distillation" });
    expect(own("fgsm-rs")).toEqual({ steps: 1, stepSize: 10 / 255 });
    expect(own("vat")).toEqual({ norm: "l2", epsilon: 1 });
  });

  test("those of other authors are what their code does", () => {
    expect(recipe("trades", "cifar10", "trades")).toMatchObject({
      ...{
        epochs: 76,
        milestones: [74, 89, 99],
        beta: 6,
        epsilon: 0.031,
        stepSize: 0.007,
        steps: 10,
        attackMode: "eval",
      },
    });
    expect(recipe("madry", "cifar10", "adversarial")).toMatchObject({
      stepSize: 2 / 255,
      steps: 10,
      weightDecay: 2e-4,
    });
    expect(recipe("free", "cifar10", "free")).toMatchObject({ replays: 8, stepSize: 8 / 255, lr: 0.1 });
    for (const method of ["fgsm-rs", "adversarial"] as const) {
      expect(recipe("fgsm-rs", "cifar10", method)).toMatchObject({
        ...{
          epochs: 15,
          lr: 0.2,
          schedule: "cyclic",
          weightDecay: 5e-4,
          steps: 1,
          stepSize: 10 / 255,
          attackMode: "train",
        },
      });
    }
    expect(resolve({ method: "fgsm-rs" }).config.preset).toBe("fgsm-rs");
  });

  test("the digits have their own, anything else the paper's", () => {
    expect(resolve({}, "digits").config.preset).toBe("digits");
    expect(resolve({}, "cifar10").config.preset).toBe("paper");
    expect(resolve({}, "my images").config.preset).toBe("paper");
    expect(resolve({ preset: "paper" }, "digits").config).toMatchObject({ preset: "paper", epochs: 200 });
  });

  test("one that does not fit is refused", () => {
    expect(() => resolve({ preset: "papper" })).toThrow(failure("ERR_CONFIG", 'did you mean "paper"'));
    expect(() => resolve({ preset: "toString" })).toThrow(failure("ERR_CONFIG", "Unknown preset"));
    expect(() => resolve({ preset: "digits" })).toThrow(failure("ERR_CONFIG", "digits", "not for cifar10"));
    expect(() => resolve({ preset: "reference-code" })).toThrow(
      failure("ERR_CONFIG", "ard", "not for the method natural"),
    );
  });
});

describe("resolving", () => {
  test("what is given wins over the preset, undefined is not given, and the rest stays", () => {
    const { config, warnings } = resolve({ lr: 0.5, epochs: undefined, weightDecay: 0, augment: "none" });
    const { lr, weightDecay, augment, ...rest } = recipe("paper", "cifar10", "natural");
    expect({ lr, weightDecay, augment }).not.toEqual({ lr: 0.5, weightDecay: 0, augment: "none" });
    expect(config).toMatchObject({ ...rest, lr: 0.5, weightDecay: 0, augment: "none" });
    expect(warnings).toEqual([]);
    expect(config).toMatchObject({
      seed: 0,
      shuffle: true,
      precision: "fp32",
      validation: 0,
      threads: null,
      maxSteps: null,
    });
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
  });

  test("the carried perturbation moves by epsilon unless told otherwise", () => {
    expect(resolve({ method: "free", epsilon: 4 / 255 }).config.stepSize).toBe(4 / 255);
    expect(resolve({ method: "free", epsilon: 4 / 255, stepSize: 1 / 255 }).config.stepSize).toBe(1 / 255);
    expect(resolve({ method: "adversarial", epsilon: 4 / 255 }).config.stepSize).toBe(2 / 255);
  });

  test("swa begins after three quarters of the epochs", () => {
    expect(resolve({ average: "swa", epochs: 10 }).config.averageStart).toBe(7);
    expect(resolve({ average: "swa", epochs: 10, averageStart: 2 }).config.averageStart).toBe(2);
    expect(resolve({ average: "ema", epochs: 10 }).config.averageStart).toBe(null);
  });

  test("an order is one pass over it unless more are asked for", () => {
    expect(resolve({ method: "free", replays: 8, order: [2, 0] }).config.epochs).toBe(8);
    expect(resolve({ order: [2, 0, 1] }).config).toMatchObject({ epochs: 1, order: [2, 0, 1] });
    expect(resolve({ order: [2, 0, 1], epochs: 4 }).config.epochs).toBe(4);
  });

  test("options that a method does not use give one warning", () => {
    expect(resolve({ epsilon: 0.1, steps: 3, temperature: 4, teacher: "t.safetensors" }).warnings).toEqual([
      "The method natural does not use: teacher, temperature, epsilon, steps.",
    ]);
    expect(resolve({ method: "adversarial", alpha: 0.5, epsilon: 0.1 }).warnings).toEqual([
      "The method adversarial does not use: alpha.",
    ]);
    expect(resolve({ method: "kd", teacher: "t", stepSize: 0.1 }).warnings).toEqual([
      "The method kd does not use: step-size.",
    ]);
    expect(resolve({ method: "free", teacher: "t", steps: 3, attackLoss: "cross-entropy" }).warnings).toEqual([
      "The method free does not use: teacher, steps, attack-loss.",
    ]);
    expect(resolve({ method: "vat", norm: "l2", beta: 2, lambda: 2 }).warnings).toEqual([
      "The method vat does not use: norm, beta.",
    ]);
    expect(resolve({ schedule: "cosine", milestones: [3], optimizer: "adamw", momentum: 0.5 }).warnings).toEqual([
      "The schedule cosine does not use: milestones.",
      "The optimizer adamw does not use: momentum.",
    ]);
    expect(resolve({ average: "ema", averageDecay: 0.9, averageStart: 3, beta1: 0.8 }).warnings).toEqual([
      "The optimizer sgd does not use: beta1.",
      "The average ema does not use: average-start.",
    ]);
    const all = { epsilon: 0.1, temperature: 4, teacher: "t", attackMode: "eval" } as const;
    expect(resolve({ method: "ard", ...all }).warnings).toEqual([]);
  });

  test("a run too short for its first milestone is warned of", () => {
    expect(resolve({ epochs: 5 }).warnings).toEqual([expect.stringContaining("learning rate stays at 0.1")]);
    expect(resolve({ epochs: 5, milestones: [3] }).warnings).toEqual([]);
  });

  test("an attack of several cannot be trained with", () => {
    const attack = attacks.autoAttack();
    expect(() => resolve({ method: "adversarial", attack })).toThrow(failure("ERR_CONFIG", "apgd-ce, apgd-t"));
  });

  test.each([
    [{ method: "natrual" }, ["Unknown method", 'did you mean "natural"', METHOD_NAMES.join(", ")]],
    [{ method: "constructor" }, ["Unknown method"]],
    [{ epoch: 3 }, ["Unknown option", 'did you mean "epochs"']],
    [{ stepsize: 3 }, ['did you mean "step-size"']],
    [{ epsilon: -0.1 }, ["epsilon"]],
    [{ epsilon: 8 }, ["epsilon"]],
    [{ steps: -1 }, ["steps"]],
    [{ steps: 1.5 }, ["steps"]],
    [{ stepSize: 0 }, ["step-size"]],
    [{ epochs: 0 }, ["epochs"]],
    [{ batchSize: 0 }, ["batch-size"]],
    [{ lr: 0 }, ["lr"]],
    [{ lr: Number.NaN }, ["lr"]],
    [{ lr: Number.POSITIVE_INFINITY }, ["lr"]],
    [{ momentum: -0.1 }, ["momentum"]],
    [{ weightDecay: -1 }, ["weight-decay"]],
    [{ temperature: 0 }, ["temperature"]],
    [{ alpha: 1.1 }, ["alpha"]],
    [{ klReduction: "sum" }, ["kl-reduction"]],
    [{ attackMode: "test" }, ["attack-mode"]],
    [{ augment: true }, ["augment"]],
    [{ precision: "fp16" }, ["precision"]],
    [{ seed: -1 }, ["seed"]],
    [{ seed: 2 ** 53 }, ["seed"]],
    [{ maxSteps: 0 }, ["max-steps"]],
    [{ validation: -1 }, ["validation"]],
    [{ limitTrain: 0 }, ["limit-train"]],
    [{ threads: 0 }, ["threads"]],
    [{ order: [] }, ["order"]],
    [{ order: [0, -1] }, ["order"]],
    [{ order: [0.5] }, ["order"]],
    [{ replays: 0, method: "free" }, ["replays"]],
    [{ schedule: "linear" }, ["schedule"]],
    [{ optimizer: "adam" }, ["optimizer"]],
    [{ norm: "l1" }, ["norm"]],
    [{ average: "polyak" }, ["average"]],
    [{ beta2: 1 }, ["beta2"]],
    [{ method: "adversarial", attackLoss: "distillation" }, ["attack-loss", "cross-entropy, kl, margin"]],
    [{ method: "fast-ard", teacher: "t", attackLoss: "kl" }, ["attack-loss", "distillation, cross-entropy"]],
    [{ method: "adversarial", norm: "l2" }, ["norm", "epsilon and step-size"]],
    [{ method: "free", norm: "l2" }, ["norm", "give epsilon too"]],
    [{ schedule: "cyclic", warmupEpochs: 1 }, ["warmup-epochs", "cyclic"]],
    [{ earlyStop: 3 }, ["early-stop", "validation"]],
    [{ checkpointMinutes: 0 }, ["checkpoint-minutes"]],
    [{ starts: "s.safetensors" }, ["starts belongs to an order"]],
    [{ out: "" }, ["out"]],
    [{ student: 5 }, ["student"]],
    [{ data: undefined }, ["data"]],
    [{ method: "ard" }, ["ard distils a teacher", "--teacher"]],
    [{ method: "kd" }, ["kd distils a teacher"]],
    [{ device: "gpu" }, ["Unknown device"]],
  ])("%o is refused", (options, message) => {
    expect(() => resolve(options as never)).toThrow(failure("ERR_CONFIG", ...message));
  });

  test.each(["cuda", "cuda:0", "cuda:7"] as const)("the device %s is not there", (device) => {
    expect(() => resolve({ device })).toThrow(failure("ERR_CUDA_UNAVAILABLE", device, "cpu"));
  });

  test("the devices that are", () => {
    expect(() => resolve({ device: "cpu" })).not.toThrow();
    expect(() => resolve({ device: "auto" })).not.toThrow();
  });
});
