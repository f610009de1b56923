import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { EvaluationReport } from "../../lib/evaluation/report.js";
import { ardistill, compileFirst, DIGITS, json, sharedDirectory } from "./support.js";

compileFirst();
const directory = sharedDirectory();
const file = (...parts: string[]) => directory.path(...parts);
const checkpoint = () => file("run", "last.safetensors");
const evaluate = (...args: string[]) =>
  ardistill(["evaluate", "--checkpoint", checkpoint(), "--dataset", "digits", ...args]);

beforeAll(async () => {
  const args = ["train", "--method", "natural", ...DIGITS, "--epochs", "4", "--out", file("run"), "--quiet"];
  const { code, stderr } = await ardistill(args);
  if (code !== 0) throw new Error(stderr);
});

/** All but the times. */
const untimed = (report: unknown): unknown =>
  JSON.parse(JSON.stringify(report, (key, value) => (key === "seconds" ? undefined : value)));

describe("evaluate", () => {
  it("draws a curve over radii", async () => {
    const args = ["--limit", "40", "--attack", "fgsm", "--attack", "pgd:steps=3", "--epsilons", "0,0.05,0.1"];
    const { stdout, code } = await evaluate(...args, "--quiet");
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines[2]).toMatch(/^epsilon +clean % +fgsm % +pgd % +worst case %$/);
    expect(lines.slice(4).map((line) => line.split(/ +/)[0])).toEqual(["0", "0.05", "0.1"]);
    const report = json<EvaluationReport>(await evaluate(...args, "--json", "--quiet"));
    expect(report.curve!.map(({ epsilon }) => epsilon)).toEqual([0, 0.05, 0.1]);
  });

  it("shows AutoAttack's stages, and writes RobustBench's shape", async () => {
    const args = ["--limit", "20", "--suite", "autoattack", "--epsilon", "0.1", "--quiet"];
    const { stdout } = await evaluate(...args);
    expect(stdout).toMatch(/\n {2}after apgd-ce, run on \d+ +\d+ /);
    const out = file("robustbench.json");
    expect(await evaluate(...args, "--format", "robustbench", "--out", out)).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({
      ...{
        dataset: "digits",
        architecture: "small_cnn",
        threat_model: "Linf",
        autoattack_acc: expect.stringMatching(/^\d+\.\d\d$/),
      },
      evaluation: { checkpoint: checkpoint(), sha256: expect.stringMatching(/^[0-9a-f]{64}$/), samples: 20 },
    });
  });

  it("goes on after a kill and ends as an evaluation that was not killed", async () => {
    const args = ["--limit", "16", "--attack", "autoattack", "--epsilon", "0.1", "--batch-size", "4", "--json"];
    const whole = json(await evaluate(...args));
    const state = file("state.json");
    const images = file("images.safetensors");
    const resumable = [...args, "--state", state, "--save-adversarial", images];
    const kill = new AbortController();
    // Killed as soon as the first attack has left its mark.
    const watch = setInterval(() => {
      if (existsSync(state) && /"outcomes": "[01-]*[01]/.test(readFileSync(state, "utf8"))) kill.abort();
    }, 5);
    const killed = await ardistill(["evaluate", "--checkpoint", checkpoint(), "--dataset", "digits", ...resumable], {
      killed: kill.signal,
    });
    clearInterval(watch);
    expect(killed.code).toBe(null);
    expect(existsSync(images)).toBe(false);
    const resumed = json(await evaluate(...resumable));
    expect(untimed(resumed)).toEqual(untimed(whole));
    expect(existsSync(images)).toBe(true);
    const other = await evaluate(...resumable, "--seed", "1");
    expect(other).toMatchObject({ code: 2, stdout: expect.stringContaining("seed 0 there, 1 here") });
  });

  it("makes the images on another checkpoint", async () => {
    const args = ["--limit", "30", "--attack", "pgd:steps=3", "--epsilon", "0.1", "--json", "--quiet"];
    const report = json<EvaluationReport & { sourceFile: object }>(await evaluate(...args, "--source", checkpoint()));
    expect(report).toMatchObject({ source: "small_cnn", sourceFile: { checkpoint: checkpoint() } });
    expect(report.outcomes).toEqual(json<EvaluationReport>(await evaluate(...args)).outcomes);
  });

  it("writes no images over the checkpoint", async () => {
    const before = readFileSync(checkpoint());
    const { code, stderr } = await evaluate("--attack", "fgsm", "--save-adversarial", checkpoint(), "--quiet");
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`${checkpoint()} is no file of`) });
    expect(readFileSync(checkpoint())).toEqual(before);
  });

  it.each([
    [["--suite", "papr"], "--suite"],
    [["--attack", "fgsm", "--format", "robustbench"], "autoattack"],
    [["--attack", "fgsm", "--step-counts", "1,2"], "fgsm has no steps"],
    [["--attack", "fgsm", "--epsilons", "0.1", "--epsilon", "0.1"], "epsilon"],
    [["--attack", "fgsm", "--epsilons", "8/0"], "--epsilons"],
    [["--attack", "autoatack"], 'did you mean "autoattack"'],
    [["--attack", "fgsm", "--out", "same.json", "--state", "same.json"], "different files"],
  ])("refuses %s", async (args, message) => {
    expect(await evaluate(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });
});

describe("compare", () => {
  it("puts checkpoints, reports and published figures side by side", async () => {
    const report = file("report.json");
    const attacks = ["--limit", "30", "--attack", "fgsm", "--epsilon", "0.1"];
    await evaluate(...attacks, "--out", report, "--quiet");
    const args = [
      "compare",
      "--checkpoint",
      checkpoint(),
      "--dataset",
      "digits",
      ...attacks,
      "--report",
      report,
      "--quiet",
    ];
    const { stdout, code } = await ardistill([...args, "--beside", "paper"]);
    expect(code).toBe(0);
    const rows = stdout.trimEnd().split("\n");
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(/^accuracy % +clean +fgsm epsilon=0\.1 +worst case$/);
    expect(rows[2]).toBe(rows[3]);
    const { reports, published } = json<{ reports: EvaluationReport[]; published: [] }>(
      await ardistill([...args, "--json"]),
    );
    expect(untimed(reports[0])).toMatchObject(untimed({ outcomes: reports[1]!.outcomes }) as object);
    expect(published).toEqual([]);
  });

  it.each([
    [[], "--checkpoint FILE or --report FILE"],
    [
      ["--checkpoint", "a", "--checkpoint", "b", "--checkpoint", "c", "--model", "x", "--model", "y"],
      "--model is given 2 times",
    ],
    [["--report", "package.json"], "no report"],
    [["--beside", "papers"], "--beside"],
  ])("refuses %s", async (args, message) => {
    expect(await ardistill(["compare", ...args])).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });
});
