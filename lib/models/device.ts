import { ArdistillError, suggest } from "../errors.js";
import { core } from "../native/addon.js";

/** "auto": the first CUDA device, or the CPU where there is none. "cuda" is "cuda:0". */
export type DeviceName = "auto" | "cpu" | "cuda" | `cuda:${number}`;

/**
 * The device that a name stands for: "cpu" or "cuda:N".
 * @throws ArdistillError `ERR_CONFIG` for another name; `ERR_CUDA_UNAVAILABLE` for a CUDA device that LibTorch does not see.
 */
export function resolveDevice(device: string): "cpu" | `cuda:${number}` {
  if (device === "cpu") return device;
  const match = /^cuda(?::(\d+))?$/.exec(device);
  if (device !== "auto" && !match) {
    throw new ArdistillError(
      "ERR_CONFIG",
      `Unknown device ${suggest(device, ["auto", "cpu", "cuda:0"])}. Known: auto, cpu, cuda, cuda:N.`,
    );
  }
  const count = core().cudaDeviceCount();
  if (!match) return count > 0 ? "cuda:0" : "cpu";
  const index = Number(match[1] ?? 0);
  if (index < count) return `cuda:${index}`;
  throw new ArdistillError(
    "ERR_CUDA_UNAVAILABLE",
    `There is no device ${device}: LibTorch sees ${count === 0 ? "no CUDA device" : `cuda:0 to cuda:${count - 1}`}. ` +
      'Use device "cpu" or "auto"; `npx ardistill doctor` says what was found.',
  );
}
