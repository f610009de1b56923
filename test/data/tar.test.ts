import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readTar } from "../../lib/data/tar.js";
import { failure, tar } from "./support.js";

/** All entries with their content; the archive arrives in pieces of `step` bytes. */
async function readAll(archive: Buffer, step = 700): Promise<{ path: string; type: string; content: string }[]> {
  const pieces = Array.from({ length: Math.ceil(archive.length / step) }, (_, i) =>
    archive.subarray(i * step, (i + 1) * step),
  );
  const entries = [];
  for await (const { path, type, size, body } of readTar(Readable.from(pieces))) {
    const parts: Uint8Array[] = [];
    for await (const part of body) parts.push(part);
    const content = Buffer.concat(parts);
    expect(content).toHaveLength(size);
    entries.push({ path, type, content: content.toString() });
  }
  return entries;
}

const hello = { path: "a/hello", content: Buffer.from("hello") };
const large = { path: "./a/large", content: Buffer.alloc(1024, "x") };

test.each([1, 512, 700, 1 << 20])("files and directories, in pieces of %i bytes", async (step) => {
  expect(await readAll(tar([{ path: "a/", type: "5" }, hello, large, { path: "a/empty" }]), step)).toEqual([
    { path: "a", type: "directory", content: "" },
    { path: "a/hello", type: "file", content: "hello" },
    { path: "a/large", type: "file", content: "x".repeat(1024) },
    { path: "a/empty", type: "file", content: "" },
  ]);
});

// Made by GNU tar with --format=gnu and --format=posix (times to the nanosecond in extended headers).
test.each(["gnu", "pax"])("what GNU tar writes as %s", async (format) => {
  const file = readFileSync(new URL(`../fixtures/data/${format}.tar.gz`, import.meta.url));
  expect(await readAll(gunzipSync(file))).toEqual([
    { path: "cifar-10-batches-bin", type: "directory", content: "" },
    { path: "cifar-10-batches-bin/batches.meta.txt", type: "file", content: "hello" },
    { path: "cifar-10-batches-bin/x.bin", type: "file", content: "x".repeat(1500) },
  ]);
});

test("content that is not read, or not to its end, is skipped", async () => {
  const paths = [];
  const pieces = Array.from({ length: 50 }, (_, i) => tar([large, hello, hello]).subarray(i * 100, (i + 1) * 100));
  for await (const { path, body } of readTar(Readable.from(pieces))) {
    if (paths.push(path) === 1) for await (const _ of body) break;
  }
  expect(paths).toEqual(["a/large", "a/hello", "a/hello"]);
});

test.each(["../up", "a/../../up", "/etc/passwd", "a\\..\\up"])("the path %s is refused", async (path) => {
  await expect(readAll(tar([{ path }]))).rejects.toMatchObject(failure("ERR_DATA", path, "leads out"));
});

test.each(["1", "2", "3", "6", "L"])("entries of type %s are refused", async (type) => {
  await expect(readAll(tar([{ path: "a/link", type }]))).rejects.toMatchObject(
    failure("ERR_DATA", "a/link", "neither"),
  );
});

test("an extended header with another path is refused", async () => {
  const content = Buffer.from("15 path=../up\n\n");
  await expect(readAll(tar([{ path: "x", type: "x", content }, hello]))).rejects.toMatchObject(
    failure("ERR_DATA", '"path"'),
  );
});

test.each([100, 512, 600, 1024, 1536])("an archive cut off after %i bytes is refused", async (length) => {
  await expect(readAll(tar([hello, large]).subarray(0, length))).rejects.toMatchObject(failure("ERR_DATA", "cut off"));
});

test("a damaged header is refused", async () => {
  const archive = tar([hello]);
  archive[3]! ^= 1;
  await expect(readAll(archive)).rejects.toMatchObject(failure("ERR_DATA", "damaged"));
});
