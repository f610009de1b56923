import { ArdistillError, suggest } from "../errors.js";
import { type AttackLoss, METHOD_NAMES, type Method } from "./methods.js";
import type { Schedule } from "./schedule.js";

/** What a preset sets; every option of a run that is a number of the recipe. */
export interface Recipe {
  /** Parameter updates on each image; a method with `replays` makes as many fewer passes over the images. */
  epochs: number;
  batchSize: number;
  lr: number;
  /** See {@link learningRate}. */
  schedule: Schedule;
  /** Epochs, counted from 0, from which on the rate is multiplied by `lrFactor` once more. */
  milestones: number[];
  lrFactor: number;
  /** Epochs over which the rate grows to its value; for multi-step and cosine. */
  warmupEpochs: number;
  optimizer: "sgd" | "adamw";
  /** Of SGD. */
  momentum: number;
  nesterov: boolean;
  /** Of AdamW. */
  beta1: number;
  beta2: number;
  weightDecay: number;
  /** The largest norm of the gradient over all parameters, as torch.nn.utils.clip_grad_norm_; 0 for any. */
  clipGradientNorm: number;
  /** Of the cross-entropies of the loss, not of those that an attack maximises. */
  labelSmoothing: number;
  /** Averages the student's weights: exponentially after each update (ema), or alike after each epoch (swa). */
  average: "none" | "ema" | "swa";
  /** Of ema: average <- averageDecay average + (1 - averageDecay) weights. */
  averageDecay: number;
  temperature: number;
  /** Weight of the distillation term; 1 - alpha is that of the clean cross-entropy. */
  alpha: number;
  /** `batchmean`: divided by the batch size; `mean`: by classes as well. */
  klReduction: "batchmean" | "mean";
  /** Temperature of the student's logits in the clean cross-entropy; equation (1) printed has `temperature` there. */
  cleanTemperature: number;
  /** Temperature of the logits that an attack sees; likewise. */
  attackTemperature: number;
  /** Weight of TRADES's divergence. */
  beta: number;
  /** Weight of VAT's divergence. */
  lambda: number;
  /** Length of the perturbation at which VAT looks for its direction. */
  xi: number;
  /** How many times it does. */
  powerIterations: number;
  /**
   * Pass the clean batch through the student once more: in ard at alpha = 1 for its batch-norm statistics alone, in trades for the
   * target of the divergence.
   */
  cleanPass: boolean;
  norm: "linf" | "l2";
  /** Radius of the ball; length of VAT's perturbation, in l2. */
  epsilon: number;
  /** In free and fast-ard that of the perturbation that is carried along; epsilon unless set. */
  stepSize: number;
  steps: number;
  /** Uniform in the ball, or as `startDeviation` says. */
  randomStart: boolean;
  /** Standard deviation of a normal random start; 0 for a uniform one. */
  startDeviation: number;
  clampStart: boolean;
  attackMode: "train" | "frozen-stats" | "eval";
  /**
   * What the attack maximises: the cross-entropy of the labels; `kl`, the divergence from the teacher's output on the clean images,
   * or without a teacher from the student's own; `margin`, the largest other logit less the label's; for fast-ard the loss itself
   * (`distillation`), whose gradient by the images comes from the same backward pass.
   */
  attackLoss: AttackLoss;
  /** Updates on each batch in free and fast-ard, the paper's m. */
  replays: number;
  augment: "standard" | "none";
}

/** A recipe whose every field says where its value comes from. */
export type SourcedRecipe = { [Key in keyof Recipe]: { value: Recipe[Key]; source: string } };
type Changes = Partial<SourcedRecipe>;

interface Preset {
  description: string;
  /** The methods it is for; the first is the one it is named after, if any. */
  methods: readonly Method[];
  /** The data sets it is for; undefined for any. */
  datasets?: readonly string[];
  recipe(method: Method, dataset: string): SourcedRecipe;
}

