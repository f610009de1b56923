import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { openCheckpoint, readTensors } from "../../lib/checkpoint/open.js";
import { Placeholder, TensorEntry } from "../../lib/checkpoint/values.js";
import { core } from "../../lib/native/addon.js";
import type { NativeEntry } from "../../lib/native/contract.js";
import { sharedExecutor } from "../../lib/native/handle.js";
import { checkHandles, failure, temporaryDirectory, writeTensorFile } from "../support.js";
import { pickledTensor, type Records, zip } from "./support.js";

checkHandles();

const corpus = fileURLToPath(new URL("../fixtures/checkpoints/", import.meta.url));

let path: string;
beforeEach(async () => {
  path = join(await temporaryDirectory(), "checkpoint");
});

const refused = (...words: (string | RegExp)[]) => failure("ERR_CHECKPOINT_FORMAT", path, ...words);
const open = (content: Uint8Array | string) => {
  writeFileSync(path, content);
  return openCheckpoint(path);
};
const bytes = (text: string) => Buffer.from(text, "latin1");

describe("files that are something else", () => {
  test.each<[string, Uint8Array | string, string]>([
    ["an empty file", "", "empty"],
    ["a web page", "\n <!DOCTYPE html><html>", "HTML"],
    ["a Git LFS pointer", "version https://git-lfs.github.com/spec/v1\n", "git lfs pull"],
    ["a numpy array", bytes("\x93NUMPY\x01\x00v\x00{'descr': '<f4'"), "numpy array"],
    ["numpy's archive", zip({ "arr_0.npy": "x" }), "numpy arrays (.npz)"],
    ["an office document", zip({ "[Content_Types].xml": "x" }), "office document"],
    ["a zip archive around a checkpoint", zip({ "a/model.pth": "x" }), '"a/model.pth" in it, to be unpacked'],
    ["gzip", gzipSync("x"), "gzip"],
    ["HDF5", bytes("\x89HDF\r\n\x1a\n"), "Keras"],
    ["Lua Torch, binary", bytes("\x04\0\0\0\x01\0\0\0\x03\0\0\0V 1\x11\0\0\0torch.FloatTensor"), "Lua Torch"],
    ["Lua Torch, text", "4\n1\n3\nV 1\n17\ntorch.FloatTensor\n", "Lua Torch"],
    ["ONNX", bytes("\x08\x08\x12\x07pytorch\x1a\x062.11.0:"), "ONNX"],
    ["PyTorch's tar of 2016", Buffer.concat([Buffer.alloc(257, "storages"), bytes("ustar\x0000")]), "before 0.1.10"],
    ["a pickle that torch.save did not write", bytes("\x80\x04\x95\x05\0\0\0\0\0\0\0]\x94."), "Python pickle"],
    ["a program", bytes("\x7fELF\x02\x01"), "program"],
    ["zeros", Buffer.alloc(1000), "zeros"],
    ["JSON", '{"a": [1, 2, 3], "b": 1}', "JSON"],
    ["noise", bytes("\xfe\x01\xfd\x02"), "no known format"],
  ])("%s", async (_, content, word) => {
    await expect(open(content)).rejects.toThrow(refused(/no checkpoint that can be read|not a usable/, word));
  });

  test("what is no file", async () => {
    const directory = join(path, "..");
    await expect(openCheckpoint(path)).rejects.toThrow(failure("ERR_IO", path));
    await expect(openCheckpoint(directory)).rejects.toThrow(failure("ERR_IO", directory));
    execFileSync("mkfifo", [path]); // to open it would wait for ever
    await expect(openCheckpoint(path)).rejects.toThrow(failure("ERR_IO", path));
  });
});

/** What this process holds open. */
const openPaths = () =>
  readdirSync("/proc/self/fd").flatMap((fd) => {
    const link = join("/proc/self/fd", fd);
    return existsSync(link) ? [readlinkSync(link)] : []; // gone: the one that listed the others
  });

