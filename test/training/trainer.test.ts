import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { perturb } from "../../lib/attacks/perturb.js";
import { fromArrays } from "../../lib/data/arrays.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { splitValidation } from "../../lib/data/splits.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import { fileSha256, loadModel } from "../../lib/models/load.js";
import { createModel, type Model } from "../../lib/models/model.js";
import { METHOD_NAMES, METHODS, type Method } from "../../lib/training/methods.js";
import type { TrainOptions } from "../../lib/training/options.js";
import {
  train,
  trainAdversarial,
  trainArd,
  trainFastArd,
  trainFgsmRs,
  trainFree,
  trainKd,
  trainNatural,
  trainTrades,
  trainVat,
} from "../../lib/training/trainer.js";
import {
  checkHandles,
  eventsOf,
  failure,
  finish,
  own,
  ownOptions,
  pixels,
  readTensorFile,
  SMALL,
  shortRun,
  someDigits,
  stateBytes,
  temporaryDirectory,
  writeTensors,
} from "../support.js";

checkHandles();

let data: Dataset;
let out: string;
beforeAll(async () => {
  data = await someDigits();
});
beforeEach(async () => {
  out = join(await temporaryDirectory(), "run");
});

const teacher = (numClasses = 10, dtype: "float32" | "float64" = "float32"): Promise<Model> =>
  createModel("mlp", { inChannels: 1, inputSize: 8, hidden: [32], numClasses, seed: 5 }, dtype).then(own);

/** What a method needs beside the rest: a quick attack, a teacher. */
async function needs(method: Method, dtype?: "float64"): Promise<Partial<TrainOptions>> {
  return {
    method,
    ...ownOptions(method),
    ...(METHODS[method].teacher ? { teacher: await teacher(10, dtype), temperature: 3 } : {}),
  };
}

describe.each(METHOD_NAMES)("%s", (method) => {
  test("lowers its loss, and leaves the teacher as it was", async () => {
    const m = ownOptions(method).replays ?? 1;
    const options = shortRun(data, out, { ...(await needs(method)), epochs: 4 * m });
    const before = options.teacher && (await stateBytes(options.teacher as Model));
    const { history, steps } = await finish(train(options));
    expect(steps).toBe(16 * m);
    expect(history.map(({ epoch, step }) => [epoch, step])).toEqual([4, 8, 12, 16].map((at, epoch) => [epoch, at * m]));
    expect(history.at(-1)!.loss).toBeLessThan(0.9 * history[0]!.loss);
    if (before) expect(await stateBytes(options.teacher as Model)).toEqual(before);
  });

  test.each(["fp32", "fp64"] as const)(
    "the same seed gives the same bytes in %s, another one others",
    async (precision) => {
      const of = async (seed: number, name: string) => {
        const given = {
          ...(await needs(method, precision === "fp64" ? "float64" : undefined)),
          augment: "standard",
          seed,
          precision,
        };
        const directory = join(out, name);
        await finish(train(shortRun(data, directory, { ...given, maxSteps: 5 } as Partial<TrainOptions>)));
        return [
          readTensorFile(join(directory, "last.safetensors")),
          readTensorFile(join(directory, "resume/state.safetensors")).tensors,
        ];
      };
      const first = await of(1, "a");
      expect(await of(1, "b")).toEqual(first);
      expect(await of(2, "c")).not.toEqual(first);
    },
  );
});

test("the functions by method are train() of that method", async () => {
  const runs: Record<Method, typeof trainArd> = {
    natural: trainNatural,
    kd: trainKd,
    adversarial: trainAdversarial,
    trades: trainTrades,
    vat: trainVat,
    "fgsm-rs": trainFgsmRs,
    free: trainFree,
    ard: trainArd,
    "fast-ard": trainFastArd,
  };
  for (const [method, run] of Object.entries(runs)) {
    const { method: _, ...options } = shortRun(data, join(out, method), {
      ...(await needs(method as Method)),
      maxSteps: 1,
    });
    await finish(run(options));
    expect(JSON.parse(readFileSync(join(out, method, "config.json"), "utf8")).method).toBe(method);
  }
});

