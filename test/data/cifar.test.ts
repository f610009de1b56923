import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { cifar10, cifar100 } from "../../lib/data/cifar.js";
import { CIFAR10, CIFAR100 } from "../../lib/data/cifar-format.js";
import { failure, partialCifar10, pixel, records, temporaryDirectory, tenClasses, writeFiles } from "./support.js";

describe("a part of CIFAR-10", () => {
  test("opens, and says what is there and what is not", async () => {
    const { dir, train, test: tests } = await partialCifar10();
    const set = await cifar10(dir);
    expect(set).toMatchObject({ name: "cifar10", numClasses: 10, inputShape: [3, 32, 32] });
    expect(set.classNames).toEqual(CIFAR10.classNames);
    expect([set.train.count, set.test.count]).toEqual([train, tests]);
    const [trainNote, ...rest] = set.notes;
    expect(trainNote).toBe(
      `${train.toLocaleString("en-US")} of 50,000 training images, from data_batch_1.bin; ` +
        "data_batch_2.bin, data_batch_3.bin, data_batch_4.bin, data_batch_5.bin are missing",
    );
    const held = tests.toLocaleString("en-US");
    expect(rest).toContain(`${held} of 10,000 test images, from test_batch.bin`);
    expect(rest).toContain(`test_batch.bin holds ${held} images, the official file 10,000`);
  });

  test("is read byte by byte as the file has it", async () => {
    const { dir } = await partialCifar10();
    const set = await cifar10(join(dir, CIFAR10.folder)); // the folder itself does too
    for (const [split, name] of [
      [set.train, "data_batch_1.bin"],
      [set.test, "test_batch.bin"],
    ] as const) {
      const file = readFileSync(join(dir, CIFAR10.folder, name));
      expect(split.scale).toBe(255);
      expect(split.images).toHaveLength(split.count * 3072);
      for (const i of [0, 1, 511, 512, split.count - 1].filter((i) => i < split.count)) {
        expect(split.labels[i]).toBe(file[i * 3073]);
        const image = split.images.subarray(i * 3072, (i + 1) * 3072);
        expect(file.subarray(i * 3073 + 1, (i + 1) * 3073).equals(Buffer.from(image))).toBe(true);
      }
    }
  });

  test("has a checksum over images and labels", async () => {
    const { dir } = await partialCifar10();
    const set = await cifar10(dir);
    const hash = createHash("sha256");
    for (const { images, labels } of [set.train, set.test]) hash.update(images).update(Buffer.from(labels.buffer));
    expect(set.checksum).toBe(hash.digest("hex"));
  });

  test("leaves the event loop free while it is read", async () => {
    const { dir } = await partialCifar10();
    const delays: number[] = [];
    let last = performance.now();
    const timer = setInterval(() => {
      delays.push(performance.now() - last);
      last = performance.now();
    }, 1);
    onTestFinished(() => clearInterval(timer));
    await cifar10(dir);
    // A loaded machine alone can hold a timer up; reading and hashing in one piece takes hundreds of milliseconds.
    expect(Math.max(...delays)).toBeLessThan(150);
  });

  test("can lie in the directory that ARDISTILL_DATA names", async () => {
    const { dir, train } = await partialCifar10();
    vi.stubEnv("ARDISTILL_DATA", dir);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect((await cifar10()).train.count).toBe(train);
  });
});

test("all files of CIFAR-10 are put together in their order", async () => {
  const dir = await temporaryDirectory();
  const files = CIFAR10.train.map(({ name }, i) => [name, records([[i], [i + 5], [i]], i)] as const);
  await writeFiles(dir, { ...Object.fromEntries(files), "test_batch.bin": records(tenClasses(10), 9) });
  const set = await cifar10(dir);
  expect([...set.train.labels]).toEqual([0, 5, 0, 1, 6, 1, 2, 7, 2, 3, 8, 3, 4, 9, 4]);
  for (let i = 0; i < 15; i++) {
    expect(set.train.images[i * 3072 + 100]).toBe(pixel(Math.floor(i / 3), i % 3, 100));
  }
  expect(set.classNames).toEqual(CIFAR10.classNames); // built in, since batches.meta.txt is not there
  expect(set.notes.join()).not.toContain("missing");
});

