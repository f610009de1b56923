import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Inspection } from "../../lib/models/inspect.js";
import { models } from "../../lib/models/model.js";
import type { DoctorReport } from "../../lib/native/doctor.js";
import { fakeOfficialArchive, fakeTorchFiles, writeTree } from "../native/support/fake-libtorch.js";
import { damagedLibrary, varyLibTorch } from "../native/support/first-use.js";
import { ardistill, compileFirst, json, sharedDirectory } from "./support.js";

compileFirst();
const directory = sharedDirectory();

describe("models", () => {
  it("counts parameters and multiply-accumulates", async () => {
    const finished = await ardistill(["models", "--json"]);
    expect(finished.code).toBe(0);
    const rows =
      json<{ name: string; parameters: number; multiplyAccumulates: number; operations: number; source: string }[]>(
        finished,
      );
    const parameters = Object.fromEntries(rows.map((row) => [row.name, row.parameters]));
    expect(parameters).toMatchObject({ mobilenet_v2: 2_296_922, resnet18: 11_173_962, wide_resnet34_10: 46_160_474 });
    for (const { multiplyAccumulates, operations, source } of rows) {
      expect(operations).toBe(2 * multiplyAccumulates);
      expect(source).toMatch(/^\S.*\S$/);
    }
    // The paper's numbers, section "Space and time efficiency".
    expect(rows.slice(0, 3)).toMatchObject([187e6, 1.1e9, 13.3e9].map((paperOperations) => ({ paperOperations })));
    // 512 x 100 + 100 for the last layer, where 512 x 10 + 10 were.
    const hundred = json<{ name: string; classes: number; parameters: number }[]>(
      await ardistill(["models", "--num-classes", "100", "--json"]),
    );
    const resnet = hundred.find(({ name }) => name === "resnet18");
    expect(resnet).toMatchObject({ classes: 100, parameters: 11_173_962 + 90 * 513 });
  });

  it("prints a table of at most 100 columns, with the paper's comparison", async () => {
    const { stdout, stderr } = await ardistill(["models"]);
    expect(stdout).toMatch(/^mobilenet_v2 +3x32x32 +10 +2,296,922 +91\.15 M +182\.3 M +187 M$/m);
    expect(stdout).toMatch(/^wide_resnet34_10 +3x32x32 +10 +46,160,474 +6\.659 G +13\.32 G +13\.3 G$/m);
    expect(stdout).toMatch(/^torchvision\/resnet50 +3x224x224 +1000 +25,557,032 +4\.089 G +8\.178 G$/m);
    expect(stdout).toContain("5.0 % of the parameters and 1.4 % of the operations");
    expect(stdout).toContain("the paper says 5 % and 1.4 %");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(stderr).toBe("");
  });

  it("leaves out what cannot take such images, and what the paper did not measure", async () => {
    const { stdout } = await ardistill(["models", "--input-size", "8", "--in-channels", "1"]);
    expect(stdout).toMatch(/^mobilenet_v2 +1x8x8 +10 +2,29\d,\d+ +[\d.]+ M +[\d.]+ M$/m);
    expect(stdout).not.toContain("vgg16_bn");
    expect(stdout).not.toContain("the paper says");
  });
});

