import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { type ChildOptions, type ChildResult, runModule, temporaryDirectory } from "../support.js";
import { tinyOnnxModel } from "./support/onnx.js";
import { installPackages } from "./support/packages.js";

const PATIENT: ChildOptions = { milliseconds: 150_000 };
const TIMEOUT = { timeout: 170_000 };

/** Trains, evaluates and computes a little on one thread; gives a text that says all results to the bit. */
const WORKLOAD = `
  async function workload({ attacks, digits, evaluate, Generator, ops, train }, out) {
    const bytes = (data) => Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("base64");
    const data = await digits();
    const { student } = await train({
      method: "adversarial", student: "small_cnn:width-multiplier=0.25", data, out, maxSteps: 6, batchSize: 64, steps: 3, threads: 1,
    });
    const state = await student.stateDict();
    const report = await evaluate(student, data, { attacks: [attacks.pgd({ steps: 5 })], batchSize: 100, limit: 200 });
    // A generator of its own: the default one belongs to the process, and all threads draw from it.
    const generator = new Generator(7);
    const sum = ops.randn([64, 64], { generator }).matmul(ops.randn([64, 64], { generator })).sum().item();
    student.dispose();
    return [...state.values()].map(({ data }) => bytes(data)).join() + JSON.stringify(report.attacks.map(({ accuracy }) => accuracy)) + sum;
  }
`;

function expectOutput(result: ChildResult, code: number, ...lines: string[]): void {
  expect(result).toEqual({ code, signal: null, stderr: "", stdout: lines.map((line) => `${line}\n`).join("") });
}

describe("worker threads", () => {
  test("eight and the main thread at once compute what one alone does", TIMEOUT, async () => {
    const result = await runModule(
      `
      import { once } from "node:events";
      import { fileURLToPath } from "node:url";
      import { isMainThread, parentPort, threadId, Worker } from "node:worker_threads";
      import * as ardistill from "ardistill/index.js";
      ${WORKLOAD}
      const work = (name) => workload(ardistill, fileURLToPath(new URL(name, import.meta.url)));
      if (isMainThread) {
        const alone = await work("alone");
        const workers = Array.from({ length: 8 }, () => new Worker(new URL(import.meta.url)));
        const results = await Promise.all([work("main"), ...workers.map(async (worker) => (await once(worker, "message"))[0])]);
        console.log(alone.length > 1000, results.length, results.every((result) => result === alone));
        process.exitCode = 7;
      } else {
        parentPort.postMessage(await work("worker-" + threadId));
        if (threadId % 2) process.exit();
      }
      `,
      PATIENT,
    );
    expectOutput(result, 7, "true 9 true");
  });
});

describe("two copies of the package in one tree", () => {
  /** A folder with two copies of what the package consists of, and its dependencies. */
  async function twoCopies(): Promise<string[]> {
    const root = fileURLToPath(new URL("../../", import.meta.url));
    const tree = await temporaryDirectory();
    const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    mkdirSync(join(tree, "node_modules"));
    for (const name of Object.keys(dependencies)) {
      symlinkSync(join(root, "node_modules", name), join(tree, "node_modules", name));
    }
    return ["node_modules/ardistill", "node_modules/other/node_modules/ardistill"].map((folder) => {
      const copy = join(tree, folder);
      for (const part of ["package.json", "dist", "assets", "build/Release"]) {
        cpSync(join(root, part), join(copy, part), { recursive: true });
      }
      return pathToFileURL(join(copy, "dist/index.js")).href;
    });
  }

  const imports = ([first, second]: string[]) => `
    import * as one from ${JSON.stringify(first)};
    import * as two from ${JSON.stringify(second)};
    import { once } from "node:events";
    import { fileURLToPath } from "node:url";
    import { isMainThread, parentPort, threadId, Worker } from "node:worker_threads";
  `;

  test("work at once, in the main thread and in a worker", TIMEOUT, async () => {
    const result = await runModule(
      `
      ${imports(await twoCopies())}
      ${WORKLOAD}
      const work = (copy, name) => workload(copy, fileURLToPath(new URL(name + threadId, import.meta.url)));
      const both = () => Promise.all([work(one, "one"), work(two, "two")]);
      if (isMainThread) {
        const alone = await work(one, "alone");
        const worker = new Worker(new URL(import.meta.url));
        const results = (await Promise.all([both(), once(worker, "message").then(([message]) => message)])).flat();
        console.log(one.Tensor !== two.Tensor, results.length, results.every((result) => result === alone));
        process.exitCode = 7;
      } else parentPort.postMessage(await both());
      `,
      PATIENT,
    );
    expectOutput(result, 7, "true 4 true");
  });

  test("end together while both train", TIMEOUT, async () => {
    const result = await runModule(
      `
      ${imports(await twoCopies())}
      for (const copy of [one, two]) {
        const run = copy.train({
          method: "adversarial", student: "small_cnn", data: await copy.digits(), out: fileURLToPath(new URL("run" + (copy === one), import.meta.url)), steps: 5000,
        });
        for await (const event of run) if (event.type === "start") break;
      }
      setTimeout(() => process.exit(3), 200);
      `,
      PATIENT,
    );
    expectOutput(result, 3);
  });

  test("refuse each other's tensors and models in words", TIMEOUT, async () => {
    const result = await runModule(
      `
      ${imports(await twoCopies())}
      const foreign = two.tensor([1, 2]), own = one.tensor([1, 2], { requiresGrad: true });
      const model = await two.models.smallCnn({ inChannels: 1, inputSize: 8 });
      const data = await one.digits();
      const attempts = {
        method: () => own.add(foreign),
        ops: () => one.ops.add(foreign, own),
        list: () => one.ops.cat([own, foreign]),
        index: () => own.index(foreign),
        backward: () => own.sum().backward({ gradient: foreign }),
        grad: () => one.grad(foreign, own),
        parameter: () => new one.Parameter(foreign),
        teacher: () => one.train({ method: "ard", student: "small_cnn", teacher: model, data, out: fileURLToPath(new URL("out", import.meta.url)) }),
        evaluate: () => one.evaluate(model, data, { attacks: [one.attacks.fgsm()] }),
        perturb: () => one.perturb(model, new Float32Array(64), Int32Array.of(1), one.attacks.fgsm()),
      };
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          await attempt();
          console.log(name, "was accepted");
        } catch ({ name: kind, code, message }) {
          console.log(name, kind, code, /another copy|this copy/.test(message) || message);
        }
      }
      `,
      PATIENT,
    );
    const names = ["method", "ops", "list", "index", "backward", "grad", "parameter", "teacher", "evaluate", "perturb"];
    expectOutput(result, 0, ...names.map((name) => `${name} ArdistillError ERR_CONFIG true`));
  });
});

