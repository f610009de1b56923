import type { Command } from "commander";
import { loadModel } from "../models/load.js";
import { MODEL_FORMATS, type ModelFormat } from "../models/model.js";
import { oneOf, required, whole } from "./arguments.js";
import { addCheckpointOptions, type CheckpointFlags, filesOf, noteLoading } from "./checkpoint-options.js";
import type { Interrupt } from "./interrupt.js";
import { assertWritableFile } from "./output-path.js";
import { type OutputFlags, runs, type Session } from "./session.js";

interface ExportFlags extends CheckpointFlags, OutputFlags {
  to?: ModelFormat;
  out?: string;
  inChannels?: number;
  inputSize?: number;
  numClasses?: number;
}

const EXAMPLES = `
Examples:
  $ ardistill export --checkpoint runs/ard/last.safetensors --to torchscript --out student.pt
  $ ardistill export --checkpoint runs/ard/last.safetensors --out student.pth
  $ ardistill export --checkpoint weights.safetensors --model resnet18 --num-classes 100 --to torchscript --out resnet18.pt

A TorchScript file opens in PyTorch with torch.jit.load, takes any batch size and is in eval mode. The formats pytorch and safetensors
hold the state dict: torch.load(FILE, weights_only=True), safetensors.torch.load_file(FILE).`;

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
    .option(
      "--to <FORMAT>",
      `${MODEL_FORMATS.join(", ")} (default: as --out ends, .safetensors or .pth)`,
      oneOf("--to", MODEL_FORMATS),
    )
    .option("--out <FILE>", "the file to write")
    .addHelpText("after", EXAMPLES);
}

async function runExport(flags: ExportFlags, { terminal }: Session): Promise<undefined> {
  const checkpoint = required(flags.checkpoint, "--checkpoint FILE", "export");
  const out = required(flags.out, "--out FILE", "export");
  const format = required(flags.to ?? formatOfName(out), "--to FORMAT", "export");
  await assertWritableFile(out);
  const { inChannels, inputSize, numClasses } = flags;
  const model = await loadModel(checkpoint, {
    model: flags.model,
    stateKey: flags.stateKey,
    options: {
      ...(inChannels !== undefined && { inChannels }),
      ...(inputSize !== undefined && { inputSize }),
      ...(numClasses !== undefined && { numClasses }),
      ...(flags.normalize && { normalize: flags.normalize }),
    },
    ...((inChannels ?? inputSize) !== undefined && { inputShape: [inChannels ?? 3, inputSize ?? 32, inputSize ?? 32] }),
  });
  noteLoading(model, terminal);
  try {
    await model.save(out, { format });
    const { name, numClasses: classes, inputShape, parameters } = model;
    terminal.print(`${out}: ${name} as ${format}, for images of ${inputShape.join(" x ")}, ${classes} classes`);
    terminal.printJson({
      out,
      format,
      ...(await filesOf(checkpoint, flags)),
      model: { name, classes, inputShape, parameters },
    });
  } finally {
    model.dispose();
  }
}

/** What a file of this name holds; nothing for `.pt`, which both PyTorch archives and TorchScript files are named. */
function formatOfName(path: string): ModelFormat | undefined {
  if (path.endsWith(".safetensors")) return "safetensors";
  return path.endsWith(".pth") ? "pytorch" : undefined;
}
