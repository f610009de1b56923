import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isOfTheSystem, libraryPath } from "./needed.js";

/** What of NVIDIA's is on this machine, found without running a program or opening a library. */
export interface Nvidia {
  /** Version of the kernel's driver, for example `580.82.07`; null where none is loaded or it does not tell. */
  driver: string | null;
  /** Whether the dynamic linker finds the driver's library, libcuda.so.1. */
  libcuda: boolean;
  /** Names of the GPUs. */
  gpus: string[];
}

/** The oldest driver that runs CUDA 13, which LibTorch 2.11 is built with. */
export const OLDEST_DRIVER = 580;

const LIBCUDA = "libcuda.so.1";
const PCI_VENDOR = "0x10de";
/** Base class 3: VGA and 3D controllers. */
const PCI_DISPLAY = /^0x03/;

/**
 * Looks for NVIDIA's driver and GPUs in /proc and /sys.
 * @param root for tests: where these lie
 */
export function inspectNvidia(root = ""): Nvidia {
  const text = (path: string) => readText(`${root}${path}`);
  // "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  580.82.07  Release Build ..."
  const told = /Kernel Module\s+(?:for \S+\s+)?(\d+(?:\.\d+)+)/.exec(text("/proc/driver/nvidia/version"))?.[1];
  const ofTheDriver = namesIn(`${root}/proc/driver/nvidia/gpus`).map(
    (gpu) => /^Model:\s*(.+?)\s*$/m.exec(text(`/proc/driver/nvidia/gpus/${gpu}/information`))?.[1] ?? "NVIDIA GPU",
  );
  return {
    driver: told ?? (text("/sys/module/nvidia/version").trim() || null),
    libcuda: isOfTheSystem(LIBCUDA, root) || libraryPath().some((place) => existsSync(`${place}/${LIBCUDA}`)),
    gpus: ofTheDriver.length > 0 ? ofTheDriver : gpusOnTheBus(root),
  };
}

/** Those that no driver speaks for: the bus knows but their numbers. */
function gpusOnTheBus(root: string): string[] {
  const devices = `${root}/sys/bus/pci/devices`;
  return namesIn(devices).flatMap((device) => {
    const field = (name: string) => readText(`${devices}/${device}/${name}`).trim();
    if (field("vendor") !== PCI_VENDOR || !PCI_DISPLAY.test(field("class"))) return [];
    return [`NVIDIA device ${field("device").replace("0x", "")} at ${device}`];
  });
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory).sort();
  } catch {
    return [];
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
