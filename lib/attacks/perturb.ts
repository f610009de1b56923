import { writeSafetensors } from "../checkpoint/safetensors.js";
import type { LabelArray } from "../data/arrays.js";
import type { Dataset } from "../data/dataset.js";
import { toNative } from "../data/image-set.js";
import { ArdistillError, describeValue } from "../errors.js";
import type { Model } from "../models/model.js";
import { core } from "../native/addon.js";
import type { BundleHandle, Kernels, TensorData } from "../native/contract.js";
import { cancellable, Disposable, sharedExecutor, using } from "../native/handle.js";
import { defaultEpsilon, type Norm } from "./ball.js";
import { OpenAttack } from "./open.js";
import { type AttackSpec, assertClasses, resolveAttack } from "./registry.js";
import { assertModelFits, assertTargetOptions, selectSplit } from "./target.js";

export interface PerturbOptions {
  /** Radius of the ball for an attack that names none. Default 8/255. */
  epsilon?: number;
  /** Norm of the ball. Default "linf". */
  norm?: Norm;
  /** Images a native call. Default 64. */
  batchSize?: number;
  /** Seed of the random starts. Default 0. */
  seed?: number;
  /** Default "fused". */
  kernels?: Kernels;
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

const OPTIONS = ["epsilon", "norm", "batchSize", "seed", "kernels", "signal", "onProgress", "split", "limit"] as const;

/** Adversarial images of a data set, in native memory until saved or read. */
export class PerturbedImages extends Disposable {
  constructor(
    private readonly bundle: BundleHandle,
    readonly count: number,
    private readonly metadata: Record<string, string>,
  ) {
    super();
  }

  /**
   * One of the tensors, a copy: `images` and `adversarial` (N x C x H x W in [0, 1]), `labels` (N), `logitsClean` and
   * `logitsAdversarial` (N x classes).
   */
  read(name: "images" | "adversarial" | "labels" | "logitsClean" | "logitsAdversarial"): TensorData {
    this.assertLive("set of perturbed images");
    return core().bundleData(this.bundle, name);
  }

  /** Writes all tensors to a safetensors file. @throws ArdistillError `ERR_IO`. */
  async save(path: string): Promise<void> {
    this.assertLive("set of perturbed images");
    await writeSafetensors(path, this.bundle, this.metadata);
  }

  protected override release(): void {
    core().dispose(this.bundle);
  }
}

/**
 * Attacks every image of a split, misclassified ones too, in eval mode. With restarts the image kept for a sample is the
 * first that is misclassified, or else the one of the highest loss.
 * @throws ArdistillError `ERR_CONFIG`, `ERR_SHAPE`, `ERR_ABORTED`.
 */
export async function perturbDataset(
  model: Model,
  dataset: Dataset,
  attack: AttackSpec,
  options: PerturbOptions & { split?: "test" | "train"; limit?: number } = {},
): Promise<PerturbedImages> {
  const { norm = "linf", batchSize = 64, seed = 0, kernels = "fused", split = "test" } = options;
  assertTargetOptions(options, OPTIONS);
  assertModelFits(model, dataset);
  const resolved = resolveAttack(attack, options.epsilon ?? defaultEpsilon(norm), norm);
  assertClasses(resolved, model.numClasses);
  const images = selectSplit(dataset, split, options.limit);
  const set = toNative(images, dataset.inputShape);
  const stages = (resolved.stages ?? [resolved]).map((stage) => new OpenAttack(stage, model));
  return using([set, ...stages], () =>
    cancellable(options.signal, async (cancellation) => {
      const output = core().createAttackOutput(model.handle, set, images.count);
      try {
        for (let start = 0; start < images.count; start += batchSize) {
          const count = Math.min(batchSize, images.count - start);
          let rows = Array.from({ length: count }, (_, i) => start + i);
          for (const stage of stages) {
            const attack = [rows, stage.run(seed, kernels), output, cancellation] as const;
            const standing = await core().attackInto(sharedExecutor(), model.handle, set, ...attack);
            rows = rows.filter((_, i) => standing[i] === 1);
            if (rows.length === 0) break;
          }
          options.onProgress?.(start + count, images.count);
        }
      } catch (error) {
        core().dispose(output);
        throw error;
      }
      const metadata = { attack: JSON.stringify({ name: resolved.name, norm, ...resolved.parameters, seed }) };
      return new PerturbedImages(output, images.count, metadata);
    }),
  );
}

/**
 * Adversarial images for a batch of one's own.
 * @param images N x C x H x W in [0, 1], flat; not changed.
 * @param labels the true class of each.
 * @returns the adversarial images, like `images` (float64 for a float64 model).
 * @throws ArdistillError `ERR_CONFIG`, `ERR_DATA`, `ERR_SHAPE`, `ERR_ABORTED`.
 */
export async function perturb(
  model: Model,
  images: Float32Array,
  labels: LabelArray,
  attack: AttackSpec,
  options: PerturbOptions = {},
): Promise<Float32Array | Float64Array> {
  if (!(images instanceof Float32Array)) {
    throw new ArdistillError("ERR_DATA", `perturb() takes images as a Float32Array, not ${describeValue(images)}.`);
  }
  const size = model.inputShape[0] * model.inputShape[1] * model.inputShape[2];
  if (images.length !== labels.length * size) {
    throw new ArdistillError(
      "ERR_SHAPE",
      `perturb() got ${images.length} values for ${labels.length} labels; one image of ${model.inputShape.join(" x ")} has ${size}.`,
    );
  }
  const wrong = Array.from(labels).find(
    (label) => !(Number.isInteger(label) && label >= 0 && label < model.numClasses),
  );
  if (wrong !== undefined) {
    throw new ArdistillError("ERR_DATA", `The label ${wrong} is none of the model's ${model.numClasses} classes.`);
  }
  const empty = { images: new Float32Array(0), labels: new Int32Array(0), count: 0, scale: 1 };
  const dataset: Dataset = {
    name: "images",
    train: empty,
    test: { images, labels: Int32Array.from(labels), count: labels.length, scale: 1 },
    classNames: [],
    numClasses: model.numClasses,
    inputShape: model.inputShape,
    notes: [],
    checksum: "",
  };
  const perturbed = await perturbDataset(model, dataset, attack, options);
  try {
    return perturbed.read("adversarial") as Float32Array | Float64Array;
  } finally {
    perturbed.dispose();
  }
}
