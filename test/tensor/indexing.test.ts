import { describe, expect, test } from "vitest";
import { type Index, ops, slice, type Tensor, tensor, tidy } from "../../lib/tensor/index.js";
import { checkHandles, failure, tidied } from "../support.js";

checkHandles();

/** 2 x 3 x 4: 0 to 23. */
const numbers = () => ops.arange(24).reshape([2, 3, 4]);

describe("index()", () => {
  // Each is Python's x[...] on the numbers above.
  test.each<[Index[], number[], unknown]>([
    [[], [2, 3, 4], undefined],
    [[1], [3, 4], undefined],
    [[-1, 0], [4], [12, 13, 14, 15]],
    [[1, 2, 3], [], 23],
    [[slice(0, 1)], [1, 3, 4], undefined],
    [["0:1"], [1, 3, 4], undefined],
    [
      [":", slice(1), 0],
      [2, 2],
      [
        [4, 8],
        [16, 20],
      ],
    ],
    [
      [":", "-1:", 0],
      [2, 1],
      [[8], [20]],
    ],
    [
      ["...", 0],
      [2, 3],
      [
        [0, 4, 8],
        [12, 16, 20],
      ],
    ],
    [
      [0, "...", "::2"],
      [3, 2],
      [
        [0, 2],
        [4, 6],
        [8, 10],
      ],
    ],
    [["...", "::3"], [2, 3, 2], undefined],
    [[0, 0, slice(undefined, undefined, 3)], [2], [0, 3]],
    [[null, 0, 0], [1, 4], [[0, 1, 2, 3]]],
    [[0, null, "...", null], [1, 3, 4, 1], undefined],
    [
      [
        [0, 1],
        [0, 2],
        [3, 3],
      ],
      [2],
      [3, 23],
    ],
    [
      [0, [2, 0]],
      [2, 4],
      [
        [8, 9, 10, 11],
        [0, 1, 2, 3],
      ],
    ],
    [
      [":", [true, false, true], 1],
      [2, 2],
      [
        [1, 9],
        [13, 21],
      ],
    ],
    [["5:"], [0, 3, 4], undefined],
    [[true], [1, 2, 3, 4], undefined],
    [[false], [0, 2, 3, 4], undefined],
  ])("%j", (indices, shape, values) => {
    tidy(() => {
      const picked = numbers().index(...indices);
      expect(picked.shape).toEqual(shape);
      if (values !== undefined) expect(picked.toArray()).toEqual(values);
    });
  });

  test(
    "by tensors: of positions, of one position, of a mask",
    tidied(() => {
      const x = numbers();
      expect(x.index(tensor([1n, 0n]), 0, 0).toArray()).toEqual([12, 0]);
      expect(x.index(tensor(1n), 0, 0).item()).toBe(12);
      expect(x.index(x.gt(20)).toArray()).toEqual([21, 22, 23]);
      const mask = tensor([
        [true, false, false],
        [false, false, true],
      ]);
      expect(x.index(mask).toArray()).toEqual([
        [0, 1, 2, 3],
        [20, 21, 22, 23],
      ]);
    }),
  );

  test(
    "gives a view of the same memory, and gradients flow through it",
    tidied(() => {
      const x = ops.zeros([3]);
      x.index(slice(1)).fill_(5);
      expect(x.toArray()).toEqual([0, 5, 5]);
      const y = tensor([1, 2, 3], { requiresGrad: true });
      y.index("1:").sum().backward();
      expect(y.grad?.toArray()).toEqual([0, 1, 1]);
    }),
  );

  test.each<[Index[], string, string]>([
    [[5], "ERR_INDEX", "out of range"],
    [[0, 0, 0, 0], "ERR_INDEX", "4 indices for a tensor of 3 dimensions"],
    [["...", "..."], "ERR_INDEX", "only one"],
    [["::-1"], "ERR_INDEX", "flip()"],
    [["a:b"], "ERR_CONFIG", '"a:b" is no index'],
    [["3"], "ERR_CONFIG", '"3" is no index'],
    [[0.5], "ERR_CONFIG", "0.5 is no index"],
    [[{} as never], "ERR_CONFIG", "is no index"],
    [[[0, 9], 0], "ERR_INDEX", "out of"],
  ])("%j is refused with %s", (indices, code, message) => {
    using x = tidy(numbers);
    expect(() => tidy(() => x.index(...indices))).toThrow(failure(code as "ERR_INDEX", message));
  });
});

describe("indexPut_()", () => {
  test.each<[Index | Index[], number | number[] | number[][], number[][]]>([
    [
      0,
      7,
      [
        [7, 7, 7],
        [0, 0, 0],
      ],
    ],
    [
      [":", 1],
      [1, 2],
      [
        [0, 1, 0],
        [0, 2, 0],
      ],
    ],
    [
      ["...", "1:"],
      [[8, 9]],
      [
        [0, 8, 9],
        [0, 8, 9],
      ],
    ],
    [
      [
        [1, 0],
        [2, 0],
      ],
      [3, 4],
      [
        [4, 0, 0],
        [0, 0, 3],
      ],
    ],
    [
      [1],
      [[5, 6, 7]],
      [
        [0, 0, 0],
        [5, 6, 7],
      ],
    ],
  ])("%j = %j", (indices, value, expected) => {
    tidy(() => {
      const x = ops.zeros([2, 3]);
      const given = typeof value === "number" ? value : tensor(value);
      expect(x.indexPut_(indices, given)).toBe(x);
      expect(x.toArray()).toEqual(expected);
    });
  });

  test(
    "by a mask",
    tidied(() => {
      const x: Tensor = tensor([1, -2, -3]);
      x.indexPut_(x.lt(0), 0);
      expect(x.toArray()).toEqual([1, 0, 0]);
    }),
  );

  test("of a value that does not fit is refused, and changes nothing", () => {
    using x = ops.zeros([2, 3]);
    expect(() => tidy(() => x.indexPut_(0, tensor([1, 2])))).toThrow(failure("ERR_SHAPE", "size"));
    expect(x.toArray()).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });
});
