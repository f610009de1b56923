import type { TensorEntry } from "../checkpoint/values.js";
import { ArdistillError } from "../errors.js";
import type { TensorLayout } from "../native/contract.js";
import { type Dropped, type Reading, readings, renamed, type Shapes } from "./names.js";

/** How the tensors of a file and those of a model go together. */
export interface Fit {
  /** What the model takes from the file, by the model's names. */
  entries: { name: string; tensor: TensorEntry }[];
  /** Names in the file and in the model where they differ by more than `prefix`. */
  renamed: [from: string, to: string][];
  /** What all names in the file begin with, and the model's do not. */
  prefix: string;
  /** What stands in the file and no network needs. */
  dropped: readonly Dropped[];
  /** Batch norm's counts of batches, which files from before PyTorch 0.4.1 do not have: 0. */
  filled: string[];
  missing: string[];
  unexpected: string[];
  /** Sentences that name the tensor and both shapes. */
  misshapen: string[];
}

/** A state dict's tensors by their shapes. */
export function shapesIn(tensors: ReadonlyMap<string, TensorEntry>): Shapes {
  return new Map([...tensors].map(([name, { shape }]) => [name, shape]));
}

/** Finds the reading of a file's names that fits best to the tensors that a model of `family` has. */
export function fitNames(
  tensors: ReadonlyMap<string, TensorEntry>,
  wanted: readonly TensorLayout[],
  family: string,
): Fit {
  const shapes = new Map(wanted.map(({ name, shape }) => [name, shape.join()]));
  const nameFor = (name: string) => (shapes.has(name) ? name : renamed(name, family));
  const matches = ({ names }: Reading) =>
    [...names].filter(([file, name]) => shapes.get(nameFor(name)) === tensors.get(file)!.shape.join()).length;
  const [best] = [...readings(shapesIn(tensors))]
    .map((reading) => ({ reading, matches: matches(reading) }))
    .sort((a, b) => b.matches - a.matches);
  const reading = best?.reading ?? { names: new Map<string, string>(), prefix: "", dropped: [] };

  const entries: Fit["entries"] = [];
  const given = new Map<string, TensorEntry>();
  const changed: Fit["renamed"] = [];
  const unexpected: string[] = [];
  for (const [file, name] of reading.names) {
    const own = nameFor(name);
    const tensor = tensors.get(file)!;
    if (!shapes.has(own) || given.has(own)) unexpected.push(file);
    else entries.push({ name: own, tensor });
    given.set(own, tensor);
    if (own !== name && shapes.has(own)) changed.push([file, own]);
  }
  const absent = wanted.map(({ name }) => name).filter((name) => !given.has(name));
  return {
    entries,
    renamed: changed,
    prefix: reading.prefix,
    dropped: reading.dropped,
    filled: absent.filter(isBatchCount),
    missing: absent.filter((name) => !isBatchCount(name)),
    unexpected,
    misshapen: entries.flatMap(({ name, tensor }) => {
      const shape = shapes.get(name)!;
      return tensor.shape.join() === shape
        ? []
        : [`${name} is ${shown(tensor.shape)}, not ${shown(shape === "" ? [] : shape.split(","))}`];
    }),
  };
}

function isBatchCount(name: string): boolean {
  return name.endsWith("num_batches_tracked");
}

/**
 * Refuses what does not fit.
 * @param strict whether tensors that are missing or unexpected are refused as well.
 * @throws ArdistillError `ERR_CHECKPOINT_FORMAT` listing every difference.
 */
export function assertFits(
  { missing, unexpected, misshapen }: Omit<Fit, "entries">,
  path: string,
  model: string,
  strict: boolean,
): void {
  const problems = [
    ...(strict && missing.length > 0 ? [`missing ${list(missing)}`] : []),
    ...(strict && unexpected.length > 0 ? [`unexpected ${list(unexpected)}`] : []),
    ...(misshapen.length > 0 ? [`of another shape: ${list(misshapen)}`] : []),
  ];
  if (problems.length > 0) {
    throw new ArdistillError(
      "ERR_CHECKPOINT_FORMAT",
      `${path} does not fit the model ${model}: ${problems.join("; ")}.`,
    );
  }
}

function shown(shape: readonly (number | string)[]): string {
  return `[${shape.join(", ")}]`;
}

/** The first few of many. */
export function list(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
}
