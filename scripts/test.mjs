// @ts-check
// `npm test [-- vitest arguments]` and, with the long tests and the comparisons with PyTorch, `npm run test:all`.

import { setup } from "./setup.mjs";
import { oraclePython } from "./support/oracle.mjs";
import { interruptible, runForeground, runMain } from "./support/process.mjs";
import { inRoot } from "./support/project.mjs";
import { stepPrinter } from "./support/steps.mjs";

await runMain(async () => {
  const all = process.argv.includes("--all");
  const others = process.argv.slice(2).filter((argument) => argument !== "--all");
  await setup({ quiet: true });
  const env = { ...process.env };
  if (all) {
    env.ARDISTILL_TEST_ALL = "1";
    env.ARDISTILL_ORACLE_PYTHON = await interruptible((signal) => oraclePython(stepPrinter({ quiet: true }), signal));
  }
  return runForeground(process.execPath, [inRoot("node_modules", "vitest", "vitest.mjs"), "run", ...others], { env });
});
