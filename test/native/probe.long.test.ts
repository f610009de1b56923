import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cacheDirectory, INSTALL_RECORD } from "../../lib/native/libtorch.js";
import { ALIVE, bytesOf, damagedLibrary, FirstUse, NO_CHILD } from "./support/first-use.js";

const use = new FirstUse();
const WORKS = { ...ALIVE, stdout: expect.stringMatching(/^works 2\.11/) };
const NOT_TRIED = { ...ALIVE, stdout: expect.stringMatching(/^ArdistillError ERR_ADDON_LOAD .*none could be started/) };
const records = () => readdirSync(join(use.home, "probed"));

describe("a LibTorch that ardistill did not install", () => {
  test("is tried in a child process once; a changed file is tried again", async () => {
    use.vary();
    expect(await use.inProcess({ before: NO_CHILD })).toEqual(NOT_TRIED);
    expect(await use.inProcess()).toEqual(WORKS);
    expect(records()).toHaveLength(1);
    expect(await use.inProcess({ before: NO_CHILD })).toEqual(WORKS);
    rmSync(join(use.root, "lib", "libc10.so"));
    writeFileSync(join(use.root, "lib", "libc10.so"), bytesOf("libc10.so"));
    expect(await use.inProcess({ before: NO_CHILD })).toEqual(NOT_TRIED);
    expect(await use.inProcess()).toEqual(WORKS);
    expect(records()).toHaveLength(1);
  });

  test("that fails is tried each time: only success is remembered", async () => {
    use.vary({ "libc10.so": damagedLibrary() });
    expect((await use.inProcess()).stdout).toContain("SIG");
    expect((await use.inProcess()).stdout).toContain("SIG");
    expect(() => records()).toThrow("ENOENT");
  });

  test("is tried each time where nothing can be remembered, and where the memory is damaged", async () => {
    use.vary();
    writeFileSync(use.home, "");
    expect(await use.inProcess()).toEqual(WORKS);
    expect(await use.inProcess({ before: NO_CHILD })).toEqual(NOT_TRIED);
    rmSync(use.home);
    await use.inProcess();
    writeFileSync(join(use.home, "probed", records()[0]!), "{");
    expect(await use.inProcess({ before: NO_CHILD })).toEqual(NOT_TRIED);
    expect(await use.inProcess()).toEqual(WORKS);
  });

  test("works in a worker thread", async () => {
    use.vary();
    expect(await use.inWorker()).toEqual(WORKS);
    expect(records()).toHaveLength(1);
  });

  test("works under NODE_OPTIONS, also where what these load prints, and uses ardistill itself", async () => {
    use.vary();
    const preload = join(use.root, "preload.mjs");
    const addon = new URL("../../dist/native/addon.js", import.meta.url);
    writeFileSync(preload, `import { core } from "${addon}";\nconsole.log("preloaded", core().version().torch);\n`);
    const { stdout, ...end } = await use.inProcess({ env: { NODE_OPTIONS: `--import ${preload} --no-warnings` } });
    expect(end).toEqual(ALIVE);
    expect(stdout).toMatch(/^preloaded 2\.11\.\d\nworks 2\.11\.\d\n$/);
  });
});

test("one in the installer's cache is not tried: its files were verified when they came", async () => {
  use.vary();
  const directory = cacheDirectory(use.home, "cpu");
  mkdirSync(directory, { recursive: true });
  symlinkSync(use.root, join(directory, "torch"));
  writeFileSync(
    join(directory, INSTALL_RECORD),
    JSON.stringify({ version: "2.11.0", variant: "cpu", origin: "a test", files: {} }),
  );
  const env = { LIBTORCH: "", LIBTORCH_USE_PYTORCH: "" };
  expect(await use.inProcess({ before: NO_CHILD, env })).toEqual(WORKS);
});
