// @ts-check
// `node scripts/run.mjs <arguments>`: sets up what is left to set up, then runs the command line with the arguments.
// stdout belongs to the command line alone, so `--json > file` works in a fresh clone.

import { setup } from "./setup.mjs";
import { runForeground, runMain } from "./support/process.mjs";
import { inRoot } from "./support/project.mjs";

await runMain(async () => {
  await setup({ quiet: true });
  return runForeground(process.execPath, [inRoot("dist", "cli", "main.js"), ...process.argv.slice(2)]);
});
