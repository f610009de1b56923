import type { AttackSpec } from "./registry.js";

/** AutoAttack's versions for l-infinity and l2. */
export const AUTOATTACK_VERSIONS = ["standard", "plus"] as const;
export type AutoAttackVersion = (typeof AUTOATTACK_VERSIONS)[number];

const spec = (name: string, parameters: AttackSpec["parameters"] = {}): AttackSpec => ({ name, parameters });

/**
 * The attacks of AutoAttack (Croce & Hein 2020), in order; each is run on what those before it left unbroken. What is not
 * said here are their defaults, which are the original's: autoattack/autoattack.py, `set_version`.
 */
export const AUTOATTACK_STAGES: Record<AutoAttackVersion, AttackSpec[]> = {
  standard: [spec("apgd-ce"), spec("apgd-t"), spec("fab-t"), spec("square")],
  plus: [
    spec("apgd-ce", { restarts: 5 }),
    spec("apgd-dlr", { restarts: 5 }),
    spec("fab", { restarts: 5 }),
    spec("square"),
    spec("apgd-t"),
    spec("fab-t"),
  ],
};