describe("inspect", () => {
  const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

  it("shows a checkpoint and the model that it would be loaded as", async () => {
    const path = directory.path("others.pth");
    const model = await models.smallCnn({ widthMultiplier: 0.25, numClasses: 4 });
    await model.save(path);
    model.dispose();
    const { code, stdout, stderr } = await ardistill(["inspect", path]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("PyTorch archive");
    expect(stdout).toMatch(/^SHA-256 [0-9a-f]{64}$/m);
    expect(stdout).toMatch(/^conv1\.weight +float32 +\[8, 3, 3, 3\]$/m);
    expect(stdout).toContain("model: small_cnn:width-multiplier=0.25, read off its tensors");
    const report = json<Inspection>(await ardistill(["inspect", path, "--json"]));
    expect(report).toMatchObject({ format: "pytorch", stateKey: "", report: { modelFrom: "tensors", missing: [] } });
  });

  it("shows what is in a file that is no model that it knows, and exits with 1", async () => {
    const { code, stdout } = await ardistill(["inspect", fixture("checkpoints/ema.zip.pt"), "--state-key", "ema"]);
    expect(code).toBe(1);
    expect(stdout).toContain("  rng: uint8 [64]");
    expect(stdout).toMatch(/^"ema": 9 tensors, 56 values +dtype +shape$/m);
    expect(stdout).toContain("It can't be loaded so:");
  });

  it("knows TorchScript, and refuses what is no checkpoint or not there", async () => {
    const torchscript = await ardistill(["inspect", fixture("torchscript/scripted.pt")]);
    expect(torchscript.stdout).toContain("scripted.pt: TorchScript");
    expect(torchscript.code).toBe(0);
    expect((await ardistill(["inspect", fixture("torchscript/make.py")])).stderr).toContain("it is text");
    expect((await ardistill(["inspect", directory.path("nothing.pt")])).stderr).toContain("ERR_IO");
    expect((await ardistill(["inspect"])).code).toBe(2);
  });
});

describe("doctor", () => {
  it("finds everything in order here", async () => {
    const finished = await ardistill(["doctor", "--json"]);
    expect(finished.code).toBe(0);
    expect(json(finished)).toMatchObject({
      ok: true,
      advice: [],
      node: { version: process.version, fits: true },
      libtorch: { installation: { version: expect.stringMatching(/^2\.11\./) } },
      addon: { problem: null },
      cuda: {
        available: expect.any(Boolean),
        devices: expect.any(Number),
        note: expect.stringMatching(/device|CPU's/),
      },
      operation: { ok: true, torch: "2.11.0", threads: 1 },
    });
    const text = await ardistill(["doctor"]);
    expect(text).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("All is well.") });
  });

  it("tells all that a bug report needs, and no password", async () => {
    const home = directory.path("someone");
    const env = {
      HOME: home,
      LIBTORCH: "",
      LIBTORCH_USE_PYTORCH: "",
      ARDISTILL_HOME: join(home, "cache"),
      OMP_NUM_THREADS: "1",
      CUDA_VISIBLE_DEVICES: "",
      https_proxy: "http://me:secret@proxy.example:8080",
      NO_PROXY: `localhost,${home}`,
      HOMELESS: "irrelevant",
    };
    const finished = await ardistill(["doctor", "--json"], { env });
    const report = json<DoctorReport>(finished);
    expect(report).toMatchObject({
      ok: false,
      advice: [expect.stringContaining("npx ardistill install-libtorch")],
      libc: expect.stringMatching(/^glibc 2\.\d+$/),
      packages: { undici: expect.stringMatching(/^\d+\.\d+\.\d+$/), zod: expect.any(String) },
      cuda: {
        available: expect.any(Boolean),
        devices: expect.any(Number),
        note: "not tried",
      },
      nvidia: { libcuda: expect.any(Boolean), gpus: expect.any(Array) },
      environment: {
        ARDISTILL_HOME: "~/cache",
        CUDA_VISIBLE_DEVICES: "",
        OMP_NUM_THREADS: "1",
        https_proxy: "http://***@proxy.example:8080",
        NO_PROXY: "localhost,~",
      },
      operation: { ok: false, problem: expect.stringContaining("ERR_LIBTORCH_NOT_FOUND") },
    });
    expect(report.environment).not.toHaveProperty("HOMELESS");
    expect(report.libtorch.candidates.map(({ source, outcome }) => `${source} ${outcome}`)).toEqual([
      "LIBTORCH absent",
      expect.stringMatching(/^LIBTORCH_USE_PYTORCH (absent|not named|rejected)$/),
      "cache absent",
      "cache absent",
    ]);

    const { stdout } = await ardistill(["doctor"], { env });
    for (const text of [finished.stdout, stdout]) expect(text).not.toContain("secret");
    expect(stdout).not.toContain(home);
    for (const line of [
      /^LibTorch +not found$/m,
      /^ {2}LIBTORCH +not set$/m,
      /^ {2}LIBTORCH_USE_PYTORCH +\S/m,
      /^ {2}cache +~\/cache\/libtorch\/2\.11\.0-cuda: not installed$/m,
      /^NVIDIA +driver \S.*, libcuda\.so\.1 .*found, GPUs \S/m,
      /^environment +ARDISTILL_HOME=~\/cache, /m,
      /^operation +not possible without LibTorch$/m,
    ]) {
      expect(stdout).toMatch(line);
    }
  });

  it("offers the torch of a Python that nobody named, and says what to do", async () => {
    const site = directory.path("site");
    writeTree(join(site, "torch"), fakeTorchFiles());
    const bin = directory.path("bin");
    await mkdir(bin);
    await writeFile(join(bin, "python3"), `#!/bin/sh\necho ${join(site, "torch")}\n`, { mode: 0o755 });
    const env = { PATH: bin, LIBTORCH: "", LIBTORCH_USE_PYTORCH: "", ARDISTILL_HOME: directory.path("empty") };
    const report = json<DoctorReport>(await ardistill(["doctor", "--json"], { env }));
    expect(report.libtorch.candidates[1]).toMatchObject({
      outcome: "not named",
      version: "2.11.0+cu130",
      rejected: "found; set LIBTORCH_USE_PYTORCH=1 to use it",
    });
    expect(report.advice).toEqual([expect.stringMatching(/install-libtorch; or set LIBTORCH_USE_PYTORCH=1/)]);
  });

  it("reports a library that ends the process by its signal", async () => {
    const root = directory.path("crashing");
    varyLibTorch(root, { "libc10.so": damagedLibrary() });
    const report = json<DoctorReport>(await ardistill(["doctor", "--json"], { env: { LIBTORCH: root } }));
    expect(report).toMatchObject({
      ok: false,
      libtorch: { candidates: [{ isNamed: true, outcome: "taken" }, {}, {}, {}] },
    });
    expect(report.operation).toMatchObject({ ok: false, problem: expect.stringContaining("SIGSEGV") });
    expect(report.advice).toEqual([expect.stringMatching(/SIGSEGV.*damaged/)]);
  });

  it("says why there is no LibTorch and what to do", async () => {
    const unfit = directory.path("unfit");
    await mkdir(unfit);
    await writeFile(directory.path("unfit", "build-version"), "2.10.0\n");
    const finished = await ardistill(["doctor", "--json"], { env: { LIBTORCH: unfit } });
    expect(finished.code).toBe(1);
    const report = json<DoctorReport>(finished);
    expect(report.ok).toBe(false);
    expect(report.advice.join()).toContain("LIBTORCH names a LibTorch that is unfit");
    expect(report.libtorch).toMatchObject({
      installation: null,
      candidates: [{ path: unfit, isNamed: true, outcome: "rejected", rejected: expect.any(String) }, {}, {}, {}],
    });
    expect(report.operation).toMatchObject({ ok: false, problem: expect.stringContaining("ERR_LIBTORCH") });
  });

  it("reports a child that crashes", async () => {
    const crash = directory.path("crash.mjs");
    await writeFile(
      crash,
      `if (process.argv[1].endsWith("doctor-child.js")) { console.error("bad library"); process.abort(); }`,
    );
    const finished = await ardistill(["doctor", "--json"], { env: { NODE_OPTIONS: `--import ${crash}` } });
    expect(finished.code).toBe(1);
    const report = json<DoctorReport>(finished);
    expect(report.operation).toMatchObject({
      ok: false,
      signal: "SIGABRT",
      stderr: expect.stringContaining("bad library"),
    });
    expect(report.advice).toEqual([expect.stringContaining("SIGABRT")]);
  });

  it("takes the child along when it is stopped", async () => {
    const wait = directory.path("wait.mjs");
    await writeFile(
      wait,
      `if (process.argv[1].endsWith("doctor-child.js")) { console.error(process.pid); setInterval(() => {}, 1000); await new Promise(() => {}); }
       else setTimeout(() => process.kill(process.pid, "SIGTERM"), 1000);`,
    );
    const { code, stderr } = await ardistill(["doctor"], { env: { NODE_OPTIONS: `--import ${wait}` } });
    expect(code).toBe(143);
    expect(stderr).toContain("Interrupted. (ERR_ABORTED)");
  });
});

