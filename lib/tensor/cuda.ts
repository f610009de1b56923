import { ArdistillError } from "../errors.js";
import { core } from "../native/addon.js";

/** LibTorch's CUDA devices. */
export const cuda = {
  /** Whether there is a device: false as well where LibTorch is the CPU's alone or finds no driver. */
  isAvailable: (): boolean => core().cudaDeviceCount() > 0,
  deviceCount: (): number => core().cudaDeviceCount(),
  /**
   * Waits until the device has done all that it was given: calls return before. Blocks the thread.
   * @throws ArdistillError `ERR_CUDA_UNAVAILABLE` when there is no such device.
   */
  synchronize(device = 0): void {
    const count = core().cudaDeviceCount();
    if (!(Number.isInteger(device) && device >= 0 && device < count)) {
      throw new ArdistillError(
        "ERR_CUDA_UNAVAILABLE",
        `There is no CUDA device ${device}; ${count === 0 ? "none" : `0 to ${count - 1}`} can be used. ` +
          "`npx ardistill doctor` says what was found.",
      );
    }
    core().cudaSynchronize(device);
  },
};
