import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { openCheckpoint, readTensors } from "../../lib/checkpoint/open.js";
import { readPickle } from "../../lib/checkpoint/pickle.js";
import { TorchObjects } from "../../lib/checkpoint/torch-objects.js";
import { settle } from "../../lib/checkpoint/tree.js";
import { type CheckpointValue, Fault, type TensorEntry } from "../../lib/checkpoint/values.js";
import { ArdistillError } from "../../lib/errors.js";
import { core } from "../../lib/native/addon.js";
import { checkHandles, temporaryDirectory, writeTensorFile } from "../support.js";
import { pickledTensor, tensorsIn, zip } from "./support.js";

checkHandles();

const corpus = fileURLToPath(new URL("../fixtures/checkpoints/", import.meta.url));
const files = readdirSync(corpus).filter((name) => !/\.(json|py)$/.test(name));

let path: string;
beforeEach(async () => {
  path = join(await temporaryDirectory(), "checkpoint");
});

/** Opens a file and reads every tensor of it: a value, or an error of the kind that files cause. */
async function opens(content: Uint8Array): Promise<void> {
  writeFileSync(path, content);
  try {
    const file = await openCheckpoint(path);
    const entries = [...tensorsIn(file.value)].map(({ tensor }, i) => ({ name: String(i), tensor }));
    core().dispose(await readTensors(file, entries));
  } catch (error) {
    if (!(error instanceof ArdistillError && error.code === "ERR_CHECKPOINT_FORMAT")) throw error;
    expect(error.message).toContain(path);
  }
}

const { value: values } = fc.letrec<{ value: CheckpointValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.bigInt(-(2n ** 200n), 2n ** 200n).filter((value) => value > 2n ** 53n || value < -(2n ** 53n)),
    fc.double().filter((value) => !Number.isInteger(value)),
    fc.string({ unit: "grapheme" }),
    fc.array(tie("value"), { maxLength: 5 }),
    fc.array(fc.tuple(fc.string(), tie("value")), { maxLength: 5 }).map((pairs): CheckpointValue => new Map(pairs)),
  ),
}));

/** Protocol 2, without a memo. */
function pickled(value: CheckpointValue): Buffer {
  const prefixed = (code: string, content: string) => {
    const bytes = Buffer.from(content);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return Buffer.concat([Buffer.from(code), length, bytes]);
  };
  if (value === null) return Buffer.from("N");
  if (typeof value === "boolean") return Buffer.from([value ? 0x88 : 0x89]);
  if (typeof value === "string") return prefixed("X", value);
  if (typeof value === "bigint" || Number.isInteger(value)) return Buffer.from(`L${value}L\n`);
  if (typeof value === "number") {
    const bytes = Buffer.from("G\0\0\0\0\0\0\0\0");
    bytes.writeDoubleBE(value, 1);
    return bytes;
  }
  const [open, close, parts] = value instanceof Map ? ["}(", "u", [...value].flat()] : ["](", "e", value];
  return Buffer.concat([Buffer.from(open), ...(parts as CheckpointValue[]).map(pickled), Buffer.from(close)]);
}

test("any value that is pickled comes back", () => {
  fc.assert(
    fc.property(values, (value) => {
      const bytes = Buffer.concat([pickled(value), Buffer.from(".and more")]);
      const read = readPickle(bytes, 0, new TorchObjects(0));
      expect(read).toEqual({ value, end: bytes.length - 8 });
      expect(settle(read.value, 16 * bytes.length)).toEqual(value);
    }),
    { numRuns: 300 },
  );
});

test("any bytes are a pickle or none", () => {
  const opcode = fc.constantFrom(
    ..."().]}0123KNQRabcdeghijloqstu\x80\x81\x85\x86\x88\x8f\x90\x93\x94\n",
    "\x8c\x01a",
    "K\x01",
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
    fc.array(opcode, { maxLength: 200 }).map((codes) => Buffer.from(codes.join(""), "latin1")),
  );
  fc.assert(
    fc.property(bytes, (content) => {
      try {
        settle(readPickle(content, 0, new TorchObjects(content.length)).value, 10_000);
      } catch (error) {
        expect(error).toBeInstanceOf(Fault);
      }
    }),
    { numRuns: 3000 },
  );
});