const SECTION_8 = "paper, section 8";
const CODE = "reference code, main.py";
const UNUSED = "off: neither the paper nor its code has it";

const TRADES = "TRADES, trades.py";
const TRADES_TRAIN = "TRADES, train_trades_cifar10.py";
const MADRY = "MadryLab/cifar10_challenge, config.json";
const FREE = "ashafahi/free_adv_train, config.py and free_train.py";
const FAST = "locuslab/fast_adversarial, CIFAR10/train_fgsm.py";
const VAT = "takerum/vat_tf, vat.py";

/** What a method is beside the recipe of the run; each from its own authors. */
const METHOD_PARTS: { [Key in Method]?: Changes } = {
  trades: {
    attackLoss: { value: "kl", source: `${TRADES}: the divergence from the clean output` },
    attackMode: { value: "eval", source: TRADES },
    startDeviation: { value: 0.001, source: TRADES },
    clampStart: { value: false, source: TRADES },
    cleanPass: { value: true, source: `${TRADES} passes the clean batch twice` },
  },
  "fgsm-rs": {
    steps: { value: 1, source: FAST },
    stepSize: { value: 10 / 255, source: `${FAST}: alpha` },
  },
  vat: {
    norm: { value: "l2", source: VAT },
    epsilon: { value: 1, source: "ardistill: Miyato's 8 is of ZCA-whitened images, not of pixels in [0, 1]" },
  },
  free: {
    replays: { value: 4, source: "paper, table 9 (m = 4 and 8)" },
    stepSize: { value: 8 / 255, source: `${FREE}: epsilon` },
  },
  "fast-ard": {
    replays: { value: 4, source: "paper, table 9 (m = 4 and 8)" },
    stepSize: { value: 8 / 255, source: "as free adversarial training (paper, section 5.4): epsilon" },
    attackLoss: { value: "distillation", source: 'paper, section 5.4: "using the same backward pass"' },
  },
};

function paper(method: Method, dataset: string): SourcedRecipe {
  const hundred = dataset === "cifar100";
  return {
    epochs: { value: 200, source: SECTION_8 },
    batchSize: { value: 128, source: `${CODE} (the paper does not say)` },
    lr: { value: 0.1, source: SECTION_8 },
    schedule: { value: "multi-step", source: SECTION_8 },
    milestones: { value: [100, 150], source: SECTION_8 },
    lrFactor: { value: 0.1, source: SECTION_8 },
    warmupEpochs: { value: 0, source: UNUSED },
    optimizer: { value: "sgd", source: SECTION_8 },
    momentum: { value: 0.9, source: `${CODE} (the paper's "momentum term of 2e-4" is the weight decay)` },
    nesterov: { value: false, source: CODE },
    beta1: { value: 0.9, source: "torch.optim.AdamW" },
    beta2: { value: 0.999, source: "torch.optim.AdamW" },
    weightDecay: { value: 2e-4, source: `${CODE} (the paper's "momentum term of 2e-4")` },
    clipGradientNorm: { value: 0, source: UNUSED },
    labelSmoothing: { value: 0, source: UNUSED },
    average: { value: "none", source: UNUSED },
    averageDecay: { value: 0.999, source: "torch.optim.swa_utils.get_ema_avg_fn" },
    temperature: { value: hundred ? 5 : 30, source: `${SECTION_8}: 30 for CIFAR-10, 5 for CIFAR-100` },
    alpha: { value: 1, source: "paper, section 3" },
    klReduction: { value: "batchmean", source: "paper, equation (1): an expectation over images" },
    cleanTemperature: { value: 1, source: `${CODE} (equation (1) prints S^t)` },
    attackTemperature: { value: 1, source: `paper, Algorithm 1, and ${CODE} (equation (1) prints S^t)` },
    beta: { value: 6, source: TRADES_TRAIN },
    lambda: { value: 1, source: VAT },
    xi: { value: 1e-6, source: VAT },
    powerIterations: { value: 1, source: VAT },
    cleanPass: { value: false, source: "paper, Algorithm 1: at alpha = 1 the clean term is zero" },
    norm: { value: "linf", source: SECTION_8 },
    epsilon: { value: 8 / 255, source: SECTION_8 },
    stepSize: { value: 2 / 255, source: SECTION_8 },
    steps: { value: 10, source: SECTION_8 },
    randomStart: { value: true, source: SECTION_8 },
    startDeviation: { value: 0, source: `${CODE}: a uniform start` },
    clampStart: { value: true, source: "images are in [0, 1]" },
    attackMode: { value: "train", source: `${CODE} (the paper does not say)` },
    attackLoss: { value: "cross-entropy", source: `paper, Algorithm 1, and ${CODE}` },
    replays: { value: 1, source: "an update on each batch" },
    augment: { value: "standard", source: `${CODE}: crop with padding 4 and flip (the paper does not say)` },
    ...METHOD_PARTS[method],
  };
}

