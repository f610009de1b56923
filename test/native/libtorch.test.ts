import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ardistillHome, INSTALL_RECORD, locateLibTorch, searchLibTorch } from "../../lib/native/libtorch.js";
import { fakeElf } from "./support/fake-elf.js";
import { fakeTorchFiles, writeTree } from "./support/fake-libtorch.js";

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "ardistill-libtorch-"));
});
afterEach(() => rmSync(scratch, { recursive: true }));

const at = (...path: string[]) => join(scratch, ...path);
const failure = (code: string, ...message: RegExp[]) => ({
  code,
  message: expect.stringMatching(new RegExp(message.map((part) => `(?=[\\s\\S]*${part.source})`).join(""))),
});

function locate(env: NodeJS.ProcessEnv) {
  return locateLibTorch({ ARDISTILL_HOME: at("home"), PATH: process.env.PATH, ...env });
}

function errorOf(env: NodeJS.ProcessEnv): unknown {
  try {
    locate(env);
  } catch (error) {
    return error;
  }
  throw new Error("no error");
}

function fillCache(variant: "cpu" | "cuda"): string {
  const directory = at("home", "libtorch", `2.11.0-${variant}`);
  const files = fakeTorchFiles({ cuda: variant === "cuda" });
  writeTree(join(directory, "torch"), files);
  const library = "lib/libtorch_cpu.so";
  const record = {
    version: "2.11.0",
    variant,
    origin: "a test",
    files: { [`torch/${library}`]: files[library]!.length },
  };
  writeFileSync(join(directory, INSTALL_RECORD), JSON.stringify(record));
  return directory;
}

