import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type InstallProgress, installLibTorch } from "../../lib/native/install/index.js";
import { locateLibTorch } from "../../lib/native/libtorch.js";
import { fakeElf } from "./support/fake-elf.js";
import { fakeOfficialArchive, sha256, writeTree } from "./support/fake-libtorch.js";
import { type FakeProxy, startFakeProxy, startFakeServer } from "./support/fake-server.js";
import { fakeZip } from "./support/fake-zip.js";
import {
  archive,
  bytes,
  bytesSent,
  cudart,
  expectInstalled,
  expectNothingInstalled,
  failure,
  home,
  install,
  installed,
  nowhere,
  pinned,
  prepareInstalls,
  scratch,
  server,
  torch,
  torchRoute,
} from "./support/installs.js";

prepareInstalls();

describe("from a Python package index", () => {
  test("by range: only what is needed is fetched, headers included", async () => {
    const result = await install();
    expect(result).toMatchObject({ outcome: "installed", version: "2.11.0+cu130", variant: "cpu", source: "cache" });
    expect(result.origin).toMatch(/pinned/);
    expectInstalled();
    expect(readFileSync(installed("torch", "include", "torch", "library.h"), "utf8")).toContain("library");
    expect(existsSync(installed("torch", "lib", "libtorch_python.so"))).toBe(false);
    expect(bytesSent(`/files/${torch.file}`)).toBeLessThan(torch.size - (1 << 20));
    expect(locateLibTorch({ ARDISTILL_HOME: home }).root).toBe(result.root);
  });

  test("whole where the server has no ranges", async () => {
    torchRoute().noRange = true;
    await install();
    expectInstalled();
  });

  test("a complete installation is left alone; a damaged one and --force install again", async () => {
    await install();
    const before = server.requests.length;
    expect(await install()).toMatchObject({ outcome: "present", origin: expect.stringContaining("pinned") });
    expect(server.requests.length).toBe(before);
    expect((await install({ force: true })).outcome).toBe("installed");
    truncateSync(installed("torch", "lib", "libtorch_cpu.so"), 100);
    expect((await install()).outcome).toBe("installed");
    expectInstalled();
  });

  test("progress reaches the total in every phase", async () => {
    const seen = new Map<string, InstallProgress>();
    await install({
      onProgress: (progress) => {
        const before = seen.get(`${progress.phase} ${progress.file}`);
        expect(progress.receivedBytes).toBeGreaterThanOrEqual(before?.receivedBytes ?? 0);
        seen.set(`${progress.phase} ${progress.file}`, progress);
      },
    });
    expect([...seen.keys()]).toEqual(pinned.cpu.wheels.flatMap(({ file }) => [`download ${file}`, `unpack ${file}`]));
    for (const { receivedBytes, totalBytes } of seen.values()) expect(receivedBytes).toBe(totalBytes);
  });

  test("a dry run says what it would do and neither fetches nor writes", async () => {
    const result = await install({ dryRun: true });
    expect(result).toMatchObject({
      outcome: "planned",
      root: installed("torch"),
      origin: expect.stringContaining("index"),
    });
    expect(server.requests).toEqual([]);
    expect(existsSync(home)).toBe(false);
  });

  test("redirects are followed", async () => {
    server.routes[`/files/${torch.file}`] = { redirect: `/elsewhere/${torch.file}` };
    server.routes[`/elsewhere/${torch.file}`] = { bytes: bytes[torch.file]! };
    await install();
    expectInstalled();
  });

  test("an index that speaks HTML only, and one that wants a password", async () => {
    const authorization = `Basic ${Buffer.from("me:p@ss").toString("base64")}`;
    for (const { project, file, sha256: hash } of pinned.cpu.wheels) {
      server.routes[`/simple/${project}/`] = {
        bytes: `<!DOCTYPE html><a href="/files/${file}#sha256=${hash}" data-x="1">${file}</a>`,
        type: "text/html",
        authorization,
      };
      server.routes[`/files/${file}`]!.authorization = authorization;
    }
    const refused = await install().catch((error: unknown) => error);
    expect(refused).toMatchObject(failure("ERR_DOWNLOAD", /401/));
    await install({ indexUrl: `${server.origin.replace("//", "//me:p%40ss@")}/simple/` });
    expectInstalled();
  });

  test("the index is asked of pip; a directory that pip takes packages from comes first", async () => {
    const python = join(scratch, "python");
    const directory = join(scratch, "wheelhouse");
    mkdirSync(directory);
    writeFileSync(join(directory, cudart.file), bytes[cudart.file]!);
    const settings = { indexUrls: [`${server.origin}/simple`], directories: [directory], certificates: null };
    writeFileSync(python, `#!/bin/sh\necho '${JSON.stringify(settings)}'\n`);
    chmodSync(python, 0o755);
    await install({ python });
    expectInstalled();
    expect(bytesSent(`/files/${cudart.file}`)).toBe(0);
  });
});