describe("sharp and onnxruntime-node in the same process", () => {
  const orders = {
    "ardistill first": ["ardistill", "sharp", "ort"],
    "ardistill last": ["sharp", "ort", "ardistill"],
  } as const;
  const places = ["the main thread", "a worker"];
  const ends = { "a natural end": ["process.exitCode = 7;", 7], "process.exit(3)": ["process.exit(3);", 3] } as const;
  const cases = Object.entries(orders).flatMap(([order, names]) =>
    places.flatMap((place) => Object.entries(ends).map(([end, how]) => ({ order, names, place, end, how }))),
  );

  test.each(cases)("$order, in $place, $end", TIMEOUT, async ({ names, place, how: [end, code] }) => {
    const modules = await installPackages("sharp-and-onnxruntime", ["sharp@0.35.5", "onnxruntime-node@1.30.0"]);
    const model = join(await temporaryDirectory(), "double.onnx");
    writeFileSync(model, tinyOnnxModel());
    const loads = {
      ardistill: `import("ardistill/index.js").then((module) => (module.ops.ones([1]), module))`,
      sharp: `require("sharp")`,
      ort: `require("onnxruntime-node")`,
    };
    const result = await runModule(
      `
      import { createRequire } from "node:module";
      import { fileURLToPath } from "node:url";
      import { isMainThread, Worker } from "node:worker_threads";
      const require = createRequire(${JSON.stringify(join(modules, "x.js"))});
      ${WORKLOAD}
      /** Results of both, which are to stay the same whatever else the process does. */
      async function others(sharp, session, ort) {
        const raw = Uint8Array.from({ length: 64 * 64 * 3 }, (_, i) => i * 31);
        const image = sharp(raw, { raw: { width: 64, height: 64, channels: 3 } });
        const resized = await image.resize(32, 32).png().toBuffer();
        const { y } = await session.run({ x: new ort.Tensor("float32", Float32Array.of(1, 2, 3), [3]) });
        return resized.toString("base64") + y.data.join();
      }
      async function all() {
        const { ${names.join(", ")} } = { ${names.map((name) => `${name}: await ${loads[name]}`).join(", ")} };
        const session = await ort.InferenceSession.create(${JSON.stringify(model)});
        const before = await others(sharp, session, ort);
        const run = (name) => workload(ardistill, fileURLToPath(new URL(name, import.meta.url)));
        const alone = await run("alone");
        let isDone = false, calls = 0, same = true;
        const training = run("beside").finally(() => (isDone = true));
        do {
          same = (await others(sharp, session, ort)) === before && same;
          calls += 1;
        } while (!isDone);
        console.log(before.endsWith("2,4,6"), calls > 1, same, (await training) === alone);
      }
      ${
        place === "a worker"
          ? `
      if (isMainThread) new Worker(new URL(import.meta.url)).on("exit", (code) => { console.log(code); ${end} });
      else await all();`
          : `await all(); ${end}`
      }
      `,
      PATIENT,
    );
    expectOutput(result, code, "true true true true", ...(place === "a worker" ? ["0"] : []));
  });
});
