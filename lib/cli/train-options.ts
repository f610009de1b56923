import type { Command } from "commander";
import type { AttackSpec } from "../attacks/registry.js";
import { METHOD_NAMES, type Method } from "../training/methods.js";
import type { TrainOptions } from "../training/options.js";
import { PRESETS } from "../training/presets.js";
import { boolean, moreAttacks, number, numbers, oneOf, radius, whole } from "./arguments.js";
import { addDataOptions, type DataFlags } from "./data-options.js";
import type { OutputFlags } from "./session.js";

/** Options of `train()` that the command line takes as they are. */
export type TrainingFlags = Partial<Omit<TrainOptions, "data" | "signal" | "student" | "teacher" | "order">> & {
  method?: Method;
  student?: string;
  teacher?: string;
  order?: string | number[];
};

/** Options that a `--config` file cannot set: they say what this call does, not what the run is. */
export interface TrainCallFlags extends OutputFlags {
  config?: string;
  printConfig?: boolean;
  resume?: boolean;
  attack?: AttackSpec[];
  limitTest?: number;
}

export type TrainFlags = TrainingFlags & DataFlags & TrainCallFlags;

export const CALL_FLAG_NAMES = [
  "config",
  "printConfig",
  "resume",
  "attack",
  "limitTest",
  "json",
  "quiet",
] as const satisfies (keyof TrainCallFlags)[];

export function addTrainOptions(command: Command): Command {
  command
    .optionsGroup("Run:")
    .option("--method <METHOD>", METHOD_NAMES.join(", "))
    .option(
      "--student <SPEC>",
      "the model to train: NAME[:option=value,...] (ardistill models lists the names), or a file by torch.jit.script",
    )
    .option("--teacher <FILE>", "kd, ard: the teacher's checkpoint")
    .option("--teacher-model <SPEC>", "its NAME[:option=value,...] or TorchScript file, where the file does not say")
    .option("--out <DIR>", "the run directory; made if absent")
    .option("--resume", "go on with the run in --out; its own options hold where none are given")
    .option("--preset <NAME>", `recipe: ${Object.keys(PRESETS).join(", ")} (default digits for digits, else paper)`)
    .option("--config <FILE>", "JSON with options by their names here; options given on the command line win")
    .option("--print-config", "print what the options come to, each with its source, and do nothing")
    .option("--init <FILE>", "checkpoint that the student starts from")
    .option("--seed <N>", "seed of weights, order, augmentation and random starts (default 0)", whole("--seed"))
    .option("--device <DEVICE>", "auto (default) or cpu")
    .option("--precision <P>", "fp32 (default) or fp64", oneOf("--precision", ["fp32", "fp64"] as const))
    .option("--threads <N>", "LibTorch's threads (default: all cores)", whole("--threads", 1));
  addDataOptions(command)
    .option("--limit-train <N>", "only the first N training images", whole("--limit-train", 1))
    .option(
      "--validation <N>",
      "set N training images aside to choose best.safetensors by (default 0)",
      whole("--validation"),
    )
    .option("--augment <KIND>", "standard (crop and flip) or none")
    .option("--shuffle <BOOL>", "a new order in every epoch (default true)", boolean("--shuffle"))
    .option("--order <FILE>", "indices of training images to go through in this order: JSON, text, .npy, safetensors")
    .option("--starts <FILE>", "starts of the attack for the images of --order: safetensors or .npy");
  command
    .optionsGroup("Recipe (defaults: the preset's):")
    .option("--epochs <N>", "epochs", whole("--epochs", 1))
    .option("--max-steps <N>", "end after so many steps", whole("--max-steps", 1))
    .option("--batch-size <N>", "images a step", whole("--batch-size", 1))
    .option("--lr <F>", "learning rate", number("--lr"))
    .option("--milestones <A,B>", "epochs from which on it is multiplied by --lr-factor", numbers("--milestones"))
    .option("--lr-factor <F>", "that factor", number("--lr-factor"))
    .option("--momentum <F>", "momentum of SGD", number("--momentum"))
    .option("--weight-decay <F>", "weight decay", number("--weight-decay"))
    .option("--temperature <T>", "kd, ard: temperature of the distillation", number("--temperature"))
    .option("--alpha <F>", "kd, ard: weight of the distillation term, 0 to 1", number("--alpha"))
    .option("--kl-reduction <KIND>", "kd, ard: batchmean or mean")
    .option(
      "--clean-pass <BOOL>",
      "ard at alpha 1: pass clean batches for their statistics alone",
      boolean("--clean-pass"),
    )
    .optionsGroup("Attack in training (defaults: the preset's):")
    .option("--epsilon <E>", "radius of the l-infinity ball", radius("--epsilon"))
    .option("--step-size <F>", "step size", number("--step-size"))
    .option("--steps <K>", "steps", whole("--steps"))
    .option("--random-start <BOOL>", "start uniformly in the ball", boolean("--random-start"))
    .option("--clamp-start <BOOL>", "clamp the start to [0, 1]", boolean("--clamp-start"))
    .option("--attack-mode <MODE>", "batch norm in the attack: train, frozen-stats or eval")
    .optionsGroup("Evaluation afterwards:")
    .option(
      "--attack <SPEC>",
      "evaluate the student under an attack, as ardistill evaluate does; repeatable",
      moreAttacks,
    )
    .option("--limit-test <N>", "on the first N test images only", whole("--limit-test", 1));
  return command;
}
