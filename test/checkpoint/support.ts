import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { type CheckpointFile, readTensors } from "../../lib/checkpoint/open.js";
import { type CheckpointValue, TensorEntry } from "../../lib/checkpoint/values.js";
import { core } from "../../lib/native/addon.js";
import { using } from "../../lib/native/handle.js";

/** What make.py says of a file. */
export interface Expected {
  format: string;
  tensors: { place: (string | number)[]; dtype: string; shape: number[]; sha256: string }[];
}
/** Every tensor in a value, with the keys that lead to it. */
export function* tensorsIn(
  value: CheckpointValue,
  place: unknown[] = [],
): Generator<{ place: unknown[]; tensor: TensorEntry }> {
  if (value instanceof TensorEntry) yield { place, tensor: value };
  else if (value instanceof Map || Array.isArray(value)) {
    for (const [key, child] of value.entries()) yield* tensorsIn(child, [...place, key]);
  }
}

/** What expected.json says of a file. */
export async function described(file: CheckpointFile): Promise<Expected> {
  const found = [...tensorsIn(file.value)];
  const bundle = await readTensors(
    file,
    found.map(({ tensor }, i) => ({ name: String(i), tensor })),
  );
  return using([bundle], async () => ({
    format: file.format,
    tensors: found.map(({ place, tensor }, i) => {
      const sha256 = createHash("sha256")
        .update(core().bundleData(bundle, String(i)))
        .digest("hex");
      return { place: place as string[], dtype: tensor.dtype, shape: [...tensor.shape], sha256 };
    }),
  }));
}

/** What a zip archive is made of here: content by name. */
export type Records = { [name: string]: Uint8Array | string };

export interface ZipOptions {
  /** Which records are deflated. Default: none. */
  deflate?: RegExp;
  comment?: string;
  /** What the central directory says of the first record, true or not. */
  lie?: { method?: number; flags?: number; size?: number; compressedSize?: number; headerOffset?: number };
  /** Where the end record says that the directory starts, and of how many records. */
  start?: number;
  count?: number;
  /** A further name for a record's data. */
  alias?: [name: string, of: string];
}

/** A zip archive, without checksums. */
export function zip(records: Records, options: ZipOptions = {}): Buffer {
  const parts: Buffer[] = [];
  let position = 0;
  const entries = Object.entries(records).map(([name, content]) => {
    const data = Buffer.from(content);
    const method = options.deflate?.test(name) ? 8 : 0;
    const packed = method === 8 ? deflateRawSync(data) : data;
    const entry = { name, flags: 0, method, size: data.length, compressedSize: packed.length, headerOffset: position };
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    parts.push(local, Buffer.from(name), packed);
    position += 30 + Buffer.byteLength(name) + packed.length;
    return entry;
  });
  Object.assign(entries[0] ?? {}, options.lie);
  if (options.alias) {
    const [name, of] = options.alias;
    entries.push({ ...entries.find((entry) => entry.name === of)!, name });
  }
  const directory = entries.map(({ name, flags, method, size, compressedSize, headerOffset }) => {
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(compressedSize, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt32LE(headerOffset, 42);
    return Buffer.concat([central, Buffer.from(name)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(options.count ?? entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(options.start ?? position, 16);
  const comment = Buffer.from(options.comment ?? "");
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, ...directory, end, comment]);
}

/** A pickle, one character a byte, of one tensor of "data/0", which has 16 elements of float32. */
export function pickledTensor(tensor: {
  storage?: string;
  key?: string;
  elements?: number;
  offset?: number;
  shape: readonly number[];
  strides: readonly number[];
}): string {
  const { storage = "FloatStorage", key = "0", elements = 16, offset = 0 } = tensor;
  const integer = (value: number) => `L${BigInt(value)}L\n`;
  const tuple = (values: readonly number[]) => `(${values.map(integer).join("")}t`;
  const id = `(S'storage'\nctorch\n${storage}\nS'${key}'\nS'cpu'\n${integer(elements)}tQ`;
  const geometry = `${integer(offset)}${tuple(tensor.shape)}${tuple(tensor.strides)}`;
  return `ctorch._utils\n_rebuild_tensor_v2\n(${id}${geometry}I00\nccollections\nOrderedDict\n)RtR.`;
}
