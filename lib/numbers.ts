import { ArdistillError } from "./errors.js";

/** Reads a number or a fraction such as `8/255`. @throws ArdistillError `ERR_CONFIG` naming `what`. */
export function parseNumber(text: string, what: string): number {
  const parts = text.split("/");
  const [numerator, denominator = 1] = parts.map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const value = numerator! / denominator;
  if (parts.length > 2 || !Number.isFinite(value)) {
    throw new ArdistillError("ERR_CONFIG", `${what} must be a number or a fraction such as 8/255, not "${text}".`);
  }
  return value;
}

/** Reads true or false. @throws ArdistillError `ERR_CONFIG` naming `what`. */
export function parseBoolean(text: string, what: string): boolean {
  if (text === "true") return true;
  if (text === "false") return false;
  throw new ArdistillError("ERR_CONFIG", `${what} must be true or false, not "${text}".`);
}

/** 50000 as "50,000". */
export function formatCount(count: number): string {
  return count.toLocaleString("en-US");
}

/** 2.5e6 as "2.5 MB"; decimal units, as disks and downloads are sold. */
export function formatBytes(count: number): string {
  if (count < 1e6) return `${(count / 1e3).toFixed(0)} kB`;
  return count < 1e9 ? `${(count / 1e6).toFixed(1)} MB` : `${(count / 1e9).toFixed(2)} GB`;
}
