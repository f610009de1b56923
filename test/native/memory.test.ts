import { describe, expect, test } from "vitest";
import { runModule } from "../support.js";

const PROGRAM = `
  import { readFileSync } from "node:fs";
  import { ops, tidy } from "ardistill/index.js";
  const megabytes = () => Number(/VmRSS:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1024;
  const faults = () => Number(readFileSync("/proc/self/stat", "utf8").split(") ")[1].split(" ")[7]);
  const work = () => tidy(() => { ops.ones([16, 1024, 1024]).add(1); });
`;

describe("the CPU allocator", () => {
  test("keeps the pages of freed tensors, so that a step that repeats maps nothing new; LibTorch's own keeps none", async () => {
    const source = `${PROGRAM}
      tidy(() => { ops.ones([1]).add(1); }); // LibTorch's own libraries
      const empty = megabytes();
      work();
      const held = megabytes() - empty;
      const before = faults();
      for (let i = 0; i < 10; i++) work();
      console.log(JSON.stringify({ held, faults: faults() - before }));`;
    const measure = async (env: NodeJS.ProcessEnv) => {
      const { stdout, code, stderr } = await runModule(source, { env: { ...process.env, ...env } });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      return JSON.parse(stdout);
    };
    const ours = await measure({});
    expect(ours.held).toBeGreaterThan(120);
    expect(ours.faults).toBeLessThan(2000); // Node.js's own; all the pages of ten steps are 330,000
    expect((await measure({ ARDISTILL_CPU_ALLOCATOR: "default" })).held).toBeLessThan(60);
  });

  test("gives them back when there is nothing to do", async () => {
    const source = `${PROGRAM}
      import { models } from "ardistill/index.js";
      import { setTimeout } from "node:timers/promises";
      await models.mlp({ inputSize: 8 }); // starts the executor
      const before = megabytes();
      work();
      const held = megabytes() - before;
      await models.mlp({ inputSize: 8 });
      await setTimeout(4000);
      console.log(held > 120 && megabytes() - before < 40 ? "given back" : [before, held, megabytes()].join(" "));`;
    const result = await runModule(source);
    expect(result).toMatchObject({ code: 0, stdout: "given back\n" });
  });
});
