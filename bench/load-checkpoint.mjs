// How long it takes to read the state of WideResNet-34-10 (185 MB) that PyTorch wrote, and with how much memory, beside torch.load of
// the same file:
//
//   ARDISTILL_ORACLE_PYTHON=... node bench/load-checkpoint.mjs [--rounds 9]
//
// Each measurement is a process of its own, in turn; the file is in the page cache. Time is that of the load alone, by the
// clock and of the processor (other work on the machine lengthens the first), memory the most
// that the process had during the load beyond what it had before it, in units of the file's size.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values: flags } = parseArgs({ options: { rounds: { type: "string", default: "9" } } });
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
import json, sys, time, torch
open("/proc/self/clear_refs", "w").write("5")
status = lambda key: int([line for line in open("/proc/self/status") if line.startswith(key)][0].split()[1]) * 1024
before = status("VmRSS")
start, cpu = time.perf_counter(), time.process_time()
if sys.argv[1].endswith("safetensors"):
    import safetensors.torch
    start, cpu = time.perf_counter(), time.process_time()
    state = safetensors.torch.load_file(sys.argv[1])
    sum(float(t.view(-1)[0]) for t in state.values())
else:
    state = torch.load(sys.argv[1], weights_only=True)
print(json.dumps([time.perf_counter() - start, status("VmHWM") - before, time.process_time() - cpu]))
`;

/** `intoModel`: with a new network, whose weights the file's then are. */
const ours = (intoModel) => `
import { readFileSync, writeFileSync } from "node:fs";
const { openCheckpoint, readIntoModel, readTensors } = await import("${root}dist/checkpoint/open.js");
const { createModel } = await import("${root}dist/models/model.js");
const { core } = await import("${root}dist/native/addon.js");
core().version();
writeFileSync("/proc/self/clear_refs", "5");
const status = (key) => Number(new RegExp(key + ":\\\\s+(\\\\d+)").exec(readFileSync("/proc/self/status", "utf8"))[1]) * 1024;
const before = status("VmRSS");
const [start, used] = [performance.now(), process.cpuUsage()];
const file = await openCheckpoint(process.argv[1]);
const entries = [...file.value].map(([name, tensor]) => ({ name, tensor }));
if (${intoModel}) await readIntoModel(file, entries, (await createModel("wide_resnet")).handle);
else await readTensors(file, entries);
const { user, system } = process.cpuUsage(used);
console.log(JSON.stringify([(performance.now() - start) / 1000, status("VmHWM") - before, (user + system) / 1e6]));
process.exit(0);
`;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

try {
  const path = join(directory, "wrn");
  execFileSync(python, ["-c", MAKE, join(root, "test", "oracle"), path]);
  for (const format of ["zip", "legacy", "safetensors"]) {
    const file = `${path}.${format}`;
    const programs = {
      PyTorch: () => execFileSync(python, ["-c", TORCH, file]),
      ardistill: () => execFileSync(process.execPath, ["--input-type=module", "-e", ours(false), file]),
      "ardistill, with a new network": () =>
        execFileSync(process.execPath, ["--input-type=module", "-e", ours(true), file]),
    };
    const results = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
    for (let round = 0; round < Number(flags.rounds); round++) {
      for (const [name, run] of Object.entries(programs)) results[name].push(JSON.parse(run().toString()));
    }
    const { size } = statSync(file);
    console.log(`${format}, ${(size / 1e6).toFixed(1)} MB, medians of ${flags.rounds}:`);
    for (const [name, runs] of Object.entries(results)) {
      const seconds = runs.map(([time]) => time);
      const memory = median(runs.map(([, bytes]) => bytes)) / size;
      console.log(
        `  ${name}: ${median(seconds).toFixed(3)} s (${Math.min(...seconds).toFixed(3)} to ${Math.max(...seconds).toFixed(3)}), ` +
          `processor ${median(runs.map(([, , used]) => used)).toFixed(3)} s, ` +
          `memory ${memory.toFixed(2)} x the file`,
      );
    }
  }
} finally {
  rmSync(directory, { recursive: true });
}
