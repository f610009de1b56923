import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { customModel } from "../../lib/models/custom.js";
import { createModel, type Model } from "../../lib/models/model.js";
import { grad, ops, type Tensor, tensor, tidy } from "../../lib/tensor/index.js";
import type { CustomLoss, LossInput, TrainOptions } from "../../lib/training/options.js";
import { train } from "../../lib/training/trainer.js";
import {
  checkHandles,
  eventsOf,
  failure,
  finish,
  own,
  readTensorFile,
  shortRun,
  someDigits,
  stateBytes,
  temporaryDirectory,
} from "../support.js";
import { SmallCnn, withWeightsOf } from "../twin.js";

checkHandles();

let data: Dataset;
let out: string;
beforeAll(async () => {
  data = await someDigits();
});
beforeEach(async () => {
  out = await temporaryDirectory();
});

const student = () =>
  createModel("small_cnn", { inChannels: 1, inputSize: 8, widthMultiplier: 0.25, seed: 3 }).then(own);
const teacher = () => createModel("mlp", { inChannels: 1, inputSize: 8, hidden: [32], seed: 5 }).then(own);

/** The student's twin in TypeScript, with equal weights. */
async function twin(): Promise<Model> {
  const module = own(tidy(() => new SmallCnn(1, 10, 0.25)));
  await withWeightsOf(await student(), module);
  return own(customModel(module, { inputShape: [1, 8, 8] }));
}

/** By the kernels that what is written in TypeScript has too: its results are compared bit for bit. */
async function options(more: Partial<TrainOptions>): Promise<TrainOptions> {
  const attack = more.attack ? {} : { epsilon: 0.1, stepSize: 0.05, steps: 2 };
  const method = more.method ?? "ard";
  const needed = { ...(method === "ard" ? { teacher: await teacher(), temperature: 3 } : {}) };
  return shortRun(data, join(out, String(Math.random())), { method, kernels: "plain", ...needed, ...attack, ...more });
}

const trained = async (more: Partial<TrainOptions>) => stateBytes((await finish(train(await options(more)))).student);

/** Equation (1) at alpha = 1, as native/kernels/losses.cpp has it. */
const ardLoss: CustomLoss = ({ logits, teacherLogits, temperature }) => {
  const divergence = ops.kl_div(
    logits.div(temperature).log_softmax(1),
    teacherLogits!.div(temperature).softmax(1),
    2, // the sum
  );
  return divergence.mul(temperature ** 2 / logits.shape[0]!);
};

/** PGD as the recipe has it, from the image itself. */
const pgd = attacks.custom("pgd-in-typescript", (model, images, labels, { epsilon }) => {
  let adversarial = images;
  for (let step = 0; step < 2; step++) {
    const x = adversarial.detach().requires_grad_();
    const [gradient] = grad(ops.cross_entropy_loss(model(x), labels, null, 2), x);
    const moved = x.detach().add(gradient!.sign().mul(0.05));
    adversarial = ops.min(ops.max(moved, images.sub(epsilon)), images.add(epsilon)).clamp(0, 1);
  }
  return adversarial;
});

describe("a student written in TypeScript", () => {
  test.each(["natural", "adversarial", "ard"] as const)(
    "trained by %s ends with its built-in twin's bytes",
    async (method) => {
      expect(await trained({ method, student: await twin() })).toEqual(
        await trained({ method, student: await student() }),
      );
    },
  );

  test("with statistics frozen in the attack as well", async () => {
    const more = { method: "adversarial", attackMode: "frozen-stats" } as const;
    expect(await trained({ ...more, student: await twin() })).toEqual(
      await trained({ ...more, student: await student() }),
    );
  });

  test("goes on from where it was stopped, to the same bytes", async () => {
    const whole = await options({ student: await twin() });
    await finish(train(whole));
    const cut = await options({ student: await twin() });
    const controller = new AbortController();
    const run = train({ ...cut, signal: controller.signal });
    await expect(
      (async () => {
        for await (const event of run) if (event.type === "step") controller.abort();
      })(),
    ).rejects.toMatchObject({ code: "ERR_ABORTED" });
    await finish(train({ ...cut, student: await twin(), resume: true }));
    const bytes = (directory: string) => readFileSync(join(directory, "last.safetensors"));
    expect(bytes(cut.out).equals(bytes(whole.out))).toBe(true);
    expect(readTensorFile(join(cut.out, "last.safetensors")).metadata).toEqual({ format: "pt" });
  });
});

