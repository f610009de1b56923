import { assertClasses, assertInBall } from "../attacks/registry.js";
import { assertModelFits, assertTargetOptions, selectSplit } from "../attacks/target.js";
import type { Dataset } from "../data/dataset.js";
import { toNative } from "../data/image-set.js";
import type { Model } from "../models/model.js";
import { cancellable, using } from "../native/handle.js";
import { pointsOf } from "./curve.js";
import { Evaluation } from "./evaluation.js";
import type { EvaluateOptions } from "./options.js";
import type { EvaluationReport } from "./report.js";

const OPTIONS = [
  ...[
    "attacks",
    "epsilon",
    "epsilons",
    "stepCounts",
    "norm",
    "split",
    "limit",
    "batchSize",
    "seed",
    "kernels",
    "source",
  ],
  ...["state", "saveAdversarial", "checks", "signal", "onProgress", "onWarning"],
] as const;

/**
 * Clean and robust accuracy of a model, in eval mode.
 * @throws ArdistillError `ERR_CONFIG` for an option that does not fit, `ERR_SHAPE` for a model of another input size or
 * class count than the data's, `ERR_NAN_LOGITS`, `ERR_IO`, `ERR_ABORTED`.
 */
export async function evaluate(
  model: Model,
  dataset: Dataset,
  options: EvaluateOptions = {},
): Promise<EvaluationReport> {
  const { split = "test", seed = 0, norm = "linf", kernels = "fused", source } = options;
  assertTargetOptions(options, OPTIONS);
  assertModelFits(model, dataset);
  if (source) assertModelFits(source, dataset, "source");
  const points = pointsOf(options);
  for (const attack of points.flatMap(({ attacks }) => attacks)) {
    assertInBall(attack);
    assertClasses(attack, dataset.numClasses);
  }
  const images = selectSplit(dataset, split, options.limit);
  const set = toNative(images, dataset.inputShape);
  return using([set], () =>
    cancellable(options.signal, (cancellation) =>
      new Evaluation({ model, dataset, images, points, set, cancellation, split, seed, norm, kernels, options }).run(),
    ),
  );
}
