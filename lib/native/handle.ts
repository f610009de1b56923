import { ArdistillError } from "../errors.js";
import { core } from "./addon.js";
import type { CancellationHandle, ExecutorHandle, Handle } from "./contract.js";

/** A native object with an end: `dispose()` frees its memory at once, and any later use is `ERR_DISPOSED`. */
export abstract class Disposable {
  #disposed = false;

  /** Frees the native memory. Calling it again does nothing. */
  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.release();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  get disposed(): boolean {
    return this.#disposed;
  }

  protected abstract release(): void;

  protected assertLive(what: string): void {
    if (this.#disposed)
      throw new ArdistillError("ERR_DISPOSED", `This ${what} was disposed of and can no longer be used.`);
  }
}

let shared: ExecutorHandle | undefined;

/** The executor of everything that is not a training run: loading, saving, predicting, evaluating. */
export function sharedExecutor(): ExecutorHandle {
  shared ??= core().createExecutor(0);
  return shared;
}

/** Runs `work` with native handles or objects that are disposed of afterwards, whatever happens. */
export async function using<T>(handles: (Handle<string> | Disposable)[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    for (const handle of handles) {
      if (handle instanceof Disposable) handle.dispose();
      else core().dispose(handle);
    }
  }
}

/**
 * Runs `work` with a native cancellation that follows `signal`.
 * @throws ArdistillError `ERR_ABORTED`, with the signal's reason as cause, when the signal is or was aborted and `work` fails for it.
 */
export async function cancellable<T>(
  signal: AbortSignal | undefined,
  work: (cancellation: CancellationHandle) => Promise<T>,
): Promise<T> {
  const cancellation = core().createCancellation();
  const cancel = () => core().cancel(cancellation);
  signal?.addEventListener("abort", cancel, { once: true });
  if (signal?.aborted) cancel();
  try {
    return await work(cancellation);
  } catch (error) {
    throw signal?.aborted && error instanceof ArdistillError && error.code === "ERR_ABORTED"
      ? abortedError(signal)
      : error;
  } finally {
    signal?.removeEventListener("abort", cancel);
    core().dispose(cancellation);
  }
}

export function abortedError(signal: AbortSignal): ArdistillError {
  return new ArdistillError("ERR_ABORTED", "The operation was aborted.", { cause: signal.reason });
}
