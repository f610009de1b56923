import { setImmediate as nextTurn } from "node:timers/promises";
import { attacks } from "../attacks/attacks.js";
import type { Norm } from "../attacks/ball.js";
import type { Dataset } from "../data/dataset.js";
import { sampleSplit } from "../data/splits.js";
import { evaluate } from "../evaluation/evaluate.js";
import type { Score } from "../evaluation/report.js";
import { wilsonInterval } from "../evaluation/wilson.js";
import { defaultBatchSize } from "../models/batches.js";
import type { Model } from "../models/model.js";

export interface TeacherCheckOptions {
  /** The ball and the seed of the run that the teacher is for. */
  epsilon: number;
  norm?: Norm;
  seed: number;
  signal?: AbortSignal | undefined;
}

export interface TeacherCheck {
  /** Training images that were looked at. */
  samples: number;
  /** Accuracy on them, a fraction of 1. */
  clean: number;
  /** Accuracy under ten steps of PGD. */
  robust: number;
  /** What seems to be the matter and what to do about it, each for a person to read. */
  warnings: string[];
}

/** Enough to tell a teacher that is wrong from one that is right. */
const SAMPLES = 64;
/** PGD on 64 images takes a WideResNet-34-10 minutes on a small CPU. */
const LARGE = { parameters: 20e6, samples: 32 };
/** A teacher counts as robust that keeps this part of its clean accuracy; robust ones keep a half on CIFAR, natural ones nothing. */
const ROBUST = 0.25;

/**
 * Looks at a teacher, in eval mode, on some training images, of each class its share. It warns of what so few images show beyond
 * chance: not of a fault that costs a few percent.
 * @throws ArdistillError as {@link evaluate} does: `ERR_NAN_LOGITS` for a teacher whose logits are not numbers.
 */
export async function checkTeacher(
  teacher: Model,
  data: Dataset,
  { epsilon, norm, seed, signal }: TeacherCheckOptions,
): Promise<TeacherCheck> {
  const count = teacher.parameters > LARGE.parameters ? LARGE.samples : SAMPLES;
  const train = sampleSplit(data.train, data.numClasses, count, seed);
  const sampled = { ...data, train };
  const { samples, clean, robust } = await evaluate(teacher, sampled, {
    ...{ split: "train", attacks: [attacks.pgd({ steps: 10 })], epsilon, seed, checks: false },
    batchSize: defaultBatchSize(data.inputShape),
    ...(norm && { norm }),
    ...(signal && { signal }),
  });
  const { logits, labels } = await predictScaled(teacher, sampled, identity(data), signal);
  const warnings: string[] = [];
  if (areProbabilities(logits, data.numClasses)) {
    warnings.push(
      "The teacher's outputs are probabilities, not logits: they lie in [0, 1], and those of each image sum to 1. Distillation takes " +
        "their softmax once more, which makes all classes nearly alike. Load the network without the softmax at its end, or let the " +
        "logarithm of that be its output.",
    );
  }
  const chance = 1 / data.numClasses;
  const right = `it classifies ${clean.correct} of ${samples} training images right`;
  const explanation = await explain(teacher, sampled, clean, labels, signal);
  if (explanation) {
    warnings.push(explanation(right));
  } else if (clean.ci95[0] <= chance && clean.ci95[1] < (1 + chance) / 2) {
    warnings.push(
      `The teacher is no better than chance: ${right}. A student learns nothing from it. Look whether it is the checkpoint that you ` +
        `mean, how the images were prepared that it was trained on, and whether its classes are those of ${data.name}, in the order ` +
        `${shorten(data.classNames)}.`,
    );
  } else if (robust.ci95[1] < ROBUST * clean.ci95[0]) {
    warnings.push(
      `The teacher is not robust: ${right}, and ${robust.correct} after ten steps of PGD with epsilon ` +
        `${Number(epsilon.toPrecision(3))}. Distillation, ARD too, hands on what a teacher has: take one that was trained to be robust.`,
    );
  }
  return { samples, clean: clean.accuracy, robust: robust.accuracy, warnings };
}

function areProbabilities(outputs: Float32Array, classes: number): boolean {
  for (let start = 0; start < outputs.length; start += classes) {
    const row = outputs.subarray(start, start + classes);
    const sum = row.reduce((total, value) => total + value, 0);
    if (!(Math.abs(sum - 1) < 1e-5) || row.some((value) => value < 0 || value > 1)) return false;
  }
  return true;
}

