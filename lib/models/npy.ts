import { open } from "node:fs/promises";
import { contiguousStrides } from "../checkpoint/values.js";
import { ArdistillError, messageOf } from "../errors.js";
import { core } from "../native/addon.js";
import type { BundleHandle, DType } from "../native/contract.js";
import { sharedExecutor } from "../native/handle.js";
import { itemSize } from "../tensor/dtype.js";

const MAGIC = "\x93NUMPY";
const DTYPES: Readonly<Record<string, DType>> = { "<f4": "float32", "<f8": "float64", "<i8": "int64", "|u1": "uint8" };

/** Whether a file's first bytes are those of numpy's .npy format. */
export function looksLikeNpy(start: Uint8Array): boolean {
  return Buffer.from(start.subarray(0, MAGIC.length)).toString("latin1") === MAGIC;
}

/**
 * Reads an array that `numpy.save` wrote (float32, float64, int64 or uint8, C order) as a bundle of one tensor.
 * The format is that of numpy/lib/format.py, versions 1 to 3.
 * @throws ArdistillError `ERR_IO` or `ERR_CHECKPOINT_FORMAT`.
 */
export async function readNpy(path: string, name: string): Promise<BundleHandle> {
  const file = await open(path).catch((cause) => {
    throw new ArdistillError("ERR_IO", `Could not open ${path}: ${messageOf(cause)}`, { cause });
  });
  try {
    const { size } = await file.stat();
    const start = Buffer.alloc(12);
    await file.read(start, 0, 12, 0);
    const wide = start[6]! > 1;
    const dataStart = (wide ? 12 : 10) + (wide ? start.readUInt32LE(8) : start.readUInt16LE(8));
    if (dataStart > Math.min(size, 1 << 16)) throw unreadable(path, "its header does not fit");
    const header = Buffer.alloc(dataStart);
    await file.read(header, 0, dataStart, 0);
    const text = header.toString("latin1");
    const descr = /'descr': '([^']+)'/.exec(text)?.[1] ?? "";
    const shape = /'shape': \(([^)]*)\)/
      .exec(text)?.[1]
      ?.split(",")
      .filter((part) => part.trim() !== "")
      .map(Number);
    const dtype = DTYPES[descr];
    if (!dtype || !shape?.every(Number.isSafeInteger)) {
      throw unreadable(path, `it holds ${descr || "no plain array"}; ${Object.values(DTYPES).join(", ")} are read`);
    }
    if (text.includes("'fortran_order': True")) throw unreadable(path, "it is in Fortran order; save a C-ordered copy");
    const bytes = shape.reduce((product, length) => product * length, itemSize(dtype));
    if (dataStart + bytes !== size) {
      throw unreadable(path, `it has ${size} bytes, and an array of its shape has ${dataStart + bytes}`);
    }
    return await core().readTensors(sharedExecutor(), path, [
      { name, dtype, shape, strides: contiguousStrides(shape), offset: dataStart, end: size },
    ]);
  } finally {
    await file.close();
  }
}

function unreadable(path: string, reason: string): ArdistillError {
  return new ArdistillError("ERR_CHECKPOINT_FORMAT", `${path} is not a usable .npy file: ${reason}.`);
}
