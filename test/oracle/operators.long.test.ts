import { beforeAll, expect, test } from "vitest";
import { ops, Tensor, tensor, tidy } from "../../lib/tensor/index.js";
import { type Argument, CASES, type Random } from "./operator-cases.js";
import { oracle, relativeDifference, type TensorBytes, tensorBytes } from "./support.js";

type Keywords = Record<string, Argument>;
type PythonValue = TensorBytes | number | boolean | string | null | PythonValue[];
type Answer = { results: PythonValue[] } | { error: string };

const isRandom = (value: unknown): value is Random => typeof value === "object" && value !== null && "random" in value;
const isKeywords = (value: unknown): value is Keywords =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !isRandom(value);

/** Uniform in [0, 1), the same in every run. */
let state = 1;
function uniform(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

function values({ random, shape, dtype, below = 2 }: Random): number[] {
  const count = shape.reduce((product, size) => product * size, dtype === "complex64" ? 2 : 1);
  const draw = {
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    positive: () => 0.1 + 0.8 * uniform(),
    unit: () => 1.9 * uniform() - 0.95,
    index: () => Math.floor(below * uniform()),
    flag: () => Math.floor(2 * uniform()),
  }[random];
  return Array.from({ length: count }, draw);
}

const ARRAYS = { float32: Float32Array, float64: Float64Array, bool: Uint8Array, complex64: Float32Array };

/** An argument on both sides. */
function build(argument: Argument): { ours: unknown; python: unknown } {
  if (Array.isArray(argument)) {
    const items = argument.map(build);
    return { ours: items.map(({ ours }) => ours), python: items.map(({ python }) => python) };
  }
  if (!isRandom(argument)) return { ours: argument, python: argument };
  const { dtype, shape } = argument;
  const numbers = values(argument);
  const data = dtype === "int64" ? BigInt64Array.from(numbers, BigInt) : ARRAYS[dtype].from(numbers);
  const made = tensor(data, { dtype, shape });
  return { ours: made, python: { tensor: tensorBytes(made) } };
}

/** What each call gives here and in PyTorch, in the same form. */
const outcomes: { name: string; ours: PythonValue[]; answer: Answer }[] = [];

function encode(value: unknown): PythonValue {
  if (value instanceof Tensor) return tensorBytes(value);
  return Array.isArray(value) ? value.map(encode) : (value as PythonValue);
}

beforeAll(async () => {
  const calls: [string, unknown[], Record<string, unknown>][] = [];
  const results: PythonValue[][] = [];
  for (const [name, ...args] of CASES) {
    tidy(() => {
      const keywords: Keywords = isKeywords(args.at(-1)) ? (args.at(-1) as Keywords) : {};
      const positional = (isKeywords(args.at(-1)) ? args.slice(0, -1) : args).map(build);
      const named = Object.entries(keywords).map(([key, value]) => [key, build(value)] as const);
      calls.push([
        name,
        positional.map(({ python }) => python),
        Object.fromEntries(named.map(([key, { python }]) => [key, python])),
      ]);
      const call = (ops as unknown as Record<string, (...args: unknown[]) => unknown>)[name]!;
      const result = call(
        ...positional.map(({ ours }) => ours),
        Object.fromEntries(named.map(([key, { ours }]) => [key, ours])),
      );
      results.push((Array.isArray(result) ? result : [result]).map(encode));
    });
  }
  const answers = await oracle<Answer[]>("oracle_operators.py", { calls });
  for (const [i, answer] of answers.entries()) outcomes.push({ name: CASES[i]![0], ours: results[i]!, answer });
}, 300_000);

/** Operators over LAPACK: its last bit depends on where in memory the matrices lie. */
const LAPACK = /^(linalg_(?!vecdot|diagonal|cross|vector_norm)|det|logdet|slogdet|inverse|pinverse|triangular_solve)/;

/** Whether two results agree: bit for bit, or for {@link LAPACK} to 1e-12 of the largest value. */
function agree(name: string, ours: PythonValue, theirs: PythonValue): boolean {
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return true;
  if (!LAPACK.test(name)) return false;
  if (Array.isArray(ours)) {
    return (
      Array.isArray(theirs) && ours.length === theirs.length && ours.every((item, i) => agree(name, item, theirs[i]!))
    );
  }
  const [a, b] = [ours, theirs] as TensorBytes[];
  if (a!.dtype !== "float64" || b!.dtype !== "float64" || String(a!.shape) !== String(b!.shape)) return false;
  const numbers = ({ data }: TensorBytes) => new Float64Array(Uint8Array.from(Buffer.from(data, "base64")).buffer);
  return relativeDifference(numbers(a!), numbers(b!)) <= 1e-12;
}

test("at least 200 operators give what torch.ops.aten gives", () => {
  const differing = outcomes.filter(({ name, ours, answer }) => {
    if ("error" in answer) return true;
    // A list of tensors is one result in Python.
    const theirs = answer.results.length === 1 && Array.isArray(answer.results[0]) ? answer.results[0] : answer.results;
    return !agree(name, ours, theirs);
  });
  const names = new Set(outcomes.map(({ name }) => name.replace(/\..*/, "")));
  console.log(`${outcomes.length} calls of ${names.size} operators compared with PyTorch`);
  expect(differing.map(({ name, ours, answer }) => ({ name, ours: shown(ours), theirs: shown(answer) }))).toEqual([]);
  expect(names.size).toBeGreaterThanOrEqual(200);
});

function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, 200);
}
