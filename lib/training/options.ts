import { z } from "zod";
import { assertRadius, NORMS } from "../attacks/ball.js";
import { type AttackParameters, type AttackSpec, assertInBall, resolveAttack } from "../attacks/registry.js";
import type { Dataset } from "../data/dataset.js";
import { ArdistillError, describeValue, suggest } from "../errors.js";
import { type DeviceName, resolveDevice } from "../models/device.js";
import { Model } from "../models/model.js";
import { KERNELS, type Kernels } from "../native/contract.js";
import { kebab } from "../spec.js";
import type { Tensor } from "../tensor/index.js";
import {
  ATTACK_LOSSES,
  type AttackLoss,
  assertMethod,
  METHOD_OPTIONS,
  METHODS,
  type Method,
  type MethodDescriptor,
} from "./methods.js";
import { findPreset, type Recipe, valuesOf } from "./presets.js";
import { SCHEDULES } from "./schedule.js";

export const PRECISIONS = ["fp32", "bf16", "fp64"] as const;
export type Precision = (typeof PRECISIONS)[number];

type RecipeOptions = { [Key in keyof Recipe]?: Recipe[Key] | undefined };

/** Options of {@link train}. Whatever the preset sets can be set here too and wins. */
export interface TrainOptions extends RecipeOptions {
  method: Method;
  /** A model, which is trained in place, `NAME[:option=value,...]` for a new one, or a file by `torch.jit.script`. */
  student: Model | string;
  /** For kd, ard and fast-ard: a model, or a checkpoint file. It is not changed. */
  teacher?: Model | string | undefined;
  /** `NAME[:option=value,...]`, or the TorchScript file, of a teacher file that does not say what it holds. */
  teacherModel?: string | undefined;
  data: Dataset;
  /** In the place of the recipe's PGD, for methods that attack; one written in TypeScript may be given too. */
  attack?: AttackSpec | undefined;
  /** In the place of the method's own loss. */
  loss?: CustomLoss | undefined;
  /** The run directory; made if absent. */
  out: string;
  /** Look at the teacher on a batch before the first step, and warn of what seems wrong with it. Default true. */
  teacherCheck?: boolean | undefined;
  /** One of `ardistill train --help`. Default "digits" for the digits, "fgsm-rs" for that method, else "paper". */
  preset?: string | undefined;
  /** A checkpoint whose weights the student starts from; a run's resume/state.safetensors gives its optimizer's state as well. */
  init?: string | undefined;
  /** Ends the run after so many steps (parameter updates), whatever `epochs` says. */
  maxSteps?: number | undefined;
  /** A new order of the training images in every epoch. Default true. */
  shuffle?: boolean | undefined;
  /** Indices of training images to go through, in this order, in place of the shuffled set; or a file with them. */
  order?: readonly number[] | string | undefined;
  /** A file with the attack's starts (K x C x H x W, safetensors tensor `starts` or .npy): row k is for the k-th image of `order`. */
  starts?: string | undefined;
  /** Only the first so many training images. */
  limitTrain?: number | undefined;
  /** Sets so many training images aside; the epoch with the highest robust accuracy on them is kept as best.safetensors. Default 0. */
  validation?: number | undefined;
  /** Ends the run when that accuracy was not raised by so many passes over the images; 0 for never. Default 0. */
  earlyStop?: number | undefined;
  /** The epoch from which on `average: "swa"` takes weights in. Default three quarters of the epochs. */
  averageStart?: number | undefined;
  /** Writes a checkpoint within a pass over the images as well, after so many minutes. Default 10. */
  checkpointMinutes?: number | undefined;
  /** Seed of initial weights, order, augmentation and random starts. Default 0. */
  seed?: number | undefined;
  /**
   * Where it is computed: "auto" is the first CUDA device, or the CPU where there is none. Models that are given are moved there.
   * Default: where a student that is given is, else "auto".
   */
  device?: DeviceName | undefined;
  /** "bf16": forward passes as under torch.autocast in bfloat16, weights in float32. Default "fp32". */
  precision?: Precision | undefined;
  /** What it is computed with. Default "fused"; on resume that of the run. */
  kernels?: Kernels | undefined;
  /** LibTorch's threads. Default: all cores; on resume those of the run. */
  threads?: number | undefined;
  /** Go on with the run in `out` from its last checkpoint. Default false. */
  resume?: boolean | undefined;
  /** Stops the run, after a checkpoint. */
  signal?: AbortSignal | undefined;
}

