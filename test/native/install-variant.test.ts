import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { locateLibTorch } from "../../lib/native/libtorch.js";
import { fakeTorchFiles, sha256, writeTree } from "./support/fake-libtorch.js";
import { fakeZip } from "./support/fake-zip.js";
import {
  bytes,
  bytesSent,
  cudart,
  cudnn,
  expectCuda,
  expectNothingInstalled,
  failure,
  home,
  inCuda,
  install,
  installed,
  NO_NVIDIA,
  prepareInstalls,
  scratch,
  server,
  torch,
} from "./support/installs.js";

prepareInstalls();

test("cuda: torch's part for it and the wheels that this needs, which the search finds first", async () => {
  const result = await install({ variant: "cuda" });
  expect(result).toMatchObject({ outcome: "installed", variant: "cuda", root: inCuda("torch"), reason: null });
  expectCuda();
  const { variant, libraries } = locateLibTorch({ ARDISTILL_HOME: home });
  expect(variant).toBe("cuda");
  expect(libraries).toHaveLength(4);
  expect(await install({ variant: "cuda" })).toMatchObject({ outcome: "present", variant: "cuda" });
  // It computes on the CPU as well: nothing is missing, unless the CPU's is asked for by name.
  expect(await install()).toMatchObject({ outcome: "present", variant: "cuda" });
});

test("what the other one has is taken over, checked, and not fetched again", async () => {
  await install();
  server.requests.length = 0;
  expect(await install({ variant: "cuda" })).toMatchObject({ outcome: "installed", variant: "cuda" });
  expectCuda();
  const library = join("torch", "lib", "libtorch_cpu.so");
  expect(statSync(inCuda(library)).ino).toBe(statSync(installed(library)).ino);
  expect(bytesSent(`/files/${torch.file}`)).toBeLessThan(4.5e6); // of 8.4 MB
  expect(bytesSent(`/files/${cudart.file}`)).toBe(0);

  rmSync(installed(), { recursive: true });
  rmSync(inCuda(library));
  writeFileSync(inCuda(library), Buffer.alloc(torch.files.find(({ path }) => path === library)!.size));
  expect(await install({ variant: "cpu" })).toMatchObject({ outcome: "installed", variant: "cpu" });
  expect(sha256(readFileSync(installed(library)))).toBe(torch.files.find(({ path }) => path === library)!.sha256);
});

test("a failure at the last wheel costs no other one again", async () => {
  const path = `/files/${cudnn.file}`;
  const route = server.routes[path]!;
  server.routes[path] = { status: 404 };
  await expect(install({ variant: "cuda" })).rejects.toMatchObject({ code: "ERR_DOWNLOAD" });
  expectNothingInstalled();
  server.routes[path] = route;
  server.requests.length = 0;
  await install({ variant: "cuda" });
  expectCuda();
  expect(bytesSent(`/files/${torch.file}`)).toBeLessThan(100_000); // its directory
});

test.each([
  [{ driver: "580.82.07", libcuda: true, gpus: [] }, "cuda", /^NVIDIA driver 580\.82\.07 was found$/],
  [{ driver: null, libcuda: true, gpus: [] }, "cuda", /libcuda/],
  [{ driver: "535.104.05", libcuda: true, gpus: [] }, "cpu", /driver 535\.104\.05 is older than 580/],
  [NO_NVIDIA, "cpu", /^no NVIDIA driver/],
] as const)("auto: %j", async (nvidia, variant, reason) => {
  const result = await install({ variant: "auto", dryRun: true }, { nvidia: { ...nvidia, gpus: [] } });
  expect(result).toMatchObject({ outcome: "planned", variant, reason: expect.stringMatching(reason) });
});

test("an unknown one is refused with the nearest name", async () => {
  await expect(install({ variant: "cdua" as "cuda" })).rejects.toMatchObject(failure("ERR_CONFIG", /mean "cuda"/));
});

test("a dry run says what it takes", async () => {
  const [cpu, cuda] = [await install({ dryRun: true }), await install({ variant: "cuda", dryRun: true })];
  expect(cuda.space!.downloads).toBeGreaterThan(cpu.space!.downloads + 4e6);
  expect(cpu.space!.installed).toBeGreaterThan(3e6);
  expect(cuda.root).toBe(inCuda("torch"));
});

test("of a wheel on disk, pinned or not, with its companions beside it", async () => {
  writeTree(scratch, bytes);
  await install({ variant: "cuda", fromFile: join(scratch, torch.file) });
  expectCuda();
  const other = join(scratch, "torch-2.11.0-cp313-cp313-fake.whl");
  const content = fakeTorchFiles({ companions: ["libcudart.so.13"], cuda: true, cudaCompanions: ["libcudnn.so.9"] });
  writeFileSync(
    other,
    fakeZip(Object.fromEntries(Object.entries(content).map(([path, content]) => [`torch/${path}`, content]))),
  );
  const result = await install({ variant: "cuda", fromFile: other, force: true });
  expect(result).toMatchObject({
    outcome: "installed",
    variant: "cuda",
    origin: expect.stringMatching(/not pinned/),
  });
  expect(existsSync(inCuda("nvidia", "cudnn", "lib", "libcudnn.so.9"))).toBe(true);
  expect(server.requests).toEqual([]);
});

test("an archive that holds the other one than was asked for by name", async () => {
  const url = `${server.origin}/libtorch.zip`;
  await expect(install({ variant: "cuda", url })).rejects.toMatchObject(failure("ERR_CONFIG", /for cpu, and cuda/));
  expectNothingInstalled();
});