/** What would make the teacher right far more often, in words that go on from how often it is; nothing where nothing would. */
async function explain(
  teacher: Model,
  data: Dataset,
  clean: Score,
  predicted: Int32Array,
  signal: AbortSignal | undefined,
): Promise<((right: string) => string) | undefined> {
  const { labels, count } = data.train;
  const isBetter = (correct: number) => wilsonInterval(correct, count)[0] > clean.ci95[1];
  if (!isBetter(count)) return undefined;
  const correctOn = async (scaling: Scaling) => {
    const predictions = await predictScaled(teacher, data, scaling, signal);
    return predictions.labels.reduce((sum, label, i) => sum + Number(label === labels[i]), 0);
  };
  const usual = await channelStatistics(data);
  const bytes = identity(data).map(() => ({ mean: 0, std: 1 / 255 }));
  const [normalized, timesBytes] = [await correctOn(usual), await correctOn(bytes)];
  const order = likelyOrder(predicted, labels, data.numClasses);
  const explanations = [
    {
      correct: normalized,
      words: (right: string) =>
        `The teacher seems to expect normalised images: ${right} as they are, in [0, 1], and ${normalized} normalised. ` +
        `${loadWith(`the mean and standard deviation of its own training (those of these images: ${flag(usual)})`)}`,
    },
    {
      correct: timesBytes,
      words: (right: string) =>
        `The teacher seems to expect pixels of 0 to 255: ${right} as they are, in [0, 1], and ${timesBytes} times 255. ` +
        `${loadWith(`mean 0 and standard deviation 1/255 (${flag(bytes)})`)}`,
    },
    {
      // The first image of a pair is what suggested it, and so is no evidence.
      correct: order.reduce((sum, { own, label, images }) => sum + (own === label ? images : images - 1), 0),
      words: (right: string) => {
        const moved = order.filter(({ own, label }) => own !== label);
        const pairs = moved.map(({ own, label }) => `${own} means ${label} (${data.classNames[label]})`);
        return (
          `The teacher's classes seem to be in another order than those of ${data.name}: ${right}, and ` +
          `${order.reduce((sum, { images }) => sum + images, 0)} if of its classes ${shorten(pairs)}. Bring the rows of its last layer ` +
          "into the order of the images' classes, or the labels of the images into its own."
        );
      },
    },
  ];
  const best = explanations.reduce((a, b) => (b.correct > a.correct ? b : a));
  return isBetter(best.correct) ? best.words : undefined;
}

/** What each channel's pixels in [0, 1] are normalised with. */
type Scaling = { mean: number; std: number }[];

function identity({ inputShape: [channels] }: Dataset): Scaling {
  return Array.from({ length: channels }, () => ({ mean: 0, std: 1 }));
}

async function predictScaled(teacher: Model, data: Dataset, scaling: Scaling, signal: AbortSignal | undefined) {
  const { images, scale } = data.train;
  const pixels = new Float32Array(images.length);
  for await (const { channel, start, end } of channelsOf(data)) {
    const { mean, std } = scaling[channel]!;
    for (let i = start; i < end; i++) pixels[i] = (images[i]! / scale - mean) / std;
  }
  return teacher.predict(pixels, { signal });
}

/** Mean and standard deviation of each channel; 1 for that of a channel of one value, whose own is rounding. */
async function channelStatistics(data: Dataset): Promise<Scaling> {
  const { images, scale } = data.train;
  const sums = identity(data).map(() => [0, 0]);
  for await (const { channel, start, end } of channelsOf(data)) {
    const sum = sums[channel]!;
    for (let i = start; i < end; i++) {
      sum[0]! += images[i]! / scale;
      sum[1]! += (images[i]! / scale) ** 2;
    }
  }
  const values = images.length / sums.length;
  return sums.map(([sum, squares]) => {
    const mean = sum! / values;
    const std = Math.sqrt(Math.max(0, squares! / values - mean ** 2));
    return { mean, std: std > 1e-4 ? std : 1 };
  });
}

/** Where each image's channels lie, with a turn of the event loop after each image. */
async function* channelsOf({ train, inputShape: [channels, height, width] }: Dataset) {
  const size = height * width;
  for (let at = 0; at < train.count * channels; at++) {
    yield { channel: at % channels, start: at * size, end: (at + 1) * size };
    if (at % channels === channels - 1) await nextTurn();
  }
}

interface ClassPair {
  own: number;
  label: number;
  images: number;
}

/** Which label each of the teacher's own classes stands for, one to one: the largest counts of the confusion matrix first. */
function likelyOrder(predicted: Int32Array, labels: Int32Array, classes: number): ClassPair[] {
  const pairs = new Map<number, ClassPair>();
  for (const [i, label] of labels.entries()) {
    const own = predicted[i]!;
    const pair = pairs.get(own * classes + label) ?? { own, label, images: 0 };
    pairs.set(own * classes + label, { ...pair, images: pair.images + 1 });
  }
  const isSame = ({ own, label }: ClassPair) => Number(own === label);
  const sorted = [...pairs.values()].sort((a, b) => b.images - a.images || isSame(b) - isSame(a));
  const chosen: ClassPair[] = [];
  for (const pair of sorted) {
    if (!chosen.some(({ own, label }) => own === pair.own || label === pair.label)) chosen.push(pair);
  }
  return chosen.sort((a, b) => a.own - b.own);
}

function loadWith(what: string): string {
  return (
    `Load it with normalize, ${what}: an option of loadModel(); or write it once by \`ardistill export --normalize MEAN/STD\` and ` +
    "take that file."
  );
}

/** As --normalize takes it. */
function flag(scaling: Scaling): string {
  const list = (key: "mean" | "std") => scaling.map((channel) => Number(channel[key].toPrecision(4))).join(",");
  return `${list("mean")}/${list("std")}`;
}

function shorten(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 4).join(", ")} ...` : names.join(", ");
}
