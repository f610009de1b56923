import type { Command } from "commander";
import { whole } from "./arguments.js";
import { duration } from "./format.js";
import type { Interrupt } from "./interrupt.js";
import { assertWritableDirectory } from "./output-path.js";
import { formatQuickstart, runQuickstart } from "./quickstart.js";
import { type OutputFlags, runs, type Session } from "./session.js";

interface QuickstartFlags extends OutputFlags {
  out?: string;
  seed?: number;
  threads?: number;
}

const NOTES = `
Trains a robust teacher on the digits inside this package, then one small student four ways (natural, knowledge
distillation, adversarial training, ARD), and prints the accuracy of each on clean images, under FGSM and under PGD-20.
About three minutes on two cores. Interrupted, it goes on where it was when it is called again.

Example:
  $ ardistill quickstart --out quickstart-run`;

export function addQuickstart(program: Command, interrupt: Interrupt): void {
  const command = program
    .command("quickstart")
    .description("run the whole line once on handwritten digits: teacher, students, evaluation")
    .optionsGroup("Run:")
    .option("--out <DIR>", "where checkpoints and results go (default quickstart-run)")
    .option("--seed <N>", "seed of everything (default 0)", whole("--seed"))
    .option("--threads <N>", "LibTorch's threads (default: all cores)", whole("--threads", 1));
  runs<QuickstartFlags>(command, interrupt, run).addHelpText("after", NOTES);
}

async function run(flags: QuickstartFlags, { terminal, interrupt }: Session): Promise<undefined> {
  const { out = "quickstart-run", seed = 0, threads } = flags;
  await assertWritableDirectory(out);
  const signal = interrupt.listen();
  const result = await runQuickstart({
    out,
    seed,
    threads,
    signal,
    onProgress: ({ stage, fraction, secondsLeft, detail }) => {
      const left = Number.isFinite(secondsLeft) ? `, ${duration(secondsLeft)} left` : "";
      terminal.progress({ done: fraction, total: 1, text: `${stage}${left}: ${detail}` });
    },
  });
  terminal.print(formatQuickstart(result));
  terminal.printJson(result);
}
