import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect } from "vitest";
import { type InstallOptions, installLibTorch } from "../../../lib/native/install/index.js";
import type { PinnedPlatform, PinnedWheel } from "../../../lib/native/install/manifest.js";
import type { Nvidia } from "../../../lib/native/nvidia.js";
import { fakeOfficialArchive, fakeWheels, sha256 } from "./fake-libtorch.js";
import { type FakeServer, type Route, startFakeServer } from "./fake-server.js";

export const { pinned, bytes } = fakeWheels();
export const [torch, cudart, cudnn] = pinned.cuda.wheels as [PinnedWheel, PinnedWheel, PinnedWheel];
export const NO_NVIDIA: Nvidia = { driver: null, libcuda: false, gpus: [] };
export const archive = fakeOfficialArchive();

/** A directory of the test's own, and the one in it that is installed in. */
export let scratch: string;
export let home: string;
/** Serves the wheels as a Python package index does, below /simple/ and /files/, and an official archive. */
export let server: FakeServer;
/** An address at which nobody listens. */
export let nowhere: string;

/** Sets all of this up for every test of the file. */
export function prepareInstalls(): void {
  beforeAll(async () => {
    const closed = await startFakeServer();
    nowhere = closed.origin;
    await closed.close();
  });
  beforeEach(async () => {
    scratch = mkdtempSync(join(tmpdir(), "ardistill-install-"));
    home = join(scratch, "home");
    server = await startFakeServer();
    serveWheels(server);
  });
  afterEach(async () => {
    await server.close();
    rmSync(scratch, { recursive: true });
  });
}

export function serveWheels({ routes }: FakeServer): void {
  for (const { project, file, sha256 } of pinned.cuda.wheels) {
    const files = [
      { filename: "other.whl", url: "other.whl", hashes: {} },
      { filename: file, url: `../../files/${file}`, hashes: { sha256 } },
    ];
    routes[`/simple/${project}/`] = {
      bytes: JSON.stringify({ files }),
      type: "application/vnd.pypi.simple.v1+json",
    };
    routes[`/files/${file}`] = { bytes: bytes[file]! };
  }
  routes["/libtorch.zip"] = { bytes: archive };
}

/** Installs from the local index unless told otherwise. */
export function install(
  options: InstallOptions = {},
  { official = `${nowhere}/none.zip`, stallMs = 5_000, nvidia = NO_NVIDIA } = {},
) {
  const byIndex = options.fromFile || options.url || options.python ? {} : { indexUrl: `${server.origin}/simple` };
  return installLibTorch(
    { home, ...byIndex, ...options },
    { pinned: withArchive(official), nvidia, stallMs, retryDelayMs: 1 },
  );
}

export function withArchive(url: string): PinnedPlatform {
  const archive = { url, sha256: null };
  return { cpu: { ...pinned.cpu, archive }, cuda: { ...pinned.cuda, archive } };
}

export const installed = (...path: string[]) => join(home, "libtorch", "2.11.0-cpu", ...path);
export const inCuda = (...path: string[]) => join(home, "libtorch", "2.11.0-cuda", ...path);
export const failure = (code: string, message = /./) => ({ code, message: expect.stringMatching(message) });
export const torchRoute = (): Route => server.routes[`/files/${torch.file}`]!;
export const bytesSent = (path: string) =>
  server.requests.filter((request) => request.path === path).reduce((sum, { sent }) => sum + sent, 0);

/** No installation, no draft, no lock. */
export function expectNothingInstalled(): void {
  expect(existsSync(join(home, "libtorch")) ? readdirSync(join(home, "libtorch")) : []).toEqual([]);
}

/** The CPU's LibTorch, byte for byte, and nothing else. */
export function expectInstalled(): void {
  expectFiles(pinned.cpu.wheels, installed());
  expect(readdirSync(join(home, "libtorch"))).toEqual(["2.11.0-cpu"]);
  expect(readdirSync(home)).toEqual(["libtorch"]);
}

/** CUDA's LibTorch, byte for byte, and no downloads. */
export function expectCuda(): void {
  expectFiles(pinned.cuda.wheels, inCuda());
  expect(existsSync(join(home, "downloads"))).toBe(false);
}

function expectFiles(wheels: readonly PinnedWheel[], directory: string): void {
  for (const { path, sha256: expected } of wheels.flatMap(({ files }) => files)) {
    expect(sha256(readFileSync(join(directory, path)))).toBe(expected);
  }
}
