// @ts-check
// The Python that the long tests compare with: PyTorch 2.11, torchattacks and foolbox in an environment of their own.
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { which } from "./machine.mjs";
import { runTool, SetupError } from "./process.mjs";
import { ardistillHome, fingerprint, stampSays, writeStamp } from "./project.mjs";

const PACKAGES = [
  "torch==2.11.0",
  "torchvision==0.26.0",
  "numpy",
  "safetensors",
  "scipy",
  "requests",
  "tqdm",
  "tensorboard",
  "pyautoattack==0.2.0",
  "eagerpy==0.30.0",
  "gitpython",
];
// torchattacks' own requirements pin an old PyTorch; foolbox's that matter stand above.
const WITHOUT_REQUIREMENTS = ["torchattacks==3.5.1", "foolbox==3.3.4"];

/**
 * The path of a Python with those packages: ARDISTILL_ORACLE_PYTHON as it is, else one installed under ARDISTILL_HOME.
 * @param {ReturnType<typeof import("./steps.mjs").stepPrinter>} step
 * @param {AbortSignal} signal
 */
export async function oraclePython(step, signal) {
  if (process.env.ARDISTILL_ORACLE_PYTHON) return process.env.ARDISTILL_ORACLE_PYTHON;
  const venv = join(ardistillHome(), "oracle-venv");
  const python = join(venv, "bin", "python");
  const stamp = join(venv, ".ardistill-stamp");
  const wanted = fingerprint([], [PACKAGES, WITHOUT_REQUIREMENTS]);

  await step("oracle", {
    up: existsSync(python) && stampSays(stamp, wanted),
    doing: "installing PyTorch 2.11 for the comparisons",
    work: async (progress) => {
      const system = which("python3");
      if (!system) throw new SetupError("no python3 on PATH", ADVICE);
      const run = (/** @type {string} */ command, /** @type {string[]} */ args, /** @type {string} */ name) =>
        runTool(command, args, { name, signal, advice: ADVICE, onLine: (line) => progress(line.trim()) });
      rmSync(venv, { recursive: true, force: true });
      await run(system, ["-m", "venv", venv], "oracle-venv");
      const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
      await run(python, [...pip, ...PACKAGES], "oracle-pip");
      await run(python, [...pip, "--no-deps", ...WITHOUT_REQUIREMENTS], "oracle-torchattacks");
      writeStamp(stamp, wanted);
      return "installed";
    },
  });
  return python;
}

const ADVICE = `Install Python >= 3.10 with venv and pip (Debian, Ubuntu: apt-get install -y python3-venv; Fedora: dnf install -y
python3), or set ARDISTILL_ORACLE_PYTHON to a Python that has ${[...PACKAGES, ...WITHOUT_REQUIREMENTS].join(", ")}.`;
