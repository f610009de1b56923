import { describe, expect, test } from "vitest";
import { attacks, customModel, evaluate, Linear, models, ops, perturb, type Tensor, train } from "../../lib/index.js";
import type { Model } from "../../lib/models/model.js";
import { core } from "../../lib/native/addon.js";
import { checkHandles, failure, finish, own, pixels, shortRun, someDigits, temporaryDirectory } from "../support.js";

checkHandles();

const smallCnn = () => models.smallCnn({ inChannels: 1, inputSize: 8, widthMultiplier: 0.25 });
const SUM = { inputShape: [1, 2, 2], numClasses: 4 } as const;

interface Batch {
  logits: Tensor;
  labels: Tensor;
}

describe("a model that is disposed of", () => {
  test("serves the jobs that compute or wait; what would go on to use it is ERR_DISPOSED", async () => {
    const model = await smallCnn();
    const data = await someDigits();
    const evaluating = expect(evaluate(model, data, { attacks: [attacks.pgd({ steps: 3 })] })).rejects.toThrow(
      failure("ERR_DISPOSED"),
    );
    const jobs = [perturb(model, pixels(64), Int32Array.of(1), attacks.pgd({ steps: 3 })), model.predict(pixels(64))];
    model.dispose();
    await Promise.all([...jobs, evaluating]);
    await expect(async () => model.predict(pixels(64))).rejects.toThrow(failure("ERR_DISPOSED"));
  });

  test("while it trains ends the run with ERR_DISPOSED", async () => {
    const model = await smallCnn();
    const run = train(shortRun(await someDigits(), await temporaryDirectory(), { student: model }));
    const events = (async () => {
      for await (const event of run) if (event.type === "step") model.dispose();
    })();
    await expect(run).rejects.toThrow(failure("ERR_DISPOSED"));
    await events.catch(() => {});
  });

  test("in its own forward pass ends with that", async () => {
    const model: Model = customModel((images) => {
      model.dispose();
      return images.flatten(1);
    }, SUM);
    expect((await model.predict(pixels(4))).logits).toEqual(pixels(4));
  });
});

describe("a function that native code calls", () => {
  test("can begin another run, predict and evaluate", async () => {
    const data = await someDigits(128, 20);
    const other = own(await smallCnn());
    const inner = await temporaryDirectory();
    let begun: Promise<unknown>[] | undefined;
    const loss = ({ logits, labels }: Batch) => {
      begun ??= [
        finish(train(shortRun(data, inner, { epochs: 1 }))),
        other.predict(pixels(64)),
        evaluate(other, data, { attacks: [attacks.fgsm()] }),
      ];
      return ops.cross_entropy_loss(logits, labels);
    };
    await finish(train(shortRun(data, await temporaryDirectory(), { loss })));
    expect(await Promise.all(begun!)).toHaveLength(3);
  });

  test("can ask for the model that it is part of, and is served after the job", async () => {
    let again: ReturnType<Model["predict"]> | undefined;
    const model: Model = own(
      customModel((images) => {
        again ??= model.predict(pixels(4, 2));
        return images.flatten(1).mul(2);
      }, SUM),
    );
    expect((await model.predict(pixels(4))).logits).toEqual(pixels(4).map((value) => 2 * value));
    expect((await again!).logits).toEqual(pixels(4, 2).map((value) => 2 * value));
  });

  test("can abort its own run", async () => {
    const controller = new AbortController();
    const loss = ({ logits, labels }: Batch) => {
      controller.abort();
      return ops.cross_entropy_loss(logits, labels);
    };
    const options = shortRun(await someDigits(), await temporaryDirectory(), { loss, signal: controller.signal });
    await expect(train(options)).rejects.toThrow(failure("ERR_ABORTED"));
  });

  test("is told when it disposes of what it returns", async () => {
    const layer = new Linear(4, 4);
    const forward = (images: Tensor) => {
      const logits = layer.forward(images.flatten(1));
      logits.dispose();
      return logits;
    };
    await expect(own(customModel(forward, SUM)).predict(pixels(4))).rejects.toThrow(failure("ERR_DISPOSED"));
    for (const parameter of layer.parameters()) parameter.dispose();
  });
});

test("an executor that is disposed of rejects the jobs that wait, in words, and takes no more", async () => {
  const model = own(await smallCnn());
  const executor = core().createExecutor(1);
  const predict = (count: number) => core().predict(executor, model.handle, pixels(64 * count), [count, 1, 8, 8]);
  const jobs = Promise.allSettled([predict(500), predict(1), predict(1)]);
  core().dispose(executor);
  const ended = { status: "rejected", reason: failure("ERR_ABORTED", "is ending") };
  const [first, ...others] = await jobs;
  expect([{ status: "fulfilled", value: expect.anything() }, ended]).toContainEqual(first);
  expect(others).toEqual([ended, ended]);
  expect(() => predict(1)).toThrow(failure("ERR_DISPOSED"));
});
