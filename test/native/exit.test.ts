import { describe, expect, test } from "vitest";
import { runModule, temporaryDirectory } from "../support.js";
import { checkExit, FUNCTIONS, FURTHER_WAYS, OTHER_EXITS, type State, trainingModule, WAYS } from "./support/exits.js";

const ways = Object.entries({ ...WAYS, ...FURTHER_WAYS }).map(([name, way], i) => [name, way, i] as const);

// Each once, on the Node.js that runs the tests; exit-matrix.long.test.ts has them ten times on every supported one.
describe("the exit of a process that trains", () => {
  test.each(ways)("%s", async (_, way, i) => {
    const states: State[] = ["computing", i % 2 === 0 ? "inside" : "waiting"];
    await Promise.all(
      states.map((state) => checkExit(way, trainingModule(way, state, FUNCTIONS[i % FUNCTIONS.length]!))),
    );
  });

  test.each(Object.entries(OTHER_EXITS))("%s", (_, ending) => checkExit(ending, ending.source));
});

describe("a process that does not exit early", () => {
  test("finishes a run that nobody waits for", async () => {
    const out = await temporaryDirectory();
    const result = await runModule(`
      import { existsSync } from "node:fs";
      import { digits, train } from "ardistill/index.js";
      train({ method: "natural", student: "mlp", data: await digits(), out: ${JSON.stringify(out)}, epochs: 2, threads: 1 });
      process.on("exit", (code) => console.log(code, existsSync(${JSON.stringify(`${out}/last.safetensors`)})));
    `);
    expect(result).toEqual({ code: 0, signal: null, stdout: "0 true\n", stderr: "" });
  });

  test("ends when it has used the addon and has nothing left to do", async () => {
    const result = await runModule(`
      import { models } from "ardistill/index.js";
      const model = await models.mlp();
      await model.predict(new Float32Array(3072));
      console.log("done");
    `);
    expect(result).toEqual({ code: 0, signal: null, stdout: "done\n", stderr: "" });
  });
});
