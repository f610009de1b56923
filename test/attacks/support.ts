import { join } from "node:path";
import type { Norm } from "../../lib/attacks/ball.js";
import { type AttackSpec, parseAttackSpec } from "../../lib/attacks/registry.js";
import { fromArrays } from "../../lib/data/arrays.js";
import type { Dataset } from "../../lib/data/dataset.js";
import { loadModel } from "../../lib/models/load.js";
import type { Model } from "../../lib/models/model.js";
import type { FloatDType } from "../../lib/native/contract.js";
import { own, pixels, temporaryDirectory, writeTensors } from "../support.js";

/** An attack in one norm. */
export interface Case {
  text: string;
  norm: Norm;
  attack: AttackSpec;
  /** The name in the registry. */
  name: string;
}

/** Every attack of the registry, with few steps, in every norm that it is defined in; those of l2 alone are marked. */
const TEXTS: [text: string, only?: Norm][] = [
  ["fgsm"],
  ["pgd:steps=4"],
  ["pgd:steps=4,random-start=false"],
  ["pgd:steps=4,loss=margin"],
  ["pgd:steps=4,loss=dlr"],
  ["pgd:steps=8,loss=kl"],
  ["pgd:steps=4,target=least-likely"],
  ["pgd:steps=3,restarts=3"],
  ["mi-fgsm:steps=4"],
  ["deepfool:steps=10"],
  ["deepfool:steps=10,variant=torchattacks", "l2"],
  ["cw:steps=40,lr=0.05,c=20", "l2"],
  ["apgd-ce:steps=10"],
  ["apgd-dlr:steps=10"],
  ["apgd-t:steps=5,target-classes=3"],
  ["fab:steps=5,restarts=1"],
  ["fab-t:steps=10,target-classes=3"],
  ["square:queries=40"],
];

/** Attacks that take no random number: another seed gives the same images. FAB's first run starts at the image. */
const DETERMINISTIC = /^(fgsm|mi-fgsm|deepfool|cw|fab|fab-t)\b|random-start=false/;
export const isDeterministic = ({ text }: Case): boolean => DETERMINISTIC.test(text);

export const CASES: Case[] = TEXTS.flatMap(([text, only]) =>
  (only ? [only] : (["linf", "l2"] as const)).map((norm) => inNorm(text, norm)),
);

export function inNorm(text: string, norm: Norm): Case {
  const attack = parseAttackSpec(text);
  return { text, norm, attack, name: attack.name };
}

/** The norm of a vector. */
export const NORM_OF: Record<Norm, (v: readonly number[]) => number> = {
  linf: (v) => Math.max(...v.map(Math.abs)),
  l2: (v) => Math.hypot(...v),
};
/** How much a step of length 1 in the norm can change a linear function of this gradient. */
export const DUAL_OF: Record<Norm, (gradient: readonly number[]) => number> = {
  linf: (v) => v.reduce((sum, x) => sum + Math.abs(x), 0),
  l2: (v) => Math.hypot(...v),
};

/** What was done to image i. */
export function delta(found: ArrayLike<unknown>, images: ArrayLike<unknown>, i: number, size: number): number[] {
  return Array.from({ length: size }, (_, j) => Number(found[i * size + j]) - Number(images[i * size + j]));
}

/** Images of one channel, `side` x `side`, as the test split of a data set. */
export function imagesOf(images: Float32Array, labels: Int32Array, numClasses: number, side: number): Promise<Dataset> {
  const shape = [1, side, side] as const;
  return fromArrays(new Float32Array(side * side), [0], { shape, numClasses, test: { images, labels } });
}

/** A built-in linear model of images of one channel: logits = weights x + biases, which are numbers of float32. */
export async function linearModel(
  weights: readonly (readonly number[])[],
  biases: readonly number[],
  dtype: FloatDType = "float64",
): Promise<Model> {
  const [numClasses, size] = [weights.length, weights[0]!.length];
  const path = join(await temporaryDirectory(), "linear.safetensors");
  writeTensors(path, {
    "layers.0.weight": { shape: [numClasses, size], data: Float32Array.from(weights.flat()) },
    "layers.0.bias": { shape: [numClasses], data: Float32Array.from(biases) },
  });
  const options = { hidden: [], numClasses, inChannels: 1, inputSize: Math.sqrt(size) };
  return own(await loadModel(path, { model: "mlp", options, dtype }));
}

/** Rows of numbers of float32 in (-1/2, 1/2) that depend on the seed alone. */
export function someWeights(classes: number, size: number, seed = 1): number[][] {
  const numbers = pixels(classes * size, seed).map((value) => value - 0.5);
  return Array.from({ length: classes }, (_, i) => [...numbers.subarray(i * size, (i + 1) * size)]);
}

/** A linear model that gives every image the label 0, whatever is done to it: attacks run to their ends. */
export async function unbreakable(classes = 10, side = 4, dtype: FloatDType = "float64"): Promise<Model> {
  const biases = [100, ...Array.from({ length: classes - 1 }, () => 0)];
  return linearModel(someWeights(classes, side * side), biases, dtype);
}
