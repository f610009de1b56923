import type { Command } from "commander";
import { NORMS } from "../attacks/ball.js";
import type { AttackSpec } from "../attacks/registry.js";
import { KERNELS } from "../native/contract.js";
import { METHOD_NAMES, type Method, methodsUsing } from "../training/methods.js";
import { PRECISIONS, type TrainOptions } from "../training/options.js";
import { PRESETS } from "../training/presets.js";
import { SCHEDULES } from "../training/schedule.js";
import { boolean, moreAttacks, number, numbers, oneOf, whole } from "./arguments.js";
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

/** The methods that an option is for, to begin its description with. */
const of = (option: string) => methodsUsing(option).join(", ");

export function addTrainOptions(command: Command): Command {
  command
    .optionsGroup("Run:")
    .option("--method <METHOD>", METHOD_NAMES.join(", "))
    .option(
      "--student <SPEC>",
      "the model to train: NAME[:option=value,...] (ardistill models lists the names), or a file by torch.jit.script",
    )
    .option("--teacher <FILE>", `${of("teacher")}: the teacher's checkpoint`)
    .option("--teacher-model <SPEC>", "its NAME[:option=value,...] or TorchScript file, where the file does not say")
    .option("--teacher-check <BOOL>", "look at it on a batch first (default true)", boolean("--teacher-check"))
    .option("--out <DIR>", "the run directory; made if absent")
    .option("--resume", "go on with the run in --out; its own options hold where none are given")
    .option(
      "--preset <NAME>",
      `recipe: ${Object.keys(PRESETS).join(", ")} (default digits for digits, fgsm-rs for that method, else paper)`,
    )
    .option("--config <FILE>", "JSON with options by their names here; options given on the command line win")
    .option("--print-config", "print what the options come to, each with its source, and do nothing")
    .option("--init <FILE>", "checkpoint that the student starts from")
    .option("--seed <N>", "seed of weights, order, augmentation and random starts (default 0)", whole("--seed"))
    .option("--device <DEVICE>", "auto (default: the first GPU, else the CPU), cpu, cuda or cuda:N")
    .option(
      "--precision <P>",
      "fp32 (default), bf16 (autocast: weights stay fp32) or fp64",
      oneOf("--precision", PRECISIONS),
    )
    .option(
      "--kernels <KIND>",
      "fused (default): faster, rounds otherwise; or plain: PyTorch's operators, number for number",
      oneOf("--kernels", KERNELS),
    )
    .option("--threads <N>", "LibTorch's threads (default: all cores)", whole("--threads", 1))
    .option(
      "--checkpoint-minutes <F>",
      "a checkpoint within an epoch after so many minutes (default 10)",
      number("--checkpoint-minutes"),
    );
  addDataOptions(command)
    .option("--limit-train <N>", "only the first N training images", whole("--limit-train", 1))
    .option(
      "--validation <N>",
      "set N training images aside to choose best.safetensors by (default 0)",
      whole("--validation"),
    )
    .option("--early-stop <N>", "end after N passes without a better one (default 0: never)", whole("--early-stop"))
    .option("--augment <KIND>", "standard (crop and flip) or none")
    .option("--shuffle <BOOL>", "a new order in every epoch (default true)", boolean("--shuffle"))
    .option("--order <FILE>", "indices of training images to go through in this order: JSON, text, .npy, safetensors")
    .option("--starts <FILE>", "starts of the attack for the images of --order: safetensors or .npy");
  command
    .optionsGroup("Recipe (defaults: the preset's):")
    .option("--epochs <N>", "updates on each image; free and fast-ard make 1/m as many passes", whole("--epochs", 1))
    .option("--max-steps <N>", "end after so many updates", whole("--max-steps", 1))
    .option("--batch-size <N>", "images a step", whole("--batch-size", 1))
    .option("--lr <F>", "learning rate", number("--lr"))
    .option("--schedule <KIND>", SCHEDULES.join(", "), oneOf("--schedule", SCHEDULES))
    .option("--milestones <A,B>", "epochs from which on it is multiplied by --lr-factor", numbers("--milestones"))
    .option("--lr-factor <F>", "that factor", number("--lr-factor"))
    .option("--warmup-epochs <F>", "epochs over which it rises (multi-step, cosine)", number("--warmup-epochs"))
    .option("--optimizer <NAME>", "sgd or adamw")
    .option("--momentum <F>", "momentum of sgd", number("--momentum"))
    .option("--nesterov <BOOL>", "Nesterov's", boolean("--nesterov"))
    .option("--beta1 <F>", "decay of adamw's mean", number("--beta1"))
    .option("--beta2 <F>", "decay of adamw's squares", number("--beta2"))
    .option("--weight-decay <F>", "weight decay", number("--weight-decay"))
    .option("--clip-gradient-norm <F>", "largest norm of the gradient, 0 for any", number("--clip-gradient-norm"))
    .option("--label-smoothing <F>", "of the loss's cross-entropies", number("--label-smoothing"))
    .option("--average <KIND>", "none, ema or swa: averaged weights go to averaged.safetensors")
    .option("--average-decay <F>", "decay of ema", number("--average-decay"))
    .option(
      "--average-start <F>",
      "epoch from which swa averages (default three quarters of them)",
      number("--average-start"),
    )
    .option("--temperature <T>", `${of("temperature")}: temperature of the distillation`, number("--temperature"))
    .option("--alpha <F>", `${of("alpha")}: weight of the distillation term, 0 to 1`, number("--alpha"))
    .option("--kl-reduction <KIND>", `${of("klReduction")}: batchmean or mean`)
    .option(
      "--clean-temperature <T>",
      `${of("cleanTemperature")}: that of the clean cross-entropy`,
      number("--clean-temperature"),
    )
    .option("--beta <F>", `${of("beta")}: weight of the divergence`, number("--beta"))
    .option("--lambda <F>", `${of("lambda")}: weight of the divergence`, number("--lambda"))
    .option("--xi <F>", `${of("xi")}: length at which the direction is looked for`, number("--xi"))
    .option("--power-iterations <N>", `${of("powerIterations")}: how many times`, whole("--power-iterations"))
    .option(
      "--clean-pass <BOOL>",
      `${of("cleanPass")}: pass clean batches once more, as the authors' code`,
      boolean("--clean-pass"),
    )
    .option("--replays <M>", `${of("replays")}: updates on each batch`, whole("--replays", 1))
    .optionsGroup("Attack in training (defaults: the preset's):")
    .option("--norm <NORM>", NORMS.join(" or "), oneOf("--norm", NORMS))
    .option("--epsilon <E>", "radius of the ball", number("--epsilon"))
    .option("--step-size <F>", "step size; free and fast-ard: epsilon unless given", number("--step-size"))
    .option("--steps <K>", "steps", whole("--steps"))
    .option("--random-start <BOOL>", "start at random in the ball", boolean("--random-start"))
    .option("--start-deviation <F>", "deviation of a normal start; 0 for a uniform one", number("--start-deviation"))
    .option("--clamp-start <BOOL>", "clamp the start to [0, 1]", boolean("--clamp-start"))
    .option("--attack-mode <MODE>", "batch norm in the attack: train, frozen-stats or eval")
    .option(
      "--attack-loss <LOSS>",
      "cross-entropy, kl (from the teacher's output, else the student's clean one), margin or dlr; fast-ard: distillation or cross-entropy",
    )
    .option(
      "--attack-temperature <T>",
      "temperature of the logits that the attack sees",
      number("--attack-temperature"),
    )
    .optionsGroup("Evaluation afterwards:")
    .option(
      "--attack <SPEC>",
      "evaluate the student under an attack, as ardistill evaluate does; repeatable",
      moreAttacks,
    )
    .option("--limit-test <N>", "on the first N test images only", whole("--limit-test", 1));
  return command;
}
