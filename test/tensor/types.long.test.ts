import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { core } from "../../lib/native/addon.js";
import { declarations } from "../../scripts/generate-operators.mjs";
import { temporaryDirectory } from "../support.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("operator-types.d.ts is what this LibTorch's schemas give", () => {
  const committed = readFileSync(join(root, "lib", "tensor", "operator-types.d.ts"), "utf8");
  expect(committed === declarations(core().operatorSchemas())).toBe(true);
});

test("the compiler accepts the declarations and right uses of them, and refuses wrong ones", async () => {
  const config = join(await temporaryDirectory(), "tsconfig.json");
  const files = [join(root, "test", "tensor", "types.fixture.ts"), join(root, "lib", "tensor", "operator-types.d.ts")];
  const compilerOptions = {
    rootDir: root,
    noEmit: true,
    skipLibCheck: false,
    typeRoots: [join(root, "node_modules", "@types")],
  };
  writeFileSync(config, JSON.stringify({ extends: join(root, "tsconfig.json"), compilerOptions, include: [], files }));
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", config], { encoding: "utf8" });
  expect(stdout).toBe("");
  expect(status).toBe(0);
}, 120_000);