/** What a loss written in TypeScript gets of a batch. */
export interface LossInput {
  /** The student's on the images that the method trains on, adversarial ones where it attacks; N x classes, with their graph. */
  logits: Tensor;
  /** The teacher's on the clean images, without a graph; null for methods without a teacher. */
  teacherLogits: Tensor | null;
  /** int64, N. */
  labels: Tensor;
  /** The clean batch, N x C x H x W. */
  images: Tensor;
  /** Null for methods that do not attack. */
  adversarial: Tensor | null;
  /** The student in train mode, for images beside those. */
  student: (images: Tensor) => Tensor;
  temperature: number;
  alpha: number;
}

/** A loss written in TypeScript: it runs on the JavaScript thread, once a step, and gives one number with its graph. */
export type CustomLoss = (input: LossInput) => Tensor;

/** A run's options as they stand in config.json: resolved, without objects. */
export interface RunConfig extends Recipe {
  method: Method;
  preset: string;
  student: string;
  teacher: string | null;
  teacherModel: string | null;
  dataset: string;
  /** Null for the recipe's PGD. */
  attack: { name: string; parameters: AttackParameters } | null;
  /** The name of the function in the place of the method's own loss. */
  loss: string | null;
  init: string | null;
  maxSteps: number | null;
  shuffle: boolean;
  order: string | number[] | null;
  starts: string | null;
  limitTrain: number | null;
  validation: number;
  earlyStop: number;
  averageStart: number | null;
  checkpointMinutes: number;
  teacherCheck: boolean;
  seed: number;
  device: DeviceName;
  precision: Precision;
  kernels: Kernels;
  threads: number | null;
}

const count = z.number().int().min(1);
const positive = z.number().positive();
const notNegative = z.number().min(0);
const fraction = z.number().min(0).max(1);
const decay = z.number().min(0).lt(1);
const recipeSchema = {
  epochs: count,
  batchSize: count,
  lr: positive,
  schedule: z.enum(SCHEDULES),
  milestones: z.array(notNegative),
  lrFactor: positive,
  warmupEpochs: notNegative,
  optimizer: z.enum(["sgd", "adamw"]),
  momentum: fraction,
  nesterov: z.boolean(),
  beta1: decay,
  beta2: decay,
  weightDecay: notNegative,
  clipGradientNorm: notNegative,
  labelSmoothing: fraction,
  average: z.enum(["none", "ema", "swa"]),
  averageDecay: fraction,
  temperature: positive,
  alpha: fraction,
  klReduction: z.enum(["batchmean", "mean"]),
  cleanTemperature: positive,
  attackTemperature: positive,
  beta: notNegative,
  lambda: notNegative,
  xi: positive,
  powerIterations: z.number().int().min(0),
  cleanPass: z.boolean(),
  norm: z.enum(NORMS),
  epsilon: notNegative,
  stepSize: positive,
  steps: z.number().int().min(0),
  randomStart: z.boolean(),
  startDeviation: notNegative,
  clampStart: z.boolean(),
  attackMode: z.enum(["train", "frozen-stats", "eval"]),
  attackLoss: z.enum(ATTACK_LOSSES),
  replays: count,
  augment: z.enum(["standard", "none"]),
} satisfies Record<keyof Recipe, z.ZodType>;

const object = z.custom<object>((value) => typeof value === "object" && value !== null, "must be an object");
const modelOr = (what: string) =>
  z.custom<Model | string>((value) => typeof value === "string" || value instanceof Model, {
    error: ({ input }) => `must be a model or ${what}, not ${describeValue(input)}`,
  });
