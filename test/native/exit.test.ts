import { describe, expect, test } from "vitest";
import { runModule, temporaryDirectory } from "../support.js";

/** A module that trains without end and runs `then` in the midst of a step. */
async function whileTraining(then: string): Promise<string> {
  const out = await temporaryDirectory();
  return `
    import { digits, train } from "ardistill/index.js";
    const run = train({
      method: "adversarial", student: "small_cnn", data: await digits(), out: ${JSON.stringify(`${out}/`)} + Date.now(), epochs: 100000,
      threads: 1, batchSize: 256, steps: 200, attackMode: "eval",
    });
    run.catch((error) => console.log("rejected", error.code));
    for await (const event of run) if (event.type === "start") break;
    await new Promise((resolve) => setTimeout(resolve, 300));
    ${then}
  `;
}

/** What a crash would leave on stderr. */
const CRASH = /terminate called|Segmentation|SIGSEGV|SIGABRT|core dumped|pure virtual|FATAL/;

describe("the exit of a process that trains", () => {
  test("process.exit(3) gives 3", async () => {
    const { code, signal, stderr } = await runModule(await whileTraining("process.exit(3);"));
    expect({ code, signal, stderr }).toEqual({ code: 3, signal: null, stderr: "" });
  });

  test("an uncaught throw gives 1 and its stack", async () => {
    const source = await whileTraining(`setTimeout(() => { throw new Error("thrown on purpose"); }, 1);`);
    const { code, signal, stderr } = await runModule(source);
    expect({ code, signal }).toEqual({ code: 1, signal: null });
    expect(stderr).toContain("thrown on purpose");
    expect(stderr).not.toMatch(CRASH);
  });

  test("an unhandled rejection gives 1", async () => {
    const { code, stderr } = await runModule(await whileTraining(`Promise.reject(new Error("left alone"));`));
    expect(code).toBe(1);
    expect(stderr).toContain("left alone");
    expect(stderr).not.toMatch(CRASH);
  });

  test.each(["SIGTERM", "SIGINT"] as const)("%s ends it by that signal", async (name) => {
    let sent = false;
    const { code, signal, stderr } = await runModule(await whileTraining(`console.log("busy");`), {
      onOutput: (stdout, kill) => {
        if (!sent && stdout.includes("busy")) {
          sent = true;
          kill(name);
        }
      },
    });
    expect({ code, signal, stderr }).toEqual({ code: null, signal: name, stderr: "" });
  });

  test("a signal handler that aborts the run and exits keeps its code", async () => {
    const out = await temporaryDirectory();
    const result = await runModule(
      `
      import { existsSync } from "node:fs";
      import { digits, train } from "ardistill/index.js";
      const controller = new AbortController();
      process.once("SIGTERM", () => controller.abort(new Error("asked to stop")));
      const run = train({
        method: "natural", student: "small_cnn", data: await digits(), out: ${JSON.stringify(out)}, epochs: 100000, threads: 1,
        signal: controller.signal,
      });
      for await (const event of run) if (event.type === "step") break;
      console.log("busy");
      await run.catch(({ code, cause }) => console.log(code, cause.message));
      console.log(existsSync(${JSON.stringify(`${out}/resume/state.safetensors`)}));
      process.exitCode = 130;
      `,
      {
        onOutput: (stdout, kill) => {
          if (stdout === "busy\n") kill("SIGTERM");
        },
      },
    );
    expect(result).toEqual({ code: 130, signal: null, stdout: "busy\nERR_ABORTED asked to stop\ntrue\n", stderr: "" });
  });

  test("a run that nobody waits for is finished before the process ends by itself", async () => {
    const out = await temporaryDirectory();
    const result = await runModule(`
      import { existsSync } from "node:fs";
      import { digits, train } from "ardistill/index.js";
      train({ method: "natural", student: "mlp", data: await digits(), out: ${JSON.stringify(out)}, epochs: 2, threads: 1 });
      process.on("exit", (code) => console.log(code, existsSync(${JSON.stringify(`${out}/last.safetensors`)})));
    `);
    expect(result).toEqual({ code: 0, signal: null, stdout: "0 true\n", stderr: "" });
  });

  test("a process that has used the addon and has nothing left to do ends", async () => {
    const result = await runModule(`
      import { models } from "ardistill/index.js";
      const model = await models.mlp();
      await model.predict(new Float32Array(3072));
      console.log("done");
    `);
    expect(result).toEqual({ code: 0, signal: null, stdout: "done\n", stderr: "" });
  });
});

describe("worker threads", () => {
  test("terminate() ends a worker that trains, and the process goes on", async () => {
    const worker = (await whileTraining(`parentPort.postMessage("busy");`)).replace(
      "import {",
      `import { parentPort } from "node:worker_threads";\nimport {`,
    );
    const result = await runModule(`
      import { Worker } from "node:worker_threads";
      import { models } from "ardistill/index.js";
      const model = await models.mlp();
      for (let i = 0; i < 2; i++) {
        const worker = new Worker(new URL("data:text/javascript," + encodeURIComponent(${JSON.stringify(worker)})));
        await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
        console.log("terminated", await worker.terminate());
      }
      console.log((await model.predict(new Float32Array(3072))).labels.length);
    `);
    expect(result).toEqual({ code: 0, signal: null, stdout: "terminated 1\nterminated 1\n1\n", stderr: "" });
  });

  test("the main thread may exit while a worker trains", async () => {
    const worker = (await whileTraining(`parentPort.postMessage("busy");`)).replace(
      "import {",
      `import { parentPort } from "node:worker_threads";\nimport {`,
    );
    const result = await runModule(`
      import { Worker } from "node:worker_threads";
      const worker = new Worker(new URL("data:text/javascript," + encodeURIComponent(${JSON.stringify(worker)})));
      await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
      process.exit(4);
    `);
    expect(result).toEqual({ code: 4, signal: null, stdout: "", stderr: "" });
  });
});