describe("a proxy that the environment names", () => {
  let proxy: FakeProxy;
  beforeEach(async () => {
    proxy = await startFakeProxy();
    vi.stubEnv("http_proxy", proxy.origin.replace("//", "//me:secret@"));
    for (const name of ["no_proxy", "NO_PROXY"]) vi.stubEnv(name, "");
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await proxy.close();
  });

  test("is used, with its password", async () => {
    await install();
    expectInstalled();
    const { host } = new URL(server.origin);
    expect(new Set(proxy.tunnels.map(({ target }) => target))).toEqual(new Set([host]));
    const expected = `Basic ${Buffer.from("me:secret").toString("base64")}`;
    expect(new Set(proxy.tunnels.map(({ authorization }) => authorization))).toEqual(new Set([expected]));
  });

  test("is not used for what no_proxy names", async () => {
    vi.stubEnv("no_proxy", "localhost,127.0.0.1");
    await install();
    expectInstalled();
    expect(proxy.tunnels).toEqual([]);
  });

  test("is not there: the error says where it was sought, without the password", async () => {
    vi.stubEnv("http_proxy", nowhere.replace("//", "//me:secret@"));
    const error: Error = await install().catch((error) => error);
    expect(error).toMatchObject(failure("ERR_DOWNLOAD", /ECONNREFUSED/));
    expect(error.message).not.toContain("secret");
  });
});

