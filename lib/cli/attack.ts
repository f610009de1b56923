import type { Command } from "commander";
import { type PerturbedImages, perturbDataset } from "../attacks/perturb.js";

import { ArdistillError } from "../errors.js";
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
} from "./evaluation-options.js";
import { duration } from "./format.js";
import type { Interrupt } from "./interrupt.js";
import { assertWritableFile } from "./output-path.js";
import { type OutputFlags, runs, type Session } from "./session.js";
import type { Terminal } from "./terminal.js";

type AttackFlags = CheckpointFlags & PrecisionFlags & DataFlags & EvaluationFlags & OutputFlags & { out?: string };

const EXAMPLES = `
Example:
  $ ardistill attack --checkpoint runs/ard/last.safetensors --dataset digits --epsilon 0.15 \\
      --attack pgd:steps=20,step-size=0.03 --limit 100 --out adversarial.safetensors

${attackHelp()}

Every image is perturbed, misclassified ones too. The file holds the tensors images, adversarial (N x C x H x W in
[0, 1]), labels (N), logitsClean and logitsAdversarial (N x classes).`;

export function addAttack(program: Command, interrupt: Interrupt): void {
  const command = program.command("attack").description("write the adversarial images of an attack to a file");
  addPrecisionOption(addCheckpointOptions(command));
  addEvaluationOptions(addDataOptions(command), false);
  runs<AttackFlags>(command, interrupt, runAttack)
    .option("--out <FILE>", "the safetensors file to write")
    .addHelpText("after", EXAMPLES);
}

async function runAttack(flags: AttackFlags, { terminal, interrupt }: Session): Promise<undefined> {
  const [attack, ...more] = required(flags.attack, "--attack SPEC", "attack");
  if (!attack || more.length > 0) throw new ArdistillError("ERR_CONFIG", "attack takes one --attack SPEC.");
  const { name, parameters } = resolveFlags([attack], flags)[0]!;
  const checkpoint = required(flags.checkpoint, "--checkpoint FILE", "attack");
  const out = required(flags.out, "--out FILE", "attack");
  await assertWritableFile(out);
  const signal = interrupt.listen();
  const dataset = await openData(flags, "attack", terminal, signal, flags.split ?? "test");
  warnOfLimit(dataset, flags.split ?? "test", flags.limit, terminal);
  const model = await loadFor(dataset, checkpoint, flags, terminal);
  try {
    const options = { ...evaluationOptions(flags), signal, onProgress: showProgress(name, terminal) };
    const perturbed = await perturbDataset(model, dataset, attack, options);
    try {
      await perturbed.save(out);
      const samples = perturbed.count;
      const clean = countCorrect(perturbed, "logitsClean");
      const adversarial = countCorrect(perturbed, "logitsAdversarial");
      terminal.print(
        `${out}: ${samples} images under ${name}; classified correctly: ${clean} clean, ${adversarial} adversarial`,
      );
      terminal.printJson({
        out,
        ...(await filesOf(checkpoint, flags)),
        attack: { name, ...parameters, seed: flags.seed ?? 0 },
        dataset: dataset.name,
        split: flags.split ?? "test",
        samples,
        correctClean: clean,
        correctAdversarial: adversarial,
      });
    } finally {
      perturbed.dispose();
    }
  } finally {
    model.dispose();
  }
}

function showProgress(name: string, terminal: Terminal) {
  const begin = performance.now();
  return (done: number, total: number) => {
    const left = ((performance.now() - begin) / 1000 / done) * (total - done);
    terminal.progress({ done, total, text: `${name}: ${done} of ${total} images, ${duration(left)} left` });
  };
}

function countCorrect(perturbed: PerturbedImages, which: "logitsClean" | "logitsAdversarial"): number {
  const labels = Array.from(perturbed.read("labels"), Number);
  const logits = Array.from(perturbed.read(which), Number);
  const classes = logits.length / labels.length;
  return labels.filter((label, i) => {
    const row = logits.slice(i * classes, (i + 1) * classes);
    return row.indexOf(Math.max(...row)) === label;
  }).length;
}
