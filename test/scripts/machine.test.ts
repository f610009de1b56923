import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  atLeast,
  compilerVersion,
  describeLacks,
  inspectMachine,
  installer,
  libtorchIsToCome,
  parseVersion,
  which,
} from "../../scripts/support/machine.mjs";

const DEBIAN = 'ID=debian\nVERSION_ID="12"\n';
const UBUNTU_LIKE = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n';
const ROCKY = 'ID="rocky"\nID_LIKE="rhel centos fedora"\n';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "ardistill-machine-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A program on the fake PATH that prints `text`. */
function program(name: string, text = "", status = 0) {
  const path = join(directory, name);
  writeFileSync(path, `#!/bin/sh\ncat <<'END'\n${text}\nEND\nexit ${status}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** A PATH with only the fake programs, and with what their shell scripts need. */
function environment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const cat = which("cat");
  if (cat) symlinkSync(cat, join(directory, "cat"));
  return { PATH: directory, LIBTORCH: "/somewhere", ...extra };
}

const inspect = (env: NodeJS.ProcessEnv, hostAnswers = false) =>
  inspectMachine({ env, nodeVersion: "20.19.0", osRelease: DEBIAN, hostAnswers: async () => hostAnswers });

describe("versions", () => {
  it("are read from what tools print", () => {
    expect(parseVersion("cmake version 3.25.1\n\nCMake suite ...")).toEqual([3, 25, 1]);
    expect(parseVersion("11")).toEqual([11]);
    expect(parseVersion("none")).toBeUndefined();
  });

  it.each([
    ["20.19.0", "20.19", true],
    ["20.18.9", "20.19", false],
    ["22.0.0", "20.19", true],
    ["3.9.6", "3.24", false],
    ["11", "11", true],
    ["", "11", false],
  ])("%s is at least %s: %s", (version, minimum, expected) => {
    expect(atLeast(version, minimum)).toBe(expected);
  });

  it.each([
    ["g++ (Debian 12.2.0-14+deb12u1) 12.2.0\nCopyright (C) 2022", { family: "g++", version: "12.2.0" }],
    ["g++-11 (Ubuntu 11.4.0-1ubuntu1~22.04) 11.4.0", { family: "g++", version: "11.4.0" }],
    ["g++ (GCC) 13.2.1 20231205 (Red Hat 13.2.1-6)", { family: "g++", version: "13.2.1" }],
    ["Debian clang version 14.0.6\nTarget: x86_64-pc-linux-gnu", { family: "clang++", version: "14.0.6" }],
    ["something else", undefined],
  ])("of a compiler: %s", (banner, expected) => {
    expect(compilerVersion(banner)).toEqual(expected);
  });
});

describe("installer", () => {
  it.each([
    ["Debian", DEBIAN, "apt-get install -y a"],
    ["a relative of Ubuntu", UBUNTU_LIKE, "apt-get install -y a"],
    ["a relative of Fedora", ROCKY, "dnf install -y d"],
    ["an unknown system", "", "install o with your system's package manager"],
  ])("on %s", (_, osRelease, expected) => {
    expect(installer(osRelease)({ apt: "a", dnf: "d", other: "o" })).toContain(expected);
  });
});

describe("inspectMachine", () => {
  it("lists everything that is missing at once, each with its command", async () => {
    const { lacks } = await inspectMachine({
      env: { PATH: directory, ARDISTILL_HOME: directory },
      nodeVersion: "18.20.4",
      osRelease: DEBIAN,
      hostAnswers: async () => false,
    });
    const text = describeLacks(lacks);
    expect(lacks).toHaveLength(6);
    for (const part of [
      "Node.js >= 20.19: this is 18.20.4",
      "npm: not on PATH",
      "CMake >= 3.24",
      "apt-get install -y cmake",
      "C++20 compiler",
      "apt-get install -y g++",
      "Ninja or make",
      "apt-get install -y ninja-build",
      "fetch LibTorch",
      "apt-get install -y python3-pip",
    ])
      expect(text).toContain(part);
  });

  it("finds nothing missing where all is there, and says what it took", async () => {
    program("npm");
    program("make");
    program("cmake", "cmake version 3.28.0");
    const compiler = program("g++", "g++ (GCC) 13.2.1");
    const machine = await inspect(environment());
    expect(machine.lacks).toEqual([]);
    expect(machine.compiler).toBe(compiler);
    expect(machine.found).toEqual(["Node.js 20.19.0", "CMake 3.28.0", "g++ 13.2.1", "make"]);
  });

  it("does not offer the system's package for a tool that is too old", async () => {
    program("npm");
    program("ninja");
    program("cmake", "cmake version 3.18.4");
    program("g++", "g++ (Debian 10.2.1-6) 10.2.1");
    const text = describeLacks((await inspect(environment())).lacks);
    expect(text).toContain("3.18.4");
    expect(text).toContain("pip install");
    expect(text).toContain("g++ 10.2.1");
    expect(text).toContain("CXX=g++-12");
    expect(text).not.toContain("apt-get");
  });

  it("takes clang++ where g++ is too old, and only CXX where that is set", async () => {
    program("npm");
    program("ninja");
    program("cmake", "cmake version 3.24.0");
    const old = program("g++", "g++ (Debian 10.2.1-6) 10.2.1");
    const clang = program("clang++", "clang version 15.0.7");
    const env = environment();
    expect((await inspect(env)).compiler).toBe(clang);
    const { compiler, lacks } = await inspect({ ...env, CXX: old });
    expect(compiler).toBeUndefined();
    expect(describeLacks(lacks)).toContain(`CXX=${old}`);
    expect(describeLacks((await inspect({ ...env, CXX: "absent" })).lacks)).toContain("CXX=absent: not found");
  });

  it("asks for pip or the official host only while LibTorch is to come", async () => {
    for (const [name, text] of Object.entries({
      npm: "",
      ninja: "",
      cmake: "cmake version 3.24.0",
      "g++": "g++ (GCC) 12.1",
    }))
      program(name, text);
    const env = environment({ LIBTORCH: "", ARDISTILL_HOME: join(directory, "home") });
    expect((await inspect(env)).lacks.map(({ name }) => name)).toEqual([expect.stringContaining("fetch LibTorch")]);
    expect((await inspect(env, true)).lacks).toEqual([]);
    program("python3", "pip 23.0.1");
    expect((await inspect(env)).lacks).toEqual([]);
    program("python3", "No module named pip", 1);
    expect((await inspect(env)).lacks).toHaveLength(1);
  });

  it("knows a finished installation in the cache from an unfinished one", () => {
    const env = { ARDISTILL_HOME: directory };
    const installation = join(directory, "libtorch", "2.11.0-cpu");
    mkdirSync(installation, { recursive: true });
    expect(libtorchIsToCome(env)).toBe(true);
    writeFileSync(join(installation, "ardistill-install.json"), "{}");
    expect(libtorchIsToCome(env)).toBe(false);
    expect(libtorchIsToCome({ ARDISTILL_HOME: "/nowhere", LIBTORCH_USE_PYTORCH: "1" })).toBe(false);
    expect(libtorchIsToCome({ ARDISTILL_HOME: "/nowhere", LIBTORCH_USE_PYTORCH: "0" })).toBe(true);
  });
});