describe("a connection that fails", () => {
  for (const noRange of [false, true]) {
    test(`${noRange ? "whole file" : "by range"}: one that is cut goes on where it was`, async () => {
      Object.assign(torchRoute(), { cut: { after: 1_500_000, times: noRange ? 1 : 2 } });
      if (noRange) torchRoute().noRange = true;
      await install();
      expectInstalled();
      if (!noRange) expect(bytesSent(`/files/${torch.file}`)).toBeLessThan(torch.size - (1 << 20));
    });
  }

  test("one that is cut again and again is given up; the next attempt goes on where it was", async () => {
    torchRoute().cut = { after: 900_000, times: 3 };
    await expect(install()).rejects.toMatchObject(failure("ERR_DOWNLOAD", /3 attempts[\s\S]*--from-file/));
    expectNothingInstalled();
    const [part] = readdirSync(join(home, "downloads"));
    expect(part).toMatch(/\.part$/);
    server.requests.length = 0;
    await install();
    expectInstalled();
    expect(bytesSent(`/files/${torch.file}`)).toBeLessThan(2_000_000);
  });

  test("bytes of an earlier attempt that do not fit are fetched anew", async () => {
    torchRoute().cut = { after: 900_000, times: 3 };
    await expect(install()).rejects.toMatchObject({ code: "ERR_DOWNLOAD" });
    const [part] = readdirSync(join(home, "downloads"));
    writeFileSync(join(home, "downloads", part!), Buffer.alloc(500_000));
    await install();
    expectInstalled();
  });

  test("one that stalls is given up", async () => {
    torchRoute().stallAfter = 1000;
    await expect(install({}, { stallMs: 300 })).rejects.toMatchObject(failure("ERR_DOWNLOAD", /connection broke/));
    expectNothingInstalled();
  });

  test("404, a server in trouble and a login page in place of the file", async () => {
    server.routes[`/files/${torch.file}`] = { status: 404 };
    await expect(install()).rejects.toMatchObject(failure("ERR_DOWNLOAD", /answered 404/));
    server.routes[`/files/${torch.file}`] = { status: 503 };
    await expect(install()).rejects.toMatchObject(failure("ERR_DOWNLOAD", /503.*3 attempts/));
    server.routes[`/files/${torch.file}`] = { bytes: "<html>log in</html>", type: "text/html", noRange: true };
    await expect(install()).rejects.toMatchObject(failure("ERR_DOWNLOAD", /web page/));
    expectNothingInstalled();
  });

  test("an index page that ends too early is asked for again", async () => {
    const route = server.routes["/simple/torch/"]!;
    Object.assign(route, { noLength: true, cut: { after: 40, times: 2 } });
    await install();
    expectInstalled();
    route.cut!.times = 3;
    await expect(install({ force: true })).rejects.toMatchObject(failure("ERR_DOWNLOAD", /broken JSON.*3 attempts/));
  });

  test("a whole file that ends too early without a word goes on where it was", async () => {
    Object.assign(torchRoute(), { noLength: true, noRange: true, cut: { after: 1_500_000, times: 2 } });
    await install();
    expectInstalled();
  });

  test("redirects that go in circles, and to another server, which gets no password", async () => {
    const file = `/files/${torch.file}`;
    server.routes[file] = { redirect: file };
    await expect(install()).rejects.toMatchObject(failure("ERR_DOWNLOAD", /redirect/));
    const other = await startFakeServer();
    try {
      other.routes["/mirrored"] = { bytes: bytes[torch.file]! };
      server.routes[file] = { redirect: `${other.origin}/mirrored` };
      await install({ indexUrl: `${server.origin.replace("//", "//me:secret@")}/simple/` });
      expectInstalled();
      expect(server.requests.findLast(({ path }) => path === file)?.authorization).toMatch(/^Basic /);
      expect(other.requests.map(({ authorization }) => authorization)).toEqual(other.requests.map(() => undefined));
      expect(other.requests.length).toBeGreaterThan(0);
    } finally {
      await other.close();
    }
  });

  test("an index without the wheel, and none at all", async () => {
    server.routes["/simple/torch/"] = { bytes: '{"files":[]}', type: "application/json" };
    await expect(install()).rejects.toMatchObject(failure("ERR_DOWNLOAD", /does not list it/));
    await expect(install({ indexUrl: `${nowhere}/simple` })).rejects.toMatchObject(
      failure("ERR_DOWNLOAD", /ECONNREFUSED/),
    );
    expectNothingInstalled();
  });

  test("an abort stops it and leaves no draft", async () => {
    const controller = new AbortController();
    const onProgress = ({ receivedBytes }: InstallProgress) => receivedBytes > 1_000_000 && controller.abort();
    await expect(install({ signal: controller.signal, onProgress })).rejects.toMatchObject({ code: "ERR_ABORTED" });
    expectNothingInstalled();
  });
});

describe("content that is not what it should be", () => {
  test("a library that differs, by range", async () => {
    const damaged = Buffer.from(bytes[torch.file]!);
    damaged[damaged.length - 1_500_000]! ^= 1;
    torchRoute().bytes = damaged;
    await expect(install()).rejects.toMatchObject(failure("ERR_CHECKSUM", /libtorch_cpu/));
    expectNothingInstalled();
    expect(existsSync(join(home, "downloads"))).toBe(false);
  });

  test("a whole file that differs is removed, and no other source is tried", async () => {
    Object.assign(torchRoute(), { noRange: true, bytes: Buffer.alloc(torch.size, 80) });
    const official = `${server.origin}/libtorch.zip`;
    await expect(install({}, { official })).rejects.toMatchObject(failure("ERR_CHECKSUM", /SHA-256 is .* expected/));
    expectNothingInstalled();
    expect(existsSync(join(home, "downloads"))).toBe(false);
    expect(bytesSent("/libtorch.zip")).toBe(0);
  });

  test("another file of the same name, and an index that states another hash", async () => {
    torchRoute().bytes = fakeZip({ "torch/version.py": "" });
    await expect(install()).rejects.toMatchObject(failure("ERR_DOWNLOAD", /not the file expected/));
    const files = [{ filename: torch.file, url: "x", hashes: { sha256: "0".repeat(64) } }];
    server.routes["/simple/torch/"]!.bytes = JSON.stringify({ files });
    await expect(install()).rejects.toMatchObject(failure("ERR_CHECKSUM", /index states/));
  });

  test("names that point outside are refused", async () => {
    for (const name of ["../evil.so", "/etc/evil", "torch/../../evil", "torch\\evil", "C:evil"]) {
      const path = join(scratch, "evil.zip");
      writeFileSync(path, fakeZip({ "libtorch/lib/libtorch_cpu.so": "", [name]: "evil" }));
      await expect(install({ fromFile: path })).rejects.toMatchObject(failure("ERR_LIBTORCH_INVALID", /unsafe/));
    }
    expectNothingInstalled();
  });
});

