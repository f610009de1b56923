import { readFile } from "node:fs/promises";
import type { AttackScore, EvaluationReport } from "../evaluation/report.js";
import { parseNumber } from "../numbers.js";

/** Which attacks the published figures are of; what is not said here is as usual. */
const ATTACKS = {
  pgd20: { name: "pgd", steps: 20, restarts: 1 },
  pgd1000: { name: "pgd", steps: 1000, restarts: 1 },
  pgd20x100: { name: "pgd", steps: 20, restarts: 100 },
  miFgsm20: { name: "mi-fgsm", steps: 20 },
  deepFool: { name: "deepfool" },
  autoattack: { name: "autoattack", version: "standard" },
} as const;
type PublishedAttack = keyof typeof ATTACKS;

const SOURCES = { paper: "the ARD paper", robustbench: "RobustBench" } as const;
/** Where published figures are from. */
export type PublishedSource = keyof typeof SOURCES;
export const PUBLISHED_SOURCES = Object.keys(SOURCES) as PublishedSource[];

/** A row of a published table; percentages. assets/README.md says where they are from. */
export interface PublishedResult {
  source: PublishedSource;
  table?: string;
  name: string;
  /** As the zoo calls the architecture. */
  model: string;
  dataset: string;
  norm: string;
  epsilon: string;
  clean: number;
  attacks: Partial<Record<PublishedAttack, number>>;
}

const ASSET = new URL("../../assets/published.json", import.meta.url);
/** RobustBench takes 0.031, as TRADES has it, beside 8/255. */
const NEAR = 1e-3;

/** Published figures of the models, the data set and the ball of some reports. */
export async function publishedBeside(
  source: PublishedSource,
  reports: readonly EvaluationReport[],
): Promise<PublishedResult[]> {
  const all = JSON.parse(await readFile(ASSET, "utf8")) as PublishedResult[];
  return all.filter(
    (row) =>
      row.source === source &&
      reports.some(
        ({ model, dataset, norm, epsilon }) =>
          row.model === model &&
          row.dataset === dataset &&
          row.norm === norm &&
          Math.abs(parseNumber(row.epsilon, "epsilon") - epsilon) < NEAR,
      ),
  );
}

/** The published figure of an attack, in percent; undefined where there is none. */
export function publishedFigure(row: PublishedResult, attack: AttackScore): number | undefined {
  const found = Object.entries(ATTACKS).find(([, fields]) =>
    Object.entries(fields).every(([key, value]) => attack[key] === value),
  );
  return found && row.attacks[found[0] as PublishedAttack];
}

/** "the ARD paper, tables 6 and 11: AT MNV2". */
export function publishedName({ source, table, name }: PublishedResult): string {
  return `${SOURCES[source]}${table ? `, ${table}` : ""}: ${name}`;
}
