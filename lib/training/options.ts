import { z } from "zod";
import { type AttackSpec, resolveAttack } from "../attacks/registry.js";
import type { Dataset } from "../data/dataset.js";
import { ArdistillError, describeValue, suggest } from "../errors.js";
import { Model } from "../models/model.js";
import { kebab } from "../spec.js";
import type { Tensor } from "../tensor/index.js";
import { assertMethod, METHODS, type Method } from "./methods.js";
import { findPreset, type Recipe, valuesOf } from "./presets.js";

type RecipeOptions = { [Key in keyof Recipe]?: Recipe[Key] | undefined };

/** Options of {@link train}. Whatever the preset sets can be set here too and wins. */
export interface TrainOptions extends RecipeOptions {
  method: Method;
  /** A model, which is trained in place, `NAME[:option=value,...]` for a new one, or a file by `torch.jit.script`. */
  student: Model | string;
  /** For kd and ard: a model, or a checkpoint file. It is not changed. */
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
  /** "paper", "reference-code" or "digits". Default "digits" for the digits, else "paper". */
  preset?: string | undefined;
  /** A checkpoint whose weights the student starts from; a run's resume/state.safetensors gives its momentum as well. */
  init?: string | undefined;
  /** Ends the run after so many steps, whatever `epochs` says. */
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
  /** Seed of initial weights, order, augmentation and random starts. Default 0. */
  seed?: number | undefined;
  /** "auto" and "cpu" so far. Default "auto". */
  device?: string | undefined;
  /** Default "fp32". */
  precision?: "fp32" | "fp64" | undefined;
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
  attack: { name: string; parameters: Record<string, number | boolean> } | null;
  /** The name of the function in the place of the method's own loss. */
  loss: string | null;
  init: string | null;
  maxSteps: number | null;
  shuffle: boolean;
  order: string | number[] | null;
  starts: string | null;
  limitTrain: number | null;
  validation: number;
  seed: number;
  precision: "fp32" | "fp64";
  threads: number | null;
}

const count = z.number().int().min(1);
const recipeSchema = {
  epochs: count,
  batchSize: count,
  lr: z.number().positive(),
  milestones: z.array(z.number().min(0)),
  lrFactor: z.number().positive(),
  momentum: z.number().min(0).max(1),
  weightDecay: z.number().min(0),
  temperature: z.number().positive(),
  alpha: z.number().min(0).max(1),
  klReduction: z.enum(["batchmean", "mean"]),
  cleanPass: z.boolean(),
  epsilon: z.number().min(0).max(1),
  stepSize: z.number().positive(),
  steps: z.number().int().min(0),
  randomStart: z.boolean(),
  clampStart: z.boolean(),
  attackMode: z.enum(["train", "frozen-stats", "eval"]),
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
    .object({ name: z.string(), parameters: z.record(z.string(), z.union([z.number(), z.boolean()])) })
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
  seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  device: z.string().optional(),
  precision: z.enum(["fp32", "fp64"]).optional(),
  threads: count.optional(),
  resume: z.boolean().optional(),
  signal: object.optional(),
});

/** What the recipe's PGD takes and another attack has of its own. */
const PGD_FIELDS = ["stepSize", "steps", "randomStart", "clampStart"] as const;
const ATTACK_FIELDS = ["epsilon", ...PGD_FIELDS, "attackMode", "starts", "attack"] as const;
const TEACHER_FIELDS = ["temperature", "alpha", "klReduction", "teacher", "teacherModel"] as const;

/**
 * Checks options and fills in the preset's.
 * @returns the resolved configuration and warnings about options that the method does not use.
 * @throws ArdistillError `ERR_CONFIG` or `ERR_CUDA_UNAVAILABLE`.
 */
export function resolveTraining(options: TrainOptions): { config: RunConfig; warnings: string[] } {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as TrainOptions;
  check(given);
  assertMethod(given.method);
  checkDevice(given.device ?? "auto");
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
  const config: RunConfig = {
    ...recipe,
    // An order is a run of its own: one pass over it unless more are asked for.
    epochs: given.epochs ?? (given.order ? 1 : recipe.epochs),
    method: given.method,
    preset: preset.name,
    student: nameOf(given.student),
    teacher: method.teacher && given.teacher ? nameOf(given.teacher) : null,
    teacherModel: (method.teacher && given.teacherModel) || null,
    dataset: given.data.name,
    attack: method.attack && given.attack ? attackOf(given.attack, recipe.epsilon) : null,
    loss: given.loss ? given.loss.name || "custom" : null,
    init: given.init ?? null,
    maxSteps: given.maxSteps ?? null,
    shuffle: given.shuffle ?? true,
    order: given.order === undefined ? null : typeof given.order === "string" ? given.order : [...given.order],
    starts: given.starts ?? null,
    limitTrain: given.limitTrain ?? null,
    validation: given.validation ?? 0,
    seed: given.seed ?? 0,
    precision: given.precision ?? "fp32",
    threads: given.threads ?? null,
  };
  return { config, warnings: unusedOptions(given, config) };
}

function attackOf(attack: AttackSpec, epsilon: number): RunConfig["attack"] {
  const { name, parameters } = resolveAttack(attack, epsilon);
  return { name, parameters };
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

function checkDevice(device: string): void {
  if (device === "auto" || device === "cpu") return;
  if (/^cuda(:\d+)?$/.test(device)) {
    throw new ArdistillError(
      "ERR_CUDA_UNAVAILABLE",
      `The device ${device} is not available: this build of ardistill computes on the CPU. Use device "cpu" or "auto".`,
    );
  }
  throw new ArdistillError(
    "ERR_CONFIG",
    `Unknown device ${suggest(device, ["auto", "cpu", "cuda:0"])}. Known: auto, cpu.`,
  );
}

function unusedOptions(given: TrainOptions, config: RunConfig): string[] {
  const method = METHODS[config.method];
  const unused = [...(method.attack ? [] : ATTACK_FIELDS), ...(method.teacher ? [] : TEACHER_FIELDS)];
  const isGiven = (key: keyof TrainOptions) => given[key] !== undefined;
  const named = unused.filter(isGiven).map(kebab);
  const warnings = named.length > 0 ? [`The method ${config.method} does not use: ${named.join(", ")}.`] : [];
  const ofPgd = config.attack ? PGD_FIELDS.filter(isGiven).map(kebab) : [];
  if (ofPgd.length > 0) {
    warnings.push(`The attack ${config.attack?.name} has parameters of its own and does not use: ${ofPgd.join(", ")}.`);
  }
  const [first] = config.milestones;
  if (given.epochs !== undefined && given.milestones === undefined && first !== undefined && first >= config.epochs) {
    warnings.push(
      `The learning rate stays at ${config.lr}: the first milestone is epoch ${first} and the run has ${config.epochs} epochs.`,
    );
  }
  return warnings;
}
