import { ArdistillError, suggest } from "../../errors.js";
import type { LibTorchVariant } from "../libtorch.js";
import { inspectNvidia, type Nvidia, OLDEST_DRIVER } from "../nvidia.js";

/** Which LibTorch to install; `auto` takes `cuda` where there is a driver that runs it. */
export const VARIANT_WISHES = ["cpu", "cuda", "auto"] as const;
export type VariantWish = (typeof VARIANT_WISHES)[number];

/** @throws ArdistillError `ERR_CONFIG` naming the nearest. */
export function requireVariantWish(wish: string): asserts wish is VariantWish {
  if ((VARIANT_WISHES as readonly string[]).includes(wish)) return;
  throw new ArdistillError(
    "ERR_CONFIG",
    `there is no variant ${suggest(wish, VARIANT_WISHES)} of LibTorch; there are ${VARIANT_WISHES.join(", ")}`,
  );
}

/** The variant that suits this machine, and why in words. */
export function suitableVariant({ driver, libcuda }: Nvidia = inspectNvidia()): {
  variant: LibTorchVariant;
  reason: string;
} {
  if (driver !== null && Number.parseInt(driver, 10) < OLDEST_DRIVER) {
    const reason = `NVIDIA driver ${driver} is older than ${OLDEST_DRIVER}, which CUDA 13 needs; update it to use the GPU`;
    return { variant: "cpu", reason };
  }
  if (driver !== null) return { variant: "cuda", reason: `NVIDIA driver ${driver} was found` };
  if (libcuda) return { variant: "cuda", reason: "NVIDIA's libcuda.so.1 was found" };
  return { variant: "cpu", reason: "no NVIDIA driver was found" };
}