describe("truncated files", () => {
  test.each(["net.zip.pt", "net.legacy.pth", "dtypes.safetensors", "strange.zip.pt", "everything.legacy.pth"])(
    "%s cut anywhere",
    async (name) => {
      const { length } = readFileSync(join(corpus, name));
      for (let at = 0; at < length; at += at < 64 ? 7 : 101) {
        copyFileSync(join(corpus, name), path);
        truncateSync(path, at);
        await expect(openCheckpoint(path), `${at} of ${length} bytes`).rejects.toThrow(refused());
      }
    },
  );

  test("a file that is cut after it was opened", async () => {
    copyFileSync(join(corpus, "net.zip.pt"), path);
    const file = await openCheckpoint(path);
    truncateSync(path, 1000);
    const tensor = (file.value as Map<string, Map<string, TensorEntry>>).get("net")!.get("3.bias")!;

    await expect(readTensors(file, [{ name: "bias", tensor }])).rejects.toThrow(refused("truncated"));
    expect(openPaths()).not.toContain(path);
  });
});

/** A PyTorch archive with this pickle, and one storage of 64 bytes. */
const archive = (pickle: string, records: Records = {}) =>
  zip({ "a/data.pkl": bytes(pickle), "a/data/0": Buffer.alloc(64, 1), ...records });
/** The value of a pickle in such an archive. */
const unpickled = async (pickle: string) => (await open(archive(pickle))).value;

describe("pickles", () => {
  test.each<[string, unknown]>([
    [
      "(dp0\nS'a'\np1\nI1\nsS\"it's\\n\\x41\"\nF2.5\nsV\\u0394\xe9\nI01\ns.",
      new Map<string, unknown>([
        ["a", 1],
        ["it's\nA", 2.5],
        ["Δé", true],
      ]),
    ],
    ["(lp0\nL-5L\naL99999999999999999999L\naI00\na.", [-5, 99999999999999999999n, false]],
    ["]q\x01(K\x01h\x01e.", [1, new Placeholder("a reference to what this is part of")]],
    ["(I1\n(I2\nI3\ntt.", [1, [2, 3]]],
    ["\x80\x04\x8c\x02os\x8c\x06system\x93\x8c\x08rm -rf /\x85R.", new Placeholder("os.system", ["rm -rf /"])],
    ["cos\nsystem\n.", new Placeholder("os.system")],
    ["c__builtin__\neval\n(S'1'\ntR.", new Placeholder("builtins.eval", ["1"])],
    ["(ios\nsystem\n.", new Placeholder("os.system", [])],
    ["(cos\nsystem\nK\x05o.", new Placeholder("os.system", [5])],
    ["cposix\nsystem\n)R(K\x01tR.", new Placeholder("posix.system()", [1])],
    ["c__builtin__\nset\n]K\x01a\x85R.", [1]],
    ["\x80\x04\x8f(K\x01K\x02\x90.", [1, 2]],
    ["c_codecs\nencode\nX\x02\0\0\0\xc3\xbfX\x06\0\0\0latin1\x86R.", Buffer.from([255])],
    [
      "}(]K\x01K\x02K\x03u.",
      new Map<unknown, unknown>([
        [new Placeholder("key"), 1],
        [2, 3],
      ]),
    ],
    ["\x8a\x00.", 0],
    ["\x8a\x01\xff.", -1],
    ["Finf\n.", Number.POSITIVE_INFINITY],
    ["U\x02\xff\xfe.", Buffer.from([255, 254])],
    ["\x80\x05\x96\x02\0\0\0\0\0\0\0ab\x98.", Buffer.from("ab")],
    ["K\x012Q0.", undefined],
  ])("%j", async (pickle, value) => {
    if (value === undefined) await expect(unpickled(pickle)).rejects.toThrow(refused("refers to data"));
    else expect(await unpickled(pickle)).toEqual(value);
  });

  test.each<[string, string, string]>([
    ["nothing", "", "truncated"],
    ["no value", ".", "not made"],
    ["an unknown opcode", "\x99.", "0x99"],
    ["an extension", "\x82\x01.", "0x82"],
    ["protocol 6", "\x80\x06N.", "protocol"],
    ["a length past the end", "X\xff\xff\xff\xffa.", "truncated"],
    ["a length beyond all numbers", "\x8d\xff\xff\xff\xff\xff\xff\xff\xffa.", "truncated"],
    ["a negative length", "T\xff\xff\xff\xffa.", "negative length"],
    ["no mark", "t.", "mark"],
    ["a value below the mark", "]K\x01(a.", "not made"],
    ["a memo that is empty", "h\x05.", "not made"],
    ["a memo of gigantic numbers", "Nr\xff\xff\xff\x7f.", "out of order"],
    ["a number of gigantic size", `L${"9".repeat(5000)}L\n.`, "whole number"],
    ["a float that is a property of all objects", "F__proto__\n.", "number"],
    ["a key without value", "}(K\x01u.", "key without a value"],
    ["an item of a number", "K\x01K\x02K\x03s.", "no mapping"],
    ["a call of a number", "K\x01)R.", "no class or function"],
    ["arguments that are none", "cos\nsystem\nK\x01R.", "no list"],
    ["a state for a number", "K\x01K\x02b.", "state"],
    ["an id that is no storage", "X\x01\0\0\0aQ.", "refers to data"],
    ["nesting of 100,000 lists", `${"(".repeat(100_000)}${"l".repeat(100_000)}.`, "1000 deep"],
    [
      "2^40 values by sharing",
      `]q\0${Array.from({ length: 40 }, (_, i) => `](h${String.fromCharCode(i)}h${String.fromCharCode(i)}eq${String.fromCharCode(i + 1)}`).join("")}.`,
      "refer to one another",
    ],
    [
      "a copy that is made again and again",
      `](${"N".repeat(1000)}eq\0${"0c_codecs\nencode\n0c__builtin__\nlist\nh\0\x85R".repeat(200)}.`,
      "again and again",
    ],
    ["a class of a gigantic name", `c${"a".repeat(2000)}\nb\n.`, "gigantic name"],
    ["a million objects", `${"]".repeat(600_000)}.`, "objects"],
    ["five million steps", `${"N0".repeat(2_500_000)}N.`, "steps"],
  ])(
    "%s is refused",
    async (_, pickle, word) => {
      await expect(unpickled(pickle)).rejects.toThrow(refused(word));
    },
    20_000,
  );

  test("keys that are properties of all objects are only keys", async () => {
    const value = await unpickled("}(X\x09\0\0\0__proto__K\x01X\x0b\0\0\0constructorK\x02u.");
    expect([...(value as Map<string, number>)]).toEqual([
      ["__proto__", 1],
      ["constructor", 2],
    ]);
  });
});

