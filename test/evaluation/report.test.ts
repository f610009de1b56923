import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import type { AttackSpec } from "../../lib/attacks/registry.js";
import { suites } from "../../lib/attacks/suites.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import type { EvaluateOptions } from "../../lib/evaluation/options.js";
import type { EvaluationProgress } from "../../lib/evaluation/progress.js";
import { toRobustBench } from "../../lib/evaluation/robustbench.js";
import { createModel } from "../../lib/models/model.js";
import { checkHandles, failure, floats, own, readTensorFile, temporaryDirectory } from "../support.js";
import { trainedOnDigits } from "./support.js";

checkHandles();
const digits = trainedOnDigits();

/** Weaker than AutoAttack's own, so that tests are quick; the stages are as they are. */
const EPSILON = 0.1;
const run = async (options: EvaluateOptions) => evaluate(await digits.model(), digits.data, { limit: 60, ...options });
const ones = (text: string) => [...text].filter((character) => character === "1").length;

describe("a report", () => {
  test("has sample by sample and class by class what its counts say", async () => {
    const report = await run({ attacks: [attacks.fgsm(), attacks.pgd({ steps: 5 })], epsilon: EPSILON });
    const { clean, robust, outcomes, perClass, samples } = report;
    expect([ones(outcomes.clean), ...outcomes.attacks.map(ones), ones(outcomes.robust)]).toEqual([
      clean.correct,
      ...report.attacks.map(({ correct }) => correct),
      robust.correct,
    ]);
    const both = [...outcomes.attacks[0]!].map((flag, i) =>
      flag === "1" && outcomes.attacks[1]![i] === "1" ? "1" : "0",
    );
    expect(outcomes.robust).toBe(both.join(""));
    expect(perClass.map(({ label }) => label)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const sum = (key: "samples" | "clean" | "robust") => perClass.reduce((total, row) => total + row[key], 0);
    expect([sum("samples"), sum("clean"), sum("robust")]).toEqual([samples, clean.correct, robust.correct]);
    const { labels } = digits.data.test;
    expect(perClass[3]!.samples).toBe(labels.subarray(0, 60).filter((label) => label === 3).length);
    expect(report.warnings).toEqual([]);
  });
});

describe("AutoAttack", () => {
  test("runs each stage on what those before it left, and its worst case is theirs", async () => {
    const stages = ["apgd-ce", "apgd-t", "fab-t", "square"];
    const report = await run({ attacks: [attacks.autoAttack()], epsilon: 0.06, limit: 16 });
    const [score] = report.attacks;
    expect(score).toMatchObject({ name: "autoattack", version: "standard", epsilon: 0.06 });
    expect(score!.stages!.map(({ name }) => name)).toEqual(stages);
    let left = report.clean.correct;
    for (const stage of score!.stages!) {
      expect(stage.attacked).toBe(left);
      expect(stage.correct).toBeLessThanOrEqual(left);
      left = stage.correct;
    }
    expect([score!.correct, report.robust.correct]).toEqual([left, left]);
    expect(left).toBeLessThan(report.clean.correct);
    const alone = await run({
      attacks: stages.map((name): AttackSpec => ({ name, parameters: {} })),
      epsilon: 0.06,
      limit: 16,
    });
    expect(alone.outcomes.robust).toBe(report.outcomes.robust);
  });

  test("plus has the original's stages and restarts", async () => {
    const { attacks: scores } = await run({ attacks: [attacks.autoAttack({ version: "plus" })], epsilon: 0, limit: 2 });
    expect(scores[0]!.stages!.map(({ name, restarts }) => [name, restarts])).toEqual([
      ["apgd-ce", 5],
      ["apgd-dlr", 5],
      ["fab", 5],
      ["square", 1],
      ["apgd-t", 1],
      ["fab-t", 1],
    ]);
  });

  test("needs four classes, and a known version", async () => {
    const two = own(await createModel("mlp", { numClasses: 2, inChannels: 1, inputSize: 8, hidden: [] }));
    const { test: images, ...rest } = digits.data;
    const binary = { ...rest, test: { ...images, labels: images.labels.map((label) => label % 2) }, numClasses: 2 };
    await expect(evaluate(two, binary, { attacks: [attacks.autoAttack()] })).rejects.toThrow(
      failure("ERR_CONFIG", "4 classes", "has 2"),
    );
    const unknown = [{ name: "autoattack", parameters: { version: "rand" } }];
    await expect(run({ attacks: unknown })).rejects.toThrow(failure("ERR_CONFIG", "version"));
  });
});

describe("a curve", () => {
  test("over radii has the figures of an evaluation at each", async () => {
    const specs = [attacks.fgsm(), attacks.pgd({ steps: 4 })];
    const epsilons = [0, 0.04, 0.1];
    const report = await run({ attacks: specs, epsilons });
    expect(report.curve!.map(({ epsilon }) => epsilon)).toEqual(epsilons);
    for (const [i, epsilon] of epsilons.entries()) {
      const { attacks: alone, robust } = await run({ attacks: specs, epsilon });
      const untimed = (scores: typeof alone) => scores.map(({ seconds: _, ...score }) => score);
      expect(untimed(report.curve![i]!.attacks)).toEqual(untimed(alone));
      expect(report.curve![i]!.robust).toEqual(robust);
    }
    expect(report).toMatchObject({
      epsilon: 0.1,
      attacks: report.curve![2]!.attacks,
      robust: report.curve![2]!.robust,
    });
    expect(report.curve![0]!.robust).toEqual(report.clean);
  });

  test("over steps", async () => {
    const { curve } = await run({ attacks: [attacks.pgd({ stepSize: 0.02 })], stepCounts: [1, 5], epsilon: EPSILON });
    expect(curve!.map(({ steps, attacks: [pgd] }) => [steps, pgd!.steps])).toEqual([
      [1, 1],
      [5, 5],
    ]);
    expect(curve![1]!.robust.correct).toBeLessThan(curve![0]!.robust.correct);
  });

  test.each<[EvaluateOptions, string]>([
    [{ epsilons: [] }, "epsilons"],
    [{ epsilons: [0.1, 2] }, "epsilons"],
    [{ epsilons: [0.1], epsilon: 0.1 }, "epsilon"],
    [{ epsilons: [0.1], stepCounts: [1] }, "stepCounts"],
    [{ epsilons: [0.1], attacks: [attacks.fgsm({ epsilon: 0.1 })] }, "fgsm has an epsilon"],
    [{ epsilons: [0.1], attacks: [] }, "attacks"],
    [{ stepCounts: [1], attacks: [attacks.fgsm()] }, "fgsm has no steps"],
    [{ stepCounts: [0] }, "steps"],
    [{ epsilons: [0.1, 0.2], saveAdversarial: "x" }, "saveAdversarial"],
  ])("refuses %o", async (options, message) => {
    await expect(run({ attacks: [attacks.pgd()], ...options })).rejects.toThrow(failure("ERR_CONFIG", message));
  });
});

describe("saved adversarial images", () => {
  test("are those of the first attack that broke each sample", async () => {
    const path = join(await temporaryDirectory(), "adversarial.safetensors");
    const specs = [attacks.fgsm({ epsilon: 0.04 }), attacks.pgd({ steps: 5 })];
    const report = await run({ attacks: specs, epsilon: EPSILON, saveAdversarial: path, batchSize: 7 });
    const { tensors, metadata } = readTensorFile(path);
    const bytes = (name: string) => Buffer.from(tensors[name]!.bytes, "hex");
    const brokenBy = [...new BigInt64Array(new Uint8Array(bytes("brokenBy")).buffer)].map(Number);
    const expected = [...report.outcomes.clean].map((clean, i) => {
      if (clean === "0") return -2;
      return report.outcomes.attacks.findIndex((flags) => flags[i] === "0");
    });
    expect(brokenBy).toEqual(expected);
    expect(new Set(brokenBy)).toEqual(new Set([-1, 0, 1, ...(expected.includes(-2) ? [-2] : [])]));
    expect(tensors.adversarial).toMatchObject({ dtype: "F32", shape: [60, 1, 8, 8] });
    expect(JSON.parse(metadata.attacks!)).toMatchObject([{ name: "fgsm" }, { name: "pgd", steps: 5 }]);
    const images = new Float32Array(new Uint8Array(bytes("adversarial")).buffer);
    const { labels } = await (await digits.model()).predict(images);
    expect([...labels].map((label, i) => (label === digits.data.test.labels[i] ? "1" : "0")).join("")).toBe(
      report.outcomes.robust,
    );
    const clean = floats(digits.data.test);
    for (const [i, by] of brokenBy.entries()) {
      const [ours, theirs] = [images, clean].map((all) => all.subarray(i * 64, (i + 1) * 64));
      if (by < 0) expect(ours).toEqual(theirs);
      else
        expect(Math.max(...ours!.map((value, j) => Math.abs(value - theirs![j]!)))).toBeLessThanOrEqual(EPSILON + 1e-7);
    }
  });

  test("take no other file's place, and their own earlier one's", async () => {
    const directory = await temporaryDirectory();
    const state = join(directory, "state.json");
    const [text, checkpoint, images] = ["notes.txt", "model.safetensors", "images.safetensors"].map((name) =>
      join(directory, name),
    );
    writeFileSync(text!, "of mine");
    await (await digits.model()).save(checkpoint!);
    for (const path of [text!, checkpoint!, directory]) {
      const before = path === directory ? [] : readFileSync(path);
      const onProgress = () => expect.unreachable("images were classified");
      await expect(run({ attacks: [attacks.fgsm()], saveAdversarial: path, state, onProgress })).rejects.toThrow(
        failure("ERR_CONFIG", path, "is not overwritten", "another name, or delete it"),
      );
      if (path !== directory) expect(readFileSync(path)).toEqual(before);
      expect([state, `${path}.partial`].filter(existsSync)).toEqual([]);
    }
    for (const limit of [20, 30]) {
      await run({ attacks: [attacks.fgsm()], saveAdversarial: images!, limit });
      expect(readTensorFile(images!).tensors.labels!.shape).toEqual([limit]);
    }
  });

  test("leave nothing behind when the evaluation fails", async () => {
    const directory = await temporaryDirectory();
    const path = join(directory, "adversarial.safetensors");
    const controller = new AbortController();
    const options = { attacks: [attacks.pgd()], saveAdversarial: path, batchSize: 5, signal: controller.signal };
    await expect(run({ ...options, onProgress: ({ stage }) => stage === "pgd" && controller.abort() })).rejects.toThrow(
      failure("ERR_ABORTED"),
    );
    expect(() => readFileSync(`${path}.partial`)).toThrow("ENOENT");
    await expect(
      run({ ...options, signal: undefined as never, saveAdversarial: join(directory, "no", "x") }),
    ).rejects.toThrow(failure("ERR_IO", "x.partial"));
  });
});

test("progress weighs attacks by their cost and says how they go", async () => {
  const events: EvaluationProgress[] = [];
  const attack = [attacks.fgsm(), attacks.pgd({ steps: 30 })];
  const report = await run({
    attacks: attack,
    epsilon: EPSILON,
    batchSize: 20,
    onProgress: (event) => events.push(event),
  });
  expect(events.every((event, i) => event.fraction >= (events[i - 1]?.fraction ?? 0))).toBe(true);
  expect(events.at(-1)!.fraction).toBeCloseTo(1, 10);
  expect(events.findLast(({ stage }) => stage === "fgsm")!.fraction).toBeLessThan(0.1);
  const last = (name: string) => events.findLast(({ stage }) => stage === name)!.standing;
  expect(last("clean")).toEqual({ correct: report.clean.correct, samples: 60 });
  expect(last("pgd").correct).toBe(report.attacks[1]!.correct);
});

describe("suites", () => {
  test("paper says of each value whether the paper states it", () => {
    const specs = suites.paper();
    expect(specs.map(({ name, parameters }) => [name, parameters.steps, parameters.restarts])).toEqual([
      ["fgsm", undefined, undefined],
      ["pgd", 20, undefined],
      ["pgd", 1000, undefined],
      ["pgd", 20, 100],
      ["mi-fgsm", 20, undefined],
      ["deepfool", undefined, undefined],
    ]);
    for (const { sources } of specs) {
      for (const source of Object.values(sources!)) expect(source).toMatch(/^(the paper, |not stated; )/);
    }
  });

  test("paper reaches the report", async () => {
    const { attacks: scores } = await run({ attacks: suites.paper().slice(4), limit: 5 });
    expect(scores[0]).toMatchObject({ name: "mi-fgsm", decay: 1, sources: { steps: "the paper, table 11" } });
  });
});

test("RobustBench's shape has its fields, and how the figures came about", async () => {
  const report = await run({ attacks: [attacks.autoAttack(), attacks.fgsm()], epsilon: 8 / 255, limit: 10 });
  const result = toRobustBench(report, { sha256: "abc" });
  const percent = (accuracy: number) => (100 * accuracy).toFixed(2);
  expect(result).toMatchObject({
    ...{ link: null, name: null, authors: null, additional_data: null, number_forward_passes: 1, venue: null },
    ...{ dataset: "digits", architecture: "small_cnn", eps: "8/255", threat_model: "Linf", reported: null },
    ...{ clean_acc: percent(report.clean.accuracy), autoattack_acc: percent(report.attacks[0]!.accuracy) },
    evaluation: { sha256: "abc", samples: 10, seed: 0, attacks: [{ name: "autoattack" }, { name: "fgsm" }] },
  });
  const without = await run({ attacks: [attacks.fgsm()], limit: 5 });
  expect(() => toRobustBench(without)).toThrow(failure("ERR_CONFIG", "autoattack"));
});