describe("CIFAR-100", () => {
  test("is read with its fine labels", async () => {
    const dir = await temporaryDirectory();
    await writeFiles(dir, {
      "cifar-100-binary/train.bin": records([
        [19, 99],
        [0, 42],
      ]),
      "cifar-100-binary/test.bin": records([[3, 7]], 5),
    });
    const set = await cifar100(dir);
    expect(set).toMatchObject({ name: "cifar100", numClasses: 100, inputShape: [3, 32, 32] });
    expect([...set.train.labels, ...set.test.labels]).toEqual([99, 42, 7]);
    expect(set.train.images.subarray(3072, 3076)).toEqual(Uint8Array.from([0, 1, 2, 3], (i) => pixel(0, 1, i)));
    expect(set.notes[0]).toBe("2 of 50,000 training images, from train.bin");
  });

  test("has a hundred class names, of its own file where there is one", async () => {
    expect(CIFAR100.classNames).toHaveLength(100);
    expect(new Set(CIFAR100.classNames).size).toBe(100);
    expect(CIFAR100.classNames).toEqual(CIFAR100.classNames.toSorted());
    const dir = await temporaryDirectory();
    const names = Array.from({ length: 100 }, (_, i) => `name ${i}`);
    const files = { "train.bin": records([[0, 1]]), "test.bin": records([[0, 1]]) };
    await writeFiles(dir, { ...files, "fine_label_names.txt": `${names.join("\r\n")}\n\n` });
    expect((await cifar100(dir)).classNames).toEqual(names);
    await writeFiles(dir, { "fine_label_names.txt": "one\ntwo\n" });
    const set = await cifar100(dir);
    expect(set.classNames).toEqual(CIFAR100.classNames);
    expect(set.notes[0]).toContain("2 names in place of 100");
  });

  test("with a coarse label out of range is refused", async () => {
    const dir = await temporaryDirectory();
    await writeFiles(dir, { "train.bin": records([[20, 1]]), "test.bin": records([[0, 1]]) });
    await expect(cifar100(dir)).rejects.toMatchObject(failure("ERR_DATA", "train.bin", "record 0", "coarse label 20"));
  });
});