function referenceCode(method: Method, dataset: string): SourcedRecipe {
  return {
    ...paper(method, dataset),
    batchSize: { value: dataset === "cifar100" ? 256 : 128, source: CODE },
    milestones: { value: [100], source: `${CODE}: adjust_learning_rate never reaches its second decay` },
    temperature: { value: 30, source: `${CODE}: the default of --temp` },
    klReduction: { value: "mean", source: `${CODE}: nn.KLDivLoss() divides by classes as well` },
    cleanPass: { value: true, source: `${CODE}: basic_net(inputs) runs at every alpha` },
    clampStart: { value: false, source: `${CODE}, AttackPGD: the start is not clamped before the first forward pass` },
  };
}

function trades(method: Method, dataset: string): SourcedRecipe {
  return {
    ...paper(method, dataset),
    epochs: { value: 76, source: TRADES_TRAIN },
    batchSize: { value: 128, source: TRADES_TRAIN },
    lr: { value: 0.1, source: TRADES_TRAIN },
    milestones: {
      value: [74, 89, 99],
      source: `${TRADES_TRAIN}: 75, 90 and 100, counted from 1; only the first comes within 76`,
    },
    momentum: { value: 0.9, source: TRADES_TRAIN },
    weightDecay: { value: 2e-4, source: TRADES_TRAIN },
    klReduction: { value: "batchmean", source: `${TRADES}: the sum divided by the batch size` },
    epsilon: { value: 0.031, source: TRADES_TRAIN },
    stepSize: { value: 0.007, source: TRADES_TRAIN },
    steps: { value: 10, source: TRADES_TRAIN },
    augment: { value: "standard", source: TRADES_TRAIN },
  };
}

function madry(method: Method, dataset: string): SourcedRecipe {
  return {
    ...paper(method, dataset),
    epochs: { value: 205, source: `${MADRY}: 80,000 updates of 128 images` },
    batchSize: { value: 128, source: MADRY },
    lr: { value: 0.1, source: MADRY },
    milestones: { value: [102.4, 153.6], source: `${MADRY}: 40,000 and 60,000 updates` },
    momentum: { value: 0.9, source: MADRY },
    weightDecay: { value: 2e-4, source: `${MADRY} (there on the weights of convolutions alone)` },
    epsilon: { value: 8 / 255, source: MADRY },
    stepSize: { value: 2 / 255, source: MADRY },
    steps: { value: 10, source: MADRY },
    clampStart: { value: true, source: "MadryLab/cifar10_challenge, pgd_attack.py" },
    attackMode: { value: "train", source: "MadryLab/cifar10_challenge, model.py" },
    augment: { value: "standard", source: "MadryLab/cifar10_challenge, cifar10_input.py (there with padding 2)" },
  };
}

