import { ArdistillError, suggest } from "../errors.js";
import type { Method } from "./methods.js";

/** What a preset sets; every option of a run that is a number of the recipe. */
export interface Recipe {
  epochs: number;
  batchSize: number;
  lr: number;
  /** Epochs, counted from 0, from which on the rate is multiplied by `lrFactor` once more. */
  milestones: number[];
  lrFactor: number;
  momentum: number;
  weightDecay: number;
  temperature: number;
  /** Weight of the distillation term; 1 - alpha is that of the clean cross-entropy. */
  alpha: number;
  /** `batchmean`: divided by the batch size; `mean`: by classes as well. */
  klReduction: "batchmean" | "mean";
  /** At alpha = 1 pass the clean batch through the student for its batch-norm statistics alone. */
  cleanPass: boolean;
  epsilon: number;
  stepSize: number;
  steps: number;
  randomStart: boolean;
  clampStart: boolean;
  attackMode: "train" | "frozen-stats" | "eval";
  augment: "standard" | "none";
}

/** A recipe whose every field says where its value comes from. */
export type SourcedRecipe = { [Key in keyof Recipe]: { value: Recipe[Key]; source: string } };

interface Preset {
  description: string;
  /** The methods it is for. */
  methods: readonly Method[];
  /** The data sets it is for; undefined for any. */
  datasets?: readonly string[];
  recipe(dataset: string): SourcedRecipe;
}

const SECTION_8 = "paper, section 8";
const CODE = "reference code, main.py";

function paper(dataset: string): SourcedRecipe {
  const hundred = dataset === "cifar100";
  return {
    epochs: { value: 200, source: SECTION_8 },
    batchSize: { value: 128, source: `${CODE} (the paper does not say)` },
    lr: { value: 0.1, source: SECTION_8 },
    milestones: { value: [100, 150], source: SECTION_8 },
    lrFactor: { value: 0.1, source: SECTION_8 },
    momentum: { value: 0.9, source: `${CODE} (the paper's "momentum term of 2e-4" is the weight decay)` },
    weightDecay: { value: 2e-4, source: `${CODE} (the paper's "momentum term of 2e-4")` },
    temperature: { value: hundred ? 5 : 30, source: `${SECTION_8}: 30 for CIFAR-10, 5 for CIFAR-100` },
    alpha: { value: 1, source: "paper, section 3" },
    klReduction: { value: "batchmean", source: "paper, equation (1): an expectation over images" },
    cleanPass: { value: false, source: "paper, Algorithm 1: at alpha = 1 the clean term is zero" },
    epsilon: { value: 8 / 255, source: SECTION_8 },
    stepSize: { value: 2 / 255, source: SECTION_8 },
    steps: { value: 10, source: SECTION_8 },
    randomStart: { value: true, source: SECTION_8 },
    clampStart: { value: true, source: "images are in [0, 1]" },
    attackMode: { value: "train", source: `${CODE} (the paper does not say)` },
    augment: { value: "standard", source: `${CODE}: crop with padding 4 and flip (the paper does not say)` },
  };
}

function referenceCode(dataset: string): SourcedRecipe {
  return {
    ...paper(dataset),
    batchSize: { value: dataset === "cifar100" ? 256 : 128, source: CODE },
    milestones: { value: [100], source: `${CODE}: adjust_learning_rate never reaches its second decay` },
    temperature: { value: 30, source: `${CODE}: the default of --temp` },
    klReduction: { value: "mean", source: `${CODE}: nn.KLDivLoss() divides by classes as well` },
    cleanPass: { value: true, source: `${CODE}: basic_net(inputs) runs at every alpha` },
    clampStart: { value: false, source: `${CODE}, AttackPGD: the start is not clamped before the first forward pass` },
  };
}

const QUICKSTART = "ardistill: chosen for 8 x 8 digits on two cores";

function digitsRecipe(dataset: string): SourcedRecipe {
  return {
    ...paper(dataset),
    epochs: { value: 30, source: QUICKSTART },
    batchSize: { value: 64, source: QUICKSTART },
    milestones: { value: [20, 26], source: QUICKSTART },
    temperature: { value: 3, source: QUICKSTART },
    epsilon: { value: 0.15, source: QUICKSTART },
    stepSize: { value: 0.03, source: QUICKSTART },
    augment: { value: "none", source: "a mirrored digit is another sign" },
  };
}

const ALL: readonly Method[] = ["natural", "kd", "adversarial", "ard"];

/** Presets as data. */
export const PRESETS: Record<string, Preset> = {
  paper: { description: "the paper's section 8; what it leaves open, from its code", methods: ALL, recipe: paper },
  "reference-code": {
    description: "what goldblum/AdversariallyRobustDistillation's main.py does, its slips included",
    methods: ["ard"],
    recipe: referenceCode,
  },
  digits: {
    description: "for the digits inside this package",
    methods: ALL,
    datasets: ["digits"],
    recipe: digitsRecipe,
  },
};

/**
 * The recipe of a preset for a method and a data set.
 * @param name undefined chooses "digits" for the digits and "paper" for anything else.
 * @throws ArdistillError `ERR_CONFIG` for an unknown preset or one that does not fit.
 */
export function findPreset(
  name: string | undefined,
  method: Method,
  dataset: string,
): { name: string; recipe: SourcedRecipe } {
  const chosen = name ?? (dataset === "digits" ? "digits" : "paper");
  const preset = Object.hasOwn(PRESETS, chosen) ? PRESETS[chosen] : undefined;
  if (!preset) {
    const known = Object.keys(PRESETS);
    throw new ArdistillError("ERR_CONFIG", `Unknown preset ${suggest(chosen, known)}. Known: ${known.join(", ")}.`);
  }
  if (!preset.methods.includes(method)) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `The preset ${chosen} is for ${preset.methods.join(", ")}, not for the method ${method}.`,
    );
  }
  if (preset.datasets && !preset.datasets.includes(dataset)) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `The preset ${chosen} is for ${preset.datasets.join(", ")}, not for ${dataset}.`,
    );
  }
  return { name: chosen, recipe: preset.recipe(dataset) };
}

/** The values of a recipe without their sources. */
export function valuesOf(recipe: SourcedRecipe): Recipe {
  return Object.fromEntries(Object.entries(recipe).map(([key, { value }]) => [key, value])) as unknown as Recipe;
}
