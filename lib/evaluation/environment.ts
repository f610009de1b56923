import { core, loadedLibTorch, packageVersion } from "../native/addon.js";

/** What a result depends on beside its parameters. @param device where it was computed. */
export function environment(device: string): Record<string, unknown> {
  const { torch, threads, cpuCapability } = core().version();
  return {
    ardistill: packageVersion(),
    torch,
    libtorch: loadedLibTorch().source,
    threads,
    cpuCapability,
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    device,
  };
}
