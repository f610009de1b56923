import { ArdistillError } from "../errors.js";
import { core } from "../native/addon.js";
import { Disposable } from "../native/handle.js";
import { track } from "./tidy.js";

const abandoned = new FinalizationRegistry<number>((id) => core().releaseGenerator(id));

/** A generator of random numbers of its own, for operators that take a `generator`. For the CPU. */
export class Generator extends Disposable {
  readonly #id: number;
  /** @internal See tidy.ts. */
  kept = false;

  /** @param seed the same seed gives PyTorch's numbers. */
  constructor(seed: number | bigint) {
    super();
    this.#id = core().createGenerator(checkSeed(seed));
    track(this);
  }

  /** @internal See tidy.ts. */
  watch(): void {
    if (!this.disposed) abandoned.register(this, this.#id, this);
  }

  /** @internal Its number in native code. @throws ArdistillError `ERR_DISPOSED`. */
  get id(): number {
    this.assertLive("generator");
    return this.#id;
  }

  /** Begins anew with a seed. */
  manualSeed(seed: number | bigint): this {
    core().seedGenerator(this.id, checkSeed(seed));
    return this;
  }

  protected override release(): void {
    abandoned.unregister(this);
    core().releaseGenerator(this.#id);
  }
}

/**
 * Seeds LibTorch's default generators, on every device: `ops.rand`, `randn`, `randint` and `randperm` on the CPU then give
 * the numbers that PyTorch gives after `torch.manual_seed(seed)`. The generators belong to the process: worker threads share
 * them.
 * @throws ArdistillError `ERR_CONFIG` unless the seed is a whole number of 64 bits.
 */
export function manualSeed(seed: number | bigint): void {
  core().manualSeed(checkSeed(seed));
}

/** PyTorch takes 64 bits, those of a negative number in two's complement. */
function checkSeed(seed: number | bigint): bigint {
  const whole = typeof seed === "bigint" || Number.isSafeInteger(seed) ? BigInt(seed) : undefined;
  if (whole === undefined || whole < -(2n ** 63n) || whole >= 2n ** 64n) {
    throw new ArdistillError("ERR_CONFIG", `A seed is a whole number of 64 bits (above 2^53 a bigint), not ${seed}.`);
  }
  return BigInt.asUintN(64, whole);
}