/** A stand-in for an interpreter that prints where torch is. */
function fakePython(answer: string, exitCode = 0): string {
  const path = at("python");
  writeFileSync(path, `#!/bin/sh\necho "${answer}"\nexit ${exitCode}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe("ardistillHome", () => {
  test("ARDISTILL_HOME, where an empty one counts as unset", () => {
    expect(ardistillHome({ ARDISTILL_HOME: "/somewhere" })).toBe("/somewhere");
    expect(ardistillHome({ ARDISTILL_HOME: "" })).toBe(join(homedir(), ".cache", "ardistill"));
  });
});

describe("LIBTORCH", () => {
  test("a fitting one is taken, with its libraries in the order to open them", () => {
    writeTree(at("torch"), fakeTorchFiles());
    expect(locate({ LIBTORCH: at("torch") })).toEqual({
      root: at("torch"),
      libDir: at("torch", "lib"),
      includeDir: at("torch", "include"),
      version: "2.11.0+cu130",
      variant: "cpu",
      source: "LIBTORCH",
      libraries: [at("torch", "lib", "libc10.so"), at("torch", "lib", "libtorch_cpu.so")],
    });
  });

  test("one with CUDA opens its libraries after the CPU's", () => {
    writeTree(at("torch"), fakeTorchFiles({ cuda: true }));
    const { variant, libraries } = locate({ LIBTORCH: at("torch") });
    expect(variant).toBe("cuda");
    expect(libraries.map((path) => path.split("/").at(-1))).toEqual([
      "libc10.so",
      "libtorch_cpu.so",
      "libc10_cuda.so",
      "libtorch_cuda.so",
    ]);
  });

  test("an official archive's build-version is read; headers may be absent", () => {
    const { "version.py": _, "include/ATen/ATen.h": __, ...files } = fakeTorchFiles();
    writeTree(at("libtorch"), { ...files, "build-version": "2.11.1+cpu\n" });
    expect(locate({ LIBTORCH: at("libtorch") })).toMatchObject({ version: "2.11.1+cpu", includeDir: null });
  });

  test("LIBTORCH_LIB and LIBTORCH_INCLUDE name directories elsewhere", () => {
    const files = fakeTorchFiles();
    writeTree(at("root"), { "version.py": files["version.py"]! });
    writeTree(at("other"), files);
    const env = { LIBTORCH: at("root"), LIBTORCH_LIB: at("other", "lib"), LIBTORCH_INCLUDE: at("other") };
    expect(locate(env)).toMatchObject({ libDir: at("other", "lib"), includeDir: at("other", "include") });
    expect(errorOf({ LIBTORCH_LIB: at("other", "lib") })).toMatchObject(
      failure("ERR_LIBTORCH_INVALID", /without LIBTORCH/),
    );
  });

  test("an unfit one is an error although the cache would do", () => {
    fillCache("cpu");
    expect(errorOf({ LIBTORCH: at("absent") })).toMatchObject(failure("ERR_LIBTORCH_INVALID", /does not exist/));
    writeTree(at("outer", "libtorch"), fakeTorchFiles());
    expect(errorOf({ LIBTORCH: at("outer") })).toMatchObject(
      failure("ERR_LIBTORCH_INVALID", /did you mean .*outer\/libtorch/),
    );
  });

  test("another version, or none that can be told", () => {
    writeTree(at("torch"), fakeTorchFiles({ version: "2.10.0+cpu" }));
    expect(errorOf({ LIBTORCH: at("torch") })).toMatchObject(
      failure("ERR_LIBTORCH_VERSION", /LibTorch 2\.10\.0\+cpu/, /built for 2\.11 /),
    );
    expect(searchLibTorch({ LIBTORCH: at("torch") }).candidates[0]).toMatchObject({ version: "2.10.0+cpu" });
    writeTree(at("torch"), { "version.py": "__version__ = '2.110.0'\n" });
    expect(errorOf({ LIBTORCH: at("torch") })).toMatchObject(failure("ERR_LIBTORCH_VERSION"));
    rmSync(at("torch", "version.py"));
    expect(errorOf({ LIBTORCH: at("torch") })).toMatchObject(failure("ERR_LIBTORCH_INVALID", /cannot be told/));
  });

  test("companions that are not there are named, and what to do", () => {
    writeTree(at("torch"), fakeTorchFiles({ companions: ["libcudart.so.99", "libcupti.so.99"] }));
    expect(errorOf({ LIBTORCH: at("torch") })).toMatchObject(
      failure(
        "ERR_LIBTORCH_INVALID",
        /libcudart\.so\.99 \(for libtorch_cpu\.so\), libcupti\.so\.99/,
        /install-libtorch/,
      ),
    );
    writeTree(at("nvidia", "cu13", "lib"), { "libcudart.so.99": fakeElf(), "libcupti.so.99": fakeElf() });
    expect(locate({ LIBTORCH: at("torch") }).root).toBe(at("torch"));
  });

  test("a truncated library and one for another processor", () => {
    writeTree(at("torch"), fakeTorchFiles());
    truncateSync(at("torch", "lib", "libtorch_cpu.so"), 200);
    expect(errorOf({ LIBTORCH: at("torch") })).toMatchObject(
      failure("ERR_LIBTORCH_INVALID", /libtorch_cpu.*truncated/),
    );
    const other = process.arch === "x64" ? "arm64" : "x64";
    writeTree(at("torch"), fakeTorchFiles({ arch: other }));
    expect(errorOf({ LIBTORCH: at("torch") })).toMatchObject(failure("ERR_LIBTORCH_INVALID", new RegExp(other)));
  });
});

describe("LIBTORCH_USE_PYTORCH", () => {
  test("takes the torch that the Python names", () => {
    writeTree(at("site-packages", "torch"), fakeTorchFiles());
    const python = fakePython(at("site-packages", "torch"));
    expect(locate({ LIBTORCH_USE_PYTORCH: python })).toMatchObject({
      source: "LIBTORCH_USE_PYTORCH",
      root: at("site-packages", "torch"),
    });
  });

  test("a Python without torch, with an unfit one, or that does not run, is an error although the cache would do", () => {
    fillCache("cpu");
    expect(errorOf({ LIBTORCH_USE_PYTORCH: fakePython("") })).toMatchObject(
      failure("ERR_LIBTORCH_INVALID", /has no torch package/),
    );
    expect(errorOf({ LIBTORCH_USE_PYTORCH: fakePython("", 1) })).toMatchObject(
      failure("ERR_LIBTORCH_INVALID", /cannot run/),
    );
    expect(errorOf({ LIBTORCH_USE_PYTORCH: at("absent") })).toMatchObject(
      failure("ERR_LIBTORCH_INVALID", /cannot run/),
    );
    writeTree(at("torch"), fakeTorchFiles({ version: "2.15.0" }));
    expect(errorOf({ LIBTORCH_USE_PYTORCH: fakePython(at("torch")) })).toMatchObject(failure("ERR_LIBTORCH_VERSION"));
  });

  test("LIBTORCH goes before it; 0, false and the empty string switch it off", () => {
    writeTree(at("torch"), fakeTorchFiles());
    expect(locate({ LIBTORCH: at("torch"), LIBTORCH_USE_PYTORCH: "1" }).source).toBe("LIBTORCH");
    fillCache("cpu");
    for (const off of ["", "0", "false"])
      expect(locate({ LIBTORCH: "", LIBTORCH_USE_PYTORCH: off }).source).toBe("cache");
  });
});

describe("the cache", () => {
  test("a complete installation is taken, CUDA before CPU", () => {
    const cpu = fillCache("cpu");
    expect(locate({})).toMatchObject({ source: "cache", variant: "cpu", root: join(cpu, "torch") });
    fillCache("cuda");
    expect(locate({})).toMatchObject({ source: "cache", variant: "cuda" });
  });

  test("nothing anywhere: everything tried is named, and the one command to run", () => {
    expect(errorOf({})).toMatchObject(
      failure(
        "ERR_LIBTORCH_NOT_FOUND",
        /npx ardistill install-libtorch/,
        /LIBTORCH: not set/,
        /LIBTORCH_USE_PYTORCH: not set/,
        /libtorch\/2\.11\.0-cpu: not installed/,
      ),
    );
  });

  test("half-written, shortened or bereft of a file: the command that repairs it is named", () => {
    const directory = fillCache("cpu");
    truncateSync(join(directory, "torch", "lib", "libtorch_cpu.so"), 10);
    expect(errorOf({})).toMatchObject(
      failure("ERR_LIBTORCH_INVALID", /libtorch_cpu\.so has 10 bytes, not \d+/, /install-libtorch/),
    );
    rmSync(join(directory, "torch", "lib", "libtorch_cpu.so"));
    expect(errorOf({})).toMatchObject(failure("ERR_LIBTORCH_INVALID", /libtorch_cpu\.so is missing/));
    for (const text of ["{", "null", "[]", '{"files": 3}']) {
      writeFileSync(join(directory, INSTALL_RECORD), text);
      expect(errorOf({})).toMatchObject({ code: "ERR_LIBTORCH_INVALID" });
    }
    rmSync(join(directory, INSTALL_RECORD));
    expect(errorOf({})).toMatchObject(failure("ERR_LIBTORCH_INVALID", /unfinished/));
  });
});

describe("searchLibTorch", () => {
  const survey = (env: NodeJS.ProcessEnv) =>
    searchLibTorch({ ARDISTILL_HOME: at("home"), PATH: at("bin"), ...env }).candidates;
  /** python3 of the search path. */
  const installPython = (answer: string) => {
    mkdirSync(at("bin"), { recursive: true });
    renameSync(fakePython(answer), at("bin", "python3"));
  };

  test("tells of every place: set or not, there or not, fitting or not", () => {
    expect(survey({})).toMatchObject([
      { source: "LIBTORCH", path: "", outcome: "absent", rejected: "not set" },
      {
        source: "LIBTORCH_USE_PYTORCH",
        path: "",
        outcome: "absent",
        rejected: expect.stringContaining("no such program"),
      },
      { source: "cache", outcome: "absent", rejected: "not installed" },
      { source: "cache", outcome: "absent", rejected: "not installed" },
    ]);
    installPython("");
    expect(survey({})[1]).toMatchObject({ rejected: "not set, and python3 has no torch package" });
  });

  test("those that fit and come later are named with what comes first", () => {
    writeTree(at("torch"), fakeTorchFiles());
    fillCache("cpu");
    fillCache("cuda");
    installPython(at("torch"));
    expect(survey({ LIBTORCH: at("torch"), LIBTORCH_USE_PYTORCH: "1" })).toMatchObject([
      { source: "LIBTORCH", outcome: "taken", version: "2.11.0+cu130", variant: "cpu", rejected: null },
      {
        source: "LIBTORCH_USE_PYTORCH",
        outcome: "not reached",
        rejected: expect.stringMatching(/LIBTORCH comes first/),
      },
      { outcome: "not reached", variant: "cuda", rejected: expect.stringMatching(/LIBTORCH comes first/) },
      { outcome: "not reached", variant: "cpu", rejected: expect.stringMatching(/LIBTORCH comes first/) },
    ]);
    expect(survey({})).toMatchObject([
      { source: "LIBTORCH", outcome: "absent" },
      { path: at("torch"), outcome: "not named", rejected: "found; set LIBTORCH_USE_PYTORCH=1 to use it" },
      { variant: "cuda", outcome: "taken" },
      { variant: "cpu", outcome: "not reached", rejected: expect.stringMatching(/the one with CUDA comes first/) },
    ]);
  });

  test("one that is named and unfit ends the search, and the damaged and unfit say why", () => {
    const directory = fillCache("cpu");
    expect(searchLibTorch({ LIBTORCH: at("absent"), ARDISTILL_HOME: at("home") })).toMatchObject({
      installation: null,
      candidates: [
        {
          source: "LIBTORCH",
          path: at("absent"),
          version: null,
          outcome: "rejected",
          rejected: expect.stringMatching(/exist/),
        },
        {},
        {},
        { outcome: "not reached", version: "2.11.0+cu130" },
      ],
    });
    truncateSync(join(directory, "torch", "lib", "libtorch_cpu.so"), 10);
    writeTree(at("torch"), fakeTorchFiles({ version: "2.9.1" }));
    installPython(at("torch"));
    expect(survey({})).toMatchObject([
      {},
      { version: "2.9.1", outcome: "rejected", rejected: expect.stringMatching(/built for 2\.11/) },
      {},
      { outcome: "rejected", rejected: expect.stringMatching(/has 10 bytes/) },
    ]);
  });
});