const schema = z.strictObject({
  ...Object.fromEntries(Object.entries(recipeSchema).map(([key, type]) => [key, type.optional()])),
  method: z.string(),
  student: modelOr("the name of an architecture or the path of a TorchScript file"),
  teacher: modelOr("the path of a checkpoint").optional(),
  teacherModel: z.string().optional(),
  data: object,
  attack: z
    .object({ name: z.string(), parameters: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])) })
    .loose()
    .optional(),
  loss: z.custom<CustomLoss>((value) => typeof value === "function", "must be a function").optional(),
  out: z.string().min(1),
  preset: z.string().optional(),
  init: z.string().optional(),
  maxSteps: count.optional(),
  shuffle: z.boolean().optional(),
  order: z.union([z.string(), z.array(z.number().int().min(0)).min(1)]).optional(),
  starts: z.string().optional(),
  limitTrain: count.optional(),
  validation: z.number().int().min(0).optional(),
  earlyStop: z.number().int().min(0).optional(),
  averageStart: notNegative.optional(),
  checkpointMinutes: positive.optional(),
  teacherCheck: z.boolean().optional(),
  seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  device: z.custom<DeviceName>((value) => typeof value === "string").optional(),
  precision: z.enum(PRECISIONS).optional(),
  kernels: z.enum(KERNELS).optional(),
  threads: count.optional(),
  resume: z.boolean().optional(),
  signal: object.optional(),
});

/** What the recipe's PGD takes and another attack has of its own. */
const PGD_FIELDS = [
  "stepSize",
  "steps",
  "randomStart",
  "startDeviation",
  "clampStart",
  "attackLoss",
  "attackTemperature",
] as const;

/**
 * Checks options and fills in the preset's.
 * @returns the resolved configuration and warnings about options that the method does not use.
 * @throws ArdistillError `ERR_CONFIG` or `ERR_CUDA_UNAVAILABLE`.
 */
export function resolveTraining(options: TrainOptions): { config: RunConfig; warnings: string[] } {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as TrainOptions;
  check(given);
  assertMethod(given.method);
  if (given.device && given.device !== "auto") resolveDevice(given.device);
  const method = METHODS[given.method];
  if (method.teacher && !given.teacher) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `The method ${given.method} distils a teacher: give one (teacher, --teacher FILE).`,
    );
  }
  if (given.starts && !given.order) {
    throw new ArdistillError("ERR_CONFIG", "starts belongs to an order: give the order of the images as well.");
  }
  const preset = findPreset(given.preset, given.method, given.data.name);
  const values = valuesOf(preset.recipe);
  const recipe = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, given[key as keyof Recipe] ?? value]),
  ) as unknown as Recipe;
  // The perturbation that is carried along moves by as much as it may, unless told otherwise.
  if (method.replay) recipe.stepSize = given.stepSize ?? recipe.epsilon;
  checkRecipe(given, recipe, values);
  // An order is a run of its own: one pass over it unless more are asked for.
  const epochs = given.epochs ?? (given.order ? recipe.replays : recipe.epochs);
  const config: RunConfig = {
    ...recipe,
    epochs,
    method: given.method,
    preset: preset.name,
    student: nameOf(given.student),
    teacher: method.teacher && given.teacher ? nameOf(given.teacher) : null,
    teacherModel: (method.teacher && given.teacherModel) || null,
    dataset: given.data.name,
    attack: method.attack && given.attack ? attackOf(given.attack, recipe) : null,
    loss: given.loss ? given.loss.name || "custom" : null,
    init: given.init ?? null,
    maxSteps: given.maxSteps ?? null,
    shuffle: given.shuffle ?? true,
    order: given.order === undefined ? null : typeof given.order === "string" ? given.order : [...given.order],
    starts: given.starts ?? null,
    limitTrain: given.limitTrain ?? null,
    validation: given.validation ?? 0,
    earlyStop: given.earlyStop ?? 0,
    averageStart: recipe.average === "swa" ? (given.averageStart ?? Math.floor(0.75 * epochs)) : null,
    checkpointMinutes: given.checkpointMinutes ?? 10,
    teacherCheck: given.teacherCheck ?? true,
    seed: given.seed ?? 0,
    device: given.device ?? (typeof given.student === "string" ? "auto" : given.student.device),
    precision: given.precision ?? "fp32",
    kernels: given.kernels ?? "fused",
    threads: given.threads ?? null,
  };
  return { config, warnings: unusedOptions(given, config) };
}