describe("a run's events", () => {
  test("come in order: start, steps, a checkpoint and an epoch for every epoch", async () => {
    const events = await eventsOf(train(shortRun(data, out, { lr: 0.05, milestones: [1], lrFactor: 0.5, epochs: 3 })));
    expect(events[0]).toEqual({
      type: "start",
      directory: out,
      method: "natural",
      steps: 12,
      epochs: 3,
      resumedAtStep: 0,
    });
    const types = events.map(({ type }) => type).join(" ");
    expect(types).toMatch(/^start( (step )+checkpoint epoch){3}$/);
    const steps = events.filter((event) => event.type === "step");
    expect(steps.every(({ step }, i) => step > (steps[i - 1]?.step ?? 0))).toBe(true);
    expect(steps.at(-1)).toMatchObject({ step: 12, steps: 12, epoch: 2, secondsLeft: 0 });
    for (const { epoch, lr, loss, accuracy, imagesPerSecond } of steps) {
      expect(lr).toBe(0.05 * (epoch === 0 ? 1 : 0.5));
      expect(loss).toBeGreaterThan(0);
      expect(accuracy >= 0 && accuracy <= 1).toBe(true);
      expect(imagesPerSecond).toBeGreaterThan(0);
    }
    const epochs = events.filter((event) => event.type === "epoch");
    const log = readFileSync(join(out, "log.jsonl"), "utf8").trimEnd().split("\n");
    expect(log.map((line) => ({ type: "epoch", ...JSON.parse(line) }))).toEqual(epochs);
    expect(epochs.map(({ lr }) => lr)).toEqual([0.05, 0.025, 0.025]);
  });

  test("warn of options that the method does not use", async () => {
    const events = await eventsOf(train(shortRun(data, out, { alpha: 0.5, maxSteps: 1 })));
    expect(events[0]).toEqual({ type: "warning", message: "The method natural does not use: alpha." });
  });

  test("may be left alone: nobody slows the run", async () => {
    const run = train(shortRun(data, out, { epochs: 5 }));
    const seen: string[] = [];
    for await (const event of run) {
      seen.push(event.type);
      await run; // a reader that pauses until the end
    }
    own((await run).student);
    expect(seen.filter((type) => type === "epoch")).toHaveLength(5);
    // Steps are merged between the other events.
    expect(seen.filter((type) => type === "step").length).toBeLessThanOrEqual(6);
  });
});

