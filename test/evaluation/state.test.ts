import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { attacks } from "../../lib/attacks/attacks.js";
import { evaluate } from "../../lib/evaluation/evaluate.js";
import type { EvaluateOptions } from "../../lib/evaluation/options.js";
import type { EvaluationProgress } from "../../lib/evaluation/progress.js";
import type { EvaluationReport } from "../../lib/evaluation/report.js";
import { createModel } from "../../lib/models/model.js";
import { checkHandles, failure, own, temporaryDirectory } from "../support.js";
import { trainedOnDigits } from "./support.js";

checkHandles();
const digits = trainedOnDigits();

const OPTIONS: EvaluateOptions = {
  attacks: [attacks.fgsm(), attacks.pgd({ steps: 4, restarts: 2 }), attacks.autoAttack()],
  ...{ epsilon: 0.1, limit: 30, batchSize: 8, seed: 3 },
};
const run = async (options: EvaluateOptions) => evaluate(await digits.model(), digits.data, { ...OPTIONS, ...options });

/** All but the times. */
function untimed(report: EvaluationReport): unknown {
  return JSON.parse(JSON.stringify(report, (key, value) => (key === "seconds" ? undefined : value)));
}

/** Stops an evaluation after so many batches, again and again, until it ends. */
async function inPieces(options: EvaluateOptions, steps: number): Promise<EvaluationReport> {
  for (let stops = 0; ; stops++) {
    const controller = new AbortController();
    let batches = 0;
    const onProgress = ({ standing }: EvaluationProgress) => {
      if (standing.samples > 0 && ++batches === steps) controller.abort();
    };
    try {
      const report = await run({ ...options, signal: controller.signal, onProgress });
      expect(stops).toBeGreaterThan(3);
      return report;
    } catch (error) {
      expect(error).toMatchObject({ code: "ERR_ABORTED" });
    }
  }
}

describe("a state file", () => {
  test("lets an evaluation that was stopped end as one that was not, with the same images", async () => {
    const directory = await temporaryDirectory();
    const whole = await run({ saveAdversarial: join(directory, "whole.safetensors") });
    const options = { state: join(directory, "state.json"), saveAdversarial: join(directory, "pieces.safetensors") };
    const pieces = await inPieces(options, 3);
    expect(untimed(pieces)).toEqual(untimed(whole));
    const bytes = (name: string) => readFileSync(join(directory, name)).toString("hex");
    expect(bytes("pieces.safetensors")).toBe(bytes("whole.safetensors"));
    expect(existsSync(join(directory, "pieces.safetensors.partial"))).toBe(false);
    const begin = performance.now();
    expect(untimed(await run(options))).toEqual(untimed(whole));
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  test("is refused by an evaluation with other options, and not changed", async () => {
    const state = join(await temporaryDirectory(), "state.json");
    const small = { attacks: [attacks.fgsm()], state };
    await run(small);
    const before = readFileSync(state, "utf8");
    const others: [EvaluateOptions, string][] = [
      [{ seed: 4 }, "seed 3 there, 4 here"],
      [{ limit: 20 }, "samples 30 there, 20 here"],
      [{ epsilon: 0.05 }, "its attacks differs"],
      [{ attacks: [attacks.fgsm(), attacks.pgd()] }, "its attacks differs"],
      [{ norm: "l2" }, "norm linf there, l2 here"],
      [{ split: "train" }, "split test there, train here"],
      [{ batchSize: 9 }, "batchSize 8 there, 9 here"],
      [{ source: own(await createModel("mlp", { inChannels: 1, inputSize: 8, hidden: [] })) }, "its source differs"],
    ];
    for (const [options, message] of others) {
      await expect(run({ ...small, ...options })).rejects.toThrow(failure("ERR_CONFIG", state, message));
    }
    const other = own(await createModel("small_cnn", { inChannels: 1, inputSize: 8, widthMultiplier: 0.25 }));
    await expect(evaluate(other, digits.data, { ...OPTIONS, ...small })).rejects.toThrow(
      failure("ERR_CONFIG", "its model differs"),
    );
    const images = { ...digits.data, checksum: "of others" };
    await expect(evaluate(await digits.model(), images, { ...OPTIONS, ...small })).rejects.toThrow(
      failure("ERR_CONFIG", "its images differs"),
    );
    expect(readFileSync(state, "utf8")).toBe(before);
  });

  test.each([
    ["{", "damaged"],
    ["[]", "no state"],
    ["null", "no state"],
    ["5", "no state"],
    ['{"format": "ardistill run", "version": 1}', "no state"],
    ['{"format": "ardistill evaluation", "version": 99, "setup": {}}', "newer release wrote it (version 99"],
    ['{"format": "ardistill evaluation", "version": 1, "setup": 5}', "damaged"],
    ['{"format": "ardistill evaluation", "version": 1, "setup": {}, "clean": "1", "passes": [null]}', "damaged"],
  ])("that holds %s is refused", async (text, message) => {
    const state = join(await temporaryDirectory(), "state.json");
    writeFileSync(state, text);
    await expect(run({ state })).rejects.toThrow(failure("ERR_CONFIG", state, message));
    expect(readFileSync(state, "utf8")).toBe(text);
  });

  interface Content {
    passes: object[];
  }
  /** The text of a file with something else in it. */
  const edited = (edit: (content: Content) => void) => (text: string) => {
    const content = JSON.parse(text) as Content;
    edit(content);
    return JSON.stringify(content);
  };
  test.each<[string, (text: string) => string]>([
    ["is torn", (text) => text.slice(0, text.length / 2)],
    ["has outcomes that are cut", edited(({ passes }) => Object.assign(passes[0]!, { outcomes: "1".repeat(29) }))],
    ["has outcomes that are none", edited(({ passes }) => Object.assign(passes[0]!, { outcomes: "2".repeat(30) }))],
    ["has counts that are texts", edited(({ passes }) => Object.assign(passes[0]!, { forward: "60" }))],
    ["has an attack less", edited(({ passes }) => passes.pop())],
  ])("that %s is refused, with what to do, and not changed", async (_, damage) => {
    const state = join(await temporaryDirectory(), "state.json");
    await run({ attacks: [attacks.fgsm()], state });
    const damaged = damage(readFileSync(state, "utf8"));
    writeFileSync(state, damaged);
    await expect(run({ attacks: [attacks.fgsm()], state })).rejects.toThrow(
      failure("ERR_CONFIG", state, "damaged", "Nothing was changed; give another state file, or delete this one"),
    );
    expect(readFileSync(state, "utf8")).toBe(damaged);
  });

  test.each<[string, (directory: string) => string, string]>([
    ["is a directory", (directory) => directory, "cannot read"],
    ["lies in none", (directory) => join(directory, "no", "state.json"), "cannot write"],
  ])("that %s is refused before there is work to lose", async (_, pathIn, message) => {
    const state = pathIn(await temporaryDirectory());
    const onProgress = () => expect.unreachable("images were classified");
    await expect(run({ state, onProgress })).rejects.toThrow(failure("ERR_IO", message, state));
  });

  test("without the images that were found so far is refused", async () => {
    const directory = await temporaryDirectory();
    const state = join(directory, "state.json");
    await run({ attacks: [attacks.fgsm()], state });
    const saveAdversarial = join(directory, "images.safetensors");
    await expect(run({ attacks: [attacks.fgsm()], state, saveAdversarial })).rejects.toThrow(
      failure("ERR_CONFIG", "images.safetensors.partial"),
    );
  });
});
