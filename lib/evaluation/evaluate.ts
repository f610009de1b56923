import { OpenAttack } from "../attacks/open.js";
import { type AttackSpec, assertInBall, defaultEpsilon, type Norm, resolveAttack } from "../attacks/registry.js";
import { assertModelFits, assertTargetOptions, selectSplit } from "../attacks/target.js";
import type { Dataset } from "../data/dataset.js";
import { toNative } from "../data/image-set.js";
import type { Model } from "../models/model.js";
import { core, loadedLibTorch, packageVersion } from "../native/addon.js";
import { cancellable, sharedExecutor, using } from "../native/handle.js";
import { wilsonInterval } from "./wilson.js";

export interface EvaluateOptions {
  /** Each is run on its own from every correctly classified sample. */
  attacks?: AttackSpec[];
  /** Radius of the ball for attacks that name none. Default 8/255 in linf and 0.5 in l2. */
  epsilon?: number;
  /** Norm of the ball. Default "linf". */
  norm?: Norm;
  /** Which images. Default "test". */
  split?: "test" | "train";
  /** Only the first so many images. Default all. */
  limit?: number;
  /** Images a native call. Default 100. Outcomes do not depend on it but for rounding. */
  batchSize?: number;
  /** Seed of the random starts. Default 0. */
  seed?: number;
  signal?: AbortSignal;
  onProgress?: (progress: EvaluationProgress) => void;
}

const OPTIONS = ["attacks", "epsilon", "norm", "split", "limit", "batchSize", "seed", "signal", "onProgress"] as const;

export interface EvaluationProgress {
  /** "clean" or the attack's name. */
  stage: string;
  /** Images finished, of all stages together. */
  done: number;
  total: number;
}

/** A count of correct samples, its accuracy as a fraction of 1 and the Wilson 95 % interval of that. */
export interface Score {
  correct: number;
  accuracy: number;
  ci95: [low: number, high: number];
}

export type AttackScore = Score & { name: string; seconds: number } & Record<string, unknown>;

export interface EvaluationReport {
  model: string;
  dataset: string;
  split: "test" | "train";
  samples: number;
  norm: Norm;
  epsilon: number;
  seed: number;
  clean: Score;
  attacks: AttackScore[];
  /** The worst case over all attacks: a sample counts only if it stands every one. */
  robust: Score;
  environment: Record<string, unknown>;
}

/**
 * Clean and robust accuracy of a model, in eval mode.
 * @throws ArdistillError `ERR_CONFIG` for an option that does not fit, `ERR_SHAPE` for a model of another input size or
 * class count than the data's, `ERR_ABORTED`.
 */
export async function evaluate(
  model: Model,
  dataset: Dataset,
  options: EvaluateOptions = {},
): Promise<EvaluationReport> {
  const { split = "test", batchSize = 100, seed = 0, norm = "linf" } = options;
  const epsilon = options.epsilon ?? defaultEpsilon(norm);
  assertTargetOptions(options, OPTIONS);
  assertModelFits(model, dataset);
  const attacks = (options.attacks ?? []).map((attack) => resolveAttack(attack, epsilon, norm));
  attacks.forEach(assertInBall);
  const images = selectSplit(dataset, split, options.limit);
  const set = toNative(images, dataset.inputShape);
  const progress = progressCounter(images.count * (1 + attacks.length), options.onProgress);

  return using([set], () =>
    cancellable(options.signal, async (cancellation) => {
      const executor = sharedExecutor();
      const correct: number[] = [];
      for (let start = 0; start < images.count; start += batchSize) {
        const count = Math.min(batchSize, images.count - start);
        const flags = await core().classify(executor, model.handle, set, start, count, cancellation);
        for (const [i, flag] of flags.entries()) if (flag) correct.push(start + i);
        progress("clean", count);
      }
      let robust = new Set(correct);
      const scores: AttackScore[] = [];
      for (const attack of attacks) {
        const standing: number[] = [];
        const begin = performance.now();
        const opened = new OpenAttack(attack, model);
        await using([opened], async () => {
          const native = { ...opened.native, restarts: attack.restarts, seed };
          for (let at = 0; at < correct.length; at += batchSize) {
            const indices = correct.slice(at, at + batchSize);
            const flags = await core().attackSamples(executor, model.handle, set, indices, native, cancellation);
            standing.push(...indices.filter((_, i) => flags[i]));
            progress(attack.name, indices.length);
          }
        });
        progress(attack.name, images.count - correct.length);
        const seconds = (performance.now() - begin) / 1000;
        scores.push({ name: attack.name, ...attack.parameters, ...score(standing.length, images.count), seconds });
        robust = new Set(standing.filter((index) => robust.has(index)));
      }
      return {
        model: model.name,
        dataset: dataset.name,
        split,
        samples: images.count,
        norm,
        epsilon,
        seed,
        clean: score(correct.length, images.count),
        attacks: scores,
        robust: score(robust.size, images.count),
        environment: environment(),
      };
    }),
  );
}

function score(correct: number, samples: number): Score {
  return { correct, accuracy: correct / samples, ci95: wilsonInterval(correct, samples) };
}

function progressCounter(total: number, report: EvaluateOptions["onProgress"]) {
  let done = 0;
  return (stage: string, count: number) => {
    done += count;
    report?.({ stage, done, total });
  };
}

/** What a result depends on beside its parameters. */
export function environment(): Record<string, unknown> {
  const { torch, threads, cpuCapability } = core().version();
  return {
    ardistill: packageVersion(),
    torch,
    libtorch: loadedLibTorch().source,
    threads,
    cpuCapability,
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    device: "cpu",
  };
}
