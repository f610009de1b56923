// How long it takes to read the state of WideResNet-34-10 (185 MB) that PyTorch wrote, and with how much memory, beside torch.load of
// the same file:
//
//   ARDISTILL_ORACLE_PYTHON=... node bench/load-checkpoint.mjs [--rounds 9] [--formats zip,legacy,safetensors]
//
// The processes take turns, and each loads the file four times from the page cache. Time is that of the load alone, by the
// clock and of the processor (other work on the machine lengthens the first), memory the most
// that the process had during the load beyond what it had before it, in units of the file's size.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values: flags } = parseArgs({
  options: { rounds: { type: "string", default: "9" }, formats: { type: "string", default: "zip,legacy,safetensors" } },
});
const python = process.env.ARDISTILL_ORACLE_PYTHON ?? "python3";
const root = fileURLToPath(new URL("..", import.meta.url));
const directory = mkdtempSync(join(tmpdir(), "ardistill-bench-"));

const MAKE = `
import sys, torch
sys.path.append(sys.argv[1])
import models
state = models.build("wide_resnet:depth=34,widen-factor=10").state_dict()
torch.save(state, sys.argv[2] + ".zip")
torch.save(state, sys.argv[2] + ".legacy", _use_new_zipfile_serialization=False)
import safetensors.torch
safetensors.torch.save_file(state, sys.argv[2] + ".safetensors")
`;

const TORCH = `
import json, sys, time, torch, safetensors.torch
status = lambda key: int([line for line in open("/proc/self/status") if line.startswith(key)][0].split()[1]) * 1024
open("/proc/self/clear_refs", "w").write("5")
before = status("VmRSS")
loads = []
for i in range(4):
    start, cpu = time.perf_counter(), time.process_time()
    if sys.argv[1].endswith("safetensors"):
        state = {name: tensor.clone() for name, tensor in safetensors.torch.load_file(sys.argv[1]).items()}
    else:
        state = torch.load(sys.argv[1], weights_only=True)
    loads.append([time.perf_counter() - start, time.process_time() - cpu])
    memory = status("VmHWM") - before if i == 0 else memory
    del state
print(json.dumps({"loads": loads, "memory": memory}))
`;

/** `intoModel`: by loadModel(), which finds out the network and makes it. */
const ours = (intoModel) => `
import { readFileSync, writeFileSync } from "node:fs";
const { openCheckpoint, readTensors } = await import("${root}dist/checkpoint/open.js");
const { loadModel } = await import("${root}dist/models/load.js");
const { core } = await import("${root}dist/native/addon.js");
core().version();
const status = (key) => Number(new RegExp(key + ":[^0-9]+([0-9]+)").exec(readFileSync("/proc/self/status", "utf8"))[1]) * 1024;
writeFileSync("/proc/self/clear_refs", "5");
const before = status("VmRSS");
async function state() {
  const file = await openCheckpoint(process.argv[1]);
  return readTensors(file, [...file.value].map(([name, tensor]) => ({ name, tensor })));
}
const loads = [];
let memory;
for (let i = 0; i < 4; i++) {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const loaded = ${intoModel} ? (await loadModel(process.argv[1])).handle : await state();
  const { user, system } = process.cpuUsage(used);
  loads.push([(performance.now() - start) / 1000, (user + system) / 1e6]);
  memory ??= status("VmHWM") - before;
  core().dispose(loaded);
}
console.log(JSON.stringify({ loads, memory }));
process.exit(0);
`;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

try {
  const path = join(directory, "wrn");
  execFileSync(python, ["-c", MAKE, join(root, "test", "oracle"), path]);
  for (const format of flags.formats.split(",")) {
    const file = `${path}.${format}`;
    const programs = {
      PyTorch: () => execFileSync(python, ["-c", TORCH, file]),
      ardistill: () => execFileSync(process.execPath, ["--input-type=module", "-e", ours(false), file]),
      "ardistill, loadModel()": () => execFileSync(process.execPath, ["--input-type=module", "-e", ours(true), file]),
    };
    const results = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
    for (let round = 0; round < Number(flags.rounds); round++) {
      for (const [name, run] of Object.entries(programs)) results[name].push(JSON.parse(run().toString()));
    }
    const { size } = statSync(file);
    console.log(`${format}, ${(size / 1e6).toFixed(1)} MB, medians of ${flags.rounds}:`);
    for (const [name, runs] of Object.entries(results)) {
      const shown = (loads) =>
        `${median(loads.map(([seconds]) => seconds)).toFixed(3)} s (processor ${median(loads.map(([, used]) => used)).toFixed(3)} s)`;
      const first = runs.map(({ loads }) => loads[0]);
      const later = runs.flatMap(({ loads }) => loads.slice(1));
      const memory = median(runs.map(({ memory }) => memory)) / size;
      console.log(`  ${name}: first ${shown(first)}, later ${shown(later)}, memory ${memory.toFixed(2)} x the file`);
    }
  }
} finally {
  rmSync(directory, { recursive: true });
}
