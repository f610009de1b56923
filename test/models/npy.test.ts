import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { looksLikeNpy, readNpy } from "../../lib/models/npy.js";
import { core } from "../../lib/native/addon.js";
import { readOrder } from "../../lib/training/order.js";
import { checkHandles, failure, temporaryDirectory } from "../support.js";

checkHandles();

/** numpy.save of numpy.arange(12)[::-1].copy(), by numpy 2. */
const INT64 = Buffer.from(
  "k05VTVBZAQB2AHsnZGVzY3InOiAnPGk4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDEyLCksIH0gICAgICAgICAgICAgIC" +
    "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoLAAAAAAAAAAoAAAAAAAAACQAAAAAAAAAIAAAAAAAAAAcAAAAA" +
    "AAAABgAAAAAAAAAFAAAAAAAAAAQAAAAAAAAAAwAAAAAAAAACAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAA=",
  "base64",
);
/** numpy.save of numpy.linspace(0, 1, 6, dtype=numpy.float32).reshape(1, 2, 3). */
const FLOAT32 = Buffer.from(
  "k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDEsIDIsIDMpLCB9ICAgICAgICAgIC" +
    "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAzcxMPs3MzD6amRk/zcxMPwAAgD8=",
  "base64",
);

let path: string;
beforeEach(async () => {
  path = join(await temporaryDirectory(), "array.npy");
});

test("numpy's arrays are read with their shape", async () => {
  writeFileSync(path, FLOAT32);
  expect(looksLikeNpy(FLOAT32)).toBe(true);
  const bundle = await readNpy(path, "starts");
  expect(core().bundleLayout(bundle)).toEqual([{ name: "starts", dtype: "float32", shape: [1, 2, 3], bytes: 24 }]);
  expect(core().bundleData(bundle, "starts")).toEqual(Float32Array.from([0, 0.2, 0.4, 0.6, 0.8, 1]));
  core().dispose(bundle);
});

test("an order may be a numpy array", async () => {
  writeFileSync(path, INT64);
  expect(await readOrder(path, 12)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
});

describe("refused are", () => {
  const edited = (from: string, to: string) => Buffer.from(INT64.toString("latin1").replace(from, to), "latin1");
  test.each([
    ["another element type", edited("<i8", "<i4"), "<i4"],
    ["Fortran order", edited("'fortran_order': False", "'fortran_order': True "), "Fortran"],
    ["a cut file", INT64.subarray(0, INT64.length - 1), "bytes"],
    ["a shape that the file cannot hold", edited("(12,), }  ", "(120000,)}"), "bytes"],
    ["a header longer than the file", INT64.subarray(0, 40), "header"],
  ])("%s", async (_, bytes, message) => {
    writeFileSync(path, bytes);
    await expect(readNpy(path, "order")).rejects.toThrow(failure("ERR_CHECKPOINT_FORMAT", message));
  });
});