describe("the run directory", () => {
  test("holds the configuration, where it came from, the log, the weights and all that resuming needs", async () => {
    const { student, directory } = await finish(train(shortRun(data, out, { seed: 3 })));
    expect(directory).toBe(out);
    expect(readdirSync(out).sort()).toEqual([
      "config.json",
      "last.safetensors",
      "log.jsonl",
      "manifest.json",
      "resume",
      "tensorboard",
    ]);
    expect(readdirSync(join(out, "resume"))).toEqual(["previous.safetensors", "state.safetensors"]);
    expect(JSON.parse(readFileSync(join(out, "config.json"), "utf8"))).toMatchObject({
      ...{
        method: "natural",
        student: SMALL,
        dataset: "digits",
        preset: "digits",
        epochs: 2,
        lr: 0.05,
        seed: 3,
        threads: 1,
      },
    });
    expect(JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"))).toMatchObject({
      student: { name: "small_cnn", parameters: student.parameters },
      dataset: { name: "digits", train: 256, test: 100, checksum: data.checksum },
      environment: {
        ...{ ardistill: expect.stringMatching(/^\d/), device: "cpu", torch: expect.stringMatching(/^2\.11/) },
      },
      revision: expect.stringMatching(/^[0-9a-f]{40}(-dirty)?$/),
    });
    const last = readTensorFile(join(out, "last.safetensors"));
    const bytes = Object.fromEntries(Object.entries(last.tensors).map(([name, { bytes }]) => [name, bytes]));
    expect(bytes).toEqual(await stateBytes(student));
    const loaded = own(await loadModel(join(out, "last.safetensors")));
    expect(await stateBytes(loaded)).toEqual(bytes);
    const { tensors } = readTensorFile(join(out, "resume/state.safetensors"));
    const parameters = Object.keys(bytes).filter((name) => !/running|tracked/.test(name));
    expect(Object.keys(tensors)).toEqual([
      ...Object.keys(bytes).map((name) => `student.${name}`),
      ...parameters.map((name) => `momentum.${name}`),
    ]);
  });

  test("that holds a run is not written to", async () => {
    await finish(train(shortRun(data, out, { maxSteps: 1 })));
    const before = readFileSync(join(out, "config.json"), "utf8");
    await expect(train(shortRun(data, out, { seed: 1 }))).rejects.toThrow(
      failure("ERR_RUN_EXISTS", out, "--resume", "--out"),
    );
    expect(readFileSync(join(out, "config.json"), "utf8")).toBe(before);
  });

  test("that cannot be made is ERR_IO", async () => {
    const file = join(await temporaryDirectory(), "file");
    writeFileSync(file, "");
    for (const place of [file, join(file, "run"), "/dev/null/run"]) {
      await expect(train(shortRun(data, place)), place).rejects.toThrow(failure("ERR_IO", place));
    }
  });

  test("of options that turn out not to fit can be used again", async () => {
    const misfit = shortRun(data, out, { student: "small_cnn:width-multiplier=0" });
    await expect(train(misfit)).rejects.toThrow(failure("ERR_CONFIG", "widthMultiplier"));
    await finish(train(shortRun(data, out, { maxSteps: 1 })));
  });
});