function attackOf(attack: AttackSpec, { epsilon, norm }: Recipe): RunConfig["attack"] {
  const resolved = resolveAttack(attack, epsilon, norm);
  assertInBall(resolved);
  if (resolved.stages) {
    const names = resolved.stages.map(({ name }) => name).join(", ");
    throw new ArdistillError(
      "ERR_CONFIG",
      `The attack ${resolved.name} consists of several; train with one of ${names}.`,
    );
  }
  return { name: resolved.name, parameters: resolved.parameters };
}

/** What of a recipe does not go together. @param preset the recipe before `given`. @throws `ERR_CONFIG`. */
function checkRecipe(given: TrainOptions, recipe: Recipe, preset: Recipe): void {
  const fail = (message: string) => {
    throw new ArdistillError("ERR_CONFIG", message);
  };
  const { norm, epsilon, schedule, warmupEpochs, attackLoss } = recipe;
  assertRadius("Option epsilon", epsilon, norm);
  const losses: readonly AttackLoss[] = METHODS[given.method].attackLosses;
  if (given.attackLoss !== undefined && !losses.includes(attackLoss)) {
    fail(`Option attack-loss: the method ${given.method} takes ${losses.join(", ")}, not ${attackLoss}.`);
  }
  const ball = METHODS[given.method].replay ? (["epsilon"] as const) : (["epsilon", "stepSize"] as const);
  const missing = ball.filter((key) => given[key] === undefined).map(kebab);
  if (norm !== preset.norm && missing.length > 0) {
    fail(
      `Option norm: the preset's ball is of the norm ${preset.norm}; with ${norm} give ${missing.join(" and ")} too.`,
    );
  }
  if (warmupEpochs > 0 && schedule !== "multi-step" && schedule !== "cosine") {
    fail(`Option warmup-epochs: the schedule ${schedule} begins with a rise of its own.`);
  }
  if (given.earlyStop && !given.validation) {
    fail("Option early-stop goes by the accuracy on validation images: set some aside (validation).");
  }
}

function nameOf(model: Model | string): string {
  return typeof model === "string" ? model : model.name;
}

function check(given: object): void {
  const result = schema.safeParse(given);
  if (result.success) return;
  const [issue] = result.error.issues;
  if (issue?.code === "unrecognized_keys") {
    const known = Object.keys(schema.shape).map(kebab);
    throw new ArdistillError("ERR_CONFIG", `Unknown option ${suggest(kebab(issue.keys[0]!), known)}.`);
  }
  throw new ArdistillError("ERR_CONFIG", `Option ${kebab(String(issue?.path[0]))}: ${issue?.message}.`);
}

function unusedOptions(given: TrainOptions, config: RunConfig): string[] {
  const warnings: string[] = [];
  const warn = (who: string, options: readonly string[]) => {
    const named = options.filter((key) => given[key as keyof TrainOptions] !== undefined).map(kebab);
    if (named.length > 0) warnings.push(`${who} does not use: ${named.join(", ")}.`);
  };
  const { uses }: MethodDescriptor = METHODS[config.method];
  warn(
    `The method ${config.method}`,
    METHOD_OPTIONS.filter((option) => !uses.includes(option)),
  );
  if (config.attack) warn(`The attack ${config.attack.name} has parameters of its own and`, PGD_FIELDS);
  const multiStep = config.schedule === "multi-step";
  if (!multiStep) warn(`The schedule ${config.schedule}`, ["milestones", "lrFactor"]);
  warn(`The optimizer ${config.optimizer}`, config.optimizer === "sgd" ? ["beta1", "beta2"] : ["momentum", "nesterov"]);
  if (config.average !== "ema") warn(`The average ${config.average}`, ["averageDecay"]);
  if (config.average !== "swa") warn(`The average ${config.average}`, ["averageStart"]);
  const [first] = config.milestones;
  const reached = first === undefined || first < config.epochs;
  if (multiStep && !reached && given.epochs !== undefined && given.milestones === undefined) {
    warnings.push(
      `The learning rate stays at ${config.lr}: the first milestone is epoch ${first} and the run has ${config.epochs} epochs.`,
    );
  }
  return warnings;
}