describe("tensors", () => {
  test("of every geometry within the storage", async () => {
    const pickles = [
      [[2, 8], [8, 1], 0],
      [[3], [0], 15],
      [[0, 5], [1, 1], 3],
      [[], [], 15],
      [[2, 2], [1, 1], 13],
    ] as const;
    for (const [shape, strides, offset] of pickles) {
      const tensor = (await unpickled(pickledTensor({ shape, strides, offset }))) as TensorEntry;
      expect(tensor).toMatchObject({ dtype: "float32", shape, strides, storageOffset: offset });
    }
  });

  test.each<[string, Parameters<typeof pickledTensor>[0], string]>([
    ["a negative stride", { shape: [2], strides: [-1], offset: 5 }, "negative"],
    ["a negative size", { shape: [-2], strides: [1] }, "whole numbers"],
    ["a negative offset", { shape: [2], strides: [1], offset: -1 }, "whole numbers"],
    ["an offset past the end", { shape: [1], strides: [1], offset: 16 }, "out of its storage"],
    ["a stride past the end", { shape: [2, 2], strides: [15, 1] }, "out of its storage"],
    ["a gigantic shape", { shape: [2 ** 31, 2 ** 31], strides: [0, 0] }, "gigantic"],
    ["a gigantic shape of no elements", { shape: [0, 2 ** 31, 2 ** 31], strides: [1, 1, 1] }, "gigantic"],
    ["strides that overflow", { shape: [3], strides: [2 ** 62] }, "strides"],
    ["fewer strides than sizes", { shape: [2, 2], strides: [1] }, "shape and strides"],
    ["65 dimensions", { shape: Array(65).fill(1), strides: Array(65).fill(1) }, "64 dimensions"],
    ["more elements than the record has", { elements: 17, shape: [2], strides: [1] }, "smaller than the storage"],
    ["a storage that is not there", { key: "1", shape: [2], strides: [1] }, "no record"],
    ["a key that leads elsewhere", { key: "../../etc/passwd", shape: [2], strides: [1] }, "no record"],
  ])("%s is refused", async (_, tensor, word) => {
    await expect(unpickled(pickledTensor(tensor))).rejects.toThrow(refused(word));
  });

  test("of elements that are not known: a placeholder, and no error", async () => {
    const value = await unpickled(pickledTensor({ storage: "QInt8Storage", shape: [2], strides: [1] }));
    expect(value).toMatchObject({ name: "torch._utils._rebuild_tensor_v2" });
    const cyclic = `]q\x01h\x01a${pickledTensor({ shape: [1], strides: [1] }).slice(0, -1)}\x86.`;
    expect(await unpickled(cyclic)).toMatchObject([[{ name: "a reference to what this is part of" }], { shape: [1] }]);
  });

  test("of a tensor class of one's own, and one that is made of itself", async () => {
    const [, inner] = pickledTensor({ shape: [2], strides: [1] }).split("_rebuild_tensor_v2\n");
    const rebuild = "ctorch._tensor\n_rebuild_from_type_v2\n";
    const own = `${rebuild}(ctorch._utils\n_rebuild_tensor_v2\ncmine\nTensor\n${inner!.slice(0, -2)}}tR.`;
    expect(await unpickled(own)).toMatchObject({ dtype: "float32", shape: [2] });
    const endless = `${rebuild}q\0](h\0Nh\x01eR.`.replace("](", "]q\x01(");
    expect(await unpickled(endless)).toMatchObject({ name: "torch._tensor._rebuild_from_type_v2" });
  });

  test("repeated elements are read, and refused where they would fill the memory", async () => {
    const file = await open(archive(pickledTensor({ shape: [1000, 1000], strides: [0, 0], offset: 3 })));
    const tensor = file.value as TensorEntry;
    const bundle = await readTensors(file, [{ name: "x", tensor }]);
    expect(core().bundleLayout(bundle)[0]).toMatchObject({ shape: [1000, 1000], bytes: 4e6 });
    core().dispose(bundle);
    await expect(readTensors(file, Array(20).fill({ name: "x", tensor }))).rejects.toThrow(refused("repeat elements"));
    const huge = await open(archive(pickledTensor({ shape: [2 ** 30, 1000], strides: [0, 0] })));
    await expect(readTensors(huge, [{ name: "x", tensor: huge.value as TensorEntry }])).rejects.toThrow(
      refused("4294.97 GB"),
    );
  });

  test("bytes of a bool that are neither 0 nor 1 are true", async () => {
    writeTensorFile(path, { a: { dtype: "BOOL", shape: [4], data_offsets: [0, 4] } }, Uint8Array.of(0, 1, 2, 255));
    const file = await openCheckpoint(path);
    const bundle = await readTensors(file, [{ name: "a", tensor: (file.value as Map<string, TensorEntry>).get("a")! }]);
    expect([...core().bundleData(bundle, "a")]).toEqual([0, 1, 1, 1]);
    core().dispose(bundle);
  });

  /** What lib/ would never send. */
  test.each<[string, Partial<{ [key in keyof NativeEntry]: unknown }>]>([
    ["negative strides", { strides: [-1] }],
    ["a negative offset", { offset: -4 }],
    ["an offset that is no number", { offset: Number.NaN }],
    ["an infinite size", { shape: [Number.POSITIVE_INFINITY] }],
    ["a fraction", { shape: [1.5] }],
    ["text", { shape: ["2"] }],
    ["a span beyond the end", { shape: [2 ** 20], strides: [1] }],
    ["a span that overflows", { shape: [2 ** 40, 2 ** 40], strides: [2 ** 40, 2 ** 40] }],
    ["elements without end", { shape: [2 ** 31], strides: [0] }],
    ["elements that overflow", { shape: [0, 2 ** 40, 2 ** 40], strides: [0, 0, 0] }],
    ["fewer strides than sizes", { shape: [1, 1] }],
    ["an end past the file's", { end: 2 ** 40 }],
    ["an end before the offset", { offset: 8, end: 4 }],
  ])("native code refuses %s itself", async (_, wrong) => {
    writeFileSync(path, Buffer.alloc(64));
    const entry = {
      name: "x",
      dtype: "float32",
      shape: [2],
      strides: [1],
      offset: 0,
      end: 64,
      ...wrong,
    } as NativeEntry;
    await expect((async () => core().readTensors(sharedExecutor(), path, [entry]))()).rejects.toThrow(
      failure("ERR_CHECKPOINT_FORMAT"),
    );
  });
});

