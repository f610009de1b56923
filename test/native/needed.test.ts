import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { traceOpening } from "../../lib/native/needed.js";
import { fakeElf } from "./support/fake-elf.js";
import { writeTree } from "./support/fake-libtorch.js";

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "ardistill-needed-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(scratch, { recursive: true });
});

const at = (...path: string[]) => join(scratch, ...path);
const missing = (...libraries: string[]) => traceOpening(libraries.map((path) => at(path))).missing;

describe("traceOpening", () => {
  test("names every companion that is nowhere, and who needs it", () => {
    writeTree(at(), {
      "lib/libc10.so": fakeElf(),
      "lib/libtorch_cpu.so": fakeElf({ needed: ["libc10.so", "libcudart.so.99", "libcupti.so.99"], rpath: "$ORIGIN" }),
      "lib/libtorch_cuda.so": fakeElf({ needed: ["libtorch_cpu.so", "libcudart.so.99", "libcudnn.so.99"] }),
    });
    expect(missing("lib/libc10.so", "lib/libtorch_cpu.so", "lib/libtorch_cuda.so")).toEqual([
      { name: "libcudart.so.99", neededBy: "libtorch_cpu.so" },
      { name: "libcupti.so.99", neededBy: "libtorch_cpu.so" },
      { name: "libcudnn.so.99", neededBy: "libtorch_cuda.so" },
    ]);
  });

  test("says nothing of names that a system may have in its own ways", () => {
    writeTree(at(), {
      "lib/libc10.so": fakeElf({ needed: ["libc.so.6", "libstdc++.so.6", "libodd.so.3", "libm.so.9"] }),
    });
    expect(missing("lib/libc10.so")).toEqual([]);
  });

  test("finds companions by a run path, RPATH or RUNPATH, through a link and through each other", () => {
    const deep = fakeElf({ needed: ["libcublasLt.so.99"], rpath: "$ORIGIN" });
    writeTree(at(), {
      "real/torch/lib/libtorch_cpu.so": fakeElf({
        needed: ["libcublas.so.99"],
        rpath: `/none:\${ORIGIN}/../../nvidia/lib`,
      }),
      "real/torch/lib/libtorch_cuda.so": fakeElf({ needed: ["libnccl.so.99"], runpath: "$ORIGIN/../../nccl" }),
      "real/nvidia/lib/libcublas.so.99": deep,
      "real/nvidia/lib/libcublasLt.so.99": fakeElf(),
      "real/nccl/libnccl.so.99": fakeElf(),
    });
    // Beside the link there is no nvidia/: the kernel follows the link before it goes up.
    mkdirSync(at("linked"));
    symlinkSync(at("real", "torch"), at("linked", "torch"));
    for (const root of ["real", "linked"]) {
      const opening = traceOpening([at(root, "torch/lib/libtorch_cpu.so"), at(root, "torch/lib/libtorch_cuda.so")]);
      expect(opening.missing).toEqual([]);
      expect(opening.files).toHaveLength(5);
    }
    rmSync(at("real/nvidia/lib/libcublasLt.so.99"));
    expect(missing("real/torch/lib/libtorch_cpu.so")).toEqual([
      { name: "libcublasLt.so.99", neededBy: "libcublas.so.99" },
    ]);
  });

  test("a run path of one that needs it further up counts, unless a RUNPATH switches it off", () => {
    const tree = (inner: object) => ({
      "lib/libtorch_cpu.so": fakeElf({ needed: ["libcublas.so.99"], rpath: "$ORIGIN/../a:$ORIGIN/../b" }),
      "a/libcublas.so.99": fakeElf({ needed: ["libcublasLt.so.99"], ...inner }),
      "b/libcublasLt.so.99": fakeElf(),
    });
    writeTree(at(), tree({}));
    expect(missing("lib/libtorch_cpu.so")).toEqual([]);
    writeTree(at(), tree({ runpath: "$ORIGIN" }));
    expect(missing("lib/libtorch_cpu.so")).toHaveLength(1);
  });

  test("LD_LIBRARY_PATH and the system count; a path with a token that is not known is given the benefit of the doubt", () => {
    writeTree(at(), {
      "lib/libc10.so": fakeElf({ needed: ["libcudart.so.99"] }),
      "lib/libodd.so": fakeElf({ needed: ["libcudart.so.99"], rpath: "/opt/$LIB/torch" }),
      "elsewhere/libcudart.so.99": fakeElf(),
      "other/libcudart.so.99": fakeElf({ arch: process.arch === "x64" ? "arm64" : "x64" }),
    });
    expect(missing("lib/libc10.so")).toHaveLength(1);
    expect(missing("lib/libodd.so")).toEqual([]);
    // One for another processor is passed over.
    vi.stubEnv("LD_LIBRARY_PATH", `${at("none")}:${at("other")}:${at("elsewhere")}`);
    expect(missing("lib/libc10.so")).toEqual([]);
    vi.stubEnv("LD_LIBRARY_PATH", at("other"));
    expect(() => missing("lib/libc10.so")).toThrow(/built for/);
  });

  test("what this process has loaded counts", () => {
    const loaded = ["libstdc++.so.6", "libgomp.so.1", "libc.so.6"];
    writeTree(at(), { "lib/libc10.so": fakeElf({ needed: loaded }) });
    expect(missing("lib/libc10.so")).toEqual([]);
  });

  test("a truncated companion is refused: it would end the process", () => {
    writeTree(at(), {
      "lib/libc10.so": fakeElf({ needed: ["libcudart.so.99"], rpath: "$ORIGIN" }),
      "lib/libcudart.so.99": fakeElf({ padding: 100 }).subarray(0, 300),
    });
    expect(() => missing("lib/libc10.so")).toThrow(
      expect.objectContaining({ code: "ERR_LIBTORCH_INVALID", message: expect.stringMatching(/libcudart.*truncated/) }),
    );
  });
});
