import type { Command } from "commander";
import { createModel } from "../models/model.js";
import { MODELS, type ModelOptions } from "../models/registry.js";
import { formatCount } from "../numbers.js";
import { formatTable } from "../report/table.js";
import { whole } from "./arguments.js";
import type { Interrupt } from "./interrupt.js";
import { type OutputFlags, runs, type Session } from "./session.js";

interface ModelsFlags extends OutputFlags {
  numClasses?: number;
  inChannels?: number;
  inputSize?: number;
}

const NOTES = `
Multiply-accumulates (MACs) are those of convolutions and linear layers for one image. "Operations" are as the paper
counts them: a multiplication and an addition each, twice the MACs. Options of a model follow its name, such as
mobilenet_v2:width-multiplier=0.25 or wide_resnet:depth=28,widen-factor=4.

Example:
  $ ardistill models --num-classes 100`;

export function addModels(program: Command, interrupt: Interrupt): void {
  const command = program
    .command("models")
    .description("list the built-in models with their parameters and cost")
    .optionsGroup("Shape:")
    .option("--num-classes <N>", "classes (default 10)", whole("--num-classes", 1))
    .option("--in-channels <N>", "channels of the images (default 3)", whole("--in-channels", 1))
    .option("--input-size <PIXELS>", "their height and width (default 32)", whole("--input-size", 1));
  runs<ModelsFlags>(command, interrupt, runModels).addHelpText("after", NOTES);
}

async function runModels(flags: ModelsFlags, { terminal }: Session): Promise<undefined> {
  const { numClasses = 10, inChannels = 3, inputSize = 32 } = flags;
  const rows = [];
  for (const name of Object.keys(MODELS)) rows.push(await measure(name, { numClasses, inChannels, inputSize }));
  terminal.print(
    formatTable(
      ["name", "classes", "parameters", "MACs", "operations"],
      rows.map((row) => [row.name, row.classes, row.parameters, row.multiplyAccumulates, row.operations].map(cell)),
    ),
  );
  terminal.print("");
  for (const { name, description } of rows) terminal.print(`${name}: ${description}`);
  terminal.printJson(rows);
}

async function measure(name: string, options: ModelOptions) {
  const model = await createModel(name, options);
  try {
    const multiplyAccumulates = await model.multiplyAccumulates();
    return {
      name,
      classes: model.numClasses,
      inputShape: model.inputShape,
      parameters: model.parameters,
      multiplyAccumulates,
      operations: 2 * multiplyAccumulates,
      description: MODELS[name]!.description,
      source: MODELS[name]!.source,
    };
  } finally {
    model.dispose();
  }
}

function cell(value: string | number): string {
  return typeof value === "number" ? formatCount(value) : value;
}
