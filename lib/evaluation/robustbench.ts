import type { Norm } from "../attacks/ball.js";
import { ArdistillError } from "../errors.js";
import type { EvaluationReport } from "./report.js";

const THREAT_MODELS: Record<Norm, string> = { linf: "Linf", l2: "L2" };
const ARCHITECTURES: Record<string, string> = {
  mobilenet_v2: "MobileNetV2",
  resnet18: "ResNet-18",
  resnet34: "ResNet-34",
  resnet50: "ResNet-50",
  preact_resnet18: "PreActResNet-18",
  vgg16_bn: "VGG-16-BN",
};

/**
 * A report in the shape of RobustBench's model_info/DATASET/THREAT_MODEL/NAME.json: its fields, those that a paper has to fill
 * in null, percentages as texts with two digits (robustbench/utils.py, `ModelInfo`, `update_json`); `threat_model`, and under
 * `evaluation` how the figures came about.
 * @param files what is known of the files, such as their SHA-256.
 * @throws ArdistillError `ERR_CONFIG` for a report without the standard version of AutoAttack, which RobustBench ranks by.
 */
export function toRobustBench(report: EvaluationReport, files: Record<string, unknown> = {}): Record<string, unknown> {
  const { model, dataset, samples, split, norm, epsilon, seed, kernels, attacks, warnings, environment } = report;
  const autoattack = standardAutoAttack(attacks);
  return {
    ...{ link: null, name: null, authors: null, additional_data: null, number_forward_passes: 1 },
    dataset,
    venue: null,
    architecture: architecture(model),
    eps: fraction(epsilon),
    clean_acc: percent(report.clean.accuracy),
    reported: null,
    autoattack_acc: percent(autoattack.accuracy),
    unreliable: warnings.length > 0,
    threat_model: THREAT_MODELS[norm],
    evaluation: {
      ...files,
      samples,
      split,
      seed,
      kernels,
      clean: report.clean,
      attacks,
      robust: report.robust,
      warnings,
      environment,
    },
  };
}

/** The attack that RobustBench ranks by. @throws ArdistillError `ERR_CONFIG` where it is not among `attacks`. */
export function standardAutoAttack<T extends { name: string; version?: unknown }>(attacks: readonly T[]): T {
  const found = attacks.find(({ name, version }) => name === "autoattack" && version === "standard");
  if (found) return found;
  throw new ArdistillError(
    "ERR_CONFIG",
    "RobustBench's figure is that of AutoAttack, standard version; add the attack autoattack.",
  );
}

/** "wide_resnet34_10" as "WideResNet-34-10". */
function architecture(model: string): string {
  const wide = /^wide_resnet(\d+)_(\d+)$/.exec(model);
  return wide ? `WideResNet-${wide[1]}-${wide[2]}` : (ARCHITECTURES[model] ?? model);
}

/** 0.03137 as "8/255", where it is a whole number of grey levels; else as it is. */
function fraction(epsilon: number): string {
  const levels = epsilon * 255;
  return levels > 0 && Math.abs(levels - Math.round(levels)) < 1e-6 ? `${Math.round(levels)}/255` : String(epsilon);
}

function percent(accuracy: number): string {
  return (100 * accuracy).toFixed(2);
}
