import type { Command } from "commander";
import { measureModel } from "../models/model.js";
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

/** Operations as the paper counts them, for CIFAR-10 (its section on compression). */
const PAPER: Record<string, number> = { mobilenet_v2: 187e6, resnet18: 1.1e9, wide_resnet34_10: 13.3e9 };
const STUDENT = "mobilenet_v2";
const TEACHER = "wide_resnet34_10";

const NOTES = `
Multiply-accumulates (MACs) are those of convolutions and linear layers for one image. "Operations" are as the paper
counts them: a multiplication and an addition each, twice the MACs; "paper" is its own figure. Options of a model follow
its name, such as mobilenet_v2:width-multiplier=0.25 or wide_resnet:depth=28,widen-factor=4,activation=silu.

Example:
  $ ardistill models --num-classes 100`;

export function addModels(program: Command, interrupt: Interrupt): void {
  const command = program
    .command("models")
    .description("list the built-in models with their parameters and cost")
    .optionsGroup("Shape:")
    .option("--num-classes <N>", "classes (default: each model's own, 10 or 1000)", whole("--num-classes", 1))
    .option("--in-channels <N>", "channels of the images (default: each model's own, 3)", whole("--in-channels", 1))
    .option("--input-size <PIXELS>", "their height and width (default: each model's own)", whole("--input-size", 1));
  runs<ModelsFlags>(command, interrupt, runModels).addHelpText("after", NOTES);
}

async function runModels(
  { numClasses, inChannels, inputSize }: ModelsFlags,
  { terminal }: Session,
): Promise<undefined> {
  const shape = {
    ...(numClasses !== undefined && { numClasses }),
    ...(inChannels !== undefined && { inChannels }),
    ...(inputSize !== undefined && { inputSize }),
  };
  const names = Object.keys(MODELS).filter((name) => (MODELS[name]!.leastSize ?? 1) <= (inputSize ?? Infinity));
  const rows: Awaited<ReturnType<typeof measure>>[] = [];
  for (const name of names) rows.push(await measure(name, shape));
  terminal.print(
    formatTable(
      ["name", "input", "classes", "parameters", "MACs", "operations", "paper"],
      rows.map(({ name, inputShape, classes, parameters, multiplyAccumulates, operations, paperOperations }) => [
        name,
        inputShape.join("x"),
        String(classes),
        formatCount(parameters),
        short(multiplyAccumulates),
        short(operations),
        paperOperations === null ? "" : short(paperOperations),
      ]),
    ),
  );
  const [student, teacher] = [STUDENT, TEACHER].map((name) => rows.find((row) => row.name === name)!);
  const share = (key: "parameters" | "operations") => `${((100 * student![key]) / teacher![key]).toFixed(1)} %`;
  terminal.print(
    `\n${STUDENT} has ${share("parameters")} of the parameters and ${share("operations")} of the operations of ${TEACHER}${
      student!.paperOperations === null ? "." : ";\nthe paper says 5 % and 1.4 %."
    }\n`,
  );
  const longest = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, description } of rows) terminal.print(`${name.padEnd(longest)}  ${description}`);
  terminal.printJson(rows);
}

async function measure(name: string, shape: ModelOptions) {
  const { numClasses, inChannels, height, width, parameters, multiplyAccumulates } = await measureModel(name, shape);
  const isAsInPaper = numClasses === 10 && inChannels === 3 && height === 32;
  return {
    name,
    classes: numClasses,
    inputShape: [inChannels, height, width],
    parameters,
    multiplyAccumulates,
    operations: 2 * multiplyAccumulates,
    paperOperations: (isAsInPaper && PAPER[name]) || null,
    description: MODELS[name]!.description,
    source: MODELS[name]!.source,
  };
}

/** 91154944 as "91.15 M": four digits, in millions (M) or thousands of them (G). */
function short(count: number): string {
  const [unit, suffix] = count < 1e6 ? [1e3, "k"] : count < 1e9 ? [1e6, "M"] : [1e9, "G"];
  return `${Number((count / unit).toPrecision(4))} ${suffix}`;
}