describe("the official archive", () => {
  test("by address, unpinned: its SHA-256 is told", async () => {
    const result = await install({ url: `${server.origin}/libtorch.zip` });
    expect(result.origin).toMatch(new RegExp(`${sha256(archive)}, not pinned`));
    expect(result).toMatchObject({
      outcome: "installed",
      version: "2.11.0+cpu",
      includeDir: installed("torch", "include"),
    });
    expect(existsSync(installed("torch", "share"))).toBe(false);
  });

  test("by address with a SHA-256, right and wrong", async () => {
    const url = `${server.origin}/libtorch.zip`;
    await expect(install({ url, sha256: "0".repeat(64) })).rejects.toMatchObject(failure("ERR_CHECKSUM", /removed/));
    expectNothingInstalled();
    const result = await install({ url, sha256: sha256(archive).toUpperCase() });
    expect(result.origin).toMatch(/SHA-256 is as given/);
  });

  test("is taken where there is no Python", async () => {
    const result = await install({ python: join(scratch, "no-python") }, { official: `${server.origin}/libtorch.zip` });
    expect(result.origin).toContain(`${server.origin}/libtorch.zip`);
  });

  test("when it cannot be had either, every way is named", async () => {
    await expect(install({ python: join(scratch, "no-python") })).rejects.toMatchObject(
      failure(
        "ERR_DOWNLOAD",
        /pip is set up with: no Python[\s\S]*official archive[\s\S]*ECONNREFUSED[\s\S]*--from-file/,
      ),
    );
  });

  test("an empty answer, and a web page without the type of one", async () => {
    server.routes["/empty"] = { bytes: "" };
    await expect(install({ url: `${server.origin}/empty` })).rejects.toMatchObject(failure("ERR_DOWNLOAD", /empty/));
    server.routes["/page"] = { bytes: "<!DOCTYPE html><p>hello" };
    await expect(install({ url: `${server.origin}/page` })).rejects.toMatchObject(failure("ERR_DOWNLOAD", /web page/));
  });

  test("one with CUDA is kept apart, and found before the CPU's", async () => {
    server.routes["/cuda.zip"] = { bytes: fakeOfficialArchive({ version: "2.11.0+cu130", cuda: true }) };
    const result = await install({ url: `${server.origin}/cuda.zip` });
    expect(result).toMatchObject({ variant: "cuda", root: join(home, "libtorch", "2.11.0-cuda", "torch") });
  });
});

