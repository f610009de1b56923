import { type CheckpointMap, type CheckpointValue, Placeholder, TensorEntry } from "../checkpoint/values.js";
import { ArdistillError } from "../errors.js";

/** The tensors of a network as a file holds them. */
export interface StateDict {
  tensors: ReadonlyMap<string, TensorEntry>;
  /** Where it stands in the file: "" for the file's own dictionary, "state_dict", "model.ema" ... */
  key: string;
  /** Further state dicts of the file. */
  otherKeys: readonly string[];
  /** What stands among the tensors and is none. */
  others: ReadonlyMap<string, CheckpointValue>;
}

/** Under what training scripts put the weights, those to be preferred first. What they average (ema) is asked for by its key. */
const WRAPPERS = [
  "state_dict",
  "model_state_dict",
  "model_state",
  "model",
  "net",
  "network",
  "params",
  "student",
  "last",
  "ema",
  "model_ema",
  "ema_state_dict",
  "ema_model_state_dict",
  "best",
];

/** How deep in dictionaries of dictionaries a state dict is looked for. */
const MAX_DEPTH = 3;

/**
 * The state dict in what a file holds: its own dictionary, one under a usual key, or the tensors of a module that was saved
 * whole (`torch.save(model)`), of which no code runs.
 * @param key which one, where there are several: "ema", or with dots "model.ema".
 * @throws ArdistillError `ERR_CHECKPOINT_FORMAT` where there is none, or several of which none is to be preferred.
 */
export function findStateDict(path: string, value: CheckpointValue, key?: string): StateDict {
  const found = [...stateDicts(value, "")];
  const keys = found.map((candidate) => candidate.key);
  const listed = keys.map((name) => `"${name}"`).join(", ");
  const fail = (reason: string) => new ArdistillError("ERR_CHECKPOINT_FORMAT", `${path} ${reason}.`);
  if (found.length === 0) throw fail("holds no state dict: no dictionary of named tensors is in it");
  const chosen = key === undefined ? preferred(found) : found.find((candidate) => candidate.key === key);
  if (!chosen) {
    throw fail(
      key === undefined
        ? `holds several state dicts; say which one by its key (stateKey, --state-key): ${listed}`
        : `holds no state dict under the key "${key}"; there is ${listed}`,
    );
  }
  return { ...chosen, otherKeys: keys.filter((name) => name !== chosen.key) };
}

type Candidate = Omit<StateDict, "otherKeys">;

/** What `openCheckpoint()` gives is no part of itself and bounded in size, so that it can be gone through by recursion. */
function* stateDicts(value: CheckpointValue, key: string): Generator<Candidate> {
  const module = moduleTensors(value);
  if (module) {
    yield { key, tensors: module, others: new Map() };
    return;
  }
  if (!(value instanceof Map) || key.split(".").length > MAX_DEPTH) return;
  let isOuter = false;
  for (const [name, inner] of value) {
    if (typeof name !== "string") continue;
    for (const candidate of stateDicts(inner, key === "" ? name : `${key}.${name}`)) {
      isOuter = true;
      yield candidate;
    }
  }
  // A dictionary around a state dict may hold some tensor as well, such as a loss.
  if (isOuter) return;
  const own = split(value);
  if (own.tensors.size > 0) yield { key, ...own };
}

function split(map: CheckpointMap): Pick<StateDict, "tensors" | "others"> {
  const tensors = new Map<string, TensorEntry>();
  const others = new Map<string, CheckpointValue>();
  for (const [name, value] of map) {
    if (typeof name === "string" && value instanceof TensorEntry) tensors.set(name, value);
    else others.set(String(name), value);
  }
  return { tensors, others };
}

function preferred(found: readonly Candidate[]): Candidate | undefined {
  const rank = ({ key }: Candidate) => {
    const ranks = key.split(".").map((part) => (key === "" ? 0 : WRAPPERS.indexOf(part)));
    return ranks.includes(-1) ? undefined : ranks;
  };
  const known = found.flatMap((candidate) => {
    const ranks = rank(candidate);
    return ranks ? [{ candidate, ranks }] : [];
  });
  known.sort((a, b) => compare(a.ranks, b.ranks));
  if (known.length > 0) return known[0]!.candidate;
  return found.length === 1 ? found[0] : undefined;
}

/** Lists of ranks in order, as a dictionary sorts words. */
function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((rank, k) => rank !== b[k]);
  return i < 0 ? a.length - b.length : a[i]! - (b[i] ?? -1);
}

/** The tensors of a pickled `torch.nn.Module`, as its `state_dict()` names them; undefined for anything else. */
function moduleTensors(root: CheckpointValue): Map<string, TensorEntry> | undefined {
  if (partsOf(root) === undefined) return undefined;
  const tensors = new Map<string, TensorEntry>();
  const waiting: [prefix: string, module: CheckpointValue][] = [["", root]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [prefix, module] = next;
    const parts = partsOf(module);
    if (!parts) continue;
    for (const [name, tensor] of [...mapOf(parts.get("_parameters")), ...mapOf(parts.get("_buffers"))]) {
      if (tensor instanceof TensorEntry) tensors.set(prefix + String(name), tensor);
    }
    const children = [...mapOf(parts.get("_modules"))].map(([name, child]): [string, CheckpointValue] => [
      `${prefix}${String(name)}.`,
      child,
    ]);
    waiting.push(...children.reverse());
  }
  return tensors;
}

function partsOf(value: CheckpointValue): CheckpointMap | undefined {
  const state = value instanceof Placeholder ? value.state : undefined;
  return state instanceof Map && state.has("_parameters") && state.has("_modules") ? state : undefined;
}

function mapOf(value: CheckpointValue | undefined): CheckpointMap {
  return value instanceof Map ? value : new Map();
}