describe("student and teacher", () => {
  test("a model given is trained in place, and its weights are the result", async () => {
    const student = own(
      await createModel("small_cnn", { inChannels: 1, inputSize: 8, widthMultiplier: 0.25, seed: 9 }),
    );
    const before = await stateBytes(student);
    const result = await train(shortRun(data, out, { student, maxSteps: 2 }));
    expect(result.student).toBe(student);
    expect(await stateBytes(student)).not.toEqual(before);
  });

  test("a teacher's file gives the same as the model it holds", async () => {
    const model = await teacher();
    const file = join(await temporaryDirectory(), "teacher.safetensors");
    await model.save(file);
    const of = async (name: string, given: Model | string) => {
      const options = { method: "kd", teacher: given, temperature: 3, maxSteps: 3 } as const;
      await finish(train(shortRun(data, join(out, name), options)));
      return readFileSync(join(out, name, "last.safetensors"));
    };
    expect((await of("file", file)).equals(await of("model", model))).toBe(true);
    const manifest = JSON.parse(readFileSync(join(out, "file", "manifest.json"), "utf8"));
    expect(manifest.teacher).toMatchObject({ name: "mlp", file, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test("a student's TorchScript file gives the same as the model it holds", async () => {
    const file = fileURLToPath(new URL("../fixtures/torchscript/scripted.pt", import.meta.url));
    const of = async (name: string, student: Model | string) => {
      await finish(train(shortRun(data, join(out, name), { student, maxSteps: 3 })));
      return readFileSync(join(out, name, "last.safetensors"));
    };
    const model = own(await loadModel(file, { inputShape: data.inputShape }));
    expect((await of("file", file)).equals(await of("model", model))).toBe(true);
    const { student } = JSON.parse(readFileSync(join(out, "file", "manifest.json"), "utf8"));
    expect(student).toMatchObject({ name: "torchscript", file, sha256: await fileSha256(file) });

    const refused = (name: string) =>
      train(shortRun(data, join(out, name), { student: file.replace("scripted", name) }));
    await expect(refused("frozen")).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", "no parameters"));
    await expect(refused("weights")).rejects.toThrow(failure("ERR_CONFIG", "weights.pt", "no TorchScript", "--init"));
    await expect(refused("missing")).rejects.toThrow(failure("ERR_IO", "missing.pt"));
  });

  test("init starts from a checkpoint's weights", async () => {
    const first = await finish(train(shortRun(data, join(out, "first"))));
    const last = join(out, "first", "last.safetensors");
    const lowRate = shortRun(data, join(out, "second"), {
      init: last,
      lr: 1e-30,
      weightDecay: 0,
      momentum: 0,
      maxSteps: 1,
    });
    const second = await finish(train(lowRate));
    const [a, b] = [await first.student.stateDict(), await second.student.stateDict()];
    expect(b.get("conv1.weight")).toEqual(a.get("conv1.weight"));
    expect(b.get("bn1.num_batches_tracked")!.data[0]).toBe(9n);
    const { init } = JSON.parse(readFileSync(join(out, "second", "manifest.json"), "utf8"));
    expect(init).toEqual({ file: last, sha256: await fileSha256(last) });
  });

  test("that do not fit are refused", async () => {
    const kd = (options: Partial<TrainOptions>) => train(shortRun(data, out, { method: "kd", ...options }));
    await expect(kd({})).rejects.toThrow(failure("ERR_CONFIG", "distils a teacher"));
    await expect(kd({ teacher: join(out, "missing.pt") })).rejects.toThrow(failure("ERR_IO", "missing.pt"));
    await expect(kd({ teacher: await teacher(100) })).rejects.toThrow(
      failure("ERR_SHAPE", "teacher", "100 classes", "10"),
    );
    await expect(kd({ teacher: await teacher(10, "float64") })).rejects.toThrow(
      failure("ERR_CONFIG", "teacher", "float64"),
    );
    const same = await teacher();
    await expect(kd({ teacher: same, student: same })).rejects.toThrow(failure("ERR_CONFIG", "same model"));
    const large = own(await createModel("mlp", { hidden: [] }));
    await expect(kd({ teacher: large })).rejects.toThrow(failure("ERR_SHAPE", "teacher", "3 x 32 x 32"));
    await expect(kd({ teacher: same, student: await teacher(3) })).rejects.toThrow(
      failure("ERR_SHAPE", "student", "3 classes"),
    );
    await expect(kd({ teacher: same, student: "small_cmm" })).rejects.toThrow(
      failure("ERR_CONFIG", 'did you mean "small_cnn"'),
    );
    const disposed = await teacher();
    disposed.dispose();
    await expect(kd({ teacher: disposed })).rejects.toThrow(failure("ERR_DISPOSED"));
    await expect(train(shortRun(data, out, { student: disposed }))).rejects.toThrow(failure("ERR_DISPOSED"));
  });

  test("a TorchScript file teaches as its model does", async () => {
    const model = await teacher();
    const file = join(await temporaryDirectory(), "teacher.pt");
    await model.exportTorchScript(file);
    const options = { method: "kd", temperature: 3, maxSteps: 3 } as const;
    await finish(train(shortRun(data, join(out, "script"), { ...options, teacher: file })));
    await finish(train(shortRun(data, join(out, "model"), { ...options, teacher: model })));
    const [a, b] = ["script", "model"].map((name) => readFileSync(join(out, name, "last.safetensors")));
    expect(a!.equals(b!)).toBe(true);
  });
});

describe("a loss that is no number", () => {
  test("stops the run before it reaches the weights, and the last checkpoint stays", async () => {
    const options = shortRun(data, out, { epochs: 5, milestones: [2], lrFactor: 1e30 });
    const student = own(await createModel("small_cnn", { inChannels: 1, inputSize: 8, widthMultiplier: 0.25 }));
    let last: Buffer | undefined;
    const run = train({ ...options, student });
    await expect(
      (async () => {
        for await (const event of run) {
          if (event.type === "checkpoint") last = readFileSync(join(out, "last.safetensors"));
        }
      })(),
    ).rejects.toThrow(failure("ERR_NAN_LOSS", "learning rate"));
    expect(readFileSync(join(out, "last.safetensors")).equals(last!)).toBe(true);
    const loaded = own(await loadModel(join(out, "last.safetensors")));
    const { logits } = await loaded.predict(pixels(64));
    expect(logits.every(Number.isFinite)).toBe(true);
    expect(readFileSync(join(out, "log.jsonl"), "utf8").trimEnd().split("\n")).toHaveLength(2);
  });
});

describe("validation", () => {
  test("keeps the epoch that is most robust on images set aside, and never looks at the test images", async () => {
    const of = async (dataset: Dataset, name: string) =>
      finish(
        train(
          shortRun(dataset, join(out, name), {
            epochs: 5,
            validation: 56,
            epsilon: 0.08,
            stepSize: 0.02,
            lr: 0.2,
            seed: 4,
          }),
        ),
      );
    const { history, best } = await of(data, "a");
    // Another test split, with wrong labels, changes nothing.
    const wrong = { ...data.test, labels: data.test.labels.map((label) => (label + 1) % 10) };
    await of({ ...data, test: wrong }, "b");
    for (const name of ["best.safetensors", "last.safetensors"]) {
      expect(readFileSync(join(out, "a", name)).equals(readFileSync(join(out, "b", name)))).toBe(true);
    }

    const robust = history.map(({ validation }) => validation!.robust);
    history.forEach(({ validation }, i) => {
      expect(validation!.best).toBe(robust.slice(0, i).every((earlier) => earlier < robust[i]!));
      expect(validation!.robust).toBeLessThanOrEqual(validation!.clean);
    });
    expect(best).toBe(join(out, "a", "best.safetensors"));

    // The file holds the weights of that epoch: they score what the record says on the images that were set aside.
    const { train: rest, validation } = splitValidation(data, 56, 4);
    expect(rest.count + validation.count).toBe(256);
    const model = own(await loadModel(best!));
    const report = await evaluate(
      model,
      { ...data, test: validation },
      {
        attacks: [attacks.pgd({ epsilon: 0.08, stepSize: 0.02, steps: 10 })],
        epsilon: 0.08,
        seed: 4,
      },
    );
    expect(report.robust.accuracy).toBe(Math.max(...robust));
    expect(history[0]!.step).toBe(Math.ceil(200 / 64));
  });

  test("without it there is no best", async () => {
    const result = await finish(train(shortRun(data, out, { maxSteps: 1 })));
    expect(result.best).toBeUndefined();
    expect(existsSync(join(out, "best.safetensors"))).toBe(false);
  });

  test("of as many images as there are is refused", async () => {
    await expect(train(shortRun(data, out, { validation: 256 }))).rejects.toThrow(failure("ERR_CONFIG", "256"));
  });
});

describe("order and starts", () => {
  const order = [5, 3, 200, 3, 17, 90, 1, 0, 44, 45, 46, 47];

  test("an order goes through these images, as a list or in a file of any kind", async () => {
    const directory = await temporaryDirectory();
    const files = {
      "order.json": JSON.stringify([order.slice(0, 6), order.slice(6)]),
      "order.txt": order.join("\n"),
      "order.csv": order.join(", "),
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
    writeTensors(join(directory, "order.safetensors"), {
      order: { shape: [12], data: BigInt64Array.from(order, BigInt) },
    });
    const of = async (name: string, given: string | number[]) => {
      const { steps } = await finish(train(shortRun(data, join(out, name), { order: given, batchSize: 5, epochs: 1 })));
      expect(steps).toBe(3);
      return readFileSync(join(out, name, "last.safetensors")).toString("hex");
    };
    const expected = await of("list", order);
    for (const name of [...Object.keys(files), "order.safetensors"]) {
      expect(await of(name, join(directory, name)), name).toBe(expected);
    }
    // The same images, gathered into a set of their own and gone through as they come.
    const pick = {
      images: Uint8Array.from(order.flatMap((index) => [...data.train.images.subarray(index * 64, (index + 1) * 64)])),
      labels: Int32Array.from(order, (index) => data.train.labels[index]!),
      ...{ count: 12, scale: 16 },
    };
    const picked = shortRun({ ...data, train: pick }, join(out, "picked"), { shuffle: false, batchSize: 5, epochs: 1 });
    await finish(train(picked));
    expect(readFileSync(join(out, "picked", "last.safetensors")).toString("hex")).toBe(expected);
  });

  test("starts are the attack's starts, a row for each image of the order", async () => {
    const directory = await temporaryDirectory();
    const file = join(directory, "starts.safetensors");
    const options = { inChannels: 1, inputSize: 8, hidden: [16], seed: 2 };
    const attack = { epsilon: 0.1, stepSize: 0.05, steps: 1, randomStart: true, attackMode: "eval" } as const;
    const zeros = new Float32Array(12 * 64);
    writeTensors(file, { starts: { shape: [12, 1, 8, 8], data: zeros } });
    const of = async (name: string, given: Partial<TrainOptions>) => {
      const student = own(await createModel("mlp", options));
      const all = {
        method: "adversarial",
        student,
        order,
        batchSize: 12,
        ...attack,
        ...given,
      } as Partial<TrainOptions>;
      const { history } = await train(shortRun(data, join(out, name), all));
      return { loss: history[0]!.loss, state: await stateBytes(student) };
    };
    // A start of zero is no start.
    const fromZero = await of("zeros", { starts: file });
    expect(fromZero).toEqual(await of("none", { randomStart: false }));
    expect(await of("random", {})).not.toEqual(fromZero);

    const starts = pixels(12 * 64).map((value) => Math.fround(0.2 * value - 0.1));
    writeTensors(file, { starts: { shape: [12, 1, 8, 8], data: starts } });
    const { loss } = await of("given", { starts: file, steps: 0 });
    const model = own(await createModel("mlp", options));
    const images = Float32Array.from(
      order.flatMap((index) => [...data.train.images.subarray(index * 64, (index + 1) * 64)]),
    );
    const moved = images.map((value, i) => Math.min(1, Math.max(0, Math.fround(value / 16) + starts[i]!)));
    const labels = Int32Array.from(order, (index) => data.train.labels[index]!);
    const expected = (await model.gradients(moved, labels)).get("loss")!.data[0];
    expect(loss).toBeCloseTo(Number(expected), 6);
  });

  test("that do not fit are refused", async () => {
    const directory = await temporaryDirectory();
    const file = (name: string) => join(directory, name);
    const run = (options: Partial<TrainOptions>) => train(shortRun(data, out, { method: "adversarial", ...options }));
    await expect(run({ order: [0, 256] })).rejects.toThrow(failure("ERR_CONFIG", "256", "0 to 255"));
    await expect(run({ order: file("missing") })).rejects.toThrow(failure("ERR_IO", "missing"));
    for (const [name, text, message] of [
      ["empty", "", "order"],
      ["words", "one two", "NaN"],
      ["half", "0 1.5", "1.5"],
      ["cut.json", "[0, 1", "not a list"],
      ["none.json", "[]", "empty"],
      ["texts.json", '["0"]', "order"],
    ] as const) {
      writeFileSync(file(name), text);
      await expect(run({ order: file(name) }), name).rejects.toThrow(failure("ERR_CONFIG", message));
    }
    writeTensors(file("other.safetensors"), { other: { shape: [1], data: BigInt64Array.of(0n) } });
    await expect(run({ order: file("other.safetensors") })).rejects.toThrow(failure("ERR_CONFIG", '"order"'));
    await expect(run({ order, starts: file("missing") })).rejects.toThrow(failure("ERR_IO", "missing"));
    await expect(run({ order, starts: file("other.safetensors") })).rejects.toThrow(failure("ERR_SHAPE", "starts"));
    writeTensors(file("short.safetensors"), { starts: { shape: [11, 1, 8, 8], data: new Float32Array(11 * 64) } });
    await expect(run({ order, starts: file("short.safetensors") })).rejects.toThrow(
      failure("ERR_SHAPE", "[11, 1, 8, 8]", "[12, 1, 8, 8]"),
    );
    writeFileSync(file("text"), "0 0 0");
    await expect(run({ order, starts: file("text") })).rejects.toThrow(/starts|safetensors/);
  });
});

describe("how the attack treats batch norm", () => {
  const options = { method: "adversarial", epsilon: 0.1, stepSize: 0.05, steps: 3, maxSteps: 2 } as const;
  const tracked = async (attackMode: "train" | "frozen-stats" | "eval") => {
    const { student } = await finish(train(shortRun(data, join(out, attackMode), { ...options, attackMode })));
    return (await student.stateDict()).get("bn1.num_batches_tracked")!.data[0];
  };

  test("train moves the statistics at every attack step; frozen-stats and eval do not", async () => {
    expect(await tracked("train")).toBe(BigInt(2 * (3 + 1)));
    expect(await tracked("frozen-stats")).toBe(2n);
    expect(await tracked("eval")).toBe(2n);
    const files = ["train", "frozen-stats", "eval"].map((mode) =>
      readFileSync(join(out, mode, "last.safetensors")).toString("hex"),
    );
    expect(new Set(files).size).toBe(3);
  });

  test("ard's clean pass moves the statistics alone", async () => {
    const of = async (cleanPass: boolean) => {
      const all = {
        ...options,
        ...(await needs("ard")),
        attackMode: "eval",
        steps: 0,
        maxSteps: 1,
        cleanPass,
      } as const;
      const { student } = await finish(train(shortRun(data, join(out, String(cleanPass)), all)));
      return student.stateDict();
    };
    const [without, withPass] = [await of(false), await of(true)];
    expect(without.get("bn1.num_batches_tracked")!.data[0]).toBe(1n);
    expect(withPass.get("bn1.num_batches_tracked")!.data[0]).toBe(2n);
    expect(withPass.get("conv2.weight")).toEqual(without.get("conv2.weight"));
  });
});

describe("runs at the same time", () => {
  test("give what they give one after the other", async () => {
    const options = async (seed: number, name: string) =>
      shortRun(data, join(out, name), { ...(await needs("adversarial")), seed, maxSteps: 6, threads: 1 });
    const bytes = (name: string) => readFileSync(join(out, name, "last.safetensors"));
    for (const seed of [1, 2]) await finish(train(await options(seed, `alone ${seed}`)));
    await Promise.all([1, 2].map(async (seed) => finish(train(await options(seed, `together ${seed}`)))));
    for (const seed of [1, 2]) expect(bytes(`together ${seed}`).equals(bytes(`alone ${seed}`))).toBe(true);
  });

  test("share a teacher", async () => {
    const shared = await teacher();
    const kd = { method: "kd", teacher: shared, temperature: 3, maxSteps: 6 } as const;
    await finish(train(shortRun(data, join(out, "alone"), kd)));
    await Promise.all(
      ["a", "b"].map((name) => train(shortRun(data, join(out, name), kd)).then(({ student }) => own(student))),
    );
    const [alone, a, b] = ["alone", "a", "b"].map((name) => readFileSync(join(out, name, "last.safetensors")));
    expect([a!.equals(alone!), b!.equals(alone!)]).toEqual([true, true]);
  });
});

test("images that are no digits train as well", async () => {
  const images = pixels(40 * 27);
  const labels = Array.from({ length: 40 }, (_, i) => (images[i * 27]! > 0.5 ? 1 : 0));
  const arrays = await fromArrays(images, labels, { shape: [3, 3, 3], numClasses: 2 });
  const options = shortRun(arrays, out, {
    student: "mlp:hidden=8",
    epochs: 30,
    batchSize: 10,
    augment: "none",
    lr: 0.1,
  });
  const { student, history } = await finish(train({ ...options, preset: "paper" }));
  expect(student).toMatchObject({ numClasses: 2, inputShape: [3, 3, 3] });
  expect(history.at(-1)!.loss).toBeLessThan(history[0]!.loss);
  expect(await perturb(student, images.subarray(0, 27), Int32Array.of(0), attacks.fgsm())).toHaveLength(27);
});