describe("from a file", () => {
  test("an official archive, stored, deflated and zip64", async () => {
    for (const options of [{ stored: true }, { stored: false }, { zip64: true }]) {
      const path = join(scratch, "libtorch.zip");
      writeFileSync(path, fakeZip({ "libtorch/build-version": "2.11.0", ...libraries("libtorch/lib") }, options));
      expect((await install({ fromFile: path, force: true })).version).toBe("2.11.0");
    }
    expect(server.requests).toEqual([]);
  });

  test("the pinned wheel with its companion beside it, and no network", async () => {
    writeTree(scratch, bytes);
    const signal = AbortSignal.abort();
    await expect(install({ fromFile: join(scratch, torch.file), signal })).rejects.toMatchObject({
      code: "ERR_ABORTED",
    });
    const result = await install({ fromFile: join(scratch, torch.file) });
    expect(result.origin).toMatch(/the wheel pinned/);
    expectInstalled();
    expect(server.requests).toEqual([]);
  });

  test("a companion that is not there is fetched", async () => {
    writeTree(scratch, { [torch.file]: bytes[torch.file]! });
    await install({ fromFile: join(scratch, torch.file), indexUrl: `${server.origin}/simple` });
    expectInstalled();
  });

  test("a wheel for another Python is checked against its own RECORD", async () => {
    const path = join(scratch, "torch-2.11.0-cp313-cp313-fake.whl");
    const files = { "torch/version.py": "__version__ = '2.11.0'\n", ...libraries("torch/lib") };
    const lines = Object.entries(files).map(
      ([name, content]) => `${name},sha256=${base64url(content)},${content.length}`,
    );
    writeFileSync(path, fakeZip({ ...files, "torch-2.11.0.dist-info/RECORD": lines.join("\n") }));
    expect((await install({ fromFile: path })).origin).toMatch(/not pinned/);
    lines[0] = `torch/version.py,sha256=${base64url("other")},5`;
    writeFileSync(path, fakeZip({ ...files, "torch-2.11.0.dist-info/RECORD": lines.join("\n") }));
    await expect(install({ fromFile: path, force: true })).rejects.toMatchObject(
      failure("ERR_CHECKSUM", /version\.py/),
    );
    expect(existsSync(installed())).toBe(true); // what was there stays until the new one is complete
  });

  test("one whose libraries need what is neither in it nor here", async () => {
    const path = join(scratch, "libtorch.zip");
    const lacking = fakeElf({ needed: ["libcudart.so.99"], rpath: "$ORIGIN" });
    writeFileSync(
      path,
      fakeZip({
        "libtorch/build-version": "2.11.0",
        ...libraries("libtorch/lib"),
        "libtorch/lib/libtorch_cpu.so": lacking,
      }),
    );
    await expect(install({ fromFile: path })).rejects.toMatchObject(
      failure("ERR_LIBTORCH_INVALID", /^libtorch\.zip.* lacks libcudart\.so\.99 \(for libtorch_cpu\.so\)/),
    );
    expectNothingInstalled();
  });

  test("unfit ones: another version, another content, cut short, not there, a directory", async () => {
    const path = join(scratch, "some.zip");
    const attempt = (content: Buffer | string) => {
      writeFileSync(path, content);
      return install({ fromFile: path });
    };
    await expect(
      attempt(fakeZip({ "libtorch/build-version": "2.10.0", ...libraries("libtorch/lib") })),
    ).rejects.toMatchObject(failure("ERR_LIBTORCH_VERSION", /2\.10\.0/));
    await expect(attempt(fakeZip({ "a.txt": "a" }))).rejects.toMatchObject(failure("ERR_LIBTORCH_INVALID", /neither/));
    await expect(attempt(archive.subarray(0, 4000))).rejects.toMatchObject(
      failure("ERR_LIBTORCH_INVALID", /cut short/),
    );
    await expect(attempt("")).rejects.toMatchObject({ code: "ERR_LIBTORCH_INVALID" });
    await expect(install({ fromFile: join(scratch, "absent.zip") })).rejects.toMatchObject(
      failure("ERR_CONFIG", /not exist/),
    );
    await expect(install({ fromFile: scratch })).rejects.toMatchObject(failure("ERR_CONFIG", /LIBTORCH to it/));
    expectNothingInstalled();
  });
});

describe("the disk", () => {
  test("too small: it is said before anything is fetched", async () => {
    const [wheel, ...others] = pinned.cpu.wheels;
    const files = wheel!.files.map((file) => ({ ...file, size: 1e15 }));
    const huge = { ...pinned.cpu, wheels: [{ ...wheel!, files }, ...others] };
    const attempt = installLibTorch(
      { home, indexUrl: `${server.origin}/simple` },
      { pinned: { ...pinned, cpu: huge } },
    );
    await expect(attempt).rejects.toMatchObject(
      failure("ERR_IO", /too little room in .* are free, and .* MB of downloads and \d+\.\d+ GB .*ARDISTILL_HOME/),
    );
    expect(server.requests).toEqual([]);
    expectNothingInstalled();
  });

  test("full: the error says so and nothing is left", async () => {
    // The first file that the download opens is one whose every write fails with ENOSPC.
    const first = await firstPart();
    mkdirSync(join(home, "downloads"), { recursive: true });
    symlinkSync("/dev/full", join(home, "downloads", first));
    await expect(install()).rejects.toMatchObject(failure("ERR_IO", /no space is left/));
    expectNothingInstalled();
    expect(existsSync(join(home, "downloads"))).toBe(false);
  });

  test("a home that is a file", async () => {
    writeFileSync(home, "");
    await expect(install()).rejects.toMatchObject({ code: "ERR_IO" });
  });
});

