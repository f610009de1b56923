import { writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { ardistill, compileFirst, DIGITS, distUrl, json, runNode, sharedDirectory } from "./support.js";

const COMMANDS = [
  "quickstart",
  "train",
  "evaluate",
  "compare",
  "attack",
  "export",
  "models",
  "doctor",
  "install-libtorch",
];

compileFirst();
const directory = sharedDirectory();

describe("help", () => {
  it("lists every command, and describes each with options and an example", async () => {
    const all = await ardistill(["--help"]);
    expect(all).toMatchObject({ code: 0, stderr: "" });
    for (const command of COMMANDS) {
      expect(all.stdout).toContain(`  ${command} `);
      const one = await ardistill([command, "--help"]);
      expect(one).toMatchObject({ code: 0, stderr: "" });
      expect(one.stdout).toContain("--json");
      if (command !== "doctor") expect(one.stdout).toContain(`$ ardistill ${command}`);
    }
  });

  it("prints the version", async () => {
    expect(await ardistill(["--version"])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it("goes to standard error without a command", async () => {
    expect(await ardistill([])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("Usage: ardistill"),
    });
  });
});

describe("bad usage", () => {
  const train = ["train", "--method", "natural", ...DIGITS, "--quiet", "--out"];

  it.each<[string, string[], string | RegExp]>([
    ["an unknown command", ["trian"], /unknown command 'trian' \(did you mean train\?\)/],
    ["an unknown option", ["train", "--epoch", "3"], /unknown option '--epoch' \(did you mean --epochs\?\)/],
    ["an argument too many", ["models", "all"], "too many arguments"],
    ["an option without its value", ["evaluate", "--checkpoint"], "argument missing"],
    ["a missing option", ["evaluate", "--dataset", "digits"], "evaluate needs --checkpoint FILE"],
    ["an unknown method", ["train", "--method", "adversarail", ...DIGITS, "--out", "x"], 'did you mean "adversarial"?'],
    ["an unknown preset", [...train, "x", "--preset", "papr"], 'did you mean "paper"?'],
    ["a preset for another method", [...train, "x", "--preset", "reference-code"], "not for the method natural"],
    [
      "an unknown model",
      ["train", "--method", "natural", "--student", "resnet81", "--dataset", "digits", "--out", "x"],
      "resnet18",
    ],
    [
      "an unknown data set",
      ["train", "--method", "natural", "--student", "mlp", "--dataset", "cifar", "--out", "x"],
      "cifar10",
    ],
    ["an unknown attack", ["evaluate", "--checkpoint", "x", "--attack", "pdg"], 'did you mean "pgd"?'],
    ["an unknown attack parameter", ["evaluate", "--checkpoint", "x", "--attack", "pgd:step=3"], "step"],
    [
      "restarts of one start",
      ["evaluate", "--checkpoint", "x", "--attack", "pgd:restarts=2,random-start=false"],
      "random-start",
    ],
    [
      "epsilon below zero",
      ["evaluate", "--checkpoint", "x", "--epsilon", "-8/255"],
      "--epsilon must be between 0 and 1",
    ],
    ["steps below zero", [...train, "x", "--steps", "-1"], "--steps must be a whole number of at least 0"],
    ["a number that is none", [...train, "x", "--lr", "fast"], "--lr must be a number or a fraction"],
    ["a switch that is none", [...train, "x", "--shuffle", "yes"], "--shuffle must be true or false"],
    ["an option of another data set", [...train, "x", "--download"], "unknown option"],
    ["an unknown export format", ["export", "--checkpoint", "x", "--to", "onnx"], "pytorch"],
    ["an ending of two formats", ["export", "--checkpoint", "x", "--out", "x.pt"], "--to FORMAT"],
    ["a method without its teacher", ["train", "--method", "ard", ...DIGITS, "--out", "x"], "--teacher FILE"],
    ["no run to resume", ["train", "--out", "nowhere", "--resume"], "no run to resume"],
  ])("%s: exit code 2 and a message", async (_, args, message) => {
    const cwd = directory.path();
    const { code, stdout, stderr } = await ardistill(args, { cwd });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^ardistill: .*\(ERR_CONFIG\)\n$/m);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("is the one JSON document with --json", async () => {
    const finished = await ardistill(["train", "--epoch", "3", "--json"]);
    expect(finished.code).toBe(2);
    expect(json(finished)).toEqual({
      error: { code: "ERR_CONFIG", message: "unknown option '--epoch' (did you mean --epochs?)" },
    });
  });

  it("shows a stack only when debugging", async () => {
    const { stderr } = await ardistill([...train, "x", "--lr", "fast"], { env: { ARDISTILL_DEBUG: "1" } });
    expect(stderr).toMatch(/^\s+at .*numbers/m);
  });
});

describe("failures", () => {
  beforeAll(() => writeFile(directory.path("a-file"), "text"));

  const natural = ["train", "--method", "natural", "--quiet"];
  it.each<[string, () => string[], string, string]>([
    [
      "missing data",
      () => [
        ...natural,
        "--student",
        "mlp",
        "--dataset",
        "cifar10",
        "--data",
        directory.path("none"),
        "--out",
        directory.path("x"),
      ],
      "ERR_DATA",
      "there is no directory",
    ],
    [
      "a run directory below a file",
      () => [...natural, ...DIGITS, "--out", directory.path("a-file", "run")],
      "ERR_IO",
      "is not a directory",
    ],
    [
      "an output file without a directory",
      () => [
        "attack",
        "--checkpoint",
        "x",
        "--dataset",
        "digits",
        "--attack",
        "fgsm",
        "--out",
        directory.path("none", "x.safetensors"),
      ],
      "ERR_IO",
      "there is no directory",
    ],
    ...["--state", "--save-adversarial"].map((option): [string, () => string[], string, string] => [
      `${option} without a directory`,
      () => ["evaluate", "--checkpoint", "x", "--dataset", "digits", option, directory.path("none", "x")],
      "ERR_IO",
      "there is no directory",
    ]),
    [
      "an output file that is a directory",
      () => ["export", "--checkpoint", "x", "--to", "safetensors", "--out", directory.path()],
      "ERR_IO",
      "it is a directory",
    ],
    [
      "a GPU",
      () => [...natural, ...DIGITS, "--device", "cuda", "--out", directory.path("x")],
      "ERR_CUDA_UNAVAILABLE",
      "cuda",
    ],
    [
      "no checkpoint",
      () => ["evaluate", "--checkpoint", directory.path("none"), "--dataset", "digits"],
      "ERR_IO",
      "none",
    ],
    [
      "a checkpoint that is none",
      () => ["evaluate", "--checkpoint", directory.path("a-file"), "--dataset", "digits"],
      "ERR_CHECKPOINT_FORMAT",
      "a-file",
    ],
  ])("%s: exit code 1 and a typed error", async (_, args, code, message) => {
    const finished = await ardistill([...args(), "--json"]);
    expect(finished.code).toBe(1);
    expect(json(finished)).toEqual({ error: { code, message: expect.stringContaining(message) } });
    expect(finished.stderr).toContain(`(${code})`);
  });

  it("says how to install a missing LibTorch, and leaves nothing behind", async () => {
    const env = { ARDISTILL_HOME: directory.path("empty"), LIBTORCH: "", LIBTORCH_USE_PYTORCH: "" };
    const { code, stderr } = await ardistill([...natural, ...DIGITS, "--out", "run-without"], {
      env,
      cwd: directory.path(),
    });
    expect(code).toBe(1);
    expect(stderr).toContain("npx ardistill install-libtorch");
    expect(stderr).toContain("(ERR_LIBTORCH_NOT_FOUND)");
    const again = await ardistill(["train", "--out", "run-without", "--resume"], { cwd: directory.path() });
    expect(again.stderr).toContain("no run to resume");
  });
});

it("ends at once at the second signal", async () => {
  const script = `
    import { Interrupt } from ${JSON.stringify(distUrl("cli/interrupt.js"))};
    new Interrupt().listen().addEventListener("abort", () => console.error("stopping"));
    setInterval(() => {}, 1000);
    console.error("ready");`;
  const { code } = await runNode(["--input-type=module", "-e", script], {
    onStderr: (text, kill) => {
      if (text === "ready\n" || text.includes("stopping")) kill("SIGINT");
    },
  });
  expect(code).toBe(130);
});

it("takes no harm from a reader that goes away", async () => {
  const script = `
    import { spawn } from "node:child_process";
    const [main] = process.argv.slice(-1);
    const child = spawn(process.execPath, [main, "train", "--help"], { stdio: ["ignore", "pipe", "inherit"] });
    child.stdout.destroy();
    child.on("close", (code) => console.log(code));`;
  const main = distUrl("cli/main.js").replace("file://", "");
  expect(await runNode(["--input-type=module", "-e", script, main])).toMatchObject({ stdout: "0\n", stderr: "" });
});
