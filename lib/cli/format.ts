import type { AttackParameters } from "../attacks/registry.js";
import { kebab } from "../spec.js";

/** Parameters of an attack as "step-size=0.007843 steps=20". */
export function formatParameters(parameters: AttackParameters): string {
  return Object.entries(parameters)
    .map(([key, value]) => `${kebab(key)}=${typeof value === "number" ? Number(value.toPrecision(4)) : value}`)
    .join(" ");
}

/** Seconds as "42 s", "3:07 min" or "1:02:03 h". */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  const two = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}:${two(whole % 60)} min`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)} h`;
}
