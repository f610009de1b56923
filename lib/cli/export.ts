import type { Command } from "commander";
import { loadModel } from "../models/load.js";
import { oneOf, required, whole } from "./arguments.js";
import { addCheckpointOptions, type CheckpointFlags, noteLoading } from "./checkpoint-options.js";
import type { Interrupt } from "./interrupt.js";
import { assertWritableFile } from "./output-path.js";
import { type OutputFlags, runs, type Session } from "./session.js";

interface ExportFlags extends CheckpointFlags, OutputFlags {
  to?: "torchscript" | "safetensors";
  out?: string;
  inChannels?: number;
  inputSize?: number;
  numClasses?: number;
}

const FORMATS = ["torchscript", "safetensors"] as const;

const EXAMPLES = `
Examples:
  $ ardistill export --checkpoint runs/ard/last.safetensors --to torchscript --out student.pt
  $ ardistill export --checkpoint weights.safetensors --model resnet18 --num-classes 100 --to torchscript --out resnet18.pt

A TorchScript file opens in PyTorch with torch.jit.load, takes any batch size and is in eval mode.`;

export function addExport(program: Command, interrupt: Interrupt): void {
  const command = program.command("export").description("write a checkpoint in another format");
  addCheckpointOptions(command)
    .option(
      "--in-channels <N>",
      "channels of the images, where the file does not say (default 3)",
      whole("--in-channels", 1),
    )
    .option("--input-size <PIXELS>", "their height and width, likewise (default 32)", whole("--input-size", 1))
    .option("--num-classes <N>", "classes, likewise (default: as many as the weights have)", whole("--num-classes", 1));
  runs<ExportFlags>(command, interrupt, runExport)
    .option("--to <FORMAT>", FORMATS.join(" or "), oneOf("--to", FORMATS))
    .option("--out <FILE>", "the file to write")
    .addHelpText("after", EXAMPLES);
}

async function runExport(flags: ExportFlags, { terminal }: Session): Promise<undefined> {
  const checkpoint = required(flags.checkpoint, "--checkpoint FILE", "export");
  const format = required(flags.to, "--to FORMAT", "export");
  const out = required(flags.out, "--out FILE", "export");
  await assertWritableFile(out);
  const { inChannels, inputSize, numClasses } = flags;
  const model = await loadModel(checkpoint, {
    model: flags.model,
    stateKey: flags.stateKey,
    options: {
      ...(inChannels !== undefined && { inChannels }),
      ...(inputSize !== undefined && { inputSize }),
      ...(numClasses !== undefined && { numClasses }),
    },
    inputShape: [inChannels ?? 3, inputSize ?? 32, inputSize ?? 32],
  });
  noteLoading(model, terminal);
  try {
    if (format === "torchscript") await model.exportTorchScript(out);
    else await model.save(out);
    const { name, numClasses: classes, inputShape, parameters } = model;
    terminal.print(`${out}: ${name} as ${format}, for images of ${inputShape.join(" x ")}, ${classes} classes`);
    terminal.printJson({ out, format, checkpoint, model: { name, classes, inputShape, parameters } });
  } finally {
    model.dispose();
  }
}
