// The compiled installer in a process of its own: node install-child.mjs '{"options": ..., "internals": ...}'. Prints what came
// of it, and what lies in the home directory then, as JSON.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { installLibTorch } from "../../../dist/native/install/index.js";
import { locateLibTorch } from "../../../dist/native/libtorch.js";

const { options, internals } = JSON.parse(process.argv[2]);
const names = (...path) => {
  try {
    return readdirSync(join(options.home, ...path)).sort();
  } catch {
    return [];
  }
};
const outcome = await installLibTorch(options, internals).catch(({ name, code, message }) => ({ name, code, message }));
let located = null;
try {
  located = locateLibTorch({ ARDISTILL_HOME: options.home }).root;
} catch {
  // the outcome says why
}
console.log(JSON.stringify({ ...outcome, located, home: names(), libtorch: names("libtorch") }));
