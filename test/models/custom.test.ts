import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import { customModel } from "../../lib/models/custom.js";
import { loadModel, loadWeights } from "../../lib/models/load.js";
import { createModel, type Model } from "../../lib/models/model.js";
import { ops, type Tensor, tensor, tidy } from "../../lib/tensor/index.js";
import { train } from "../../lib/training/trainer.js";
import { checkHandles, failure, finish, own, pixels, shortRun, someDigits, temporaryDirectory } from "../support.js";
import { SmallCnn, withWeightsOf } from "../twin.js";

checkHandles();

const SHAPE = [1, 8, 8] as const;
const builtIn = () =>
  createModel("small_cnn", { inChannels: 1, inputSize: 8, widthMultiplier: 0.25, seed: 3 }).then(own);

/** A built-in model and its twin in TypeScript, with equal weights. */
async function twins(): Promise<{ model: Model; twin: Model; module: SmallCnn }> {
  const model = await builtIn();
  const module = own(tidy(() => new SmallCnn(1, 10, 0.25)));
  await withWeightsOf(model, module);
  return { model, module, twin: own(customModel(module, { inputShape: SHAPE })) };
}

describe("a model written in TypeScript", () => {
  test("says what it is", async () => {
    const { model, twin } = await twins();
    expect(twin).toMatchObject({ name: "SmallCnn", numClasses: 10, parameters: model.parameters, dtype: "float32" });
    expect(twin.inputShape).toEqual(SHAPE);
  });

  test("gives its built-in twin's logits, gradients and evaluation, bit for bit", async () => {
    const { model, twin } = await twins();
    const images = pixels(64 * 20);
    expect((await twin.predict(images)).logits).toEqual((await model.predict(images)).logits);
    const labels = Int32Array.from({ length: 20 }, (_, i) => i % 10);
    for (const mode of [false, true]) {
      expect(await twin.gradients(images, labels, { train: mode })).toEqual(
        await model.gradients(images, labels, { train: mode }),
      );
    }
    const data = await someDigits();
    const options = { attacks: [attacks.fgsm(), attacks.pgd({ steps: 3, restarts: 2 })], epsilon: 0.1 };
    const counts = async (some: Model) => {
      const report = await evaluate(some, data, options);
      return [report.clean.correct, ...report.attacks.map(({ correct }) => correct)];
    };
    expect(await counts(twin)).toEqual(await counts(model));
  });

  test("can be saved, and its weights loaded by its program or by the built-in twin", async () => {
    const { model, twin, module } = await twins();
    const path = join(await temporaryDirectory(), "twin.safetensors");
    await twin.save(path);
    const loaded = own(await loadModel(path, { options: { inputSize: 8 } }));
    const images = pixels(64 * 5);
    const expected = (await model.predict(images)).logits;
    expect((await loaded.predict(images)).logits).toEqual(expected);
    tidy(() => ops._foreach_zero_([...module.stateDict().values()].map((value) => value.detach())));
    expect((await twin.predict(images)).logits).not.toEqual(expected);
    await loadWeights(twin, path);
    expect((await twin.predict(images)).logits).toEqual(expected);
    const other = own(await createModel("mlp", { inChannels: 1, inputSize: 8, hidden: [] }));
    await expect(loadWeights(other, path)).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", "missing"));
  });

  test("may be a plain function, without parameters", async () => {
    const weights = tensor(pixels(640), { shape: [10, 64] });
    const model = own(customModel((x) => ops.linear(x.flatten(1), weights), { inputShape: SHAPE, name: "linear" }));
    expect(model).toMatchObject({ name: "linear", numClasses: 10, parameters: 0 });
    expect((await model.predict(pixels(128))).labels).toHaveLength(2);
    const data = await someDigits();
    const out = await temporaryDirectory();
    await expect(train(shortRun(data, out, { student: model }))).rejects.toThrow(
      failure("ERR_CONFIG", "no parameters"),
    );
    const asTeacher = shortRun(data, join(out, "student"), { method: "kd", teacher: model, maxSteps: 1 });
    expect((await finish(train(asTeacher))).steps).toBe(1);
    weights.dispose();
  });

  test("computes in float64 where its parameters do", async () => {
    const module = own(tidy(() => new SmallCnn(1, 10, 0.25)));
    const double = own(
      customModel((x) => ops.linear(x.flatten(1), tensor(Float64Array.from(pixels(640)), { shape: [10, 64] })), {
        inputShape: SHAPE,
        dtype: "float64",
      }),
    );
    expect(double.dtype).toBe("float64");
    tidy(() => expect(double.forward(ops.ones([1, 1, 8, 8])).dtype).toBe("float64"));
    expect(() => customModel(module, { inputShape: SHAPE, dtype: "float64" })).toThrow(
      failure("ERR_CONFIG", "float32"),
    );
  });

  test("is disposed of without its module", async () => {
    const { twin, module } = await twins();
    twin.dispose();
    expect(() => twin.forward(undefined as never)).toThrow(failure("ERR_DISPOSED"));
    await expect(twin.predict(pixels(64))).rejects.toThrow(failure("ERR_DISPOSED"));
    tidy(() => expect(module.forward(ops.zeros([1, ...SHAPE])).shape).toEqual([1, 10]));
  });

  test.each<[string, (x: Tensor) => unknown, string, string]>([
    ["one output a pixel", (x) => x, "ERR_SHAPE", "[1, 1, 8, 8]"],
    ["nothing", () => undefined, "ERR_CALLBACK", "must return a Tensor"],
    ["a promise", async (x) => x, "ERR_CALLBACK", "async"],
  ])("that gives %s is refused at once", (_, forward, code, message) => {
    expect(() => customModel(forward as never, { inputShape: SHAPE })).toThrow(failure(code as "ERR_SHAPE", message));
  });

  test("that throws later is an error of whoever uses it, with its cause", async () => {
    const reason = new Error("on purpose");
    let broken = false;
    const model = own(
      customModel(
        (x) => {
          if (broken) throw reason;
          return ops.linear(x.flatten(1), ops.ones([10, 64]));
        },
        { inputShape: SHAPE, name: "fragile" },
      ),
    );
    broken = true;
    const data = await someDigits();
    for (const use of [() => model.predict(pixels(64)), () => evaluate(model, data)]) {
      await expect(use()).rejects.toMatchObject({
        name: "ArdistillError",
        code: "ERR_CALLBACK",
        message: 'The model "fragile" threw: on purpose',
        cause: reason,
      });
    }
    expect(() => tidy(() => model.forward(ops.ones([1, ...SHAPE])))).toThrow(failure("ERR_CALLBACK", "on purpose"));
    broken = false;
    expect((await model.predict(pixels(64))).labels).toHaveLength(1);
  });

  test("that changes its class count, or its dtype, later is refused", async () => {
    let classes = 10;
    const model = own(customModel((x) => ops.linear(x.flatten(1), ops.ones([classes, 64])), { inputShape: SHAPE }));
    classes = 9;
    await expect(model.predict(pixels(64))).rejects.toThrow(failure("ERR_SHAPE", "[1, 9]", "[1, 10]"));
  });

  test("is made of a module or a function, and needs to be told what that takes", () => {
    expect(() => customModel(5 as never, { inputShape: SHAPE })).toThrow(failure("ERR_CONFIG", "not of number"));
    for (const inputShape of [undefined, [8, 8], [1, 8, 0.5]]) {
      expect(() => customModel((x) => x, { inputShape } as never)).toThrow(failure("ERR_CONFIG", "inputShape"));
    }
  });
});

