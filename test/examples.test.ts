import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Dataset, digits, loadModel, trainNatural } from "../lib/index.js";
import { compileFirst, runNode, sharedDirectory } from "./cli/support.js";
import { SMALL } from "./support.js";

compileFirst();
const root = fileURLToPath(new URL("../", import.meta.url));

// Their types are checked by `npm run lint`.
beforeAll(() => {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", join(root, "examples"), "--noCheck"], {
    encoding: "utf8",
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
});

/** Runs an example, and gives the percentages that it prints. */
async function percentages(name: string): Promise<number[]> {
  const { code, stdout, stderr } = await runNode([join(root, "examples", "build", `${name}.js`)]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return [...stdout.matchAll(/([\d.]+) %/g)].map((match) => Number(match[1]));
}

describe("examples", () => {
  it("are all run here, but for the one that needs CIFAR-10", () => {
    const sources = readdirSync(join(root, "examples")).filter((file) => file.endsWith(".ts"));
    expect(sources).toEqual(["custom-loss.ts", "fgsm.ts", "logistic-regression.ts", "serve.ts", "train-ard.ts"]);
  });

  it("fgsm: accuracy falls as epsilon grows", async () => {
    const [clean, ...attacked] = await percentages("fgsm");
    expect(clean).toBeGreaterThan(95);
    expect(attacked).toHaveLength(3);
    for (const [i, accuracy] of attacked.entries()) expect(accuracy).toBeLessThan([clean!, ...attacked][i]!);
  });

  it("logistic-regression: learns the digits", async () => {
    expect((await percentages("logistic-regression")).at(-1)).toBeGreaterThan(90);
  });

  it("custom-loss: a student written in TypeScript keeps robustness by a loss written in TypeScript", async () => {
    const [teacherClean, teacherRobust, clean, robust] = await percentages("custom-loss");
    expect(Math.min(teacherClean!, clean!)).toBeGreaterThan(90);
    expect(Math.min(teacherRobust!, robust!)).toBeGreaterThan(50);
  });
});

describe("serve", () => {
  const files = sharedDirectory();
  let data: Dataset;
  let service: ChildProcess;
  let address: string;
  let log = "";

  beforeAll(async () => {
    data = await digits();
    const { student } = await trainNatural({ student: SMALL, data, out: files.path("run"), epochs: 6, threads: 1 });
    student.dispose();
    const script = join(root, "examples", "build", "serve.js");
    service = spawn(process.execPath, [script, files.path("run", "last.safetensors"), "0"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    service.stderr!.setEncoding("utf8").on("data", (text: string) => {
      log += text;
    });
    const [line] = await once(service.stdout!.setEncoding("utf8"), "data");
    address = `http://localhost:${/port (\d+)/.exec(line)![1]}`;
  });
  afterAll(() => {
    service.kill("SIGKILL");
  });

  /** Test digit `i` as bytes of 0 to 255. */
  function digit(i: number): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(data.test.images.subarray(i * 64, (i + 1) * 64), (value) => Math.round((value * 255) / 16));
  }

  async function post(body: string | Uint8Array<ArrayBuffer>, type = "application/octet-stream", path = "/predict") {
    const response = await fetch(address + path, { method: "POST", body, headers: { "content-type": type } });
    return { status: response.status, ...((await response.json()) as Answer) };
  }

  interface Answer {
    predictions: { label: number; name: string; probabilities: number[] }[];
    error: { code: string; message: string };
  }

  it("says what it serves", async () => {
    const health = await (await fetch(`${address}/health`)).json();
    expect(health).toMatchObject({ status: "ok", model: "small_cnn", inputShape: [1, 8, 8], numClasses: 10 });
  });

  it("classifies bytes and image files, many at once, as predict() does", async () => {
    using model = await loadModel(files.path("run", "last.safetensors"));
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => post(digit(i))));
    for (const [i, { status, predictions }] of answers.entries()) {
      const { labels, probabilities } = await model.predict(digit(i));
      expect({ status, predictions }).toEqual({
        status: 200,
        predictions: [{ label: labels[0], name: String(labels[0]), probabilities: Array.from(probabilities) }],
      });
    }
    const correct = answers.filter(({ predictions }, i) => predictions[0]!.label === data.test.labels[i]);
    expect(correct.length).toBeGreaterThan(45);

    const file = await sharp(digit(0), { raw: { width: 8, height: 8, channels: 1 } })
      .png()
      .toBuffer();
    const { predictions } = await post(new Uint8Array(file), "image/png");
    expect(predictions).toEqual(answers[0]!.predictions);
    const two = await post(new Uint8Array([...digit(1), ...digit(2)]));
    expect(two.predictions.map(({ label }) => label)).toEqual([1, 2].map((i) => answers[i]!.predictions[0]!.label));
  });

  it.each<[string, () => ReturnType<typeof post>, number, string]>([
    ["a part of an image", () => post(new Uint8Array(63)), 400, "ERR_SHAPE"],
    ["a page for an image", () => post("<html>", "image/jpeg"), 400, "ERR_DATA"],
    ["nothing for an image", () => post("", "image/jpeg"), 400, "ERR_DATA"],
    ["text", () => post("seven", "text/plain"), 415, "UNSUPPORTED_TYPE"],
    ["too much", () => post(new Uint8Array(2 ** 24 + 1)), 413, "TOO_LARGE"],
    ["another address", () => post("", undefined, "/"), 404, "NOT_FOUND"],
  ])("answers %s with an error", async (_, request, status, code) => {
    expect(await request()).toMatchObject({ status, error: { code, message: expect.any(String) } });
  });

  it("answers what it has begun before SIGTERM ends it, with exit code 0", async () => {
    const under = post(new Uint8Array(64 * 20_000));
    await expect
      .poll(async () => await (await fetch(`${address}/health`)).json(), { interval: 5 })
      .toMatchObject({ pending: 1 });
    service.kill("SIGTERM");
    expect((await under).predictions).toHaveLength(20_000);
    const [code, signal] = await once(service, "exit");
    expect({ code, signal, log }).toEqual({ code: 0, signal: null, log: "" });
    await expect(post(digit(0))).rejects.toThrow();
  });
});
