import type { Command } from "commander";
import { type Inspection, inspectCheckpoint } from "../models/inspect.js";
import { formatLoading } from "../models/load-report.js";
import { formatBytes, formatCount } from "../numbers.js";
import { formatTable } from "../report/table.js";
import { addModelOptions, type ModelFlags } from "./checkpoint-options.js";
import { EXIT_DONE, EXIT_FAILED } from "./failure.js";
import type { Interrupt } from "./interrupt.js";
import { type OutputFlags, runs, type Session } from "./session.js";

type InspectFlags = ModelFlags & OutputFlags;

const EXAMPLES = `
Examples:
  $ ardistill inspect teacher.pth
  $ ardistill inspect trades.pt --model wide_resnet34_10 --json

No code in the file runs. Exit code 0 where the file can be loaded as a model, else 1.`;

export function addInspect(program: Command, interrupt: Interrupt): void {
  const command = program
    .command("inspect")
    .argument("<FILE>", "safetensors, PyTorch or TorchScript file")
    .description("show what is in a checkpoint, and which model it would be loaded as");
  addModelOptions(command);
  runs<InspectFlags>(command, interrupt, runInspect).addHelpText("after", EXAMPLES);
}

async function runInspect(flags: InspectFlags, { terminal }: Session, command: Command): Promise<number> {
  const { model, stateKey, normalize } = flags;
  const options = normalize ? { normalize } : {};
  const inspection = await inspectCheckpoint(command.args[0]!, { model, stateKey, options });
  terminal.print(formatInspection(inspection));
  terminal.printJson(inspection);
  return inspection.problem === undefined ? EXIT_DONE : EXIT_FAILED;
}

const FORMATS: Readonly<Record<Inspection["format"], string>> = {
  safetensors: "safetensors",
  pytorch: "PyTorch archive",
  "pytorch-legacy": "PyTorch file of before 1.6",
  torchscript: "TorchScript",
};

/** How many entries of the file's own dictionary are shown where it is not the state dict itself. */
const MAX_CONTENTS = 20;

function formatInspection(inspection: Inspection): string {
  const { path, format, size, sha256, contents, stateKey, tensors, report, problem } = inspection;
  const blocks = [`${path}: ${FORMATS[format]}, ${formatBytes(size)}\nSHA-256 ${sha256}`];
  if (stateKey !== "" && format !== "torchscript") {
    const entries = Object.entries(contents);
    const lines = entries.slice(0, MAX_CONTENTS).map(([key, what]) => (key === "" ? what : `${key}: ${what}`));
    if (entries.length > MAX_CONTENTS) lines.push(`and ${entries.length - MAX_CONTENTS} more`);
    blocks.push(["It holds", ...lines].join("\n  "));
  }
  if (tensors.length > 0) {
    const values = tensors.reduce((sum, { shape }) => sum + shape.reduce((product, length) => product * length, 1), 0);
    blocks.push(
      formatTable(
        [
          `${stateKey ? `"${stateKey}": ` : ""}${tensors.length} tensors, ${formatCount(values)} values`,
          "dtype",
          "shape",
        ],
        tensors.map(({ name, dtype, shape }) => [name, dtype, `[${shape.join(", ")}]`]),
      ),
    );
  }
  if (report) blocks.push(formatLoading(report).join("\n"));
  if (problem !== undefined) blocks.push(`It can't be loaded so: ${problem}`);
  else if (format === "torchscript")
    blocks.push("It is loaded as a model with its own code: ardistill evaluate --checkpoint FILE");
  return blocks.join("\n\n");
}
