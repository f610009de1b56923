import type { Command } from "commander";

import { evaluate } from "../evaluation/evaluate.js";
import { writeJsonFile } from "../files.js";
import { required } from "./arguments.js";
import {
  addCheckpointOptions,
  addPrecisionOption,
  type CheckpointFlags,
  filesOf,
  loadFor,
  type PrecisionFlags,
} from "./checkpoint-options.js";
import { addDataOptions, type DataFlags, openData, warnOfLimit } from "./data-options.js";
import {
  addEvaluationOptions,
  attackHelp,
  type EvaluationFlags,
  evaluationOptions,
  resolveFlags,
  showEvaluation,
} from "./evaluation-options.js";
import { formatEvaluation } from "./evaluation-table.js";
import type { Interrupt } from "./interrupt.js";
import { assertWritableFile } from "./output-path.js";
import { type OutputFlags, runs, type Session } from "./session.js";

type EvaluateFlags = CheckpointFlags & PrecisionFlags & DataFlags & EvaluationFlags & OutputFlags & { out?: string };

const EXAMPLES = `
Examples:
  $ ardistill evaluate --checkpoint runs/ard/last.safetensors --dataset digits --epsilon 0.15 --attack fgsm \\
      --attack pgd:steps=20,step-size=0.03,restarts=5
  $ ardistill evaluate --checkpoint student.safetensors --model mobilenet_v2 --dataset cifar10 --data ~/data \\
      --attack pgd:steps=20,step-size=2/255 --limit 1000 --json

${attackHelp()}

Each attack starts from every correctly classified image; "worst case" counts the images that withstand all of them.`;

export function addEvaluate(program: Command, interrupt: Interrupt): void {
  const command = program.command("evaluate").description("measure clean and robust accuracy of a checkpoint");
  addPrecisionOption(addCheckpointOptions(command));
  addEvaluationOptions(addDataOptions(command), true);
  runs<EvaluateFlags>(command, interrupt, runEvaluate)
    .option("--out <FILE>", "write the JSON report to a file as well")
    .addHelpText("after", EXAMPLES);
}

async function runEvaluate(flags: EvaluateFlags, { terminal, interrupt }: Session): Promise<undefined> {
  const { attack: attacks = [], out, precision = "fp32" } = flags;
  const checkpoint = required(flags.checkpoint, "--checkpoint FILE", "evaluate");
  resolveFlags(attacks, flags);
  if (out !== undefined) await assertWritableFile(out);
  const signal = interrupt.listen();
  const dataset = await openData(flags, "evaluate", terminal, signal, flags.split ?? "test");
  warnOfLimit(dataset, flags.split ?? "test", flags.limit, terminal);
  const model = await loadFor(dataset, checkpoint, flags, terminal);
  try {
    const files = await filesOf(checkpoint, flags);
    const options = { ...evaluationOptions(flags), attacks, signal, onProgress: showEvaluation(terminal) };
    const report = await evaluate(model, dataset, options);
    const document = { ...files, ...report, environment: { ...report.environment, precision } };
    if (out !== undefined) await writeJsonFile(out, document);
    terminal.print(formatEvaluation(report));
    terminal.printJson(document);
  } finally {
    model.dispose();
  }
}
