// @ts-check
// `npm run lint [-- --fix]`: strict types, biome, clang-format and what a published package must be. Runs all, then sums up.
import { spawnSync } from "node:child_process";
import { setup } from "./setup.mjs";
import { runMain } from "./support/process.mjs";
import { filesBelow, inRoot, root } from "./support/project.mjs";

const bin = (/** @type {string} */ name) => inRoot("node_modules", ".bin", name);

await runMain(async () => {
  const fix = process.argv.includes("--fix");
  await setup({ quiet: true }); // publint reads dist/
  const native = filesBelow(inRoot("native"), inRoot("test", "fuzz")).filter((path) => /\.(cpp|h|cu|cuh)$/.test(path));
  /** @type {[name: string, command: string, args: string[]][]} */
  const checks = [
    ["types of lib", bin("tsc"), ["-p", "tsconfig.json", "--noEmit"]],
    ["types of tests, examples and scripts", bin("tsc"), ["-p", "tsconfig.test.json"]],
    ["biome", bin("biome"), ["check", "--error-on-warnings", ...(fix ? ["--write"] : [])]],
    ["clang-format", bin("clang-format"), [...(fix ? ["-i"] : ["--dry-run", "--Werror"]), ...native]],
    ["publint", bin("publint"), ["--strict"]],
  ];
  const failed = checks.filter(([name, command, args]) => {
    const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
    if (error) process.stderr.write(`${error.message}\n`);
    process.stderr.write(`${status === 0 ? "ok    " : "FAILED"}  ${name}\n`);
    return status !== 0;
  });
  if (failed.length > 0) process.stderr.write(`lint: ${failed.map(([name]) => name).join(", ")} failed\n`);
  return failed.length > 0 ? 1 : 0;
});
