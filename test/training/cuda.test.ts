import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadModel } from "../../lib/models/load.js";
import { createModel, type Model } from "../../lib/models/model.js";
import { METHODS, type Method } from "../../lib/training/methods.js";
import type { TrainOptions } from "../../lib/training/options.js";
import { train } from "../../lib/training/trainer.js";
import {
  checkHandles,
  failure,
  finish,
  needsCuda,
  own,
  ownOptions,
  SMALL,
  shortRun,
  someDigits,
  temporaryDirectory,
} from "../support.js";

checkHandles();
needsCuda();

/** The largest difference of two state dicts, as a part of the largest value of each tensor. */
async function distance(a: Model, b: Model): Promise<number> {
  const others = await b.stateDict();
  return Math.max(
    ...[...(await a.stateDict())].map(([name, { data }]) => {
      const [left, right] = [data, others.get(name)!.data].map((values) => Array.from(values as Float64Array, Number));
      const most = Math.max(...right!.map(Math.abs), 1e-30);
      return Math.max(...left!.map((value, i) => Math.abs(value - right![i]!))) / most;
    }),
  );
}

async function run(options: Partial<TrainOptions>): Promise<Model> {
  const data = await someDigits(96, 20);
  const dtype = options.precision === "fp64" ? "float64" : "float32";
  const method = options.method ?? "natural";
  const teacher = METHODS[method].teacher
    ? own(await createModel(SMALL.split(":")[0]!, { inChannels: 1, inputSize: 8, seed: 9 }, dtype))
    : undefined;
  const out = join(await temporaryDirectory(), "run");
  const common = { method, epochs: 1, batchSize: 32, teacherCheck: false, ...ownOptions(method), ...options };
  return (await finish(train(shortRun(data, out, { ...common, ...(teacher && { teacher }) })))).student;
}

describe("training on a CUDA device is training on the CPU", () => {
  test.each(Object.keys(METHODS) as Method[])("%s, in float64", async (method) => {
    const [cpu, device] = [
      await run({ method, precision: "fp64", device: "cpu" }),
      await run({ method, precision: "fp64", device: "cuda" }),
    ];
    expect(device.device).toBe("cuda:0");
    expect(await distance(device, cpu)).toBeLessThan(1e-7);
  });

  test.each(["fp32", "bf16"] as const)("kd, roughly, in %s", async (precision) => {
    const options = { method: "kd", precision, lr: 1e-3 } as const;
    const [cpu, device] = [await run({ ...options, device: "cpu" }), await run({ ...options, device: "cuda" })];
    expect(await distance(device, cpu)).toBeLessThan(0.1);
  });

  test("ard as one graph is ard kernel by kernel, in fp32", async () => {
    const options = { method: "ard", device: "cuda", attackMode: "eval", lr: 1e-3 } as const;
    const [fused, plain] = [await run({ ...options, kernels: "fused" }), await run({ ...options, kernels: "plain" })];
    expect(await distance(fused, plain)).toBeLessThan(0.3); // a gradient near zero may change its sign
  });

  test.each(["ema", "swa"] as const)("%s", async (average) => {
    const options = { average, averageStart: 0, precision: "fp64" } as const;
    const [cpu, device] = [await run({ ...options, device: "cpu" }), await run({ ...options, device: "cuda" })];
    expect(await distance(device, cpu)).toBeLessThan(1e-7);
  });
});

test("auto is the device; a student that is given stays where it is", async () => {
  expect((await run({})).device).toBe("cuda:0");
  const student = own(await createModel("small_cnn", { inChannels: 1, inputSize: 8 }));
  await run({ student });
  expect(student.device).toBe("cpu");
  await run({ student, device: "cuda" });
  expect(student.device).toBe("cuda:0");
});

test("a run goes on from its checkpoint, there and on the CPU", async () => {
  const data = await someDigits(96, 20);
  const options = {
    method: "adversarial",
    ...ownOptions("adversarial"),
    epochs: 3,
    batchSize: 32,
    precision: "fp64",
  } as const;
  const directory = await temporaryDirectory();
  const whole = (await finish(train(shortRun(data, join(directory, "whole"), { ...options, device: "cuda" })))).student;
  for (const device of ["cuda", "cpu"] as const) {
    const out = join(directory, device);
    await finish(train(shortRun(data, out, { ...options, maxSteps: 4, device: "cuda" })));
    const rest = (await finish(train(shortRun(data, out, { ...options, device, resume: true })))).student;
    expect(await distance(rest, whole)).toBeLessThan(device === "cuda" ? 1e-12 : 1e-7);
  }
});

test("a loss that is no number stops the run before it reaches the weights", async () => {
  const data = await someDigits(96, 20);
  const out = join(await temporaryDirectory(), "run");
  await expect(train(shortRun(data, out, { lr: 1e30, device: "cuda", epochs: 20 }))).rejects.toThrow(
    failure("ERR_NAN_LOSS"),
  );
});

test("a model there is saved, exported and loaded as one on the CPU is", async () => {
  const directory = await temporaryDirectory();
  const model = own(
    await createModel("mobilenet_v2", {
      widthMultiplier: 0.25,
      normalize: { mean: [0.5, 0.5, 0.5], std: [0.2, 0.2, 0.2] },
    }),
  );
  const images = new Float32Array(3 * 3072).map((_, i) => ((i * 7919) % 1000) / 1000);
  const expected = (await model.predict(images)).logits;
  const bytes = async (name: string, format: "safetensors" | "pytorch") => {
    await model.save(join(directory, name), { format });
    return readFileSync(join(directory, name));
  };
  const before = [await bytes("a", "safetensors"), await bytes("b", "pytorch")];
  expect(await model.to("cuda")).toBe(model);
  expect([await bytes("c", "safetensors"), await bytes("b", "pytorch")]).toEqual(before);
  await model.exportTorchScript(join(directory, "d.pt"));
  expect(model.device).toBe("cuda:0");
  const close = (logits: Float32Array) => Math.max(...logits.map((value, i) => Math.abs(value - expected[i]!)));
  expect(close((await model.predict(images)).logits)).toBeLessThan(0.02);
  for (const name of ["c", "d.pt"]) {
    for (const device of ["cpu", "cuda"] as const) {
      const loaded = own(await loadModel(join(directory, name), { device }));
      expect(loaded.device).toBe(device === "cpu" ? "cpu" : "cuda:0");
      expect(close((await loaded.predict(images)).logits)).toBeLessThan(0.02);
    }
  }
  await model.to("cpu");
  expect(await bytes("e", "safetensors")).toEqual(before[0]);
});
