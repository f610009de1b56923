import { expect } from "vitest";
import { type ChildResult, runModule } from "../../support.js";

/** Where the thread that trains is when it ends. */
export const STATES = {
  computing: "native code is in the midst of a step",
  inside: "a function in TypeScript runs, which native code waits for",
  waiting: "native code waits for JavaScript, which does something else",
} as const;
export type State = keyof typeof STATES;

/** What native code calls. */
export const FUNCTIONS = ["loss", "attack", "model"] as const;
export type FunctionKind = (typeof FUNCTIONS)[number];

/** How a process is to have ended. */
export interface Ending {
  /** Sent to the process when it says "busy". */
  signal?: NodeJS.Signals;
  expected: { code: number | null; signal?: NodeJS.Signals; stdout?: string; stderr?: string };
}

/** A way for a process to end. `act` is what it does in the state, on the thread that trains. */
interface Way extends Ending {
  act: string;
  /** Before the run. */
  before?: string;
  /** After the run has begun. Default: the run is awaited. */
  after?: string;
  /** The run is short. */
  ends?: boolean;
  /** All of that in a worker; this is what the main thread does with it. */
  main?: string;
}

/** Keeps JavaScript from doing anything else, but where native code computes and JavaScript is free. */
const HOLD = `if (state !== "computing") spin(20_000);`;
const AFTERWARDS = `, ops.ones([2]).sum().item());`;

export const WAYS: Record<string, Way> = {
  "natural exit": { before: "process.exitCode = 7;", act: "", ends: true, expected: { code: 7 } },
  "process.exit(3)": { act: "process.exit(3);", expected: { code: 3 } },
  "an uncaught throw": {
    act: `throw new Error("thrown on purpose");`,
    expected: { code: 1, stderr: "thrown on purpose" },
  },
  SIGINT: {
    act: `say("busy"); ${HOLD}`,
    signal: "SIGINT",
    expected: { code: null, signal: "SIGINT", stdout: "busy\n" },
  },
  SIGTERM: {
    act: `say("busy"); ${HOLD}`,
    signal: "SIGTERM",
    expected: { code: null, signal: "SIGTERM", stdout: "busy\n" },
  },
  "a worker's terminate()": {
    act: `parentPort.postMessage("busy"); ${HOLD}`,
    main: `const worker = start(); await once(worker, "message"); console.log(await worker.terminate()${AFTERWARDS}`,
    expected: { code: 0, stdout: "1 2\n" },
  },
};

/** What else may end it. */
export const FURTHER_WAYS: Record<string, Way> = {
  "an unhandled rejection": {
    act: `Promise.reject(new Error("left alone"));`,
    expected: { code: 1, stderr: "left alone" },
  },
  "a signal handler that aborts and has its own code": {
    before: `process.once("SIGTERM", () => controller.abort(new Error("asked to stop")));`,
    act: `process.kill(process.pid, "SIGTERM");`,
    after: `await run.catch(({ code, cause }) => { say(code + " " + cause.message); process.exit(130); });`,
    expected: { code: 130, stdout: "ERR_ABORTED asked to stop\n" },
  },
  "a worker's process.exit(5)": {
    act: "process.exit(5);",
    main: `const worker = start(); console.log((await once(worker, "exit"))[0]${AFTERWARDS}`,
    expected: { code: 0, stdout: "5 2\n" },
  },
  "a worker's uncaught throw": {
    act: `throw new Error("thrown on purpose");`,
    main: `
      const worker = start();
      worker.on("error", (error) => console.log(error.message.includes("thrown on purpose")));
      console.log(await new Promise((resolve) => worker.on("exit", resolve))${AFTERWARDS}`,
    expected: { code: 0, stdout: "true\n1 2\n" },
  },
};

/** A module that trains, on the main thread or in workers, and ends as `way` says in `state`. */
export function trainingModule(
  { act, before = "", after = "await run;", ends, main }: Omit<Way, "expected">,
  state: State,
  kind: FunctionKind,
): string {
  return `
    import { once } from "node:events";
    import { writeSync } from "node:fs";
    import { fileURLToPath } from "node:url";
    import { isMainThread, parentPort, threadId, Worker, workerData } from "node:worker_threads";
    import { attacks, customModel, digits, Linear, Module, ops, tensor, train } from "ardistill/index.js";

    const say = (text) => writeSync(1, text + "\\n");
    const spin = (ms) => { for (const end = performance.now() + ms; performance.now() < end; ); };

    class Net extends Module {
      layer = new Linear(64, 10);
      forward(x) {
        return called("model", this.layer.forward(x.flatten(1)));
      }
    }

    const start = (data) => new Worker(new URL(import.meta.url), { workerData: data });
    const { state, kind } = workerData ?? ${JSON.stringify({ state, kind })};
    const act = () => { ${act} };
    let begun = false, calls = 0;
    /** In a function that native code calls: its third call of the run is where something happens. */
    function called(which, result) {
      if (begun && which === kind && ++calls === 3) {
        if (state === "inside") act();
        // By then native code has long done its step, and waits for this thread to be free.
        if (state === "waiting") setImmediate(() => { spin(60); act(); });
      }
      return result;
    }

    async function work() {
      // Still alive at the end, with its graph.
      globalThis.kept = tensor([1, 2], { requiresGrad: true }).mul(2);
      const controller = new AbortController();
      ${before}
      const data = await digits();
      const out = fileURLToPath(new URL("run" + threadId, import.meta.url));
      const common = { data, out, epochs: 100_000, signal: controller.signal, student: "mlp" };
      const options = {
        computing: { ...common, method: "adversarial", student: "small_cnn", batchSize: 256, steps: ${ends ? 3 : 1000}, attackMode: "eval" },
        loss: { ...common, method: "natural", loss: ({ logits, labels }) => called("loss", ops.cross_entropy_loss(logits, labels)) },
        attack: { ...common, method: "adversarial", attack: attacks.custom("same", (model, images) => called("attack", images)) },
        model: { ...common, method: "natural", student: customModel(new Net(), { inputShape: [1, 8, 8] }) },
      };
      const run = train({ ...options[state === "computing" ? state : kind], ${ends ? `maxSteps: state === "computing" ? 1 : 5` : ""} });
      const iterating = (async () => {
        for await (const event of run) {
          if (event.type !== "start") continue;
          begun = true;
          if (state === "computing") setTimeout(act, 100);
        }
      })();
      ${after}
      await iterating;
    }

    ${main === undefined ? "await work();" : `if (isMainThread) { ${main} } else await work();`}
  `;
}

