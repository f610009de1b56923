import { ArdistillError, suggest } from "../errors.js";
import { attacks } from "./attacks.js";
import type { AttackSpec } from "./registry.js";

const TABLE_11 = "the paper, table 11";
const MADRY = "not stated; Madry et al. 2017, whose attack the paper names";

/**
 * Table 11 of the ARD paper and its 20-step PGD, in the ball of 8/255; FGSM beside them. The paper names the attacks and
 * how often they step; `sources` says of each value whether it is stated.
 */
function paper(): AttackSpec[] {
  const stepped = { stepSize: MADRY, randomStart: MADRY };
  return [
    { ...attacks.fgsm(), sources: { epsilon: "not stated; that of the other attacks" } },
    {
      ...attacks.pgd({ steps: 20, stepSize: 2 / 255, randomStart: true }),
      sources: { epsilon: "the paper, section 4", steps: "the paper, table 8", ...stepped },
    },
    {
      ...attacks.pgd({ steps: 1000, stepSize: 2 / 255, randomStart: true }),
      sources: { epsilon: TABLE_11, steps: TABLE_11, ...stepped },
    },
    {
      ...attacks.pgd({ steps: 20, stepSize: 2 / 255, randomStart: true, restarts: 100 }),
      sources: { epsilon: TABLE_11, steps: TABLE_11, restarts: TABLE_11, ...stepped },
    },
    {
      ...attacks.miFgsm({ steps: 20, stepSize: 2 / 255, decay: 1 }),
      sources: {
        epsilon: TABLE_11,
        steps: TABLE_11,
        stepSize: "not stated; that of PGD",
        decay: "not stated; Dong et al. 2018, whose attack the paper names",
      },
    },
    {
      ...attacks.deepFool(),
      sources: {
        epsilon: TABLE_11,
        steps: "not stated; foolbox's and the authors' 50",
        candidates: "not stated; foolbox's and the authors' 10",
        overshoot: "not stated; foolbox's and the authors' 0.02",
      },
    },
  ];
}

/** Sets of attacks by name, for `evaluate(model, data, { attacks: suites.paper() })`. */
export const suites = {
  /** What the ARD paper evaluates with. */
  paper,
  /** AutoAttack, the standard version. */
  autoattack: (): AttackSpec[] => [attacks.autoAttack()],
};
export type SuiteName = keyof typeof suites;
export const SUITES = Object.keys(suites) as SuiteName[];

/** The attacks of a suite. @throws ArdistillError `ERR_CONFIG` for an unknown name. */
export function findSuite(name: string): AttackSpec[] {
  const found = SUITES.find((known) => known === name);
  if (found) return suites[found]();
  throw new ArdistillError("ERR_CONFIG", `Unknown suite ${suggest(name, SUITES)}. Known: ${SUITES.join(", ")}.`);
}