describe("two at once", () => {
  test("the second waits and finds it done", async () => {
    const results = await Promise.all([install(), install(), install()]);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(["installed", "present", "present"]);
    expectInstalled();
  });

  test("the lock and the draft of a process that died are cleared away", async () => {
    const child = spawn("true");
    await once(child, "exit");
    writeTree(join(home, "libtorch"), {
      ".install.lock": JSON.stringify({ id: "dead", pid: child.pid, started: "1", host: hostname() }),
      [`.2.11.0-cpu.${child.pid}/torch/version.py`]: "",
    });
    await install();
    expectInstalled();
  });

  test("what a process left that died after it was done is cleared away", async () => {
    await install();
    writeTree(home, {
      "downloads/part": "",
      "libtorch/.install.lock": JSON.stringify({ id: "dead", pid: 1, started: "1", host: hostname() }),
      "libtorch/.install.lock.0-1-2": "",
      "libtorch/.2.11.0-cpu-old.1/torch/version.py": "",
    });
    expect((await install()).outcome).toBe("present");
    expectInstalled();
  });

  test("a complete installation is there at once, whoever installs another", async () => {
    await install();
    const lock = { id: "live", pid: 1, host: "elsewhere" };
    writeTree(join(home, "libtorch"), { ".install.lock": JSON.stringify(lock) });
    expect((await install()).outcome).toBe("present");
    expect(existsSync(join(home, "libtorch", ".install.lock"))).toBe(true);
  });

  test("a number that another process has by now does not keep the lock alive", async () => {
    const lock = { id: "dead", pid: process.pid, started: "1", host: hostname() };
    writeTree(join(home, "libtorch"), { ".install.lock": JSON.stringify(lock) });
    await install();
    expectInstalled();
  });

  test("a lock that another machine holds is waited for", async () => {
    const path = join(home, "libtorch", ".install.lock");
    writeTree(join(home, "libtorch"), { ".install.lock": JSON.stringify({ id: "live", pid: 1, host: "elsewhere" }) });
    await expect(install({ signal: AbortSignal.timeout(500) })).rejects.toMatchObject({ code: "ERR_ABORTED" });
    setTimeout(() => rmSync(path), 300);
    await install();
    expectInstalled();
  });
});

test("options that contradict each other or make no sense", async () => {
  for (const options of [
    { fromFile: "a", url: "http://b" },
    { sha256: "abc", url: "http://b" },
    { url: "ftp://b" },
    { url: "nonsense" },
    { indexUrl: "file:///tmp" },
  ]) {
    await expect(install(options)).rejects.toMatchObject({ code: "ERR_CONFIG" });
  }
  const unsupported = installLibTorch({ home }, { pinned: null });
  await expect(unsupported).rejects.toMatchObject(failure("ERR_LIBTORCH_NOT_FOUND", /--from-file/));
});

/** Libraries that need none of another wheel. */
function libraries(directory: string): Record<string, Buffer> {
  return { [`${directory}/libc10.so`]: fakeElf(), [`${directory}/libtorch_cpu.so`]: fakeElf() };
}

function base64url(content: Buffer | string): string {
  return Buffer.from(sha256(content), "hex").toString("base64url");
}

/** The name that the first download's `.part` file gets. */
async function firstPart(): Promise<string> {
  torchRoute().cut = { after: 900_000, times: 3 };
  await install().catch(() => {});
  delete torchRoute().cut;
  const [part] = readdirSync(join(home, "downloads"));
  rmSync(home, { recursive: true });
  return part!;
}
