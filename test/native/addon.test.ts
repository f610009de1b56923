import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createModel } from "../../lib/models/model.js";
import { core, findAddon, loadedLibTorch } from "../../lib/native/addon.js";
import type { Handle } from "../../lib/native/contract.js";
import { sharedExecutor } from "../../lib/native/handle.js";
import { train } from "../../lib/training/trainer.js";
import { checkHandles, failure, own, runModule, shortRun, someDigits, temporaryDirectory } from "../support.js";

checkHandles();

describe("the addon", () => {
  test("says what it runs on", () => {
    expect(core().version()).toMatchObject({ torch: expect.stringMatching(/^2\.11\./), cuda: false });
    expect(core().version().threads).toBeGreaterThanOrEqual(1);
    expect(loadedLibTorch().version).toMatch(/^2\.11\./);
    expect(findAddon().core).toMatch(/core\.node$/);
  });

  test("refuses what is no handle of its own, one of another kind, and one disposed of", () => {
    for (const foreign of [undefined, null, 5, {}, "model"]) {
      expect(() => core().dispose(foreign as unknown as Handle<string>)).toThrow(
        failure("ERR_CONFIG", "native handle"),
      );
    }
    const cancellation = core().createCancellation();
    expect(() => core().modelInfo(cancellation as never)).toThrow(failure("ERR_CONFIG", "another kind"));
    core().dispose(cancellation);
    core().dispose(cancellation);
    expect(() => core().cancel(cancellation)).toThrow(failure("ERR_DISPOSED"));
  });

  test("turns a C++ error into a typed one, with its trace in the cause alone", async () => {
    const model = own(await createModel("mlp", { inChannels: 1, inputSize: 8, hidden: [] }));
    const misfit = core().predict(sharedExecutor(), model.handle, new Float32Array(12), [1, 1, 3, 4]);
    const error = await misfit.then(
      () => undefined,
      (reason: Error) => reason,
    );
    expect(error).toMatchObject({ name: "ArdistillError", code: expect.stringMatching(/^ERR_(SHAPE|INTERNAL)$/) });
    expect(error?.message).toMatch(/shape/i);
    expect(error?.message).not.toMatch(/\.cpp|frame #/);
    expect(error?.stack).toContain("ArdistillError");
  });

  test("jobs of one executor run in order, and an error stops none that follows", async () => {
    const model = own(await createModel("mlp", { inChannels: 1, inputSize: 2, hidden: [] }));
    const image = (value: number) =>
      core().predict(sharedExecutor(), model.handle, new Float32Array(4).fill(value), [1, 1, 2, 2]);
    const settled: string[] = [];
    const note = (name: string) => () => void settled.push(name);
    const bad = () => core().predict(sharedExecutor(), model.handle, new Float32Array(3), [1, 1, 1, 3]);
    await Promise.all([image(0).then(note("a")), bad().catch(note("bad")), image(1).then(note("b"))]);
    expect(settled).toEqual(["a", "bad", "b"]);
  });
});

describe("without LibTorch", () => {
  test("the package can be imported, and its first use names the command to install it", async () => {
    const home = await temporaryDirectory();
    const { LIBTORCH: _, LIBTORCH_USE_PYTORCH: __, ...others } = process.env;
    const result = await runModule(
      `
      const { models, digits, attacks, wilsonInterval } = await import("ardistill/index.js");
      console.log(typeof models.smallCnn, (await digits()).train.count, attacks.fgsm().name, wilsonInterval(1, 1)[1]);
      await models.smallCnn().catch(({ name, code, message }) => console.log(name, code, message));
      `,
      { env: { ...others, ARDISTILL_HOME: home } },
    );
    expect(result).toMatchObject({ code: 0, stderr: "" });
    expect(result.stdout).toContain("function 1297 fgsm 1\n");
    expect(result.stdout).toMatch(/ArdistillError ERR_LIBTORCH_NOT_FOUND .*npx ardistill install-libtorch/s);
  });
});

describe("threads", () => {
  test.each([
    ["the main thread", "ops.ones([2]);"],
    ["a worker", `if (isMainThread) new Worker(new URL(import.meta.url)); else ops.ones([2]);`],
  ])("of OpenMP spin a short while and then sleep, where %s loads LibTorch", async (_, source) => {
    const { OMP_WAIT_POLICY: __, ...env } = process.env;
    const result = await runModule(
      `
      import { isMainThread, Worker } from "node:worker_threads";
      import { ops } from "ardistill/index.js";
      ${source}
      `,
      { env: { ...env, OMP_DISPLAY_ENV: "verbose" } },
    );
    expect(result.stderr).toContain("GOMP_SPINCOUNT = '8000'");
  });

  test("of a run are the run's own: what follows it computes with LibTorch's default", async () => {
    const out = await temporaryDirectory();
    const threadsAfter = async (before: string) => {
      const result = await runModule(`
        import { digits, evaluate, models, train } from "ardistill/index.js";
        const data = await digits();
        ${before}
        const model = await models.mlp({ inChannels: 1, inputSize: 8 });
        console.log((await evaluate(model, data, { limit: 10 })).environment.threads);
      `);
      expect(result).toMatchObject({ code: 0, stderr: "" });
      return Number(result.stdout);
    };
    const run = `await train({ method: "natural", student: "mlp", data, out: ${JSON.stringify(out)}, maxSteps: 2, threads: 1 });`;
    expect(await threadsAfter(run)).toBe(await threadsAfter(""));
  });

  test("of two runs at once do not mix", async () => {
    const data = await someDigits();
    const out = await temporaryDirectory();
    const run = (name: string, threads: number) =>
      train(shortRun(data, join(out, name), { student: "small_cnn", threads, maxSteps: 6 })).then(({ student }) =>
        own(student),
      );
    const bytes = (name: string) => readFileSync(join(out, name, "last.safetensors"));
    await run("one", 1);
    await run("two", 2);
    await Promise.all([run("one of both", 1), run("two of both", 2)]);
    expect(bytes("one of both").equals(bytes("one"))).toBe(true);
    expect(bytes("two of both").equals(bytes("two"))).toBe(true);
  });
});
