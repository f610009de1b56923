import { describe, expect, expectTypeOf, test } from "vitest";
import { cuda, memory, ops, type Tensor, type TensorLike, tensor } from "../../lib/tensor/index.js";
import { checkHandles, failure, tidied } from "../support.js";

checkHandles();

describe("a tensor is made", () => {
  test(
    "of nested arrays, numbers as float32, booleans as bool, bigints as int64",
    tidied(() => {
      const numbers = tensor([
        [1, 2, 3],
        [4, 5, 6.5],
      ]);
      expect(numbers).toMatchObject({ dtype: "float32", shape: [2, 3], strides: [3, 1], device: "cpu" });
      expect(numbers.toArray()).toEqual([
        [1, 2, 3],
        [4, 5, 6.5],
      ]);
      expect(tensor([true, false])).toMatchObject({ dtype: "bool", shape: [2] });
      expect(tensor([1n, -(2n ** 60n)])).toMatchObject({ dtype: "int64", shape: [2] });
      expect(tensor([[[]], [[]]]).shape).toEqual([2, 1, 0]);
      expect(tensor([]).shape).toEqual([0]);
      expect(tensor(3)).toMatchObject({ dtype: "float32", shape: [] });
      expect(tensor([new Float32Array([1, 2]), [3, 4]]).toArray()).toEqual([
        [1, 2],
        [3, 4],
      ]);
    }),
  );

  test.each([
    [new Float64Array([1.5, -2]), "float64"],
    [new Float32Array([1.5, -2]), "float32"],
    [new BigInt64Array([1n, -(2n ** 63n)]), "int64"],
    [new BigUint64Array([1n, 2n ** 64n - 1n]), "uint64"],
    [new Int32Array([1, -(2 ** 31)]), "int32"],
    [new Uint32Array([1, 2 ** 32 - 1]), "uint32"],
    [new Int16Array([1, -32768]), "int16"],
    [new Uint16Array([1, 65535]), "uint16"],
    [new Int8Array([1, -128]), "int8"],
    [new Uint8Array([1, 255]), "uint8"],
    [Buffer.from([1, 255]), "uint8"],
    [new Uint8ClampedArray([1, 255]), "uint8"],
  ] as const)("of %o, as %s, and leaves as the same", (data, dtype) => {
    using made = tensor(data);
    expect(made).toMatchObject({ dtype, shape: [2] });
    const back = made.toTypedArray();
    expect(Array.from(back as Uint8Array)).toEqual(Array.from(data as Uint8Array));
    using other = tensor(back as Uint8Array);
    expect(other.dtype).toBe(dtype);
  });

  test("of a view into a larger buffer", () => {
    using made = tensor(new Float32Array([1, 2, 3, 4]).subarray(1, 3));
    expect(made.toArray()).toEqual([2, 3]);
  });

  test("is a copy: neither side sees the other's changes", () => {
    const data = new Float32Array([1, 2]);
    using made = tensor(data);
    data[0] = 9;
    expect(made.toArray()).toEqual([1, 2]);
    const out = made.toTypedArray();
    out[1] = 9;
    expect(made.toArray()).toEqual([1, 2]);
  });

  test.each([
    ["half", "float16", [1.5, 65504], [1.5, 65504]],
    ["float16", "float16", [0.1], [0.0999755859375]],
    ["bfloat16", "bfloat16", [0.1], [0.10009765625]],
    ["double", "float64", [0.1], [0.1]],
    ["float", "float32", [0.1], [Math.fround(0.1)]],
    ["long", "int64", [1, 2], [1, 2]],
    ["int", "int32", [1.9, -1.9], [1, -1]],
    ["short", "int16", [1], [1]],
    ["uint8", "uint8", [255], [255]],
    ["bool", "bool", [0, 2], [false, true]],
    ["complex64", "complex64", [1], [{ re: 1, im: 0 }]],
  ] as const)("of numbers as %s", (name, dtype, values, expected) => {
    using made = tensor([...values], { dtype: name });
    expect(made.dtype).toBe(dtype);
    expect(made.toArray()).toEqual(expected);
  });

  test("of the bits of half precision, and leaves as them", () => {
    for (const dtype of ["float16", "bfloat16"] as const) {
      using made = tensor(new Uint16Array([0x3c00, 0xbf80]), { dtype });
      expect(made.toTypedArray()).toEqual(new Uint16Array([0x3c00, 0xbf80]));
      expect((made.toArray() as number[])[dtype === "float16" ? 0 : 1]).toBe(dtype === "float16" ? 1 : -1);
    }
  });

  test("of pairs as complex numbers, and leaves as them", () => {
    using made = tensor(new Float32Array([1, 2, 3, -4]), { dtype: "complex64" });
    expect(made.shape).toEqual([2]);
    expect(made.toArray()).toEqual([
      { re: 1, im: 2 },
      { re: 3, im: -4 },
    ]);
    expect(made.toTypedArray()).toEqual(new Float32Array([1, 2, 3, -4]));
    using single = made.index(1);
    expect(single.item()).toEqual({ re: 3, im: -4 });
  });

  test("of a typed array in a shape, of another dtype", () => {
    using made = tensor(new Uint8Array([1, 2, 3, 4]), { shape: [2, 2], dtype: "float64" });
    expect(made.dtype).toBe("float64");
    expect(made.toArray()).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test.each([
    [[[1], [2, 3]], {}, "ERR_SHAPE", "different lengths"],
    [[1, [2]], {}, "ERR_SHAPE", "different lengths"],
    [[[1], 2], {}, "ERR_SHAPE", "different lengths"],
    [[1, 2], { shape: [3] }, "ERR_SHAPE", "[3] needs 3 values, and 2 were given"],
    [new Float32Array(4), { shape: [2, -2] }, "ERR_SHAPE", "not -2"],
    [new Float32Array(3), { dtype: "complex64" }, "ERR_SHAPE", "pairs"],
    [["a"], {}, "ERR_CONFIG", "not string"],
    [[null], {}, "ERR_CONFIG", "not null"],
    [[1n, 2], {}, "ERR_CONFIG", "together"],
    [[256], { dtype: "uint8" }, "ERR_CONFIG", "uint8 cannot hold 256; it holds 0 to 255"],
    [[Number.NaN], { dtype: "int32" }, "ERR_CONFIG", "NaN"],
    [[2n ** 63n], {}, "ERR_CONFIG", "int64 cannot hold"],
    [[1], { dtype: "flaot32" }, "ERR_CONFIG", 'did you mean "float32"'],
  ] as const)("not of %o with %o", (data, options, code, message) => {
    expect(() => tensor(data as TensorLike, options as object)).toThrow(failure(code, message));
  });
});

describe("its values", () => {
  test(
    "leave in row-major order whatever its strides",
    tidied(() => {
      const transposed = tensor([
        [1, 2, 3],
        [4, 5, 6],
      ]).t();
      expect(transposed).toMatchObject({ shape: [3, 2], strides: [1, 3] });
      expect(transposed.toTypedArray()).toEqual(new Float32Array([1, 4, 2, 5, 3, 6]));
      expect(transposed.index(1).toArray()).toEqual([2, 5]);
      expect(tensor([1, 2]).expand([2, 2]).toTypedArray()).toEqual(new Float32Array([1, 2, 1, 2]));
    }),
  );

  test(
    "are numbers where that is exact, else bigints",
    tidied(() => {
      expect(tensor([3n]).item()).toBe(3);
      expect(tensor([2n ** 53n + 1n]).item()).toBe(2n ** 53n + 1n);
      expect(tensor([2n ** 53n + 1n, 5n]).toArray()).toEqual([2n ** 53n + 1n, 5]);
      expect(tensor([-(2n ** 63n)]).item()).toBe(-(2n ** 63n));
      expect(tensor([true]).item()).toBe(true);
      expect(tensor(0.5).toArray()).toBe(0.5);
      expect(tensor(0.5).item()).toBe(0.5);
      expect(() => tensor([1, 2]).item()).toThrow(failure("ERR_SHAPE", "Scalar"));
    }),
  );

  test(
    "of one dtype or place to another",
    tidied(() => {
      const x = tensor([1.7, -2]);
      expect(x.to("int32")).toMatchObject({ dtype: "int32" });
      expect(x.to("int32").toArray()).toEqual([1, -2]);
      expect(x.to("half").dtype).toBe("float16");
      expect(x.to({ dtype: "float64", device: "cpu" }).dtype).toBe("float64");
      expect(x.to(tensor([1n])).dtype).toBe("int64");
      expect(x.to("cpu").toArray()).toEqual(x.toArray());
      expect(x.cpu().device).toBe("cpu");
      const same = x.to("float32");
      same.dispose(); // another handle: x stays
      expect(x.index(1).item()).toBe(-2);
      expect(() => x.to("flaot32")).toThrow(
        failure("ERR_CONFIG", 'did you mean "float32"', "neither a dtype nor a device"),
      );
    }),
  );

  test("on a device that is not there are refused", (context) => {
    if (cuda.isAvailable()) context.skip("there is a CUDA device");
    using x = tensor([1]);
    expect(() => x.cuda()).toThrow(failure("ERR_CUDA_UNAVAILABLE", "doctor"));
    expect(() => tensor([1], { device: "cuda:0" })).toThrow(failure("ERR_CUDA_UNAVAILABLE"));
    expect(() => ops.zeros([1], { device: "cuda" })).toThrow(failure("ERR_CUDA_UNAVAILABLE"));
    expect(() => cuda.synchronize()).toThrow(failure("ERR_CUDA_UNAVAILABLE", "no CUDA device 0"));
    expect(cuda.deviceCount()).toBe(0);
  });
});

describe("dispose()", () => {
  test("frees, once, and what is used afterwards is ERR_DISPOSED", () => {
    const before = memory();
    const x = tensor(new Float32Array(1000));
    expect(memory().tensors).toBe(before.tensors + 1);
    expect(memory().bytes - before.bytes).toBeGreaterThanOrEqual(4000);
    expect(x.disposed).toBe(false);
    x.dispose();
    x.dispose();
    expect(x.disposed).toBe(true);
    expect(memory()).toEqual(before);
    const uses: (() => unknown)[] = [
      () => x.shape,
      () => x.dtype,
      () => x.device,
      () => x.toArray(),
      () => x.item(),
      () => x.to("float64"),
      () => x.requiresGrad,
      () => x.grad,
      () => x.backward(),
      () => x.index(0),
      () => x.add(1),
      () => ops.add(1 as never, x),
      () => ops.cat([x]),
      () => ops.sum({ self: x } as never),
    ];
    for (const use of uses) expect(use).toThrow(failure("ERR_DISPOSED", "disposed of"));
    expect(String(x)).toBe("tensor(disposed)");
  });

  test("is what `using` does", () => {
    let seen: Tensor;
    {
      using x = tensor([1]);
      seen = x;
      expect(seen.disposed).toBe(false);
    }
    expect(seen.disposed).toBe(true);
  });

  test("of a view, or of what it views, leaves the other", () => {
    const x = tensor([1, 2, 3]);
    const view = x.index("1:");
    x.dispose();
    expect(view.toArray()).toEqual([2, 3]);
    view.dispose();
  });
});

test("types: dtype and shape are narrow, methods are ATen's", () => {
  expectTypeOf<Tensor["shape"]>().toEqualTypeOf<number[]>();
  expectTypeOf<Tensor["add"]>().toBeCallableWith({} as Tensor);
  expectTypeOf<Tensor["max"]>().toBeFunction();
  expectTypeOf(tensor).returns.toEqualTypeOf<Tensor>();
});