function free(method: Method, dataset: string): SourcedRecipe {
  return {
    ...madry(method, dataset),
    ...METHOD_PARTS.free,
    epochs: { value: 205, source: `${FREE}: 80,000 updates of 128 images` },
    milestones: { value: [102.4, 153.6], source: `${FREE}: 40,000 and 60,000 updates` },
    replays: { value: 8, source: FREE },
  };
}

function fgsmRs(method: Method, dataset: string): SourcedRecipe {
  return {
    ...paper(method, dataset),
    ...METHOD_PARTS["fgsm-rs"],
    epochs: { value: 15, source: FAST },
    batchSize: { value: 128, source: FAST },
    lr: { value: 0.2, source: FAST },
    schedule: { value: "cyclic", source: FAST },
    momentum: { value: 0.9, source: `${FAST} (torch's CyclicLR also lowers it to 0.8 and back; here it stays)` },
    weightDecay: { value: 5e-4, source: FAST },
    epsilon: { value: 8 / 255, source: FAST },
    clampStart: { value: true, source: FAST },
    attackMode: { value: "train", source: FAST },
    augment: { value: "standard", source: "locuslab/fast_adversarial, CIFAR10/utils.py" },
  };
}

const QUICKSTART = "ardistill: chosen for 8 x 8 digits on two cores";

function digitsRecipe(method: Method, dataset: string): SourcedRecipe {
  const of = <T>(value: T) => ({ value, source: QUICKSTART });
  const own = METHOD_PARTS[method] ?? {};
  return {
    ...paper(method, dataset),
    epochs: of(30),
    batchSize: of(64),
    milestones: of([20, 26]),
    temperature: of(3),
    epsilon: of(method === "vat" ? 0.5 : 0.15),
    // A long step where the method has one, and else a fifth of the radius.
    stepSize: of(method === "fgsm-rs" ? 0.1875 : own.stepSize ? 0.15 : 0.03),
    augment: { value: "none", source: "a mirrored digit is another sign" },
  };
}

/** Presets as data. */
export const PRESETS: Record<string, Preset> = {
  paper: {
    description: "the paper's section 8; what it leaves open, from its code and from the authors of a method",
    methods: METHOD_NAMES,
    recipe: paper,
  },
  "reference-code": {
    description: "what goldblum/AdversariallyRobustDistillation's main.py does, its slips included",
    methods: ["ard"],
    recipe: referenceCode,
  },
  trades: { description: "what yaodongyu/TRADES does", methods: ["trades"], recipe: trades },
  madry: { description: "what MadryLab/cifar10_challenge does", methods: ["adversarial"], recipe: madry },
  free: { description: "what ashafahi/free_adv_train does", methods: ["free"], recipe: free },
  "fgsm-rs": {
    description: "what locuslab/fast_adversarial does",
    methods: ["fgsm-rs", "adversarial"],
    recipe: fgsmRs,
  },
  digits: {
    description: "for the digits inside this package",
    methods: METHOD_NAMES,
    datasets: ["digits"],
    recipe: digitsRecipe,
  },
};

/** The preset that is taken where none is named. */
function defaultPreset(method: Method, dataset: string): string {
  if (dataset === "digits") return "digits";
  return method === "fgsm-rs" ? "fgsm-rs" : "paper";
}

/**
 * The recipe of a preset for a method and a data set.
 * @param name undefined chooses "digits" for the digits, "fgsm-rs" for that method and "paper" for anything else.
 * @throws ArdistillError `ERR_CONFIG` for an unknown preset or one that does not fit.
 */
export function findPreset(
  name: string | undefined,
  method: Method,
  dataset: string,
): { name: string; recipe: SourcedRecipe } {
  const chosen = name ?? defaultPreset(method, dataset);
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
  return { name: chosen, recipe: preset.recipe(method, dataset) };
}

/** The values of a recipe without their sources. */
export function valuesOf(recipe: SourcedRecipe): Recipe {
  return Object.fromEntries(Object.entries(recipe).map(([key, { value }]) => [key, value])) as unknown as Recipe;
}
