import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readElfLibrary } from "../../lib/native/elf.js";
import { fakeElf } from "./support/fake-elf.js";

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "ardistill-elf-"));
});
afterAll(() => rmSync(directory, { recursive: true }));

function write(bytes: Buffer | string): string {
  const path = join(directory, "lib.so");
  writeFileSync(path, bytes);
  return path;
}

const invalid = (message: RegExp) =>
  expect.objectContaining({ code: "ERR_LIBTORCH_INVALID", message: expect.stringMatching(message) });

describe("readElfLibrary", () => {
  test("reads processor, needed libraries and where they are to be looked for", () => {
    const needed = ["libc10.so", "libcudart.so.13"];
    const path = write(fakeElf({ arch: "x64", needed, rpath: "$ORIGIN/../a:/b", runpath: "/c" }));
    expect(readElfLibrary(path, "x64")).toEqual({
      arch: "x64",
      needed,
      rpath: ["$ORIGIN/../a", "/b"],
      runpath: ["/c"],
    });
  });

  test("a truncated library is refused at every length", () => {
    const whole = fakeElf({ needed: ["libc10.so"], padding: 100 });
    expect(readElfLibrary(write(whole)).needed).toEqual(["libc10.so"]);
    for (let length = 4; length < whole.length; length += 7) {
      expect(() => readElfLibrary(write(whole.subarray(0, length)))).toThrow(invalid(/truncated/));
    }
  });

  test("a section table beyond the end counts as truncation", () => {
    const bytes = fakeElf();
    bytes.writeBigUInt64LE(BigInt(bytes.length), 40);
    bytes.writeUInt16LE(64, 58);
    bytes.writeUInt16LE(1, 60);
    expect(() => readElfLibrary(write(bytes))).toThrow(invalid(/truncated/));
  });

  test("another processor, 32 bits, an executable, no ELF, no file", () => {
    expect(() => readElfLibrary(write(fakeElf({ arch: "arm64" })), "x64")).toThrow(invalid(/built for arm64, .* x64/));
    expect(() => readElfLibrary(write(fakeElf({ elfClass: 1 })))).toThrow(invalid(/32-bit/));
    expect(() => readElfLibrary(write(fakeElf({ type: 1 })))).toThrow(invalid(/not a shared library/));
    expect(() => readElfLibrary(write("INPUT(libc10.so.1)"))).toThrow(invalid(/not an ELF/));
    expect(() => readElfLibrary(write(""))).toThrow(invalid(/not an ELF/));
    expect(() => readElfLibrary(join(directory, "absent.so"))).toThrow(invalid(/cannot read/));
    expect(() => readElfLibrary(directory)).toThrow(invalid(/cannot read/));
  });

  test("random damage of the header never escapes as another error", () => {
    const whole = fakeElf({ needed: ["libc10.so"] });
    for (let at = 4; at < whole.length; at++) {
      const bytes = Buffer.from(whole);
      bytes[at] = 0xff;
      try {
        readElfLibrary(write(bytes));
      } catch (error) {
        expect(error).toMatchObject({ code: "ERR_LIBTORCH_INVALID" });
      }
    }
  });
});
