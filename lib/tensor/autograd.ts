import { ArdistillError } from "../errors.js";
import { core } from "../native/addon.js";
import { idOf, Tensor } from "./tensor.js";

export interface GradOptions {
  /** A weight for each element of each output, null for one that needs none. Default: outputs of one element. */
  gradOutputs?: readonly (Tensor | null)[];
  /** Keep the graph for another time. Default `createGraph`. */
  retainGraph?: boolean;
  /** Record a graph of the gradients, for higher derivatives. Default false. */
  createGraph?: boolean;
  /** Give null for an input that the outputs do not depend on, rather than throw. Default false. */
  allowUnused?: boolean;
}

/**
 * The gradients of the sum of `outputs` by each of `inputs`; nothing is added to any `grad`. As `torch.autograd.grad`.
 * @throws ArdistillError `ERR_AUTOGRAD`, as where an input was not used or does not require gradients.
 */
export function grad<const Inputs extends Tensor | readonly Tensor[]>(
  outputs: Tensor | readonly Tensor[],
  inputs: Inputs,
  options: GradOptions & { allowUnused: true },
): ForEach<Inputs, Tensor | null>;
export function grad<const Inputs extends Tensor | readonly Tensor[]>(
  outputs: Tensor | readonly Tensor[],
  inputs: Inputs,
  options?: GradOptions,
): ForEach<Inputs, Tensor>;
export function grad(
  outputs: Tensor | readonly Tensor[],
  inputs: Tensor | readonly Tensor[],
  options: GradOptions = {},
): unknown {
  const { gradOutputs = [], createGraph = false, retainGraph = createGraph, allowUnused = false } = options;
  const ids = core().gradients(
    listOf(outputs).map(idOf),
    listOf(inputs).map(idOf),
    gradOutputs.map((weight) => (weight === null ? -1 : idOf(weight))),
    retainGraph,
    createGraph,
    allowUnused,
  );
  return ids.map((id) => (id < 0 ? null : new Tensor(id)));
}

/** An array with one result for each input; of one for a single input. */
type ForEach<Inputs, Result> = Inputs extends readonly Tensor[] ? { -readonly [I in keyof Inputs]: Result } : [Result];

function listOf(tensors: Tensor | readonly Tensor[]): readonly Tensor[] {
  return Array.isArray(tensors) ? tensors : [tensors as Tensor];
}

/** Runs `work` without recording a graph: for updates of parameters, and where no gradient is needed. */
export function noGrad<T>(work: () => T): T {
  return withGradMode(false, work, "noGrad()");
}

/** Runs `work` with a graph recorded, also inside of {@link noGrad}. */
export function enableGrad<T>(work: () => T): T {
  return withGradMode(true, work, "enableGrad()");
}

function withGradMode<T>(on: boolean, work: () => T, name: string): T {
  const before = core().setGradMode(on);
  try {
    const result = work();
    if (result instanceof Promise) {
      result.catch(() => {}); // its failure is not what is wrong
      throw new ArdistillError("ERR_CONFIG", `${name} got an async function; its work must be done when it returns.`);
    }
    return result;
  } finally {
    core().setGradMode(before);
  }
}
