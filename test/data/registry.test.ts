import { expect, test } from "vitest";
import { DATASET_NAMES, openDataset } from "../../lib/data/registry.js";
import { failure, partialCifar10, records, temporaryDirectory, writeFiles } from "./support.js";

test("openDataset opens every set by its name", async () => {
  expect(DATASET_NAMES).toEqual(["digits", "cifar10", "cifar100", "folder"]);
  const digits = await openDataset("digits", undefined, { size: 32, channels: 3 });
  expect(digits.inputShape).toEqual([3, 32, 32]);
  const { dir } = await partialCifar10();
  expect((await openDataset("cifar10", dir, { download: true })).name).toBe("cifar10");
  const other = await temporaryDirectory();
  await writeFiles(other, { "train.bin": records([[1, 2]]), "test.bin": records([[1, 2]]) });
  expect((await openDataset("cifar100", other)).numClasses).toBe(100);
});

test("openDataset says that digits needs no directory", async () => {
  expect((await openDataset("digits", "/some/where")).notes.join()).toContain("nothing was read from /some/where");
});

test.each([
  ["cifar-10", '"cifar-10" (did you mean "cifar10"?); known are digits, cifar10, cifar100, folder'],
  ["digit", 'did you mean "digits"'],
  ["constructor", 'unknown data set "constructor"'],
  [undefined as never, 'unknown data set "undefined"'],
])("openDataset refuses %s", async (name, message) => {
  await expect(openDataset(name)).rejects.toMatchObject(failure("ERR_CONFIG", message));
});

test("openDataset refuses options that the set does not have", async () => {
  await expect(openDataset("digits", undefined, { download: true })).rejects.toMatchObject(
    failure("ERR_CONFIG", "digits()", '"download"', "known are size, channels"),
  );
  await expect(openDataset("cifar10", ".", { size: 32 })).rejects.toMatchObject(failure("ERR_CONFIG", '"size"'));
});