describe("a loss written in TypeScript", () => {
  test("takes the place of the method's own: ARD's gives ARD's weights, bit for bit", async () => {
    const own = await trained({ student: await student(), loss: ardLoss });
    expect(own).toEqual(await trained({ student: await student() }));
    expect(own).not.toEqual(await trained({ student: await student(), temperature: 4 }));
  });

  test("gets what the method has", async () => {
    const seen: Record<string, unknown>[] = [];
    const look = ({ student: forward, ...input }: LossInput) => {
      const shapes = Object.entries(input).map(([name, value]) => [name, value && (value as Tensor).shape]);
      seen.push({ ...Object.fromEntries(shapes), again: forward(input.images).shape });
      return ops.cross_entropy_loss(input.logits, input.labels);
    };
    for (const method of ["natural", "ard"] as const) {
      const given = await options({ method, student: await student(), loss: look, maxSteps: 1 });
      await finish(train(given));
      expect(JSON.parse(readFileSync(join(given.out, "config.json"), "utf8")).loss).toBe("look");
    }
    const logits = [64, 10];
    const images = [64, 1, 8, 8];
    expect(seen).toMatchObject([
      { logits, teacherLogits: null, labels: [64], images, adversarial: null, again: logits },
      { logits, teacherLogits: logits, labels: [64], images, adversarial: images, again: logits },
    ]);
  });

  test.each<[string, unknown, string[]]>([
    ["throws", () => fail("on purpose"), ['The loss "custom" threw: on purpose']],
    ["gives nothing", () => undefined, ["must return a Tensor, not undefined"]],
    ["is async", async () => tensor(1), ["async function"]],
    ["gives one number for each image", ({ logits }: LossInput) => logits.sum([1]), ["[64]", "one number"]],
    ["does not depend on the student", () => ops.ones([]), ["without a graph"]],
  ])("that %s ends the run with ERR_CALLBACK", async (_, loss, message) => {
    const model = await student();
    const before = await stateBytes(model);
    const given = await options({ method: "natural", student: model, loss: loss as CustomLoss });
    await expect(train(given)).rejects.toThrow(failure("ERR_CALLBACK", ...message));
    expect(await stateBytes(model)).toEqual(before);
  });

  test("that becomes NaN is refused before it reaches the weights", async () => {
    const loss: CustomLoss = ({ logits }) => logits.sum().mul(Number.NaN);
    await expect(train(await options({ method: "natural", student: await student(), loss }))).rejects.toThrow(
      failure("ERR_NAN_LOSS"),
    );
  });

  test("must be a function", async () => {
    await expect(train(await options({ student: await student(), loss: 5 as never }))).rejects.toThrow(
      failure("ERR_CONFIG", "loss", "function"),
    );
  });
});

describe("an attack in training", () => {
  test("written in TypeScript, the recipe's PGD gives the same weights, bit for bit", async () => {
    const recipe = await trained({ method: "adversarial", student: await student(), randomStart: false });
    expect(await trained({ method: "adversarial", student: await student(), attack: pgd, epsilon: 0.1 })).toEqual(
      recipe,
    );
  });

  test("of a name is taken as it is, and stands in config.json", async () => {
    const given = await options({ student: await student(), attack: attacks.fgsm(), epsilon: 0.1, maxSteps: 1 });
    await finish(train(given));
    expect(JSON.parse(readFileSync(join(given.out, "config.json"), "utf8")).attack).toEqual({
      name: "fgsm",
      parameters: { epsilon: 0.1 },
    });
  });

  test("has parameters of its own: those of the recipe's are warned about", async () => {
    const given = await options({ student: await student(), attack: pgd, epsilon: 0.1, steps: 7, maxSteps: 1 });
    const warnings = (await eventsOf(train(given))).filter(({ type }) => type === "warning");
    expect(warnings).toContainEqual({
      type: "warning",
      message: expect.stringMatching(/pgd-in-typescript has parameters of its own.*: steps\.$/),
    });
  });

  test("that leaves the ball ends the run with ERR_CALLBACK", async () => {
    const attack = attacks.custom("far", (_, images) => images.add(0.5).clamp(0, 1));
    await expect(train(await options({ method: "adversarial", student: await student(), attack }))).rejects.toThrow(
      failure("ERR_CALLBACK", '"far"', "outside of the ball"),
    );
  });
});

function fail(message: string): never {
  throw new Error(message);
}
