import { ArdistillError } from "../errors.js";

interface Tracked {
  /** Whether {@link keep} has taken it out of its scope. */
  kept: boolean;
  dispose(): void;
  /** Asks the garbage collector to free it when nobody holds it any more; nobody needs to while a scope does. */
  watch(): void;
}

/** What was made in the innermost `tidy()`; undefined outside of one. */
let scope: Tracked[] | undefined;

/**
 * What was made outside of any, and is not watched yet: most are disposed of before the next turn, and watching costs as much
 * as a small operator.
 */
let recent: Tracked[] = [];
const MOST_RECENT = 256;

/** Puts a new tensor, or one that has left an inner scope, into the innermost scope. */
export function track(tensor: Tracked): void {
  if (scope) {
    scope.push(tensor);
    return;
  }
  if (recent.length === 0) queueMicrotask(watchRecent);
  if (recent.push(tensor) >= MOST_RECENT) watchRecent();
}

function watchRecent(): void {
  const tensors = recent;
  recent = [];
  for (const tensor of tensors) tensor.watch();
}

/** Takes a tensor out of its scope, so that no `tidy()` disposes of it. Its holder, or the garbage collector, does. */
export function keep<T extends Tracked>(tensor: T): T {
  tensor.kept = true;
  return tensor;
}

/**
 * Runs `work` and disposes of every tensor made meanwhile, but for those that it returns (in arrays, objects, Maps and Sets
 * as well) and those given to {@link keep}. Scopes nest: what an inner one returns belongs to the outer one. Also where
 * `work` throws.
 * @throws ArdistillError `ERR_CONFIG` when `work` is asynchronous: its scope would end before its work does.
 */
export function tidy<T>(work: () => T): T {
  const outer = scope;
  const own: Tracked[] = [];
  scope = own;
  let result: T;
  try {
    result = work();
    if (result instanceof Promise) {
      result.catch(() => {}); // its failure is not what is wrong
      throw new ArdistillError("ERR_CONFIG", "tidy() got an async function; its work must be done when it returns.");
    }
  } catch (error) {
    scope = outer;
    endScope(own, new Set());
    throw error;
  }
  scope = outer;
  const returned = new Set<unknown>();
  collect(result, returned);
  endScope(own, returned);
  return result;
}

function endScope(own: readonly Tracked[], returned: ReadonlySet<unknown>): void {
  for (const tensor of own) {
    if (tensor.kept) tensor.watch();
    else if (returned.size > 0 && returned.has(tensor)) track(tensor);
    else tensor.dispose();
  }
}

/** Adds every object that `value` is or holds. */
function collect(value: unknown, found: Set<unknown>): void {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || found.has(value)) return;
  found.add(value);
  if (value instanceof Map) for (const [key, item] of value) collect([key, item], found);
  else if (value instanceof Set) for (const item of value) collect(item, found);
  else for (const item of Object.values(value)) collect(item, found);
}
