import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { inspectNvidia } from "../../lib/native/nvidia.js";
import { writeTree } from "./support/fake-libtorch.js";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "ardistill-nvidia-"));
  vi.stubEnv("LD_LIBRARY_PATH", "");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

describe("inspectNvidia", () => {
  test("nothing there", () => {
    expect(inspectNvidia(root)).toEqual({ driver: null, libcuda: false, gpus: [] });
  });

  test.each([
    ["NVRM version: NVIDIA UNIX x86_64 Kernel Module  535.104.05  Sat Aug 19 01:15:15 UTC 2023", "535.104.05"],
    [
      "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  580.82.07  Release Build  (dvs-builder@U22)",
      "580.82.07",
    ],
    ["NVRM version: something else", null],
  ])("%s", (line, driver) => {
    writeTree(root, { "proc/driver/nvidia/version": `${line}\nGCC version:  gcc version 12.3.0\n` });
    expect(inspectNvidia(root).driver).toBe(driver);
  });

  test("GPUs by the driver's names, and the driver's library by ldconfig's cache", () => {
    const information = (model: string) => `Model: \t\t ${model}\nIRQ:   \t\t 34\nGPU UUID: \t GPU-0\n`;
    writeTree(root, {
      "sys/module/nvidia/version": "570.1\n",
      "proc/driver/nvidia/gpus/0000:01:00.0/information": information("NVIDIA H100 80GB HBM3"),
      "proc/driver/nvidia/gpus/0000:02:00.0/information": "",
      "etc/ld.so.cache": "glibc-ld.so.cache1.1\0/usr/lib/x86_64-linux-gnu/libcuda.so.1\0",
    });
    expect(inspectNvidia(root)).toEqual({
      driver: "570.1",
      libcuda: true,
      gpus: ["NVIDIA H100 80GB HBM3", "NVIDIA GPU"],
    });
  });

  test("the driver's library by LD_LIBRARY_PATH", () => {
    writeTree(root, { "lib/libcuda.so.1": "" });
    vi.stubEnv("LD_LIBRARY_PATH", `/nowhere:${join(root, "lib")}`);
    expect(inspectNvidia(join(root, "system")).libcuda).toBe(true);
  });

  test("GPUs that no driver speaks for are found on the bus; audio devices and other makers' are none", () => {
    const device = (vendor: string, kind: string) => ({
      vendor: `${vendor}\n`,
      class: `${kind}\n`,
      device: "0x2330\n",
    });
    for (const [name, fields] of Object.entries({
      "0000:01:00.0": device("0x10de", "0x030200"),
      "0000:01:00.1": device("0x10de", "0x040300"),
      "0000:02:00.0": device("0x1002", "0x030000"),
    })) {
      writeTree(join(root, "sys/bus/pci/devices", name), fields);
    }
    expect(inspectNvidia(root)).toEqual({ driver: null, libcuda: false, gpus: ["NVIDIA device 2330 at 0000:01:00.0"] });
  });

  test("this machine, whatever it has, without an error", () => {
    expect(inspectNvidia()).toMatchObject({ gpus: expect.any(Array) });
  });
});
