import type { Model } from "../models/model.js";
import { BATCH_NORM_MODES, type NativeAttack } from "../native/contract.js";
import { Disposable } from "../native/handle.js";
import { NativeCallback, type Tensor } from "../tensor/index.js";
import type { ResolvedAttack } from "./registry.js";

/** An attack as native code takes it. Dispose of it when its jobs are done. */
export class OpenAttack extends Disposable {
  readonly native: NativeAttack;
  readonly #callback: NativeCallback | undefined;

  /** @param model what it is run on. */
  constructor({ name, epsilon, parameters, perturb }: ResolvedAttack, model: Model) {
    super();
    this.#callback =
      perturb &&
      new NativeCallback(`The attack "${name}"`, ([images, labels, noise], [mode]) => {
        const forward = (x: Tensor) => model.forward(x, { mode: BATCH_NORM_MODES[mode!]! });
        return perturb(forward, images!, labels!, { epsilon, noise: noise! });
      });
    this.native = {
      name,
      parameters: Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, Number(value)])),
      callback: this.#callback?.id,
    };
  }

  protected override release(): void {
    this.#callback?.dispose();
  }
}
