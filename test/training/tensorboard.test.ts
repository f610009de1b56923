import { type FileHandle, open, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { crc32c, EventWriter } from "../../lib/training/tensorboard.js";
import { failure, temporaryDirectory } from "../support.js";

afterEach(() => {
  vi.restoreAllMocks();
});

/** The data of a file's records, whose lengths must fill the file. */
async function records(path: string): Promise<Buffer[]> {
  const file = await readFile(path);
  const found: Buffer[] = [];
  let at = 0;
  while (at < file.length) {
    const length = Number(file.readBigUInt64LE(at));
    found.push(file.subarray(at + 12, at + 12 + length));
    at += length + 16;
  }
  expect(at).toBe(file.length);
  return found;
}

/** Takes the place of every append to a file. */
async function spyOnAppend() {
  const handle = await open("/dev/null");
  const spy = vi.spyOn(Object.getPrototypeOf(handle) as FileHandle, "appendFile");
  await handle.close();
  return spy;
}

test.each([
  ["123456789", Buffer.from("123456789"), 0xe3069283],
  ["32 zeros (RFC 3720, B.4)", Buffer.alloc(32), 0x8a9136aa],
  ["32 ones", Buffer.alloc(32, 0xff), 0x62a8ab43],
  ["0 to 31", Buffer.from(Array.from({ length: 32 }, (_, i) => i)), 0x46dd794e],
  ["nothing", Buffer.alloc(0), 0],
])("CRC-32C of %s", (_, data, crc) => {
  expect(crc32c(data)).toBe(crc);
});

describe("EventWriter", () => {
  test("writes protobuf records in TFRecord frames", async () => {
    vi.spyOn(Date, "now").mockReturnValue(1_500_000_000_500);
    const writer = await EventWriter.open(join(await temporaryDirectory(), "made", "here"));
    writer.add(300, { "a/b": 0.5 });
    await writer.close();
    const [version, scalar, ...more] = await records(writer.path);
    expect(version!.toString("latin1")).toContain("brain.Event:2");
    // As Python's event_pb2.Event and masked_crc32c have them: step 300, summary { value { tag: "a/b" simple_value: 0.5 } }.
    const expected = Buffer.from("000020c00b5ad64110ac022a0c0a0a0a03612f62150000003f", "hex");
    expect(scalar).toEqual(Buffer.concat([Buffer.from([9]), expected]));
    expect(more).toEqual([]);
    const frame = (await readFile(writer.path)).subarray(-(scalar!.length + 16));
    expect([frame.readUInt32LE(8), frame.readUInt32LE(frame.length - 4)]).toEqual([769170194, 1135635101]);
  });

  test("never writes to a file that is there", async () => {
    vi.spyOn(Date, "now").mockReturnValue(1_500_000_000_000);
    const directory = await temporaryDirectory();
    for (let run = 0; run < 2; run++) await (await EventWriter.open(directory)).close();
    const names = await readdir(directory);
    expect(names).toHaveLength(2);
    for (const name of names) expect(name).toMatch(/^events\.out\.tfevents\.1500000000\.[^/]+\.\d+\.[01]$/);
  });

  test("what is added while a write is under way goes into one more", async () => {
    const writer = await EventWriter.open(await temporaryDirectory());
    const append = await spyOnAppend();
    for (let step = 0; step < 1000; step++) writer.add(step, { loss: step, accuracy: step / 1000 });
    await writer.close();
    expect(append).toHaveBeenCalledTimes(2);
    expect(await records(writer.path)).toHaveLength(1001);
  });

  test("a directory that cannot be made is ERR_IO", async () => {
    const file = join(await temporaryDirectory(), "file");
    await writeFile(file, "");
    await expect(EventWriter.open(join(file, "tensorboard"))).rejects.toThrow(failure("ERR_IO", file));
  });

  test("an error of the disk is ERR_IO at flush() and close(), and ends the writing", async () => {
    const writer = await EventWriter.open(await temporaryDirectory());
    const append = await spyOnAppend();
    append.mockRejectedValueOnce(Object.assign(new Error("write"), { code: "ENOSPC" }));
    writer.add(1, { loss: 1 });
    const expected = failure("ERR_IO", writer.path, "no space");
    await expect(writer.flush()).rejects.toThrow(expected);
    writer.add(2, { loss: 1 });
    await expect(writer.close()).rejects.toThrow(expected);
    expect(append).toHaveBeenCalledTimes(1);
    expect(await records(writer.path)).toHaveLength(1);
  });

  test("a disk that hangs is ERR_IO once a megabyte waits for it", async () => {
    const writer = await EventWriter.open(await temporaryDirectory());
    const append = await spyOnAppend();
    let release = () => {};
    append.mockReturnValueOnce(
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    for (let step = 0; step < 30_000; step++) writer.add(step, { "validation/robust": 0.25 });
    release();
    await expect(writer.close()).rejects.toThrow(failure("ERR_IO", "slowly"));
    const bytes = (await readFile(writer.path)).length;
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(bytes).toBeLessThan(1_100_000);
  });
});