describe("install-libtorch", () => {
  it("says what it would do", async () => {
    const home = directory.path("home");
    const finished = await ardistill(["install-libtorch", "--dry-run", "--home", home, "--json"]);
    expect(finished.code).toBe(0);
    expect(json(finished)).toMatchObject({
      outcome: "planned",
      root: expect.stringContaining(home),
      origin: expect.any(String),
    });
    const text = await ardistill(["install-libtorch", "--dry-run", "--home", home]);
    expect(text.stdout).toMatch(
      /^LibTorch 2\.11\.0 \(cpu\) would be installed in .*\nfrom .*\n1\d\d\.\d MB to download, 4\d\d\.\d MB when installed\n$/,
    );
    const cuda = await ardistill(["install-libtorch", "--variant", "cuda", "--dry-run", "--home", home]);
    expect(cuda.stdout).toMatch(/\(cuda\) would be .*\n.*\n2\.\d+ GB to download, 3\.\d+ GB when installed\n$/);
    const auto = await ardistill(["install-libtorch", "--variant", "auto", "--dry-run", "--home", home]);
    expect(auto.stderr).toMatch(/^auto took (cpu|cuda): .*NVIDIA.*\n$/);
  });

  it("installs from an archive, says what vouches for it, and leaves a complete installation as it is", async () => {
    const archive = directory.path("libtorch.zip");
    await writeFile(archive, fakeOfficialArchive());
    const args = ["install-libtorch", "--home", directory.path("installed"), "--from-file", archive, "--json"];
    const installed = await ardistill(args);
    expect(json(installed)).toMatchObject({
      outcome: "installed",
      version: "2.11.0+cpu",
      root: directory.path("installed", "libtorch", "2.11.0-cpu", "torch"),
      origin: expect.stringContaining("not pinned"),
    });
    expect(json(await ardistill(args))).toMatchObject({ outcome: "present" });
    const text = await ardistill(["install-libtorch", "--home", directory.path("installed")]);
    expect(text).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^LibTorch 2\.11\.0\+cpu \(cpu\) is already in .*\nfrom .*not pinned/),
    });
  });

  it.each([
    [["--from-file", "/nonexistent.zip"], 2, "ERR_CONFIG"],
    [["--sha256", "abc"], 2, "ERR_CONFIG"],
    [["--variant", "cdua"], 2, "ERR_CONFIG"],
    [["--from-file", "a", "--url", "https://example.org/b.zip"], 2, "ERR_CONFIG"],
  ])("refuses %j", async (args, code, error) => {
    const finished = await ardistill(["install-libtorch", "--home", directory.path("home"), ...args, "--json"]);
    expect(finished.code).toBe(code);
    expect(json(finished)).toMatchObject({ error: { code: error } });
  });
});

describe("quickstart", () => {
  it("stops after a checkpoint when interrupted", async () => {
    const stop = directory.path("stop.mjs");
    await writeFile(stop, `setTimeout(() => process.kill(process.pid, "SIGINT"), 3000);`);
    const args = ["quickstart", "--out", directory.path("quickstart"), "--threads", "1", "--json"];
    const finished = await ardistill(args, { env: { NODE_OPTIONS: `--import ${stop}` } });
    expect(finished.code).toBe(130);
    expect(json(finished)).toEqual({ error: { code: "ERR_ABORTED", message: "Interrupted." } });
    expect(existsSync(directory.path("quickstart", "teacher", "last.safetensors"))).toBe(true);
  });

  it("refuses a directory that cannot be made", async () => {
    await writeFile(directory.path("file"), "");
    const { code, stderr } = await ardistill(["quickstart", "--out", directory.path("file", "run")]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining("(ERR_IO)") });
  });
});
