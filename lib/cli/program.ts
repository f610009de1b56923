import { Command } from "commander";
import { packageVersion } from "../native/addon.js";
import { addAttack } from "./attack.js";
import { addCompare } from "./compare.js";
import { addDoctor } from "./doctor.js";
import { addEvaluate } from "./evaluate.js";
import { addExport } from "./export.js";
import { addInspect } from "./inspect.js";
import { addInstallLibTorch } from "./install-libtorch.js";
import type { Interrupt } from "./interrupt.js";
import { addModels } from "./models.js";
import { addQuickstart } from "./quickstart-command.js";
import { addTrain } from "./train.js";

const NOTES = `
"ardistill COMMAND --help" describes a command with examples. Numbers may be fractions, such as 8/255.
Exit codes: 0 done, 1 failed, 2 bad usage, 130 interrupted (143 by SIGTERM), after a checkpoint where there is one.
Environment: LIBTORCH, LIBTORCH_USE_PYTORCH, ARDISTILL_HOME, ARDISTILL_DATA; ARDISTILL_DEBUG=1 shows stacks of errors.`;

const HELP_WIDTH = 120;

/** The whole command line. A new command is a file and a line here. */
export function buildProgram(interrupt: Interrupt): Command {
  const program = new Command("ardistill")
    .description("Adversarially Robust Distillation: train small robust image classifiers and measure their robustness")
    .version(packageVersion(), "--version", "print the version")
    .helpOption("--help", "print this help")
    .helpCommand(false)
    .exitOverride()
    // Failures are all reported in one place, failure.ts.
    .configureOutput({ outputError: () => {}, getOutHelpWidth: () => HELP_WIDTH, getErrHelpWidth: () => HELP_WIDTH })
    .addHelpText("after", NOTES);
  addQuickstart(program, interrupt);
  addTrain(program, interrupt);
  addEvaluate(program, interrupt);
  addCompare(program, interrupt);
  addAttack(program, interrupt);
  addExport(program, interrupt);
  addInspect(program, interrupt);
  addModels(program, interrupt);
  addDoctor(program, interrupt);
  addInstallLibTorch(program, interrupt);
  return program;
}
