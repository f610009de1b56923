// Compiled by types.long.test.ts and by `npm run lint`, never run: each wrong use must be an error of the compiler.
import { cuda, type DType, grad, noGrad, ops, type Tensor, tensor, tidy } from "../../lib/index.js";

/** Fails to compile unless both are the same type. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
const same = <A, B>(_: Same<A, B>) => {};

export function typesOf(x: Tensor) {
  const sum = ops.sum(x);
  same<typeof sum, Tensor>(true);
  const [values, indices] = ops.topk(x, 2);
  same<typeof values, Tensor>(true);
  same<typeof indices, Tensor>(true);
  const largest = ops.max(x);
  same<typeof largest, Tensor>(true);
  const alongRows = ops.max(x, 1);
  same<typeof alongRows, [values: Tensor, indices: Tensor]>(true);
  const parts = ops.split(x, 2);
  same<typeof parts, Tensor[]>(true);
  const dtype = ops.promote_types("int64", "half");
  same<typeof dtype, DType>(true);
  const equal = ops.equal(x, x);
  same<typeof equal, boolean>(true);
  const nothing = ops._foreach_add_([x], 1);
  same<typeof nothing, void>(true);
  const scaled = tidy(() => noGrad(() => x.mul(2).add_(x, { alpha: 0.5 }).clamp(0, 1)));
  same<typeof scaled, Tensor>(true);
  const gradients = grad(x, [x, x]);
  same<typeof gradients, [Tensor, Tensor]>(true);
  const some = grad(x, x, { allowUnused: true });
  same<typeof some, [Tensor | null]>(true);
  const many = grad(x, [x] as Tensor[]);
  same<typeof many, Tensor[]>(true);

  // By place and by name.
  ops.sum(x, [0], true, { dtype: "float64" });
  ops.sum(x, { dim: [0], keepdim: true });
  ops.sum(x, 0, { keepdim: true });
  ops.softmax(x, { dim: 1 });
  ops.conv2d(x, x, null, { stride: 2, padding: [1, 1] });
  ops.conv2d(x, x, x, 1, "same");
  ops.add(x, x, { out: x });
  ops.zeros([2, 3], { dtype: "bfloat16", device: "cuda:0" });
  ops.index(x, [null, x]);
  ops.div(x, x, { rounding_mode: "floor" });
  ops["add.Scalar"](x, 2n);
  x.sum([0]).log_softmax(1).index("...", 0).to({ dtype: "half" }).to("cpu");
  tensor([[1, 2], new Float32Array(2)], { dtype: "long", requiresGrad: false });
  cuda.synchronize(0);
}

export function wrong(x: Tensor) {
  // @ts-expect-error no such operator
  ops.sofmax(x, 1);
  // @ts-expect-error no such overload
  ops["add.Tensors"](x, x);
  // @ts-expect-error no such method
  x.sofmax(1);
  // @ts-expect-error the dimension is missing
  ops.softmax(x);
  // @ts-expect-error the dimension is a number (or, for a tensor with named ones, a name)
  ops.softmax(x, true);
  // @ts-expect-error no such keyword
  ops.softmax(x, 1, { dtipe: "float64" });
  // @ts-expect-error no such dtype
  ops.zeros([2], { dtype: "float33" });
  // @ts-expect-error one argument too many
  ops.relu(x, 1);
  // @ts-expect-error the keyword that is needed is missing
  ops.sum(x, { keepdim: true });
  // @ts-expect-error a number is no list of numbers
  ops.reshape(x, 3);
  // @ts-expect-error a tensor is no number
  const number: number = ops.sum(x);
  // @ts-expect-error null is no tensor here
  ops.relu(null);
  // @ts-expect-error an operator without a form in JavaScript is not declared
  ops["record_stream.default"](x, x);
  return number;
}