/** Further ends, each in a state of its own. */
export const OTHER_EXITS: Record<string, Ending & { source: string }> = {
  "process.exit(4) while eight workers train": {
    source: trainingModule(
      {
        act: `parentPort.postMessage("busy"); ${HOLD}`,
        main: `
          const states = ${JSON.stringify(Object.keys(STATES))}, kinds = ${JSON.stringify(FUNCTIONS)};
          const workers = Array.from({ length: 8 }, (_, i) => start({ state: states[i % 3], kind: kinds[i % 3] }));
          await Promise.all(workers.map((worker) => once(worker, "message")));
          process.exit(4);`,
      },
      "computing",
      "loss",
    ),
    expected: { code: 4 },
  },
  "a worker's terminate() while it computes an operator on its own thread": {
    source: `
      import { once } from "node:events";
      import { isMainThread, parentPort, Worker } from "node:worker_threads";
      import { ops } from "ardistill/index.js";
      if (isMainThread) {
        const worker = new Worker(new URL(import.meta.url));
        await once(worker, "message");
        console.log(await worker.terminate(), ops.ones([2]).sum().item());
      } else {
        const large = ops.ones([1500, 1500]);
        parentPort.postMessage("busy");
        while (true) large.matmul(large).dispose();
      }
    `,
    expected: { code: 0, stdout: "1 2\n" },
  },
  "process.exit(6) with tensors that are read by a later listener": {
    source: `
      import { ops, tensor } from "ardistill/index.js";
      const kept = tensor([1, 2], { requiresGrad: true }).mul(2);
      process.on("exit", () => console.log(kept.sum().item(), ops.ones([3]).sum().item()));
      process.exit(6);
    `,
    expected: { code: 6, stdout: "6 3\n" },
  },
  "process.exit(7) while another job waits for the model that trains": {
    source: `
      import { fileURLToPath } from "node:url";
      import { digits, models, train } from "ardistill/index.js";
      const student = await models.smallCnn({ inChannels: 1, inputSize: 8 });
      const out = fileURLToPath(new URL("run", import.meta.url));
      const run = train({ method: "adversarial", student, data: await digits(), out, batchSize: 1297, steps: 5000 });
      for await (const event of run) if (event.type === "start") break;
      student.predict(new Float32Array(64));
      setTimeout(() => process.exit(7), 100);
    `,
    expected: { code: 7 },
  },
  "process.exit(8) in a forward pass on the JavaScript thread, for whose model a job waits": {
    source: `
      import { customModel, ops } from "ardistill/index.js";
      const forward = () => {
        model.predict(new Float32Array(4));
        for (const end = performance.now() + 50; performance.now() < end; );
        process.exit(8);
      };
      const model = customModel(forward, { inputShape: [1, 2, 2], numClasses: 4 });
      model.forward(ops.zeros([1, 1, 2, 2]));
    `,
    expected: { code: 8 },
  },
};

/** What a crash would leave on stderr. */
const CRASH = /terminate called|Segmentation|SIGSEGV|SIGABRT|core dumped|pure virtual|FATAL|Assertion|0x[0-9a-f]{8}/;

/** Ends a process so, and checks that it ended as it should. */
export async function checkExit(ending: Ending, source: string, node?: string): Promise<void> {
  let sent = false;
  const result = await runModule(source, {
    ...(node === undefined ? {} : { node }),
    onOutput: (stdout, kill) => {
      if (ending.signal && !sent && stdout.includes("busy")) {
        sent = true;
        kill(ending.signal);
      }
    },
  });
  const { code, signal = null, stdout = "", stderr = "" } = ending.expected;
  const expected: ChildResult = { code, signal, stdout, stderr: stderr === "" ? "" : expect.stringContaining(stderr) };
  expect(result).toEqual(expected);
  expect(result.stderr).not.toMatch(CRASH);
}