test("any archive gives its records, wherever they lie", async () => {
  const names = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(names, values, fc.string(), async (others, value, comment) => {
      const pickle = Buffer.concat([pickled(value), Buffer.from(".")]);
      const records = Object.fromEntries([...others.map((name) => [`x${name}`, name]), ["a/data.pkl", pickle]]);
      writeFileSync(path, zip(records, { comment }));
      expect((await openCheckpoint(path)).value).toEqual(value);
    }),
    { numRuns: 100 },
  );
});

test("a tensor of any geometry has the elements that its strides name, or is refused", async () => {
  const storage = Int16Array.from({ length: 16 }, (_, i) => 100 + i);
  const dimension = fc.record({ size: fc.nat({ max: 5 }), stride: fc.integer({ min: -1, max: 9 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(dimension, { maxLength: 4 }), fc.nat({ max: 17 }), async (dimensions, offset) => {
      const shape = dimensions.map(({ size }) => size);
      const strides = dimensions.map(({ stride }) => stride);
      const places = dimensions.reduce(
        (starts, { size, stride }) =>
          starts.flatMap((start) => Array.from({ length: size }, (_, i) => start + i * stride)),
        [offset],
      );
      const isSound = strides.every((stride) => stride >= 0) && places.every((place) => place < storage.length);
      const pickle = pickledTensor({ storage: "ShortStorage", shape, strides, offset });
      writeFileSync(path, zip({ "a/data.pkl": Buffer.from(pickle), "a/data/0": new Uint8Array(storage.buffer) }));
      if (!isSound) {
        await expect(openCheckpoint(path)).rejects.toThrow(ArdistillError);
        return;
      }
      const file = await openCheckpoint(path);
      const bundle = await readTensors(file, [{ name: "x", tensor: file.value as TensorEntry }]);
      expect([...core().bundleData(bundle, "x")]).toEqual(places.map((place) => storage[place]));
      expect(core().bundleLayout(bundle)[0]).toMatchObject({ dtype: "int16", shape });
      core().dispose(bundle);
    }),
    { numRuns: 300 },
  );
});

test("any header of a safetensors file", async () => {
  const entry = fc.record(
    {
      dtype: fc.constantFrom("F32", "BF16", "U8", "F4", "__proto__"),
      shape: fc.oneof(fc.array(fc.nat({ max: 4 }), { maxLength: 3 }), fc.json()),
      data_offsets: fc.oneof(fc.tuple(fc.nat({ max: 32 }), fc.nat({ max: 32 })), fc.json()),
    },
    { requiredKeys: [] },
  );
  const header = fc.oneof(fc.dictionary(fc.string(), entry, { maxKeys: 5 }), fc.json(), fc.string());
  await fc.assert(
    fc.asyncProperty(header, fc.nat({ max: 32 }), async (content, size) => {
      writeTensorFile(path, content, new Uint8Array(size));
      await opens(readFileSync(path));
    }),
    { numRuns: 300 },
  );
});

test("any file of the corpus with any bits flipped, bytes replaced, left out or put in", async () => {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    remove: fc.nat({ max: 8 }),
    insert: fc.uint8Array({ maxLength: 8 }),
    flip: fc.nat({ max: 255 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      async (name, changes) => {
        let content = readFileSync(join(corpus, name));
        for (const { at, remove, insert, flip } of changes) {
          const place = Math.floor(at * content.length);
          const rest = content.subarray(place + remove);
          if (rest.length > 0) rest[0]! ^= flip;
          content = Buffer.concat([content.subarray(0, place), insert, rest]);
        }
        await opens(content);
      },
    ),
    { numRuns: 400 },
  );
});
