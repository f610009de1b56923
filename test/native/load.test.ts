import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { fakeTorchFiles, writeTree } from "./support/fake-libtorch.js";
import { ALIVE, bytesOf, damagedLibrary, FirstUse, librariesHere } from "./support/first-use.js";

const use = new FirstUse();

describe("at first use is refused, in words, by a process that lives on:", () => {
  const refused = async (words: RegExp) => {
    const { stdout, ...end } = await use.inProcess();
    expect(stdout).toMatch(words);
    expect(end).toEqual(ALIVE);
  };

  test("another minor", async () => {
    writeTree(use.root, fakeTorchFiles({ version: "2.10.0+cpu" }));
    await refused(/^ArdistillError ERR_LIBTORCH_VERSION .*2\.10\.0\+cpu.*built for 2\.11/);
  });

  test("another minor whose files say 2.11", async () => {
    const source = `extern "C" unsigned long long aoti_torch_abi_version() { return 0x020f000000000000; }`;
    use.vary({ "libtorch_cpu.so": use.compile("libtorch_cpu.so", source) });
    await refused(/^ArdistillError ERR_LIBTORCH_VERSION .*ABI 0x020f/);
  });

  test("one that lacks libraries, all of which are named", async () => {
    // The system may have a libgomp.
    const companions = librariesHere()
      .map((path) => basename(path))
      .filter((name) => !/^lib(c10|torch|gomp)/.test(name));
    expect(companions.length).toBeGreaterThan(0);
    use.vary(Object.fromEntries(companions.map((name) => [name, null])));
    await refused(
      new RegExp(`^ArdistillError ERR_LIBTORCH_INVALID ${companions.map((name) => `(?=.*${name})`).join("")}.*unset`),
    );
  });

  test.each(["libtorch_cpu.so", "libc10.so"])("a truncated %s", async (name) => {
    use.vary({ [name]: bytesOf(name).subarray(0, 1_000_000) });
    await refused(/^ArdistillError ERR_LIBTORCH_INVALID .*is truncated: it has 1000000 bytes/);
  });

  test("one for another processor", async () => {
    const bytes = bytesOf("libc10.so");
    bytes.writeUInt16LE(process.arch === "x64" ? 183 : 62, 18);
    use.vary({ "libc10.so": bytes });
    await refused(/^ArdistillError ERR_LIBTORCH_INVALID .*is built for /);
  });

  test("one that is damaged within, and ends the process that opens it", async () => {
    use.vary({ "libc10.so": damagedLibrary() });
    await refused(
      /^ArdistillError ERR_LIBTORCH_INVALID .*ended with SIG[A-Z]+.* is damaged, or of another build.*unset LIBTORCH/,
    );
  });

  test.each([
    ["raise(SIGKILL);", /ended with SIGKILL/],
    [`fputs("no such operator\\n", stderr); abort();`, /ended with SIGABRT \(no such operator\)/],
    ["_exit(3);", /ended with exit code 3/],
  ])("one that does %s", async (act, words) => {
    const source = `#include <csignal>\n#include <cstdio>\n#include <cstdlib>\n#include <unistd.h>
      __attribute__((constructor)) static void start() { ${act} }`;
    use.vary({ "libc10.so": use.compile("libc10.so", source) });
    await refused(words);
  });

  test("one of another build, that lacks what the addon needs", async () => {
    const source = `extern "C" unsigned long long aoti_torch_abi_version() { return 0x020b000000000000; }`;
    use.vary({ "libtorch_cpu.so": use.compile("libtorch_cpu.so", source) });
    await refused(/^ArdistillError ERR_LIBTORCH_INVALID .*undefined symbol.*unset LIBTORCH/);
  });

  test("a damaged one in a worker thread as well", async () => {
    use.vary({ "libc10.so": damagedLibrary() });
    const { stdout, ...end } = await use.inWorker();
    expect(stdout).toMatch(/^ArdistillError ERR_LIBTORCH_INVALID .*SIG/);
    expect(end).toEqual(ALIVE);
  });
});
