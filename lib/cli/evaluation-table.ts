import { ATTACKS, type AttackParameters } from "../attacks/registry.js";
import type { AttackScore, EvaluationReport } from "../evaluation/evaluate.js";
import { formatTable, percent } from "../report/table.js";
import { formatParameters } from "./format.js";

/** Fields of an attack's score that are no parameters of the attack. */
const RESULTS: readonly string[] = ["name", "correct", "accuracy", "ci95", "seconds"];

/** A report for people: a line each for clean images, every attack and the worst case over all. */
export function formatEvaluation(report: EvaluationReport): string {
  const { model, dataset, split, samples, norm, epsilon } = report;
  const rows = [
    row("clean", report.clean),
    ...report.attacks.map((attack) => [...row(describe(attack), attack), attack.seconds.toFixed(1)]),
    ...(report.attacks.length > 0 ? [row("worst case", report.robust)] : []),
  ];
  return [
    `${model} on ${samples} ${split} images of ${dataset}, ${norm} ball of epsilon ${Number(epsilon.toPrecision(4))}`,
    "",
    formatTable(["", "correct", "accuracy %", "95 % interval", "seconds"], rows),
  ].join("\n");
}

function row(name: string, { correct, accuracy, ci95 }: { correct: number; accuracy: number; ci95: [number, number] }) {
  return [name, String(correct), percent(accuracy), `${percent(ci95[0])} to ${percent(ci95[1])}`];
}

function describe(attack: AttackScore): string {
  const usual: AttackParameters = ATTACKS[attack.name]?.defaults({}, 0) ?? {};
  // Switches and words say something where they are not as usual.
  const told = Object.entries(attack).filter(
    ([key, value]) => !RESULTS.includes(key) && (typeof value === "number" || value !== usual[key]),
  );
  return `${attack.name} ${formatParameters(Object.fromEntries(told) as AttackParameters)}`;
}
