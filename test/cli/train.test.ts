import { readFile, rm, writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { partialCifar10 } from "../data/support.js";
import { ardistill, compileFirst, DIGITS, distUrl, type Finished, json, runNode, sharedDirectory } from "./support.js";

compileFirst();
const directory = sharedDirectory();
const run = (...parts: string[]) => directory.path(...parts);
const readRun = (name: string, file: string) => readFile(run(name, file));
const readJson = async (name: string, file: string) => JSON.parse((await readRun(name, file)).toString()) as unknown;

const TINY = ["--limit-train", "128", "--epochs", "2"];
let teacher: Finished;

beforeAll(async () => {
  const args = ["train", "--method", "adversarial", ...DIGITS, ...TINY, "--steps", "2", "--out", run("teacher")];
  teacher = await ardistill([...args, "--json"]);
});

describe("train", () => {
  it("prints one JSON document, and its progress on standard error", () => {
    expect(teacher.code).toBe(0);
    expect(json(teacher)).toEqual({
      directory: run("teacher"),
      steps: 4,
      epochs: 2,
      student: { name: "small_cnn", parameters: expect.any(Number), checkpoint: run("teacher", "last.safetensors") },
      history: [expect.objectContaining({ epoch: 0, step: 2 }), expect.objectContaining({ epoch: 1, step: 4 })],
      best: null,
      averaged: null,
    });
    expect(teacher.stderr).toContain("1,297 training and 500 test images");
    expect(teacher.stderr).toMatch(/^epoch 1\/2: loss \d/m);
    expect(teacher.stderr).toContain("the first milestone is epoch 20");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is the point
    expect(teacher.stderr).not.toMatch(/[\r\x1b]/);
  });

  it("distils by ARD, keeps the best validated epoch and evaluates the student", async () => {
    const args = ["train", "--method", "ard", ...DIGITS, ...TINY, "--steps", "2", "--out", run("ard"), "--quiet"];
    const more = ["--teacher", run("teacher", "last.safetensors"), "--validation", "28", "--batch-size", "50"];
    const finished = await ardistill([
      ...args,
      ...more,
      "--attack",
      "fgsm",
      "--attack",
      "pgd:steps=2",
      "--limit-test",
      "50",
      "--json",
    ]);
    expect(finished.code).toBe(0);
    expect(json(finished)).toMatchObject({
      steps: 4,
      best: run("ard", "best.safetensors"),
      evaluation: { samples: 50, epsilon: 0.15, attacks: [{ name: "fgsm" }, { name: "pgd", steps: 2 }] },
    });
    expect(finished.stderr).toMatch(/^warning: The learning rate.*\n$/);
    expect(await readJson("ard", "config.json")).toMatchObject({ batchSize: 50, temperature: 3, validation: 28 });
  });

  it("prints a table without --json", async () => {
    const args = ["train", "--method", "natural", ...DIGITS, "--limit-train", "64", "--max-steps", "1", "--quiet"];
    const { code, stdout } = await ardistill([
      ...args,
      "--out",
      run("natural"),
      "--attack",
      "fgsm",
      "--limit-test",
      "20",
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^small_cnn trained by natural for 1 steps: .*natural\/last\.safetensors$/m);
    expect(stdout).toMatch(/^clean +\d+ +\d+\.\d +\d+\.\d to \d+\.\d/m);
    expect(stdout).toMatch(/^worst case /m);
  });

  it("trains a TorchScript file, whose weights are then evaluated and exported with its code", async () => {
    const cwd = fileURLToPath(new URL("../fixtures/torchscript/", import.meta.url));
    const model = `${cwd}scripted.pt`;
    const begin = [
      "train",
      "--method",
      "natural",
      ...DIGITS,
      ...TINY,
      "--student",
      "scripted.pt",
      "--out",
      run("script"),
    ];
    expect(await ardistill([...begin, "--max-steps", "1", "--quiet"], { cwd })).toMatchObject({ code: 0 });
    expect(await readJson("script", "config.json")).toMatchObject({ student: model });
    const resumed = await ardistill(["train", "--out", run("script"), "--resume", "--max-steps", "4", "--json"]);
    expect(json(resumed)).toMatchObject({ steps: 4, student: { name: "torchscript" } });

    const checkpoint = run("script", "last.safetensors");
    const evaluated = ["evaluate", "--checkpoint", checkpoint, "--dataset", "digits", "--limit", "50", "--json"];
    const { code, stdout } = await ardistill(evaluated);
    expect({ code, error: JSON.parse(stdout).error }).toMatchObject({ code: 2, error: { code: "ERR_CONFIG" } });
    expect(stdout).toContain("--model FILE.pt");
    const report = json(await ardistill([...evaluated, "--model", model])) as { clean: unknown };
    expect(report).toMatchObject({ checkpoint, model: "torchscript", modelFile: { file: model } });

    const out = run("script", "trained.pt");
    const shape = ["--in-channels", "1", "--input-size", "8"];
    const exported = [
      "export",
      "--checkpoint",
      checkpoint,
      "--model",
      model,
      ...shape,
      "--to",
      "torchscript",
      "--out",
      out,
    ];
    expect(await ardistill([...exported, "--quiet"])).toMatchObject({ code: 0 });
    const again = await ardistill(evaluated.map((argument) => (argument === checkpoint ? out : argument)));
    expect(json(again)).toMatchObject({ clean: report.clean });
  });

  it("refuses a directory that holds a run, and leaves that as it is", async () => {
    const before = await readRun("teacher", "config.json");
    const { code, stderr } = await ardistill([
      "train",
      "--method",
      "natural",
      ...DIGITS,
      "--out",
      run("teacher"),
      "--quiet",
    ]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining("(ERR_RUN_EXISTS)") });
    expect(await readRun("teacher", "config.json")).toEqual(before);
  });

  it("refuses a teacher that was made for other images", async () => {
    const args = ["train", "--method", "kd", ...DIGITS, "--channels", "3", "--out", run("other"), "--quiet"];
    const { code, stderr } = await ardistill([...args, "--teacher", run("teacher", "last.safetensors")]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining("(ERR_SHAPE)") });
  });

  it("refuses a teacher of another class count", async () => {
    const path = run("five-classes.safetensors");
    const script = `
      import { models } from ${JSON.stringify(distUrl("index.js"))};
      const model = await models.smallCnn({ numClasses: 5, inChannels: 1, inputSize: 8 });
      await model.save(${JSON.stringify(path)});`;
    expect(await runNode(["--input-type=module", "-e", script])).toMatchObject({ code: 0, stderr: "" });
    const args = ["train", "--method", "ard", ...DIGITS, "--teacher", path, "--out", run("classes"), "--json"];
    const finished = await ardistill(args);
    expect(finished.code).toBe(1);
    expect(json(finished)).toEqual({
      error: { code: "ERR_SHAPE", message: expect.stringMatching(/teacher .* has 5 classes/) },
    });
  });

  it("stops at a loss that is not finite, and keeps the last checkpoint", async () => {
    const finished = await ardistill([
      "train",
      "--method",
      "natural",
      ...DIGITS,
      ...TINY,
      "--out",
      run("wild"),
      "--lr",
      "1e30",
      "--json",
    ]);
    expect(finished.code).toBe(1);
    expect(json(finished)).toMatchObject({ error: { code: "ERR_NAN_LOSS" } });
  });

  it("warns of options that have no effect", async () => {
    const args = ["train", "--method", "natural", ...DIGITS, "--limit-train", "64", "--max-steps", "1", "--quiet"];
    const { stderr } = await ardistill([...args, "--out", run("warned"), "--epsilon", "8/255", "--limit-test", "5"]);
    expect(stderr).toContain("does not use: epsilon");
    expect(stderr).toContain("--limit-test");
  });

  it("shows with --print-config what options come to, and where each value is from", async () => {
    const args = [
      "train",
      "--method",
      "adversarial",
      ...DIGITS,
      "--epsilon",
      "8/255",
      "--milestones",
      "5,7",
      "--print-config",
    ];
    const finished = await ardistill([...args, "--out", run("none"), "--json", "--quiet"]);
    expect(json(finished)).toMatchObject({
      config: { epsilon: 8 / 255, milestones: [5, 7], momentum: 0.9, preset: "digits", threads: 1 },
      sources: { epsilon: "given", milestones: "given", momentum: expect.stringContaining("reference code") },
    });
    const { code } = await ardistill(["train", "--out", run("none"), "--resume"]);
    expect(code).toBe(2); // nothing was written
  });

  it("reads options of a JSON file, and those given beside it win", async () => {
    await writeFile(
      run("options.json"),
      JSON.stringify({ method: "natural", "batch-size": 16, lr: "1/10", maxSteps: 2, init: null }),
    );
    const args = [
      "train",
      "--config",
      run("options.json"),
      ...DIGITS,
      "--batch-size",
      "32",
      "--print-config",
      "--out",
      "x",
    ];
    const finished = await ardistill([...args, "--json"]);
    expect(json(finished)).toMatchObject({ config: { method: "natural", batchSize: 32, lr: 0.1, maxSteps: 2 } });

    await writeFile(run("options.json"), JSON.stringify({ epoch: 3 }));
    const wrong = await ardistill(["train", "--config", run("options.json"), ...DIGITS, "--out", "x"]);
    expect({ code: wrong.code, stderr: wrong.stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('did you mean "epochs"?'),
    });
  });
});