describe("what cannot be opened", () => {
  const good = records(tenClasses(20));

  test("a file that was cut off", async () => {
    const dir = await temporaryDirectory();
    await writeFiles(dir, { "data_batch_1.bin": good.subarray(0, 3073 * 3 + 1000), "test_batch.bin": good });
    await expect(cifar10(dir)).rejects.toMatchObject(
      failure(
        "ERR_DATA",
        join(dir, "data_batch_1.bin"),
        "10,219 bytes",
        "3,073",
        "1,000 are left over after 3 records",
      ),
    );
  });

  test("an empty file", async () => {
    const dir = await temporaryDirectory();
    await writeFiles(dir, { "data_batch_1.bin": good, "test_batch.bin": "" });
    await expect(cifar10(dir)).rejects.toMatchObject(failure("ERR_DATA", "test_batch.bin is empty"));
  });

  test("a label out of range", async () => {
    const dir = await temporaryDirectory();
    const labels = tenClasses(700);
    labels[613] = [10];
    await writeFiles(dir, { "data_batch_1.bin": good, "data_batch_3.bin": records(labels), "test_batch.bin": good });
    await expect(cifar10(dir)).rejects.toMatchObject(
      failure("ERR_DATA", "data_batch_3.bin, record 613", "label 10 is outside 0 to 9"),
    );
  });

  test("a directory that is not there, and one that is a file", async () => {
    const dir = await temporaryDirectory();
    const nowhere = join(dir, "nowhere");
    await expect(cifar10(nowhere)).rejects.toMatchObject(
      failure("ERR_DATA", `there is no directory ${nowhere}`, "download: true", "--download"),
    );
    await writeFiles(dir, { file: "x" });
    await expect(cifar10(join(dir, "file"))).rejects.toMatchObject(failure("ERR_DATA", "is not a directory"));
  });

  test("an empty directory, and one with other things", async () => {
    const dir = await temporaryDirectory();
    await expect(cifar100(dir)).rejects.toMatchObject(failure("ERR_DATA", "is empty", "train.bin", "--download"));
    await writeFiles(dir, { "holiday.jpg": "x" });
    await expect(cifar100(dir)).rejects.toMatchObject(failure("ERR_DATA", "holds no file of CIFAR-100"));
  });

  test.each([
    ["the version for Python", { "cifar-10-batches-py/data_batch_1": "x" }],
    ["cifar-10-binary.tar.gz", { "cifar-10-binary.tar.gz": "x" }],
    ["what is there is CIFAR-100", { "cifar-100-binary/train.bin": "x" }],
  ])("but it says when there is %s", async (hint, files) => {
    const dir = await temporaryDirectory();
    await writeFiles(dir, files as Record<string, string>);
    await expect(cifar10(dir)).rejects.toMatchObject(failure("ERR_DATA", hint));
  });

  test("a set without training or test images", async () => {
    const dir = await temporaryDirectory();
    await writeFiles(dir, { "test_batch.bin": good });
    await expect(cifar10(dir)).rejects.toMatchObject(
      failure("ERR_DATA", "no file of training images", "data_batch_5.bin"),
    );
    const other = await temporaryDirectory();
    await writeFiles(other, { "data_batch_2.bin": good });
    await expect(cifar10(other)).rejects.toMatchObject(failure("ERR_DATA", "no file of test images", "test_batch.bin"));
  });

  test("a directory in the place of a file", async () => {
    const dir = await temporaryDirectory();
    await writeFiles(dir, { "data_batch_1.bin": good });
    await mkdir(join(dir, "test_batch.bin"));
    await expect(cifar10(dir)).rejects.toMatchObject(failure("ERR_DATA", "test_batch.bin is not a file"));
  });

  test("a file that the system does not let be read", async () => {
    const dir = await temporaryDirectory();
    await writeFiles(dir, { "data_batch_1.bin": good });
    await symlink("test_batch.bin", join(dir, "test_batch.bin"));
    await expect(cifar10(dir)).rejects.toMatchObject(failure("ERR_IO", "cannot look at", "test_batch.bin", "ELOOP"));
  });

  test("anything, once it is aborted", async () => {
    const { dir } = await partialCifar10();
    await expect(cifar10(dir, { signal: AbortSignal.abort() })).rejects.toMatchObject(failure("ERR_ABORTED"));
    const controller = new AbortController();
    const opening = cifar10(dir, { signal: controller.signal });
    setImmediate(() => controller.abort());
    await expect(opening).rejects.toMatchObject(failure("ERR_ABORTED"));
  });

  test.each([
    [{ dowload: true }, '"dowload" (did you mean "download"?)'],
    [{ url: "ftp://host/file" }, "url: must be an http"],
    [{ md5: "123" }, "md5: must be 32"],
    [{ signal: {} }, "signal"],
    [{ onProgress: 1 }, "onProgress"],
  ])("with the options %j", async (options, message) => {
    await expect(cifar10(".", options as object)).rejects.toMatchObject(failure("ERR_CONFIG", message));
  });

  test("a path that is none", async () => {
    await expect(cifar10("")).rejects.toMatchObject(failure("ERR_CONFIG", "directory"));
    await expect(cifar10(7 as never)).rejects.toMatchObject(failure("ERR_CONFIG", "directory"));
  });
});