describe("forward()", () => {
  test("is differentiable by the images and by a module's parameters", async () => {
    const { model, twin, module } = await twins();
    tidy(() => {
      for (const some of [model, twin]) {
        const x = tensor(pixels(128), { shape: [2, ...SHAPE], requiresGrad: true });
        some.forward(x).sum().backward();
        expect(x.grad?.shape).toEqual([2, ...SHAPE]);
      }
      expect(module.parameters().every((parameter) => parameter.grad !== null)).toBe(true);
      for (const parameter of module.parameters()) parameter.grad = null;
    });
  });

  test("leaves batch norm's statistics alone but in train mode", async () => {
    const { model, twin } = await twins();
    for (const some of [model, twin]) {
      const bytes = async () => (await some.stateDict()).get("bn1.running_mean")!.data;
      const before = await bytes();
      const run = (mode: "train" | "frozen-stats" | "eval") =>
        tidy(() => some.forward(tensor(pixels(128), { shape: [2, ...SHAPE] }), { mode }).toTypedArray());
      const evaluated = run("eval");
      const frozen = run("frozen-stats");
      expect(frozen).not.toEqual(evaluated);
      expect(await bytes()).toEqual(before);
      expect(run("train")).toEqual(frozen);
      expect(await bytes()).not.toEqual(before);
    }
  });

  test("refuses images of another size", async () => {
    const model = await builtIn();
    expect(() => tidy(() => model.forward(ops.ones([1, 3, 8, 8])))).toThrow(failure("ERR_SHAPE", "[N, 1, 8, 8]"));
    expect(() => tidy(() => model.forward(ops.ones([1, 8, 8])))).toThrow(failure("ERR_SHAPE", "[1, 8, 8]"));
  });

  test("is ERR_BUSY while a run trains the model, and works again afterwards", async () => {
    const model = await builtIn();
    const data = await someDigits();
    const controller = new AbortController();
    const options = shortRun(data, await temporaryDirectory(), {
      student: model,
      epochs: 1000,
      signal: controller.signal,
    });
    const run = train(options);
    const use = () => tidy(() => model.forward(ops.ones([1, ...SHAPE])).shape);
    const seen = new Set<string>();
    for await (const event of run) {
      if (event.type !== "step") continue;
      // Between two chunks the model is free; within one it is not.
      for (let i = 0; i < 50 && !seen.has("ERR_BUSY"); i++) {
        try {
          use();
        } catch (error) {
          seen.add((error as { code: string }).code);
        }
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      break;
    }
    controller.abort();
    await run.catch(() => {});
    expect([...seen]).toEqual(["ERR_BUSY"]);
    expect(use()).toEqual([1, 10]);
  });
});
