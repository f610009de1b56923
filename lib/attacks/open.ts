import type { Model } from "../models/model.js";
import { BATCH_NORM_MODES, type Kernels, type NativeAttack, type NativeAttackRun } from "../native/contract.js";
import { Disposable } from "../native/handle.js";
import { NativeCallback, type Tensor } from "../tensor/index.js";
import type { PgdLoss, ResolvedAttack } from "./registry.js";

/** What training sets PGD to beside its parameters. */
interface PgdInTraining {
  loss: PgdLoss;
  temperature: number;
  startDeviation: number;
  /** As the reference code, not as torchattacks: the two round differently. */
  projectsBetweenSides: boolean;
}

/** An attack as native code takes it. Dispose of it when its jobs are done. */
export class OpenAttack extends Disposable {
  readonly native: NativeAttack;
  readonly #callback: NativeCallback | undefined;
  readonly #restarts: number;

  /** @param model what it is run on. @param own what PGD is set to beside its parameters. */
  constructor(
    { name, norm, epsilon, restarts, parameters, perturb }: ResolvedAttack,
    model: Model,
    own: Partial<PgdInTraining> = {},
  ) {
    super();
    this.#restarts = restarts;
    this.#callback =
      perturb &&
      new NativeCallback(`The attack "${name}"`, ([images, labels, noise], [mode]) => {
        const forward = (x: Tensor) => model.forward(x, { mode: BATCH_NORM_MODES[mode!]! });
        return perturb(forward, images!, labels!, { norm, epsilon, noise: noise! });
      });
    this.native = {
      name,
      parameters: {
        ...{ norm, temperature: 1, startDeviation: 0, projectsBetweenSides: 0 },
        ...Object.fromEntries(
          Object.entries({ ...parameters, ...own }).map(([key, value]) => [key, nativeValue(value)]),
        ),
      },
      callback: this.#callback?.id,
    };
  }

  /** For one job or several. */
  run(seed: number, kernels: Kernels): NativeAttackRun {
    return { ...this.native, restarts: this.#restarts, seed, fused: kernels === "fused" && !this.#callback };
  }

  protected override release(): void {
    this.#callback?.dispose();
  }
}

function nativeValue(value: number | boolean | string): number | string {
  return typeof value === "boolean" ? Number(value) : value;
}
