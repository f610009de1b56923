import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { compileFirst, runNode } from "./cli/support.js";

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
    expect(sources).toEqual(["custom-loss.ts", "fgsm.ts", "logistic-regression.ts", "train-ard.ts"]);
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
