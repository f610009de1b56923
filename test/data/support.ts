import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const CIFAR10_FILES = [1, 2, 3, 4, 5].map((n) => `data_batch_${n}.bin`);

/** A directory of its own for a test, removed when the test ends. */
export async function temporaryDirectory(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "ardistill-data-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** Records in the official binary layout: label bytes, then 3,072 pixel bytes that depend on `seed` and the record. */
export function records(labels: readonly (readonly number[])[], seed = 0): Buffer {
  return Buffer.concat(
    labels.map((bytes, record) =>
      Buffer.concat([
        Buffer.from(bytes),
        Buffer.from({ length: 3072 } as ArrayLike<number>).map((_, i) => pixel(seed, record, i)),
      ]),
    ),
  );
}

/** The pixel that {@link records} puts at position `i` (0 to 3,071) of a record. */
export function pixel(seed: number, record: number, i: number): number {
  return (seed * 31 + record * 7 + i) % 256;
}

/** Labels 0 to 9 over and over. */
export function tenClasses(count: number): number[][] {
  return Array.from({ length: count }, (_, i) => [i % 10]);
}

/** Writes files by their path relative to `dir`. */
export async function writeFiles(dir: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
}

/**
 * A directory that holds a part of CIFAR-10 in `cifar-10-batches-bin/`: one training file of five, and a short test file. Real
 * images where `ARDISTILL_DATA` or `../shared/data` beside the repository has them, else made up in the same layout.
 */
export async function partialCifar10(): Promise<{ dir: string; train: number; test: number }> {
  const beside = fileURLToPath(new URL("../../../shared/data", import.meta.url));
  for (const dir of [process.env.ARDISTILL_DATA, beside]) {
    if (dir && existsSync(join(dir, "cifar-10-batches-bin", "data_batch_1.bin"))) {
      return { dir, train: 10_000, test: 2_000 };
    }
  }
  const dir = await temporaryDirectory();
  await writeFiles(dir, {
    "cifar-10-batches-bin/data_batch_1.bin": records(tenClasses(600), 1),
    "cifar-10-batches-bin/test_batch.bin": records(tenClasses(200), 2),
    "cifar-10-batches-bin/batches.meta.txt": "airplane\nautomobile\nbird\ncat\ndeer\ndog\nfrog\nhorse\nship\ntruck\n",
  });
  return { dir, train: 600, test: 200 };
}

/** Checks that a promise is rejected with an error of a code and a message. */
export function failure(code: string, ...message: (string | RegExp)[]): object {
  return {
    name: "ArdistillError",
    code,
    message: {
      asymmetricMatch: (text: unknown) =>
        typeof text === "string" && message.every((m) => (typeof m === "string" ? text.includes(m) : m.test(text))),
      toString: () => `text with ${message.join(", ")}`,
    },
  };
}

/** An entry of {@link tar}; `type` is ustar's type flag. */
export interface TarFile {
  path: string;
  content?: Uint8Array;
  type?: string;
}

/** A ustar archive. */
export function tar(files: readonly TarFile[]): Buffer {
  const blocks = files.flatMap(({ path, content = new Uint8Array(0), type = "0" }) => {
    const header = Buffer.alloc(512);
    header.write(path, 0);
    header.write("0000644\0", 100);
    header.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
    header.write(" ".repeat(8), 148);
    header.write(type, 156);
    header.write("ustar\x0000", 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}