test("values nested too deep for whoever shows them, where a key or an element type should stand", async () => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  writeTensorFile(path, `{"a": {"dtype": ${deep}, "shape": [], "data_offsets": [0, 0]}}`, new Uint8Array(0));
  await expect(openCheckpoint(path)).rejects.toThrow(refused("no dtype"));
  const magic = "\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19.\x80\x02M\xe9\x03.}.";
  await expect(open(bytes(`${magic}N.(${"(".repeat(50_000)}${"l".repeat(50_000)}l.`))).rejects.toThrow(
    refused("unknown or repeated"),
  );
});

describe("zip archives", () => {
  const tensor = bytes(pickledTensor({ shape: [16], strides: [1] }));
  const sound = { "a/data.pkl": tensor, "a/data/0": Buffer.alloc(64, 1) };

  test("with a comment, unknown records and names that lead elsewhere", async () => {
    const { value } = await open(
      zip({ "../../etc/passwd": "x", "/a/b": "y", ...sound, "a/": "" }, { comment: "PK\x05\x06" }),
    );
    expect(value).toBeInstanceOf(TensorEntry);
  });

  test("a deflated pickle is read, a deflated tensor refused", async () => {
    expect((await open(zip(sound, { deflate: /pkl/ }))).value).toBeInstanceOf(TensorEntry);
    await expect(open(zip(sound, { deflate: /data.0/ }))).rejects.toThrow(refused("compressed"));
  });

  test.each<[string, () => Uint8Array, string]>([
    ["no end", () => zip(sound).subarray(0, -22), "truncated"],
    ["no data.pkl", () => zip({ "a/data/0": "x" }), "no data.pkl"],
    ["a pickle bomb", () => zip({ "a/data.pkl": Buffer.alloc(70e6) }, { deflate: /pkl/ }), "larger than"],
    ["a size that lies", () => zip({ ...sound }, { deflate: /pkl/, lie: { size: 10 } }), "unpacked"],
    ["data that does not unpack", () => zip(sound, { lie: { method: 8 } }), "unpacked"],
    ["an unknown method", () => zip(sound, { lie: { method: 12 } }), "compressed"],
    ["encryption", () => zip(sound, { lie: { flags: 1 } }), "encrypted"],
    ["a record past the end", () => zip(sound, { lie: { headerOffset: 1 << 30 } }), "past its end"],
    ["a record elsewhere", () => zip(sound, { lie: { headerOffset: 3 } }), "not where"],
    ["a record larger than the file", () => zip(sound, { lie: { size: 1e6, compressedSize: 1e6 } }), "reaches out"],
    ["a directory past the end", () => zip(sound, { start: 1 << 30 }), "directory is damaged"],
    ["more records than the directory has", () => zip(sound, { count: 60_000 }), "directory is damaged"],
    ["big-endian numbers", () => zip({ ...sound, "a/byteorder": "big" }), "byte order"],
    [
      "records over one another",
      () =>
        zip(
          {
            "a/data/0": Buffer.alloc(64, 1),
            "a/data.pkl": bytes(
              `(${pickledTensor({ shape: [16], strides: [1] }).slice(0, -1)}${pickledTensor({ key: "1", shape: [16], strides: [1] }).slice(0, -1)}l.`,
            ),
          },
          { alias: ["a/data/1", "a/data/0"] },
        ),
      "overlap",
    ],
  ])("%s: refused", async (_, content, word) => {
    await expect(open(content())).rejects.toThrow(refused(word));
  });

  test("a name twice", async () => {
    await expect(open(zip(sound, { alias: ["a/data/0", "a/data.pkl"] }))).rejects.toThrow(refused("twice"));
  });
});

test("a symbolic link is followed as everywhere", async () => {
  symlinkSync(join(corpus, "net.zip.pt"), path);
  expect((await openCheckpoint(path)).format).toBe("pytorch");
});
