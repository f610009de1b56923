import { ATTACKS, type AttackParameters } from "../attacks/registry.js";
import {
  type AttackScore,
  type CurvePoint,
  type EvaluationReport,
  RESULT_FIELDS,
  type Score,
  type StageScore,
} from "../evaluation/report.js";
import { formatTable, percent } from "../report/table.js";
import { formatParameters } from "./format.js";

/** A report for people: a line each for clean images, every attack and the worst case over all; of a curve, a line each point. */
export function formatEvaluation(report: EvaluationReport): string {
  const { model, source, dataset, split, samples, norm, epsilon, curve } = report;
  const ball = curve?.every((point) => point.epsilon === epsilon) === false ? "" : ` of epsilon ${round(epsilon)}`;
  return [
    `${model} on ${samples} ${split} images of ${dataset}, ${norm} ball${ball}`,
    ...(source === undefined ? [] : [`adversarial images made on ${source}`]),
    "",
    curve ? formatCurve(report, curve) : formatAttacks(report),
  ].join("\n");
}

function formatAttacks({ clean, attacks, robust }: EvaluationReport): string {
  const rows = [
    row("clean", clean),
    ...attacks.flatMap((attack) => [
      [...row(describe(attack), attack), attack.seconds.toFixed(1)],
      ...(attack.stages ?? []).map((stage) => [
        ...row(`  after ${stage.name}, run on ${stage.attacked}`, stage),
        stage.seconds.toFixed(1),
      ]),
    ]),
    ...(attacks.length > 0 ? [row("worst case", robust)] : []),
  ];
  return formatTable(["", "correct", "accuracy %", "95 % interval", "seconds"], rows);
}

function formatCurve({ clean }: EvaluationReport, curve: CurvePoint[]): string {
  const ofSteps = curve.some(({ steps }) => steps !== undefined);
  const names = curve[0]!.attacks.map(({ name }) => name);
  const rows = curve.map(({ epsilon, steps, attacks, robust }) => [
    String(steps ?? round(epsilon)),
    ...[clean, ...attacks, ...(attacks.length > 1 ? [robust] : [])].map(({ accuracy }) => percent(accuracy)),
  ]);
  const header = [ofSteps ? "steps" : "epsilon", "clean %", ...names.map((name) => `${name} %`)];
  return formatTable([...header, ...(names.length > 1 ? ["worst case %"] : [])], rows);
}

function row(name: string, { correct, accuracy, ci95 }: Score) {
  return [name, String(correct), percent(accuracy), `${percent(ci95[0])} to ${percent(ci95[1])}`];
}

/** An attack with its parameters; switches and words where they are not as usual. */
export function describe(attack: AttackScore | StageScore): string {
  const usual: AttackParameters = ATTACKS[attack.name]?.defaults({}, 0) ?? {};
  const told = Object.entries(attack).filter(
    ([key, value]) => !RESULT_FIELDS.includes(key) && (typeof value === "number" || value !== usual[key]),
  );
  return `${attack.name} ${formatParameters(Object.fromEntries(told) as AttackParameters)}`;
}

function round(epsilon: number): number {
  return Number(epsilon.toPrecision(4));
}
