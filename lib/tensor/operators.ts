import { ArdistillError, suggest } from "../errors.js";
import { core } from "../native/addon.js";
import type { Operators } from "./operator-types.js";
import { callOperator, findOperator, Tensor } from "./tensor.js";

/**
 * Every ATen operator by its name, `ops.softmax(x, 1)`, or one overload of it, `ops["add.Scalar"](x, 2)`. Arguments have
 * ATen's order and names; any may be given by name in a last object: `ops.sum(x, { dim: [0], keepdim: true })`.
 *
 * A whole number is an integer, any other number a float; `undefined` is the default, `null` is None; dtypes, devices, layouts and
 * memory formats are strings. Several results come as an array. An operator that changes an argument in place returns that argument.
 * @throws ArdistillError `ERR_CONFIG` for an unknown operator or arguments that fit none of its forms, which are then listed;
 * `ERR_SHAPE`, `ERR_INDEX`, `ERR_LINALG`, `ERR_UNSUPPORTED`, `ERR_OUT_OF_MEMORY`, `ERR_CUDA_OOM`, `ERR_OPERATOR` for what
 * LibTorch has against them.
 */
export const ops: Operators = new Proxy({} as Operators, {
  get(made, name) {
    // What JavaScript itself asks of an object is no operator, and must not load LibTorch or throw.
    if (typeof name === "symbol" || name === "then" || name in made) return Reflect.get(made, name);
    const index = findOperator(name);
    if (index === undefined) {
      if (!/^[a-z0-9_]+(\.\w+)?$/.test(name)) return undefined;
      throw new ArdistillError("ERR_CONFIG", `There is no operator ${suggest(name, operatorNames())}.`);
    }
    const call = (...args: unknown[]) => callOperator(index, args);
    Reflect.set(made, name, call);
    return call;
  },
  has: (made, name) => typeof name === "string" && (name in made || operatorNames().includes(name)),
  ownKeys: () => operatorNames(),
  getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true }),
});

// A method is made when it is first asked for; from then on it is found on Tensor.prototype itself.
Object.setPrototypeOf(
  Tensor.prototype,
  new Proxy(Object.prototype, {
    get(target, name, receiver) {
      if (typeof name === "symbol" || name in target) return Reflect.get(target, name, receiver);
      const index = findOperator(name);
      if (index === undefined) return undefined;
      const method = function (this: Tensor, ...args: unknown[]) {
        return callOperator(index, [this, ...args]);
      };
      Object.defineProperty(Tensor.prototype, name, { value: method, configurable: true, writable: true });
      return method;
    },
  }),
);

/** One overload of an operator, as LibTorch registers it. */
export interface OperatorSchema {
  /** `ops`' name for just this overload: "add.Tensor"; "relu.default" where it has none. */
  name: string;
  /** "add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor" */
  schema: string;
  /** Why it cannot be called from JavaScript; null where it can. */
  obstacle: string | null;
}

/** Every overload of every ATen operator in this LibTorch. */
export function operatorSchemas(): OperatorSchema[] {
  return core()
    .operatorSchemas()
    .map(({ name, overload, schema, obstacle }) => ({
      name: `${name}.${overload || "default"}`,
      schema,
      obstacle: obstacle || null,
    }));
}

let names: string[] | undefined;

function operatorNames(): string[] {
  names ??= [
    ...new Set(
      core()
        .operatorSchemas()
        .map(({ name }) => name),
    ),
  ];
  return names;
}
