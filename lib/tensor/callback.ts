import { ArdistillError, messageOf } from "../errors.js";
import { core } from "../native/addon.js";
import { Disposable } from "../native/handle.js";
import { Tensor } from "./tensor.js";
import { tidy } from "./tidy.js";

/**
 * A function that native code calls, from a training run or an evaluation: on the JavaScript thread, each call in a
 * `tidy()` of its own. Dispose of it when nothing can call it any more.
 */
export class NativeCallback extends Disposable {
  readonly id: number;

  /** @param what names the function in messages: `The loss "mine"`. */
  constructor(what: string, work: (tensors: (Tensor | null)[], numbers: number[]) => unknown) {
    super();
    this.id = core().createCallback((ids, numbers) => {
      tidy(() => {
        const tensors = ids.map((id) => (id < 0 ? null : new Tensor(id)));
        core().answer(callFunction(what, () => work(tensors, numbers)).id);
      });
    });
  }

  protected override release(): void {
    core().releaseCallback(this.id);
  }
}

/**
 * Calls a function of the user's that is to give a tensor.
 * @throws ArdistillError `ERR_CALLBACK` when it throws, with that as cause, or gives anything else.
 */
export function callFunction(what: string, work: () => unknown): Tensor {
  let result: unknown;
  try {
    result = work();
  } catch (cause) {
    throw new ArdistillError("ERR_CALLBACK", `${what} threw: ${messageOf(cause)}`, { cause });
  }
  if (result instanceof Tensor) return result;
  if (result instanceof Promise) {
    result.catch(() => {}); // its failure is not what is wrong
    throw new ArdistillError(
      "ERR_CALLBACK",
      `${what} is an async function; native code needs its Tensor when it returns.`,
    );
  }
  throw new ArdistillError(
    "ERR_CALLBACK",
    `${what} must return a Tensor, not ${result === null ? "null" : typeof result}.`,
  );
}