describe("--resume", () => {
  const args = [
    "train",
    "--method",
    "adversarial",
    ...DIGITS,
    "--size",
    "8",
    "--batch-size",
    "16",
    "--steps",
    "7",
    "--epochs",
    "3",
  ];
  const stepsPerEpoch = Math.ceil(1297 / 16);

  beforeAll(async () => {
    await ardistill([...args, "--out", run("whole"), "--quiet"]);
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("goes on after %s as if nothing had happened", async (signal, exitCode) => {
    const cut = `cut-${signal}`;
    let sent = false;
    // A relative directory: it has to be found again from elsewhere.
    const interrupted = await ardistill([...args, "--out", cut, "--json"], {
      cwd: run(),
      onStderr: (text, kill) => {
        if (!sent && text.includes("epoch 1/3:")) kill(signal);
        sent ||= text.includes("epoch 1/3:");
      },
    });
    expect(interrupted.code).toBe(exitCode);
    expect(json(interrupted)).toEqual({ error: { code: "ERR_ABORTED", message: "Interrupted." } });
    expect(interrupted.stderr).toContain(`Go on with: ardistill train --out ${cut} --resume`);

    const resumed = await ardistill(["train", "--out", run(cut), "--resume", "--json"]);
    expect(resumed.code).toBe(0);
    expect(json(resumed)).toMatchObject({ epochs: 3, steps: 3 * stepsPerEpoch });
    const after = Number(/going on after step (\d+);/.exec(resumed.stderr)?.[1]);
    expect(after).toBeGreaterThanOrEqual(stepsPerEpoch);
    expect(after).toBeLessThan(3 * stepsPerEpoch);
    expect(await readRun(cut, "last.safetensors")).toEqual(await readRun("whole", "last.safetensors"));
  });

  it("finds the images again from another directory", async () => {
    const { dir } = await partialCifar10();
    const student = ["--student", "mobilenet_v2:width-multiplier=0.25", "--threads", "1", "--batch-size", "8"];
    const begin = ["train", "--method", "natural", ...student, "--dataset", "cifar10", "--data", relative(run(), dir)];
    const first = await ardistill([...begin, "--max-steps", "1", "--out", "cifar"], { cwd: run() });
    expect(first).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^cifar10: .* training images, from data_batch_1\.bin/),
    });
    const second = await ardistill(["train", "--out", run("cifar"), "--resume", "--max-steps", "2", "--json"]);
    expect(json(second)).toMatchObject({ steps: 2, epochs: 0 });
  });

  it("starts over a run that was killed before its first checkpoint", async () => {
    const tiny = ["train", "--method", "natural", ...DIGITS, "--limit-train", "64", "--max-steps", "2", "--quiet"];
    await ardistill([...tiny, "--out", run("killed")]);
    const expected = await readRun("killed", "last.safetensors");
    await rm(run("killed", "last.safetensors"));
    await rm(run("killed", "resume", "state.safetensors"));
    const { code } = await ardistill(["train", "--out", run("killed"), "--resume"]);
    expect(code).toBe(0);
    expect(await readRun("killed", "last.safetensors")).toEqual(expected);
  });

  it("goes on for longer than was planned, from an earlier end", async () => {
    const finished = await ardistill([
      "train",
      "--out",
      run("teacher"),
      "--resume",
      "--epochs",
      "3",
      "--json",
      "--quiet",
    ]);
    expect(finished.code).toBe(0);
    expect(json(finished)).toMatchObject({ epochs: 3, steps: 6 });
  });

  it("refuses other options than those of the run", async () => {
    const { code, stderr } = await ardistill(["train", "--out", run("teacher"), "--resume", "--lr", "0.5", "--quiet"]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("lr is 0.5, was 0.1") });
  });

  it("says so when the run's own files are damaged", async () => {
    await ardistill([
      "train",
      "--method",
      "natural",
      ...DIGITS,
      "--limit-train",
      "64",
      "--max-steps",
      "1",
      "--out",
      run("damaged"),
    ]);
    await writeFile(run("damaged", "data.json"), "{");
    const { code, stderr } = await ardistill(["train", "--out", run("damaged"), "--resume"]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/data\.json is damaged.*\(ERR_CONFIG\)/),
    });
  });
});
